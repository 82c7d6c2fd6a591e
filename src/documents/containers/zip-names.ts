// Names of ZIP entries → text. The format says CP437 or UTF-8; programs write UTF-8 without saying so (macOS), the code page of the
// console (Windows: 850 in Spanish, whose letters 437 shares) or that of the desktop (1252). The bytes decide.
import { crc32 } from 'node:zlib';
import { extraField, type ZipEntry } from '../zip-directory.ts';

/** APPNOTE.TXT 6.3.10 §4.6.9, Info-ZIP Unicode Path: version, CRC-32 of the name it belongs to, UTF-8. */
const UNICODE_PATH_EXTRA = 0x7075;

/** 0x80…0xFF. Where 437 has other letters than 850 it has Greek and frames, which no name here contains. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';
/** 0x80…0x9F; the rest is Latin-1. */
const WINDOWS_1252_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** What names of people and documents contain. A capital right after a small letter is a sign of the wrong code page. */
const EXPECTED = /[áéíóúüñçÁÉÍÓÚÜÑÇ¿¡ºª°–—’‘“”·]/g;
const OUT_OF_PLACE = /\p{Ll}\p{Lu}|[¡¿]\p{Ll}{0,40}$/gu;

export function zipEntryName(entry: ZipEntry): string {
  const { nameBytes } = entry;
  if (entry.namedInUtf8) return nameBytes.toString('utf8');
  const unicode = extraField(entry.extra, UNICODE_PATH_EXTRA);
  if (unicode !== null && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(nameBytes)) return unicode.toString('utf8', 5);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(nameBytes);
  } catch {
    return legacyName(nameBytes);
  }
}

function legacyName(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  const console = latin.replace(/[\x80-\xff]/g, (byte) => CODE_PAGE_850[byte.charCodeAt(0) - 0x80] ?? byte);
  const desktop = latin.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252_C1[byte.charCodeAt(0) - 0x80] ?? byte);
  return plausibility(desktop) > plausibility(console) ? desktop : console;
}

function plausibility(name: string): number {
  const foreign = name.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const expected = name.match(EXPECTED)?.length ?? 0;
  return expected - 2 * (foreign - expected) - 2 * (name.match(OUT_OF_PLACE)?.length ?? 0);
}
