// What the bench reads: files of the tuning half of the corpus and of real producers, by format, and the library that each is compared with.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { projectRoot } from '../../src/runtime/project-root.ts';

export type Subject = {
  readonly format: string;
  readonly files: readonly string[];
  /** Needs recognition: read by the whole service and not by the converter alone. */
  readonly recognised: 'native' | 'wasm' | null;
  readonly library: string | null;
};

const MAX_FILES = 12;
const labels = JSON.parse(readFileSync(join(projectRoot(), 'fixtures/corpus/tuning/labels.json'), 'utf8')) as {
  readonly applications: readonly {
    readonly slug: string;
    readonly documents: readonly { readonly file: string; readonly group: string }[];
  }[];
};
const corpus = labels.applications.flatMap(({ slug, documents }) =>
  documents.map(({ file, group }) => ({ path: join(projectRoot(), 'fixtures/corpus/tuning', slug, file), group })),
);
const produced = (folder: string): string[] =>
  readdirSync(join(projectRoot(), 'fixtures/producers', folder)).map((name) => join(projectRoot(), 'fixtures/producers', folder, name));

const textFiles = (extension: string): string[] =>
  [...corpus.filter(({ group }) => group === 'text').map(({ path }) => path), ...produced('office')]
    .filter((path) => extname(path) === extension && !path.includes('encrypted') && !path.includes('password'))
    .slice(0, MAX_FILES);
const scans = (extension: string): string[] =>
  corpus
    .filter(({ group, path }) => group === 'scan' && extname(path) === extension)
    .map(({ path }) => path)
    .slice(0, 4);

const text = (extension: string, library: string | null): Subject => ({
  ...{ format: extension.slice(1), files: textFiles(extension), recognised: null, library },
});

export const subjects: readonly Subject[] = [
  text('.pdf', 'pdf-parse'),
  text('.docx', 'mammoth'),
  text('.doc', null),
  text('.odt', null),
  text('.rtf', null),
  text('.txt', null),
  text('.html', 'html-to-text (mailparser)'),
  { format: 'scan pdf', files: scans('.pdf'), recognised: 'native', library: null },
  { format: 'scan pdf wasm', files: scans('.pdf'), recognised: 'wasm', library: null },
  { format: 'photo jpg', files: scans('.jpg'), recognised: 'native', library: null },
  { format: 'photo jpg wasm', files: scans('.jpg'), recognised: 'wasm', library: null },
];
