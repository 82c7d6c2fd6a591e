// The labelled corpus as the bench reads it: labels of a half, bytes of its files, words of its sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type LabelledApplication,
  type LabelledDocument,
  type Labels,
  labelsSchema,
} from '../../fixtures/generator/corpus/labels-schema.ts';
import { parseSections } from '../../fixtures/generator/corpus/source-html.ts';
import type { Half } from '../../fixtures/generator/corpus/source-schema.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';

export const corpusDir = join(projectRoot(), 'fixtures/corpus');

export const readLabels = (half: Half): Labels =>
  labelsSchema.parse(JSON.parse(readFileSync(join(corpusDir, half, 'labels.json'), 'utf8')));

export const readCorpusFile = (half: Half, { slug }: LabelledApplication, { file }: LabelledDocument): Buffer =>
  readFileSync(join(corpusDir, half, slug, file));

/** The text of each labelled section, as its author wrote it. */
export const sourceTexts = (half: Half, { slug }: LabelledApplication, { source }: LabelledDocument): string[] =>
  parseSections(readFileSync(join(corpusDir, 'sources', half, slug, source), 'utf8')).map(({ text }) => text);

export const countDocuments = ({ applications }: Labels): number => applications.reduce((sum, { documents }) => sum + documents.length, 0);
