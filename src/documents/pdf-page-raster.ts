// One page of a PDF → grey pixels, drawn by pdf.js at the resolution that recognition wants. For pages without usable text only: here, and
// nowhere else, the image decoders of pdf.js run on the bytes of a stranger.
import { MAX_PDF_IMAGE_PIXELS, PAGE_RASTER_PIXELS } from './limits.ts';
import type { Grey } from './ocr/grey.ts';
import { drawingResources, type PdfDocument, withPdf } from './pdf-document.ts';
import { withTrailer } from './pdf-trailer.ts';

/** Dots per inch; a letter of 10 points becomes 30 pixels high. */
const RESOLUTION = 300;
const POINTS_PER_INCH = 72;

/** Null when the page cannot be drawn. The page's own rotation is applied. */
export async function drawPdfPage(bytes: Uint8Array, page: number): Promise<Grey | null> {
  const options = { ...drawingResources(), maxImageSize: MAX_PDF_IMAGE_PIXELS };
  const attempt = (data: Uint8Array): Promise<Grey | null> =>
    // pdf.js takes the buffer over
    withPdf(Uint8Array.from(data), options, (document) => draw(document, page)).catch(() => null);
  const mended = withTrailer(bytes);
  return (await attempt(bytes)) ?? (mended && attempt(mended));
}

async function draw(document: PdfDocument, number: number): Promise<Grey> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(RESOLUTION / POINTS_PER_INCH, Math.sqrt(PAGE_RASTER_PIXELS / (natural.width * natural.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const canvas = document.canvasFactory.create(width, height);
  try {
    await page.render({ canvas: canvas.canvas, canvasContext: canvas.context, viewport, background: '#ffffff' }).promise;
    return toGrey(canvas.context.getImageData(0, 0, width, height).data, width, height);
  } finally {
    document.canvasFactory.destroy(canvas);
  }
}

/** Luma of ITU-R BT.601, in 256ths. */
function toGrey(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const data = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < data.length; index += 1, at += 4) {
    data[index] = (77 * (rgba[at] as number) + 150 * (rgba[at + 1] as number) + 29 * (rgba[at + 2] as number)) >> 8;
  }
  return { width, height, data };
}
