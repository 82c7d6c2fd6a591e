// Tells a document's type from its bytes, never from its name or its declared type.
// Knows which types have a reader here only through the names it returns; reads no contents beyond what the type needs.
import { fileTypeFromBuffer } from 'file-type';
import { openZip, readZipEntry } from './zip-directory.ts';

export type SniffedType = {
  readonly mime: string;
  /** An Office file behind a password: nothing inside can be told apart. */
  readonly encrypted: boolean;
};

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const DOC = 'application/msword';
export const ODT = 'application/vnd.oasis.opendocument.text';
export const FLAT_ODT = 'application/vnd.oasis.opendocument.text-flat-xml';
export const RTF = 'application/rtf';
export const TXT = 'text/plain';
export const HTML = 'text/html';
/** A web page in one file (RFC 2557 names no type for the file; this is what it says of itself). */
export const MHTML = 'multipart/related';
export const UNKNOWN = 'application/octet-stream';
const ZIP = 'application/zip';
const COMPOUND_FILE = 'application/x-cfb';

/** Readers accept a PDF whose header stands within the first 1024 bytes (ISO 32000-1 Annex H, implementation note 13). */
const PDF_HEADER_WITHIN_BYTES = 1024;
const PDF_HEADER = Buffer.from('%PDF-');
const TEXT_PROBE_BYTES = 64 * 1024;

export async function sniff(bytes: Uint8Array): Promise<SniffedType> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plainly = (mime: string): SniffedType => ({ mime, encrypted: false });
  const pdfAt = buffer.subarray(0, PDF_HEADER_WITHIN_BYTES).indexOf(PDF_HEADER);
  // Before file-type, which calls a PDF written by Illustrator PostScript.
  if (pdfAt === 0) return plainly(PDF);
  // Before file-type, which takes the mark of UTF-16 for the beginning of an MP3 frame.
  const wide = readWideText(buffer);
  if (wide !== null) return plainly(textType(wide) ?? TXT);
  const mime = await binaryType(buffer);
  if (mime === COMPOUND_FILE) return sniffCompoundFile(buffer);
  if (mime === ZIP) return plainly(sniffZip(buffer));
  if (mime !== null && mime !== 'application/xml') return plainly(mime);
  if (pdfAt > 0) return plainly(PDF);
  return plainly(sniffText(buffer) ?? mime ?? UNKNOWN);
}

async function binaryType(buffer: Buffer): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(buffer))?.mime ?? null;
  } catch {
    return null; // a header that promises more than the bytes hold
  }
}

const MAX_TYPE_BYTES = 256;

function sniffZip(buffer: Buffer): string {
  const zip = openZip(buffer);
  // OpenDocument that was packed again: its type no longer stands at the beginning, where file-type looks for it.
  const named = zip.ok ? readZipEntry(zip.value, 'mimetype', MAX_TYPE_BYTES) : null;
  const type = named?.ok ? (named.value?.toString('latin1').trim() ?? '') : '';
  if (type.startsWith('application/vnd.oasis.opendocument.')) return type;
  // A container that is refused (damaged, a bomb) still says what it wants to be.
  const isDocx = zip.ok ? zip.value.entries.has('word/document.xml') : buffer.includes('word/document.xml');
  return isDocx ? DOCX : ZIP;
}

/** Stream names of a compound file (MS-CFB §2.6.1) are UTF-16LE. `EncryptedPackage`: a password-protected DOCX (MS-OFFCRYPTO §2.3.4.4). */
const STREAMS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
];

function sniffCompoundFile(buffer: Buffer): SniffedType {
  const has = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return { mime: COMPOUND_FILE, encrypted: true };
  return { mime: STREAMS.find(([name]) => has(name))?.[1] ?? COMPOUND_FILE, encrypted: false };
}

const HTML_START =
  /^\s*(?:<!doctype html|<(?:html|head|body|meta|title|style|div|table|center|font|span|h[1-6]|br|a|b|i|ul|ol|p|section|article)[\s/>])/i;
/** What may stand before the first element; each alternative ends, so that a run of them is read once. */
const PROLOGUE = /^(?:\s|<\?xml[^>]{0,300}>|<!--[^]{0,4000}?-->)/;
const MAX_PROLOGUE_PIECES = 50;
/** Any XML that is not HTML has its own type. */
const XML_START = /^\s*<\?xml\s/;
const RTF_START = /^\s{0,100}\{\\rtf/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g;
/** One in so many characters may be a stray one, pasted from a PDF; of binary data one in ten is. */
const CHARACTERS_PER_CONTROL = 200;

const isBinary = (text: string): boolean => (text.match(CONTROLS)?.length ?? 0) > text.length / CHARACTERS_PER_CONTROL;

/** The text of UTF-16 with a byte order mark. */
function readWideText(buffer: Buffer): string | null {
  const mark = buffer.length < 4 ? 0 : buffer.readUInt16BE(0);
  if (mark !== 0xfffe && mark !== 0xfeff) return null;
  const probe = buffer.subarray(2, TEXT_PROBE_BYTES);
  const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(probe);
  return isBinary(text) ? null : text;
}

function sniffText(buffer: Buffer): string | null {
  const probe = buffer.subarray(0, TEXT_PROBE_BYTES);
  const text = probe.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
  // Before the control characters are counted: RTF may hold bytes of pictures.
  if (RTF_START.test(text)) return RTF;
  // Programs of DOS ended their files with U+001A.
  if (text === '' || isBinary(text.replace(/\u001A\s*$/, ''))) return null;
  return textType(text);
}

function textType(text: string): string | null {
  if (isSavedPage(text)) return MHTML;
  let start = text;
  for (let pieces = 0; pieces < MAX_PROLOGUE_PIECES; pieces += 1) {
    const [piece] = PROLOGUE.exec(start) ?? [];
    if (piece === undefined) break;
    start = piece.trim() === '' ? start.trimStart() : start.slice(piece.length);
  }
  if (HTML_START.test(start)) return HTML;
  if (!XML_START.test(text)) return TXT;
  return /^<office:document\s[^>]{0,8000}office:mimetype="application\/vnd\.oasis\.opendocument\.text"/.test(start) ? FLAT_ODT : null;
}

/** The first header lines of a page that Word or a browser saved in one file. A mail of the same type was delivered to somebody. */
function isSavedPage(text: string): boolean {
  const headers = text.slice(0, 2000).split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/^(?:mime-version|from|subject|snapshot-content-location|date|content-type):/i.test(headers)) return false;
  return (
    /^content-type:\s*multipart\/related\b/im.test(headers) && !/^(?:to|received|delivered-to|return-path|message-id):/im.test(headers)
  );
}
