// Reads a ZIP container by its central directory, under limits that are checked before anything is unpacked.
// Knows nothing about what the entries mean. No ZIP64: 30 MB of input do not need it.
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
const STORED = 0;
const DEFLATED = 8;

type ZipEntry = {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
};

export type ZipDirectory = { readonly bytes: Buffer; readonly entries: ReadonlyMap<string, ZipEntry> };
export type ZipOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: DocumentProblem };

const failed = (problem: DocumentProblem): { ok: false; problem: DocumentProblem } => ({ ok: false, problem });

export function openZip(input: Uint8Array): ZipOutcome<ZipDirectory> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const end = findEnd(bytes);
  if (end === -1) return failed('corrupt');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ZIP_ENTRIES) return failed('too-large');
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  let unpackedBytes = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) return failed('corrupt');
    const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
    const entry = readCentralHeader(bytes, at);
    entries.set(bytes.toString('utf8', at + CENTRAL_BYTES, nameEnd), entry);
    unpackedBytes += entry.unpackedBytes;
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const explodes = unpackedBytes > EXPANSION_RATIO_FROM_BYTES && unpackedBytes > MAX_EXPANSION_RATIO * bytes.length;
  if (explodes || unpackedBytes > MAX_UNPACKED_BYTES) return failed('too-large');
  return { ok: true, value: { bytes, entries } };
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function readCentralHeader(bytes: Buffer, at: number): ZipEntry {
  return {
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedBytes: bytes.readUInt32LE(at + 20),
    unpackedBytes: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}

/** Unpacks one entry to at most `maxBytes`; null when there is none of that name. An entry larger than the directory said is a lie: `too-large`. */
export function readZipEntry(zip: ZipDirectory, name: string, maxBytes: number): ZipOutcome<Buffer | null> {
  const entry = zip.entries.get(name);
  if (!entry) return { ok: true, value: null };
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
