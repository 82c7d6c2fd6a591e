// The tesseract of the machine, with its own language data and with ours, on the same pictures as the one in WebAssembly. Here, because
// only this suite may ask for programs that are not npm packages; without tesseract it fails.
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findProgram } from '../../src/documents/ocr/native-tesseract.ts';
import { programPath } from '../../src/runtime/configuration.ts';
import { findNative } from '../../src/runtime/recognisers.ts';
import { checkPicture, pictures } from '../support/pictures.ts';
import { openRecognition, type RecognitionBench } from '../support/recognition.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../support/temporary-directory.ts';

const recognised = pictures.filter(({ pages }) => pages.some(({ ocr }) => ocr));
const few = pictures.filter(({ file }) => ['fax-two-pages.tif', 'photo-exif-6.jpg'].includes(file));

let bench: RecognitionBench;
beforeAll(async () => {
  bench = await openRecognition(programPath());
});
afterAll(async () => {
  await bench.close();
  await removeTemporaryDirectories();
});

describe('native recognition', () => {
  it('has a tesseract with Spanish and English to try', async () => {
    const found = await findNative({ size: 1, tempDirectory: bench.tempDirectory, searchPath: programPath() });
    expect(found?.program).toMatch(/tesseract$/);
    expect(found?.dataDirectory).toBeNull();
    expect(recognised.length).toBeGreaterThan(15);
  });

  it.each(recognised.map((picture) => [picture.file, picture] as const))('%s', (_file, picture) => checkPicture(bench, picture));
});

describe('a tesseract without Spanish', () => {
  it('reads with the data of the service, which it unpacks once', async () => {
    const directory = await temporaryDirectory();
    const programs = join(directory, 'programs');
    await mkdir(programs);
    const real = findProgram('tesseract', programPath()) ?? '';
    const script = `#!/bin/sh\n[ "$1" = --list-langs ] && { echo eng; exit 0; }\nexec ${real} "$@"\n`;
    await writeFile(join(programs, 'tesseract'), script, { mode: 0o755 });
    const english = await openRecognition(programs);
    try {
      for (const picture of few) await checkPicture(english, picture);
      expect(readdirSync(join(english.tempDirectory, 'tessdata')).toSorted()).toEqual(['eng.traineddata', 'spa.traineddata']);
    } finally {
      await english.close();
    }
    expect(few).toHaveLength(2);
  });
});
