// Compressed RTF (MS-OXRTFCP) → RTF: how Outlook keeps a body that somebody formatted. Never throws, never grows beyond its limit.
import { MAX_RTF_BYTES } from './limits.ts';

const HEADER_BYTES = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const WINDOW_BYTES = 4096;
/** §2.1.3.1.4: what the window holds before the first byte. */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** null when it is none. */
export function decompressRtf(bytes: Buffer): Buffer | null {
  if (bytes.length < HEADER_BYTES) return null;
  const size = bytes.readUInt32LE(4);
  const type = bytes.readUInt32LE(8);
  if (size > MAX_RTF_BYTES) return null;
  if (type === UNCOMPRESSED) return bytes.subarray(HEADER_BYTES, HEADER_BYTES + size);
  return type === COMPRESSED ? inflate(bytes, size) : null;
}

function inflate(bytes: Buffer, size: number): Buffer {
  const window = Buffer.alloc(WINDOW_BYTES, ' ');
  let write = window.write(DICTIONARY, 'latin1');
  const output = Buffer.alloc(size);
  let filled = 0;
  const emit = (byte: number): void => {
    output[filled] = byte;
    filled += 1;
    window[write] = byte;
    write = (write + 1) % WINDOW_BYTES;
  };
  for (let at = HEADER_BYTES; at < bytes.length && filled < size; ) {
    const control = bytes[at] as number;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length && filled < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        emit(bytes[at] as number);
        at += 1;
        continue;
      }
      if (at + 2 > bytes.length) return output.subarray(0, filled);
      const reference = bytes.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      if (from === write) return output.subarray(0, filled);
      for (let index = 0; index < (reference & 15) + 2 && filled < size; index += 1) emit(window[(from + index) % WINDOW_BYTES] as number);
    }
  }
  return output.subarray(0, filled);
}
