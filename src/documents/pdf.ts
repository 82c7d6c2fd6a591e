// PDF → text per page, through pdf.js. Images are measured, never decoded; pages that only recognition can read are named for it.
// Knows nothing about what the text means. Owner passwords restrict printing, not reading: such files simply open.
import type { PageText } from '../domain/document.ts';
import { SCAN_MAX_LETTERS, STAMPED_SCAN } from '../domain/thresholds.ts';
import { type ConvertedDocument, countLetters, decideProblem, isScan, unreadPage, withinLimits } from './converted-document.ts';
import { MAX_PAGES, MAX_TEXT_CHARACTERS } from './limits.ts';
import { isPasswordNeeded, type PdfAnnotation, type PdfDocument, type PdfPage, withPdf } from './pdf-document.ts';
import { measureDrawing, type PageDrawing } from './pdf-drawing.ts';
import { shrinkImages } from './pdf-images.ts';
import { joinLines } from './pdf-lines.ts';
import { withTrailer } from './pdf-trailer.ts';
import { isGibberish, isWordless, toPlainText } from './plain-text.ts';

/** More outlines than rules and boxes need: on a page without text it is text converted to curves. */
const OUTLINED_TEXT_MIN_LENGTH = 1000;

/** Text that nobody sees, over a picture that covers more than this share of the page, was recognised from the picture. */
const SEARCHABLE_SCAN_MIN_COVERAGE = 0.5;

type ReadPage = { readonly text: PageText; readonly recognise: boolean };

export async function convertPdf(bytes: Uint8Array): Promise<ConvertedDocument> {
  const shrunk = shrinkImages(bytes);
  try {
    // pdf.js takes the buffer over
    return await withPdf(Uint8Array.from(shrunk), {}, readPages);
  } catch (error) {
    if (await isPasswordNeeded(error)) return { pages: [], problem: 'encrypted' };
    const mended = withTrailer(shrunk);
    const read = mended && (await withPdf(Uint8Array.from(mended), {}, readPages).catch(() => null));
    return read ?? { pages: [], problem: 'corrupt' };
  }
}

async function readPages(document: PdfDocument): Promise<ConvertedDocument> {
  const read: PageText[] = [];
  const toRecognise: number[] = [];
  let characters = 0;
  let damaged = false;
  for (let page = 1; page <= Math.min(document.numPages, MAX_PAGES) && characters <= MAX_TEXT_CHARACTERS; page += 1) {
    const { text, recognise } = await readPage(document, page).catch(() => {
      damaged = true;
      return { text: unreadPage(page), recognise: true };
    });
    characters += text.text.length;
    read.push(text);
    if (recognise) toRecognise.push(page);
  }
  const { pages, exceeded } = withinLimits(read);
  const cut = exceeded || pages.length < document.numPages;
  const lost = damaged && pages.every(({ text }) => text === '');
  const problem = cut ? 'too-large' : lost ? 'corrupt' : decideProblem(pages);
  return { pages, problem, ...(toRecognise.length > 0 && { toRecognise }) };
}

async function readPage(document: PdfDocument, page: number): Promise<ReadPage> {
  const handle = await document.getPage(page);
  try {
    const { items } = await handle.getTextContent();
    const drawing = await measurePage(handle);
    const typed = typedOver(await handle.getAnnotations().catch(() => []));
    return judgePage(page, toPlainText([joinLines(items), ...typed].join('\n')), drawing);
  } finally {
    handle.cleanup();
  }
}

function judgePage(page: number, text: string, { imageCoverage, outlineLength, hiddenTextShare }: PageDrawing): ReadPage {
  const searchable = hiddenTextShare > 0.5 && imageCoverage >= SEARCHABLE_SCAN_MIN_COVERAGE;
  if (isGibberish(text) || (searchable && isWordless(text))) return { text: unreadPage(page), recognise: true };
  const letters = countLetters(text);
  const outlined = outlineLength >= OUTLINED_TEXT_MIN_LENGTH && letters < SCAN_MAX_LETTERS;
  const read: PageText = { page, text, ocr: searchable && letters > 0, imageCoverage: outlined ? 1 : imageCoverage };
  const stamped = imageCoverage >= STAMPED_SCAN.minCoverage && letters < STAMPED_SCAN.maxLetters && !searchable;
  return { text: read, recognise: isScan(read) || stamped || isWordless(text) };
}

/** Text may survive where the drawing does not; what the rest of the page shows is then unknown, as if a picture hid it. */
async function measurePage(handle: PdfPage): Promise<PageDrawing> {
  try {
    return measureDrawing(await handle.getOperatorList(), handle.view);
  } catch {
    return { imageCoverage: 1, outlineLength: 0, hiddenTextShare: 0 };
  }
}

/** What was filled into form fields or typed over the page; it is no part of the page's own content. */
function typedOver(annotations: readonly PdfAnnotation[]): string[] {
  const texts = annotations.map(({ subtype, fieldType, fieldValue, contentsObj }) => {
    if (subtype === 'FreeText') return contentsObj?.str;
    if (subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')) return [fieldValue].flat().join(', ');
    return undefined;
  });
  return texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}
