// Which container bytes are, if any. Decided from the bytes, never from names or declared types.
import { isCompoundFile, openCompoundFile } from '../compound-file.ts';
import { openZip } from '../zip-directory.ts';
import type { Unpacker } from './content.ts';
import { isTnef } from './tnef-attributes.ts';
import { unpackGzip } from './unpack-gzip.ts';
import { PROPERTY_STREAM, unpackOutlook } from './unpack-outlook.ts';
import { unpackTnef } from './unpack-tnef.ts';
import { unpackIwork, unpackZip } from './unpack-zip.ts';
import { brokenZipKind, zipKindOf } from './zip-kind.ts';

/** Enough to rule most files out without reading them whole. */
export const KIND_PROBE_BYTES = 512;

const TAR_MAGIC_AT = 257;
const SIGNATURES: readonly (readonly [at: number, bytes: Buffer])[] = [
  [0, Buffer.from('PK\x03\x04', 'latin1')],
  [0, Buffer.from('PK\x05\x06', 'latin1')],
  [0, Buffer.from('Rar!\x1a\x07', 'latin1')],
  [0, Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
  [0, Buffer.from('\x1f\x8b\x08', 'latin1')],
  [0, Buffer.from('\x78\x9f\x3e\x22', 'latin1')],
  [0, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  [TAR_MAGIC_AT, Buffer.from('ustar')],
];

const isAt = (bytes: Buffer, at: number, signature: Buffer): boolean => bytes.subarray(at, at + signature.length).equals(signature);

export const mayBeContainer = (probe: Buffer): boolean => SIGNATURES.some(([at, signature]) => isAt(probe, at, signature));

/** The unpacker for these bytes; null when they are a document in themselves. */
export async function unpackerOf(bytes: Buffer): Promise<Unpacker | null> {
  if (!mayBeContainer(bytes.subarray(0, KIND_PROBE_BYTES))) return null;
  if (isAt(bytes, 0, Buffer.from('PK'))) return zipUnpacker(bytes);
  if (isTnef(bytes)) return unpackTnef;
  if (isCompoundFile(bytes)) return isOutlookItem(bytes) ? unpackOutlook : null;
  if (bytes[0] === 0x1f) return unpackGzip;
  return (await import('./unpack-libarchive.ts')).unpackLibarchive;
}

function zipUnpacker(bytes: Buffer): Unpacker | null {
  const opened = openZip(bytes);
  const kind = opened.ok ? zipKindOf(opened.value) : brokenZipKind(bytes);
  if (kind === 'document') return null;
  return kind === 'iwork' ? unpackIwork : unpackZip;
}

/** A Word file may hold an item as an object; only one whose root is an item is one. */
function isOutlookItem(bytes: Buffer): boolean {
  const file = openCompoundFile(bytes);
  if (file !== null) return file.root.children.some(({ name }) => name === PROPERTY_STREAM);
  const has = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  return has(PROPERTY_STREAM) && !has('WordDocument') && !has('Workbook');
}
