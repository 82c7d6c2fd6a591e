// MAPI properties, the words in which Outlook writes a mail: TNEF (MS-OXTNEF) and .msg (MS-OXMSG) hold the same ones.
// Knows which properties matter here and how their values become text; not where they stand.
import { decodeBytes } from '../../domain/charset.ts';
import type { CarriedMessage } from './content.ts';

export type MapiValue = { readonly type: number; readonly bytes: Buffer };
/** By property id, without its type. */
export type MapiProperties = ReadonlyMap<number, MapiValue>;

/** MS-OXCDATA §2.11.1. */
export const TYPE_STRING8 = 0x1e;
export const TYPE_UNICODE = 0x1f;
const TYPE_TIME = 0x40;

/** MS-OXPROPS, by their `PidTag…` names. */
const SUBJECT = 0x0037;
const CLIENT_SUBMIT_TIME = 0x0039;
const SENDER_NAME = 0x0c1a;
const SENDER_EMAIL_ADDRESS = 0x0c1f;
const MESSAGE_DELIVERY_TIME = 0x0e06;
const BODY = 0x1000;
export const RTF_COMPRESSED = 0x1009;
const BODY_HTML = 0x1013;
export const ATTACH_DATA = 0x3701;
const DISPLAY_NAME = 0x3001;
const ATTACH_FILENAME = 0x3704;
const ATTACH_LONG_FILENAME = 0x3707;
const ATTACH_CONTENT_ID = 0x3712;
const INTERNET_CODEPAGE = 0x3fde;
const MESSAGE_CODEPAGE = 0x3ffd;
const SENDER_SMTP_ADDRESS = 0x5d01;
const SENT_REPRESENTING_SMTP_ADDRESS = 0x5d02;

/** FILETIME: 100 ns since 1601 (MS-DTYP §2.3.3). */
const FILETIME_PER_MS = 10_000n;
const FILETIME_EPOCH_MS = 11_644_473_600_000n;

export type MapiReader = { readonly properties: MapiProperties; readonly codepage: number | null };

export function textOf({ properties, codepage }: MapiReader, id: number): string {
  const value = properties.get(id);
  if (!value) return '';
  if (value.type === TYPE_UNICODE) return untilNul(value.bytes.subarray(0, value.bytes.length & ~1).toString('utf16le'));
  const declared =
    id === BODY_HTML ? (numberOf(properties, INTERNET_CODEPAGE) ?? codepage) : (numberOf(properties, MESSAGE_CODEPAGE) ?? codepage);
  return untilNul(decodeBytes(value.bytes, charsetOf(declared)) ?? decodeBytes(value.bytes, 'windows-1252') ?? '');
}

/** Code page identifiers of Windows that are no `windows-…`. */
function charsetOf(codepage: number | null): string {
  const known: Readonly<Record<number, string>> = { 65001: 'utf-8', 20127: 'us-ascii', 28591: 'iso-8859-1', 28605: 'iso-8859-15' };
  return codepage === null ? 'windows-1252' : (known[codepage] ?? `windows-${codepage}`);
}

function untilNul(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

function numberOf(properties: MapiProperties, id: number): number | null {
  const bytes = properties.get(id)?.bytes;
  return bytes === undefined || bytes.length < 4 ? null : bytes.readUInt32LE(0);
}

export function attachmentName(reader: MapiReader): string {
  return lastSegment(textOf(reader, ATTACH_LONG_FILENAME) || textOf(reader, ATTACH_FILENAME));
}

/** A mail that is attached has no file name: it is shown by its subject. */
export function attachedMailName(reader: MapiReader): string {
  const name = lastSegment(textOf(reader, ATTACH_LONG_FILENAME)) || textOf(reader, DISPLAY_NAME).replace(/[/\\:]/g, ' ') || 'mensaje';
  return name.toLowerCase().endsWith('.msg') ? name : `${name}.msg`;
}

/** Some programs write the whole path on their disk. */
export const lastSegment = (name: string): string => name.replaceAll('\\', '/').split('/').at(-1) ?? '';

/** HTML shows it by its Content-ID, as mail programs do with the pictures of a signature. */
export function isShownInBody(reader: MapiReader, html: string): boolean {
  const id = textOf(reader, ATTACH_CONTENT_ID);
  return id !== '' && html.includes(`cid:${id}`);
}

export function carriedMessage(reader: MapiReader, path: readonly string[]): CarriedMessage {
  const { properties } = reader;
  const address = [SENDER_SMTP_ADDRESS, SENT_REPRESENTING_SMTP_ADDRESS, SENDER_EMAIL_ADDRESS]
    .map((id) => textOf(reader, id).trim().toLowerCase())
    .find((text) => /^[^\s@<>]{1,200}@[^\s@<>]{1,255}$/.test(text));
  const name = textOf(reader, SENDER_NAME).trim();
  return {
    kind: 'message',
    path,
    subject: textOf(reader, SUBJECT),
    from: address === undefined ? null : { name: name === '' ? null : name, address },
    date: timeOf(properties.get(CLIENT_SUBMIT_TIME)) ?? timeOf(properties.get(MESSAGE_DELIVERY_TIME)),
    text: textOf(reader, BODY),
    html: textOf(reader, BODY_HTML),
  };
}

function timeOf(value: MapiValue | undefined): string | null {
  if (value?.type !== TYPE_TIME || value.bytes.length < 8) return null;
  const date = new Date(Number(value.bytes.readBigUInt64LE(0) / FILETIME_PER_MS - FILETIME_EPOCH_MS));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
