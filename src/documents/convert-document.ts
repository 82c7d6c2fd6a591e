// Stored bytes → text per page: decides the type from the bytes and asks the one converter that knows it.
// Never throws for what the bytes do. Knows nothing about processes: what kills one is the sandbox's business.
import type { DocumentProblem, DocumentText } from '../domain/document.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { convertImage, imageTypes } from './image-file.ts';
import { MAX_DOCUMENT_BYTES } from './limits.ts';
import { DOC, DOCX, FLAT_ODT, HTML, MHTML, ODT, PDF, RTF, sniff, TXT, UNKNOWN } from './sniff.ts';

type Converter = (bytes: Uint8Array, mime: string) => Promise<ConvertedDocument>;
/** `toRecognise`: pages that only recognition can read; absent when there are none. */
export type ReadDocument = DocumentText & Pick<ConvertedDocument, 'toRecognise'>;

const convertPdf: Converter = async (bytes) => (await import('./pdf.ts')).convertPdf(bytes);
const convertDocx: Converter = async (bytes) => (await import('./docx.ts')).convertDocx(bytes);
const convertOdt: Converter = async (bytes) => (await import('./odt.ts')).convertOdt(bytes);

/** Converters are loaded with the first document of their type: pdf.js alone takes 150 ms. */
const converters: ReadonlyMap<string, Converter> = new Map([
  [PDF, convertPdf],
  [DOCX, convertDocx],
  // Templates and documents with macros hold the same parts; nothing of a macro is ever looked at.
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.template', convertDocx],
  ['application/vnd.ms-word.document.macroenabled.12', convertDocx],
  ['application/vnd.ms-word.template.macroenabled.12', convertDocx],
  ...imageTypes.map((mime) => [mime, convertImage] as const),
  [DOC, async (bytes) => (await import('./doc.ts')).convertDoc(bytes)],
  [ODT, convertOdt],
  ['application/vnd.oasis.opendocument.text-template', convertOdt],
  [FLAT_ODT, async (bytes) => (await import('./odt.ts')).convertFlatOdt(bytes)],
  [RTF, async (bytes) => (await import('./rtf.ts')).convertRtf(bytes)],
  [TXT, async (bytes) => (await import('./txt.ts')).convertText(bytes)],
  [HTML, async (bytes) => (await import('./html.ts')).convertHtml(bytes)],
  [MHTML, async (bytes) => (await import('./mhtml.ts')).convertMhtml(bytes)],
]);

export async function convertDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length === 0) return unread(UNKNOWN, 'empty');
  const { mime, encrypted } = await sniff(bytes.subarray(0, MAX_DOCUMENT_BYTES));
  if (bytes.length > MAX_DOCUMENT_BYTES) return unread(mime, 'too-large');
  if (encrypted) return unread(mime, 'encrypted');
  const convert = converters.get(mime);
  if (convert) return { mime, ...(await convert(bytes, mime)) };
  return unread(mime, (await (await import('./containers/closed-container.ts')).problemOfContainer(Buffer.from(bytes))) ?? 'unsupported');
}

const unread = (mime: string, problem: DocumentProblem): DocumentText => ({ mime, pages: [], problem });
