// Content-Type and Content-Disposition: a value and its parameters, with RFC 2231 continuations and charsets, and with everything that
// programs write instead (encoded words within quotes, raw 8-bit, missing quotes). One pass, never throws.
import { decodeBytes } from '../../domain/charset.ts';
import { decodeWords } from './encoded-words.ts';

export type ParameterisedValue = {
  /** Lower case. */
  readonly value: string;
  /** Decoded; names are lower case. */
  readonly parameters: ReadonlyMap<string, string>;
};

type Segment = { readonly index: number; readonly extended: boolean; readonly text: string };

const MAX_SEGMENTS = 200;

export function parseParameters(header: string): ParameterisedValue {
  const semicolon = header.indexOf(';');
  const value = (semicolon < 0 ? header : header.slice(0, semicolon)).replace(/\(.*$/, '').trim().toLowerCase();
  const plain = new Map<string, string>();
  const segments = new Map<string, Segment[]>();
  for (const [name, text] of semicolon < 0 ? [] : readPairs(header, semicolon + 1)) {
    const match = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    const base = match?.[1];
    if (!match || base === undefined) continue;
    if (match[2] === undefined && match[3] === undefined) {
      if (!plain.has(base)) plain.set(base, decodeWords(text));
      continue;
    }
    const known = segments.get(base) ?? [];
    if (known.length < MAX_SEGMENTS)
      segments.set(base, [...known, { index: Number(match[2] ?? 0), extended: match[3] !== undefined, text }]);
  }
  // RFC 2231 forms win over the plain one, which is there for programs that do not know them (RFC 6266 §4.3).
  for (const [name, parts] of segments) plain.set(name, joinSegments(parts));
  return { value, parameters: plain };
}

/** RFC 2231 §3 and §4.1: the first segment names the charset for all that are percent-encoded. */
function joinSegments(segments: readonly Segment[]): string {
  const ordered = segments.toSorted((left, right) => left.index - right.index);
  let charset: string | null = null;
  const chunks = ordered.map(({ extended, text }, position) => {
    const declared = extended && position === 0 ? /^([^']*)'[^']*'/.exec(text) : null;
    if (declared) charset = declared[1] === '' ? null : (declared[1] as string);
    const rest = text.slice(declared?.[0].length ?? 0);
    return extended ? percentBytes(rest) : Buffer.from(rest, 'utf8');
  });
  const bytes = Buffer.concat(chunks);
  const text = decodeBytes(bytes, charset) ?? decodeBytes(bytes, null) ?? '';
  return ordered.some(({ extended }) => extended) ? text : decodeWords(text);
}

function percentBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  return Buffer.from(
    bytes.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** `name=value` pairs from `start` on. */
function* readPairs(header: string, start: number): Generator<[string, string]> {
  let at = start;
  while (at < header.length) {
    const equals = header.indexOf('=', at);
    if (equals < 0) return;
    const separator = header.indexOf(';', at);
    if (separator >= 0 && separator < equals) {
      at = header.lastIndexOf(';', equals) + 1;
      continue;
    }
    const name = header
      .slice(at, equals)
      .replace(/\([^()]{0,100}\)/g, '')
      .trim()
      .toLowerCase();
    let valueAt = equals + 1;
    while (header[valueAt] === ' ' || header[valueAt] === '\t') valueAt += 1;
    const { text, end } = header[valueAt] === '"' ? readQuoted(header, valueAt + 1) : readBare(header, valueAt, name);
    if (name !== '') yield [name, text];
    const next = header.indexOf(';', end);
    if (next < 0) return;
    at = next + 1;
  }
}

/** Only `\"` and `\\` are escapes in practice: old programs write Windows paths with bare backslashes. */
function readQuoted(header: string, start: number): { text: string; end: number } {
  let text = '';
  let at = start;
  for (; at < header.length && header[at] !== '"'; at += 1) {
    if (header[at] === '\\' && (header[at + 1] === '"' || header[at + 1] === '\\')) at += 1;
    text += header[at];
  }
  return { text, end: Math.min(at + 1, header.length) };
}

/** File names without quotes run to the semicolon, spaces and parentheses included (`filename=CV (1).pdf`); other values are tokens. */
function readBare(header: string, start: number, name: string): { text: string; end: number } {
  const semicolon = header.indexOf(';', start);
  const end = semicolon < 0 ? header.length : semicolon;
  const text = header.slice(start, end).trim();
  return { text: /^(?:file)?name/.test(name) ? text : (/^[^\s(]*/.exec(text)?.[0] ?? ''), end };
}
