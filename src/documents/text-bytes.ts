// Bytes of a text file → its text, by byte order mark, then by what the bytes can be. Knows nothing about what the text is.
import { decodeBytes, decodeRaw } from '../domain/charset.ts';

/** `label` is what the file itself says, if it does; bytes that are UTF-8 are believed before it. */
export function decodeText(bytes: Uint8Array, label: string | null = null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // A label that was itself read as ASCII cannot mean two bytes per character.
  const usable = label === null || /^\s*(?:utf-?16|utf-?32|ucs-?2)/i.test(label) ? null : label;
  return (marked ? decodeBytes(bytes, 'utf-8') : usable === null ? null : decodeBytes(bytes, usable)) ?? decodeRaw(bytes);
}
