// Stored bytes → text per page: decides the type from the bytes and asks the one converter that knows it.
// Never throws for what the bytes do. Knows nothing about processes: what kills one is the sandbox's business.
import type { DocumentProblem, DocumentText } from '../domain/document.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { MAX_DOCUMENT_BYTES } from './limits.ts';
import { DOCX, PDF, sniff, UNKNOWN } from './sniff.ts';

type Converter = (bytes: Uint8Array) => Promise<ConvertedDocument>;

const convertPdf: Converter = async (bytes) => (await import('./pdf.ts')).convertPdf(bytes);
const convertDocx: Converter = async (bytes) => (await import('./docx.ts')).convertDocx(bytes);

/** Converters are loaded with the first document of their type: pdf.js alone takes 150 ms. */
const converters: ReadonlyMap<string, Converter> = new Map([
  [PDF, convertPdf],
  [DOCX, convertDocx],
  // Templates and documents with macros hold the same parts; nothing of a macro is ever looked at.
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.template', convertDocx],
  ['application/vnd.ms-word.document.macroenabled.12', convertDocx],
  ['application/vnd.ms-word.template.macroenabled.12', convertDocx],
]);

export async function convertDocument(bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length === 0) return unread(UNKNOWN, 'empty');
  const { mime, encrypted } = await sniff(bytes.subarray(0, MAX_DOCUMENT_BYTES));
  if (bytes.length > MAX_DOCUMENT_BYTES) return unread(mime, 'too-large');
  if (encrypted) return unread(mime, 'encrypted');
  const convert = converters.get(mime);
  if (convert) return { mime, ...(await convert(bytes)) };
  return unread(mime, (await (await import('./containers/closed-container.ts')).problemOfContainer(Buffer.from(bytes))) ?? 'unsupported');
}

const unread = (mime: string, problem: DocumentProblem): DocumentText => ({ mime, pages: [], problem });
