// A document converter that remembers: the text of a file, per SHA-256 and build of the converter, below the git-ignored data/. Only what
// the bytes and the code decide is kept; what a busy machine decided (time, memory) is asked for again.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { DocumentText } from '../../src/domain/document.ts';
import * as thresholds from '../../src/domain/thresholds.ts';
import type { DocumentConverter } from '../../src/intake/ports.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';

export type KnownTexts = Map<string, DocumentText>;

/** `known` holds what was converted in this run. `fresh` converts what an earlier run knew as well. */
export async function makeRememberingConverter(
  converter: DocumentConverter,
  { known, fresh }: { known: KnownTexts; fresh: boolean },
): Promise<DocumentConverter> {
  const directory = join(projectRoot(), 'data/bench/converted', await converterStamp());
  await mkdir(directory, { recursive: true });
  const convert = async (sha256: string): Promise<DocumentText> => {
    const before = known.get(sha256);
    if (before) return before;
    const path = join(directory, `${sha256}.json`);
    const text = !fresh && existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as DocumentText) : await converter.convert(sha256);
    known.set(sha256, text);
    if (text.problem !== 'timed-out' && text.problem !== 'out-of-memory') {
      await writeFile(`${path}.${process.pid}`, JSON.stringify(text));
      await rename(`${path}.${process.pid}`, path);
    }
    return text;
  };
  return { convert };
}

/**
 * Changes with everything that turns bytes into text: the built converters, libraries, tesseract; of the thresholds only with those that
 * the converters use, so that tuning the others costs nothing.
 */
async function converterStamp(): Promise<string> {
  const hash = createHash('sha256');
  const built = join(projectRoot(), 'dist/src');
  const modules = ['documents', 'runtime'].flatMap((folder) =>
    readdirSync(join(built, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(built, folder, name)),
  );
  if (modules.length < 10) throw new Error('no built converters: run "npm run build" first');
  const sources = await Promise.all(
    [...modules.toSorted(), join(projectRoot(), 'package-lock.json')].map((path) => readFile(path, 'utf8')),
  );
  for (const source of sources) hash.update(source);
  for (const [name, value] of Object.entries(thresholds))
    if (sources.some((source) => source.includes(name))) hash.update(`${name} ${JSON.stringify(value)}`);
  const onPath = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'tesseract')));
  return `${hash.digest('hex').slice(0, 16)}${onPath ? '-tesseract' : ''}`;
}
