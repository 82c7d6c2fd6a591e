// Reads a ZIP container by its central directory, under limits that are checked before anything is unpacked.
// Knows nothing about what the entries mean. ZIP64 fields are read, because programs write them into small archives too.
import { crc32, inflateRawSync } from 'node:zlib';
import type { DocumentProblem } from '../domain/document.ts';
import { EXPANSION_RATIO_FROM_BYTES, MAX_EXPANSION_RATIO, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';

// APPNOTE.TXT 6.3.10: §4.3.7 local header, §4.3.12 central directory header, §4.3.16 end of central directory.
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
/** §4.3.15 and §4.3.14: where the 64-bit end record is, and its number of entries and place of the directory. */
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_BYTES = 20;
const END64_BYTES = 56;
const IN_EXTRA_FIELD = 0xffffffff;
const ZIP64_EXTRA = 1;
const STORED = 0;
const DEFLATED = 8;

export type ZipEntry = {
  readonly nameBytes: Buffer;
  /** §4.4.4 bit 11: the name is UTF-8. */
  readonly namedInUtf8: boolean;
  readonly extra: Buffer;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
};

export type ZipDirectory = {
  readonly bytes: Buffer;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** In the order of the directory; names may repeat. */
  readonly listed: readonly ZipEntry[];
};
export type ZipOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: DocumentProblem };

const failed = (problem: DocumentProblem): { ok: false; problem: DocumentProblem } => ({ ok: false, problem });

export function openZip(input: Uint8Array): ZipOutcome<ZipDirectory> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const end = findEnd(bytes);
  if (end === -1) return failed('corrupt');
  const { count, directoryAt } = readEnd(bytes, end);
  if (count > MAX_ZIP_ENTRIES) return failed('too-large');
  const entries = new Map<string, ZipEntry>();
  const listed: ZipEntry[] = [];
  let at = directoryAt;
  let unpackedBytes = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) return failed('corrupt');
    const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
    const entry = readCentralHeader(bytes, at);
    entries.set(entry.nameBytes.toString('utf8'), entry);
    listed.push(entry);
    unpackedBytes += entry.unpackedBytes;
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const explodes = unpackedBytes > EXPANSION_RATIO_FROM_BYTES && unpackedBytes > MAX_EXPANSION_RATIO * bytes.length;
  if (explodes || unpackedBytes > MAX_UNPACKED_BYTES) return failed('too-large');
  return { ok: true, value: { bytes, entries, listed } };
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEnd(bytes: Buffer, end: number): { count: number; directoryAt: number } {
  const short = { count: bytes.readUInt16LE(end + 10), directoryAt: bytes.readUInt32LE(end + 16) };
  const locator = end - END64_LOCATOR_BYTES;
  if (locator < 0 || bytes.readUInt32LE(locator) !== END64_LOCATOR_SIGNATURE) return short;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + END64_BYTES > bytes.length || bytes.readUInt32LE(at) !== END64_SIGNATURE) return short;
  return { count: Number(bytes.readBigUInt64LE(at + 32)), directoryAt: Number(bytes.readBigUInt64LE(at + 48)) };
}

function readCentralHeader(bytes: Buffer, at: number): ZipEntry {
  const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const flags = bytes.readUInt16LE(at + 8);
  const [unpackedBytes, packedBytes, offset] = widened(
    [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
    extra,
  );
  return {
    nameBytes: bytes.subarray(at + CENTRAL_BYTES, nameEnd),
    namedInUtf8: (flags & 0x800) !== 0,
    extra,
    encrypted: (flags & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedBytes,
    unpackedBytes,
    offset,
  };
}

/** §4.5.3: the fields that are all ones stand in the extra field, in this order. */
function widened(fields: readonly [number, number, number], extra: Buffer): [number, number, number] {
  const wide = extraField(extra, ZIP64_EXTRA);
  let at = 0;
  return fields.map((field) => {
    if (field !== IN_EXTRA_FIELD || wide === null || at + 8 > wide.length) return field;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  }) as [number, number, number];
}

/** §4.5.1: a list of id, length and data. */
export function extraField(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return null;
}

/** By name; null when there is none. An entry larger than the directory said is a lie: `too-large`. */
export function readZipEntry(zip: ZipDirectory, name: string, maxBytes: number): ZipOutcome<Buffer | null> {
  const entry = zip.entries.get(name);
  return entry ? unpackZipEntry(zip, entry, maxBytes) : { ok: true, value: null };
}

/** One entry to at most `maxBytes`. */
export function unpackZipEntry(zip: ZipDirectory, entry: ZipEntry, maxBytes: number): ZipOutcome<Buffer> {
  if (entry.encrypted) return failed('encrypted');
  if (entry.unpackedBytes > maxBytes) return failed('too-large');
  const { bytes } = zip;
  if (entry.offset + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) return failed('corrupt');
  const start = entry.offset + LOCAL_BYTES + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) return failed('corrupt');
  const unpacked = unpack(packed, entry);
  if (!unpacked.ok) return unpacked;
  return crc32(unpacked.value) === entry.crc ? unpacked : failed('corrupt');
}

function unpack(packed: Buffer, entry: ZipEntry): ZipOutcome<Buffer> {
  if (entry.method === STORED) return { ok: true, value: packed };
  if (entry.method !== DEFLATED) return failed('unsupported');
  try {
    return { ok: true, value: inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) }) };
  } catch (error) {
    const tooLong = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return failed(tooLong ? 'too-large' : 'corrupt');
  }
}
