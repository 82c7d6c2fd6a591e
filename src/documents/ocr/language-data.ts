// Where the language data of tesseract lies: in npm packages, packed. The integer models are used: as accurate as the large ones on
// what we measured, at a third of the memory (decision 12).
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { LANGUAGES } from './recogniser.ts';

const MODELS = '4.0.0_best_int';

const { resolve } = createRequire(import.meta.url);
const manifests: Record<(typeof LANGUAGES)[number], () => string> = {
  spa: () => resolve('@tesseract.js-data/spa/package.json'),
  eng: () => resolve('@tesseract.js-data/eng/package.json'),
};

export async function readLanguageData(language: (typeof LANGUAGES)[number]): Promise<Buffer> {
  const packed = join(dirname(manifests[language]()), MODELS, `${language}.traineddata.gz`);
  return promisify(gunzip)(await readFile(packed));
}
