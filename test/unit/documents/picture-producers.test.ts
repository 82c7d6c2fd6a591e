// Every file in fixtures/producers/images, made by the programs that people use, has a known outcome: what it is, what cannot be read, and
// the words that must come out. A file that the manifest does not know, or one that it knows and is not there, fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { checkPicture, pictures, picturesDirectory } from '../../support/pictures.ts';
import { openRecognition, type RecognitionBench } from '../../support/recognition.ts';
import { removeTemporaryDirectories } from '../../support/temporary-directory.ts';

const FILES_AT_LEAST = 25;
const TOTAL_BYTES_MAX = 800_000;

let bench: RecognitionBench;
beforeAll(async () => {
  bench = await openRecognition();
});
afterAll(async () => {
  await bench.close();
  await removeTemporaryDirectories();
});

describe('pictures and scans by real producers', () => {
  it('are all expected, and all expected ones exist', () => {
    const found = readdirSync(picturesDirectory).filter((name) => name !== 'manifest.json');
    expect(found.toSorted()).toEqual(pictures.map(({ file }) => file).toSorted());
    expect(found.length).toBeGreaterThanOrEqual(FILES_AT_LEAST);
    expect(found.reduce((sum, name) => sum + readFileSync(join(picturesDirectory, name)).length, 0)).toBeLessThan(TOTAL_BYTES_MAX);
  });

  it.each(pictures.map((picture) => [picture.file, picture] as const))('%s', (_file, picture) => checkPicture(bench, picture));

  it('leave nothing behind', () => {
    expect(readdirSync(bench.tempDirectory)).toEqual([]);
  });
});

describe('the pictures of the sample messages', () => {
  it.each([
    ['scanned-letter.jpg', 'Arturo Hinojosa Cervantes', '442 250 0155', 'arturo.hinojosa@uch.example'],
    ['photographed-letter.jpg', 'Luz Elena Lara Téllez', '999 250 0156', 'luz.lara@mareaalta.example'],
  ])('%s gives who signed it and how to reach them', async (file, ...facts) => {
    const { pages } = await bench.convert(readFileSync(join(projectRoot(), 'fixtures/documents', file)));
    for (const fact of facts) expect(pages[0]?.text).toContain(fact);
    expect(pages[0]).toMatchObject({ ocr: true, imageCoverage: 1 });
    expect(pages[0]?.ocrConfidence).toBeGreaterThan(0.85);
  });
});
