import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { MAX_HEIF_PIXELS, MAX_IMAGE_PIXELS, MAX_PAGES, MAX_PDF_IMAGE_PIXELS } from '../../../src/documents/limits.ts';
import { drawPdfPage } from '../../../src/documents/pdf-page-raster.ts';
import { heicThatLies, jpegThatLies, pdfOfBlackPicture, pngThatPromises, tiffOfManyPages } from '../../support/hostile-pictures.ts';
import { makeImage } from '../../support/made-documents.ts';
import { picturesDirectory } from '../../support/pictures.ts';
import { openRecognition, type RecognitionBench } from '../../support/recognition.ts';
import { removeTemporaryDirectories } from '../../support/temporary-directory.ts';

const jpeg = readFileSync(join(picturesDirectory, 'upside-down.jpg'));
const heic = readFileSync(join(picturesDirectory, 'photo.heic'));
const png = (width: number, height: number): Buffer => pngThatPromises(makeImage(64, 64), width, height, crc32);

let bench: RecognitionBench;
beforeAll(async () => {
  bench = await openRecognition();
});
afterAll(async () => {
  await bench.close();
  await removeTemporaryDirectories();
});

describe('pictures that promise more than anybody decodes', () => {
  it.each([
    ['a PNG of 60,000 by 60,000', png(60_000, 60_000)],
    ['a PNG one row over the limit', png(10_000, MAX_IMAGE_PIXELS / 10_000 + 1)],
    ['a JPEG that says it is 65,000 by 65,000', jpegThatLies(jpeg, 65_000, 65_000)],
    ['a HEIC that says it is 60,000 by 60,000', heicThatLies(heic, 60_000, 60_000)],
    ['a HEIC one row over its limit', heicThatLies(heic, 5_000, MAX_HEIF_PIXELS / 5_000 + 1)],
  ])('%s is too large, and is not decoded', async (_name, bytes) => {
    const { problem, pages, toRecognise } = await convertDocument(bytes);
    expect({ problem, pages, toRecognise }).toEqual({ problem: 'too-large', pages: [], toRecognise: undefined });
  });

  it('a TIFF of 10,000 pages keeps as many as any document, and recognises fewer', async () => {
    const { problem, pages, toRecognise } = await convertDocument(tiffOfManyPages(10_000, 64));
    expect([problem, pages.length, toRecognise?.length]).toEqual(['too-large', MAX_PAGES, MAX_PAGES]);
  });

  it('a TIFF whose last page leads back to the first ends', async () => {
    const { problem, pages } = await convertDocument(tiffOfManyPages(3, 64, { circular: true }));
    expect(pages.length).toBeLessThanOrEqual(MAX_PAGES);
    expect(['unsupported', 'too-large', 'corrupt']).toContain(problem);
  });
});

describe('in the sandbox', () => {
  it.each([
    ['a PNG within the limit and without pixels', png(10_000, 10_000), ['unsupported', 'corrupt']],
    ['a JPEG within the limit whose data is a hundredth of it', jpegThatLies(jpeg, 9_000, 9_000), ['unsupported', 'corrupt']],
    ['a HEIC within its limit that is smaller than it says', heicThatLies(heic, 5_000, 5_000), ['unsupported', 'corrupt', null]],
    ['a page of ten billion square points', pdfOfBlackPicture(64, 64, '0 0 100000 100000'), ['unsupported']],
    ['a page with a picture of 400 million pixels', pdfOfBlackPicture(20_000, 20_000), ['unsupported']],
  ])('%s has a named outcome and costs no process', async (_name, bytes, outcomes) => {
    const { problem } = await bench.convert(bytes);
    expect(outcomes).toContain(problem);
  });

  it('the next document is read as ever', async () => {
    expect(await bench.convert(readFileSync(join(picturesDirectory, 'scan-ccitt-img2pdf.pdf')))).toMatchObject({ problem: null });
  });
});

describe('a picture inside a PDF', () => {
  const middle = async (width: number, height: number): Promise<number | undefined> => {
    const page = await drawPdfPage(pdfOfBlackPicture(width, height), 1);
    return page?.data[(page.height >> 1) * page.width + (page.width >> 1)];
  };

  it('is drawn up to the limit, and left out beyond', async () => {
    const height = MAX_PDF_IMAGE_PIXELS / 4_000;
    expect(await middle(4_000, height)).toBe(0);
    expect(await middle(4_000, height + 1)).toBe(255);
  });
});
