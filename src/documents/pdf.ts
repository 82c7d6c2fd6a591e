// PDF → text per page, through pdf-parse (pdf.js). Images are measured, never decoded; scripts, links and attachments are not touched.
// Knows nothing about what the text means. Owner passwords restrict printing, not reading: such files simply open.
import type { PageText } from '../domain/document.ts';
import { SCAN_MAX_LETTERS } from '../domain/thresholds.ts';
import { type ConvertedDocument, countLetters, decideProblem, withinLimits } from './converted-document.ts';
import { MAX_PAGES, MAX_TEXT_CHARACTERS } from './limits.ts';
import { measureDrawing, type OperatorList, type PageDrawing } from './pdf-drawing.ts';
import { shrinkImages } from './pdf-images.ts';
import { joinLines, type TextItem } from './pdf-lines.ts';
import { isGibberish, toPlainText } from './plain-text.ts';

/** More outlines than rules and boxes need: on a page without text it is text converted to curves. */
const OUTLINED_TEXT_MIN_LENGTH = 1000;

/**
 * What we use of pdf.js' document, which pdf-parse 2.4.5 loads in its `load()`, private only in its types. Its own `getText()` knows
 * nothing of images and joins what stands side by side with a blank.
 */
type PdfAnnotation = { subtype?: string; fieldType?: string; fieldValue?: unknown; contentsObj?: { str?: string } };
type PdfPage = {
  readonly view: [number, number, number, number];
  getTextContent(): Promise<{ items: TextItem[] }>;
  getOperatorList(): Promise<OperatorList>;
  getAnnotations(): Promise<PdfAnnotation[]>;
  cleanup(): void;
};
type PdfDocument = { readonly numPages: number; getPage(page: number): Promise<PdfPage> };
type PdfParser = { load(): Promise<PdfDocument>; destroy(): Promise<void> };

export async function convertPdf(bytes: Uint8Array): Promise<ConvertedDocument> {
  const { PDFParse, PasswordException } = await import('pdf-parse');
  const parser = new PDFParse({
    data: shrinkImages(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  }) as unknown as PdfParser;
  try {
    return await readPages(parser);
  } catch (error) {
    return { pages: [], problem: error instanceof PasswordException ? 'encrypted' : 'corrupt' };
  } finally {
    await parser.destroy().catch(() => undefined); // a document that failed to open may fail to close
  }
}

async function readPages(parser: PdfParser): Promise<ConvertedDocument> {
  const document = await parser.load();
  const read: PageText[] = [];
  let characters = 0;
  let damaged = false;
  for (let page = 1; page <= Math.min(document.numPages, MAX_PAGES) && characters <= MAX_TEXT_CHARACTERS; page += 1) {
    const text = await readPage(document, page).catch(() => null);
    damaged ||= text === null;
    characters += text?.text.length ?? 0;
    // What a damaged page says is unknown, as if a picture hid all of it.
    read.push(text ?? { page, text: '', ocr: false, imageCoverage: 1 });
  }
  const { pages, exceeded } = withinLimits(read);
  if (exceeded || pages.length < document.numPages) return { pages, problem: 'too-large' };
  return { pages, problem: damaged ? 'corrupt' : decideProblem(pages) };
}

async function readPage(document: PdfDocument, page: number): Promise<PageText> {
  const handle = await document.getPage(page);
  try {
    const { items } = await handle.getTextContent();
    const { imageCoverage, outlineLength } = await measurePage(handle);
    const typed = typedOver(await handle.getAnnotations().catch(() => []));
    const text = toPlainText([joinLines(items), ...typed].join('\n'));
    if (isGibberish(text)) return { page, text: '', ocr: false, imageCoverage: 1 };
    const outlined = outlineLength >= OUTLINED_TEXT_MIN_LENGTH && countLetters(text) < SCAN_MAX_LETTERS;
    return { page, text, ocr: false, imageCoverage: outlined ? 1 : imageCoverage };
  } finally {
    handle.cleanup();
  }
}

/** Text may survive where the drawing does not; what the rest of the page shows is then unknown, as if a picture hid it. */
async function measurePage(handle: PdfPage): Promise<PageDrawing> {
  try {
    return measureDrawing(await handle.getOperatorList(), handle.view);
  } catch {
    return { imageCoverage: 1, outlineLength: 0 };
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
