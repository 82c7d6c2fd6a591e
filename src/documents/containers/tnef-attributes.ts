// The two lists that TNEF consists of: attributes (MS-OXTNEF §2.1.3.1) and, within some of them, MAPI properties (§2.1.3.4).
// Reads no meaning into either. Checksums are passed over: writers get them wrong, and a damaged length shows itself.
import { MAX_MAPI_PROPERTIES } from './limits.ts';
import { type MapiProperties, type MapiValue, TYPE_STRING8, TYPE_UNICODE } from './mapi.ts';

const SIGNATURE = 0x223e9f78;
const HEADER_BYTES = 6;
const ATTRIBUTE_HEADER_BYTES = 9;
const CHECKSUM_BYTES = 2;
const TYPE_BINARY = 0x102;
const TYPE_OBJECT = 0x0d;
const MULTIPLE = 0x1000;
const FIRST_NAMED_PROPERTY = 0x8000;
/** Bytes of a value as TNEF pads it, by type. */
const FIXED_BYTES: Readonly<Record<number, number>> = {
  ...{ 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 4, 0x14: 8, 0x40: 8, 0x48: 16 },
};

export type TnefAttribute = { readonly id: number; readonly data: Buffer };

export const isTnef = (bytes: Buffer): boolean => bytes.length >= HEADER_BYTES && bytes.readUInt32LE(0) === SIGNATURE;

/** `complete` is false when the stream ends within an attribute. */
export function readAttributes(bytes: Buffer): { attributes: TnefAttribute[]; complete: boolean } {
  const attributes: TnefAttribute[] = [];
  let at = HEADER_BYTES;
  while (at + ATTRIBUTE_HEADER_BYTES <= bytes.length) {
    const level = bytes[at];
    const length = bytes.readUInt32LE(at + 5);
    const start = at + ATTRIBUTE_HEADER_BYTES;
    if ((level !== 1 && level !== 2) || start + length > bytes.length) return { attributes, complete: false };
    attributes.push({ id: bytes.readUInt32LE(at + 1), data: bytes.subarray(start, start + length) });
    at = start + length + CHECKSUM_BYTES;
  }
  return { attributes, complete: true };
}

/** What can be read before the list breaks off. */
export function readProperties(data: Buffer): MapiProperties {
  const properties = new Map<number, MapiValue>();
  if (data.length < 4) return properties;
  const count = Math.min(data.readUInt32LE(0), MAX_MAPI_PROPERTIES);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= data.length; index += 1) {
    const type = data.readUInt16LE(at);
    const id = data.readUInt16LE(at + 2);
    const valueAt = id >= FIRST_NAMED_PROPERTY ? afterName(data, at + 4) : at + 4;
    const value = readValue(data, valueAt, type);
    if (value === null) return properties;
    if (!properties.has(id)) properties.set(id, { type: type & ~MULTIPLE, bytes: value.bytes });
    at = value.end;
  }
  return properties;
}

/** §2.1.3.4: a GUID, then a number or a counted, padded name. */
function afterName(data: Buffer, at: number): number {
  if (at + 24 > data.length) return data.length;
  return data.readUInt32LE(at + 16) === 0 ? at + 24 : at + 24 + padded(data.readUInt32LE(at + 20));
}

/** The first of its values; the others are passed over. */
function readValue(data: Buffer, start: number, type: number): { bytes: Buffer; end: number } | null {
  const single = type & ~MULTIPLE;
  const isVariable = single === TYPE_STRING8 || single === TYPE_UNICODE || single === TYPE_BINARY || single === TYPE_OBJECT;
  const counted = isVariable || single !== type;
  if (start + 4 > data.length) return null;
  const count = counted ? data.readUInt32LE(start) : 1;
  let at = counted ? start + 4 : start;
  let first: Buffer | null = null;
  for (let index = 0; index < count; index += 1) {
    const size = isVariable ? (at + 4 <= data.length ? data.readUInt32LE(at) : data.length) : (FIXED_BYTES[single] ?? data.length);
    if (isVariable) at += 4;
    if (at + size > data.length) return null;
    first ??= data.subarray(at, at + size);
    at += padded(size);
    if (size === 0 && !isVariable) return null;
  }
  return { bytes: first ?? Buffer.alloc(0), end: at };
}

const padded = (size: number): number => Math.ceil(size / 4) * 4;
