// One page of a document → a prepared raster in a directory of the parent's: the last step that touches a stranger's bytes.
// Knows which types have pages that can be drawn.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageTypes, readImagePage } from './image-file.ts';
import { decodeGrey, encodeGrey, type Grey, turnGrey } from './ocr/grey.ts';
import { preparePage } from './ocr/prepare-page.ts';
import { drawPdfPage } from './pdf-page-raster.ts';
import { PDF } from './sniff.ts';

/** Name of a page's raster; turned ones have names of their own, because the first one is turned again. */
export const rasterName = (page: number, quarters = 0): string => `${page}-${quarters}.pgm`;

/** Whether there is a raster now. */
export async function renderPage(
  bytes: Uint8Array,
  { mime, page, outDir }: { mime: string; page: number; outDir: string },
): Promise<boolean> {
  const drawn = await draw(bytes, mime, page);
  if (drawn === null) return false;
  await writeFile(join(outDir, rasterName(page)), encodeGrey(await preparePage(drawn)));
  return true;
}

function draw(bytes: Uint8Array, mime: string, page: number): Promise<Grey | null> {
  if (mime === PDF) return drawPdfPage(bytes, page);
  if (imageTypes.includes(mime)) return readImagePage(bytes, mime, page);
  return Promise.resolve(null);
}

/** The raster of a page once more, turned clockwise by `quarters` times 90 degrees. */
export async function turnRaster({ page, quarters, outDir }: { page: number; quarters: number; outDir: string }): Promise<boolean> {
  const raster = decodeGrey(await readFile(join(outDir, rasterName(page))));
  if (raster === null) return false;
  await writeFile(join(outDir, rasterName(page, quarters)), encodeGrey(turnGrey(raster, quarters)));
  return true;
}
