// Tells a document's type from its bytes, never from its name or its declared type.
// Knows which types have a reader here only through the names it returns; reads no contents beyond what the type needs.
import { fileTypeFromBuffer } from 'file-type';
import { openZip } from './zip-directory.ts';

export type SniffedType = {
  readonly mime: string;
  /** An Office file behind a password: nothing inside can be told apart. */
  readonly encrypted: boolean;
};

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
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
  if (isWideText(buffer)) return plainly('text/plain');
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

function sniffZip(buffer: Buffer): string {
  const zip = openZip(buffer);
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

const HTML_START = /^\s*(?:<!--|<!doctype html|<html|<head|<body|<meta|<title|<style|<div|<table|<p[ >])/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/** UTF-16 with a byte order mark. */
function isWideText(buffer: Buffer): boolean {
  const mark = buffer.length < 4 ? 0 : buffer.readUInt16BE(0);
  if (mark !== 0xfffe && mark !== 0xfeff) return false;
  const probe = buffer.subarray(2, TEXT_PROBE_BYTES);
  return !BINARY.test(new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(probe));
}

function sniffText(buffer: Buffer): string | null {
  const probe = buffer.subarray(0, TEXT_PROBE_BYTES);
  const text = probe.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
  if (text.startsWith('{\\rtf')) return 'application/rtf';
  if (text === '' || BINARY.test(text)) return null;
  return HTML_START.test(text) ? 'text/html' : 'text/plain';
}
