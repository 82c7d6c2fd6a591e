// A gzip file (RFC 1952) → the one file in it. A tar inside is a container of its own.
import { gunzipSync } from 'node:zlib';
import { EXPANSION_RATIO_FROM_BYTES } from '../limits.ts';
import type { Unpacker } from './content.ts';
import { MAX_MEMBER_BYTES, MAX_RATIO } from './limits.ts';

const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HEADER_BYTES = 10;

export const unpackGzip: Unpacker = async function* (bytes, budget) {
  if (!budget.countEntry()) return null;
  // Output beyond this is over the ratio anyway.
  const most = Math.min(MAX_MEMBER_BYTES, Math.max(EXPANSION_RATIO_FROM_BYTES, MAX_RATIO * bytes.length));
  let unpacked: Buffer;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const tooLong = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLong ? 'too-large' : 'corrupt';
  }
  if (!budget.spend(unpacked.length)) return null;
  yield { kind: 'file', path: originalName(bytes), bytes: unpacked, size: unpacked.length, problem: null };
  return null;
};

/** §2.3: ended by a zero. Empty when there is none: it is named after the gzip file. */
function originalName(bytes: Buffer): string[] {
  const flags = bytes[3] ?? 0;
  if ((flags & HAS_NAME) === 0 || (flags & HAS_EXTRA) !== 0) return [];
  const end = bytes.indexOf(0, HEADER_BYTES);
  const raw = bytes.subarray(HEADER_BYTES, end < 0 ? HEADER_BYTES : end);
  const utf8 = raw.toString('utf8');
  return raw.length === 0 ? [] : [utf8.includes('\uFFFD') ? raw.toString('latin1') : utf8];
}
