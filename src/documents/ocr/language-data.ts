// Where the language data of tesseract lies: in npm packages, packed. The integer models are used: as accurate as the large ones on
// what we measured, at a third of the memory (decision 12).
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { LANGUAGES } from './recogniser.ts';

const MODELS = '4.0.0_best_int';

export async function readLanguageData(language: (typeof LANGUAGES)[number]): Promise<Buffer> {
  const manifest = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`);
  return promisify(gunzip)(await readFile(join(dirname(manifest), MODELS, `${language}.traineddata.gz`)));
}
