// Encoded words of headers, RFC 2047. Lenient as every mail program is: inside quotes, next to text, with spaces in Q encoding, and
// with a character split across two words.
import { decodeBytes } from '../../domain/charset.ts';

const WORD = /=\?([\w.:()*+-]{1,60})\?([bq])\?([^?\r\n]{0,4000})\?=/gi;

type EncodedWord = { readonly charset: string; readonly encoding: string; readonly text: string };

/** Decodes every encoded word of a value that has been read as text. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  const pieces: string[] = [];
  let run: EncodedWord[] = [];
  let end = 0;
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(end, match.index);
    const [, declared, encoding, text] = match as unknown as [string, string, string, string];
    const word = { charset: charsetOf(declared), encoding: encoding.toLowerCase(), text };
    // RFC 2047 §6.2: white space between two encoded words is not shown.
    const adjacent = run.length > 0 && between.trim() === '';
    if (!adjacent || run[0]?.charset !== word.charset) {
      pieces.push(decodeRun(run), adjacent ? '' : between);
      run = [];
    }
    run.push(word);
    end = match.index + match[0].length;
  }
  return [...pieces, decodeRun(run), value.slice(end)].join('');
}

/** Words of one charset that stand side by side: programs split them within a character, or within a base64 group. */
function decodeRun(words: readonly EncodedWord[]): string {
  const [first] = words;
  if (!first) return '';
  const merged: EncodedWord[] = [];
  for (const word of words) {
    const last = merged.at(-1);
    const continues = last?.encoding === 'b' && word.encoding === 'b' && !last.text.endsWith('=');
    if (continues) merged[merged.length - 1] = { ...last, text: last.text + word.text };
    else merged.push(word);
  }
  const bytes = Buffer.concat(merged.map(bytesOf));
  return decodeBytes(bytes, first.charset) ?? decodeBytes(bytes, null) ?? '';
}

/** RFC 2231 §5 allows a language after the charset: `utf-8*es`. */
function charsetOf(declared: string): string {
  return (declared.split('*')[0] ?? '').toLowerCase();
}

function bytesOf({ encoding, text }: EncodedWord): Buffer {
  if (encoding === 'b') return Buffer.from(text, 'base64');
  const octets = text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  // Raw characters beyond Latin-1 have no business here; they keep their UTF-8 bytes.
  return /[^\u0000-\u00FF]/.test(octets) ? Buffer.from(octets, 'utf8') : Buffer.from(octets, 'latin1');
}
