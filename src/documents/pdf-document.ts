// A PDF opened with pdf.js (through pdf-parse): what we use of its API and how it is told to behave. Scripts, links, XFA and attachments
// are not touched. Knows nothing about text or pixels.
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { OperatorList } from './pdf-drawing.ts';
import type { TextItem } from './pdf-lines.ts';

/**
 * What we use of pdf.js' document, which pdf-parse 2.4.5 loads in its `load()`, private only in its types. Its own `getText()` knows
 * nothing of images and joins what stands side by side with a blank.
 */
export type PdfAnnotation = { subtype?: string; fieldType?: string; fieldValue?: unknown; contentsObj?: { str?: string } };
export type PdfViewport = { readonly width: number; readonly height: number };
export type PdfCanvas = { canvas: unknown; context: { getImageData(x: number, y: number, width: number, height: number): PixelData } };
type PixelData = { readonly data: Uint8ClampedArray };
export type PdfPage = {
  readonly view: [number, number, number, number];
  getTextContent(): Promise<{ items: TextItem[] }>;
  getOperatorList(): Promise<OperatorList>;
  getAnnotations(): Promise<PdfAnnotation[]>;
  getViewport(options: { scale: number }): PdfViewport;
  render(options: { canvas: unknown; canvasContext: unknown; viewport: PdfViewport; background: string }): { promise: Promise<void> };
  cleanup(): void;
};
export type PdfDocument = {
  readonly numPages: number;
  readonly canvasFactory: { create(width: number, height: number): PdfCanvas; destroy(canvas: PdfCanvas): void };
  getPage(page: number): Promise<PdfPage>;
};
type PdfParser = { load(): Promise<PdfDocument>; destroy(): Promise<void> };

/** Opens, hands over and closes. Throws what opening throws; `isPasswordNeeded` tells that one case. */
export async function withPdf<Value>(data: Uint8Array, options: object, use: (document: PdfDocument) => Promise<Value>): Promise<Value> {
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({
    data,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    ...options,
  }) as unknown as PdfParser;
  try {
    return await use(await parser.load());
  } finally {
    await parser.destroy().catch(() => undefined); // a document that failed to open may fail to close
  }
}

export async function isPasswordNeeded(error: unknown): Promise<boolean> {
  const { PasswordException } = await import('pdf-parse');
  return error instanceof PasswordException;
}

/** Data files of pdf.js for drawing: character maps, the standard fonts that a PDF need not embed, the JPEG 2000 decoder. */
export function drawingResources(): object {
  const pdfParse = createRequire(import.meta.url).resolve('pdf-parse');
  const root = dirname(createRequire(pdfParse).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name, sep);
  return { cMapUrl: folder('cmaps'), cMapPacked: true, standardFontDataUrl: folder('standard_fonts'), wasmUrl: folder('wasm') };
}
