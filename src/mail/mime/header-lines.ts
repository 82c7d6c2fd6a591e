// A header block as a list of names and values: unfolded (RFC 5322 §2.2.3), bytes read as UTF-8 or, failing that, Windows-1252.
// Knows no header in particular and never throws, whatever the bytes.
import { decodeRaw } from '../../domain/charset.ts';

export type HeaderLine = {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, not decoded further. */
  readonly value: string;
};

/** Lines of one block that are read; each costs memory. */
const MAX_HEADER_LINES = 5000;

/** Everything before the first blank line; all of it when there is none. */
export function headerBlockOf(chunk: Buffer): Buffer {
  if (chunk[0] === 0x0a || (chunk[0] === 0x0d && chunk[1] === 0x0a)) return chunk.subarray(0, 0);
  const ends = [chunk.indexOf('\n\n'), chunk.indexOf('\n\r\n')].filter((at) => at >= 0);
  return ends.length === 0 ? chunk : chunk.subarray(0, Math.min(...ends) + 1);
}

/** The lines of a block, topmost first. A first line "From …" of an mbox file, and lines that are no header, are passed over. */
export function readHeaderLines(block: Buffer): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let started = -1;
  const finish = (end: number): void => {
    if (started < 0) return;
    const line = parseLine(block.subarray(started, end));
    if (line) lines.push(line);
  };
  for (let at = 0; at < block.length && lines.length < MAX_HEADER_LINES; ) {
    const lineFeed = block.indexOf(0x0a, at);
    const folded = block[at] === 0x20 || block[at] === 0x09;
    if (!folded) {
      finish(at);
      started = at;
    }
    at = lineFeed < 0 ? block.length : lineFeed + 1;
  }
  finish(block.length);
  return lines;
}

function parseLine(bytes: Buffer): HeaderLine | null {
  const colon = bytes.indexOf(0x3a);
  if (colon <= 0) return null;
  // RFC 5322 §4.5: obsolete syntax allows white space before the colon.
  const name = bytes.toString('latin1', 0, colon).trimEnd().toLowerCase();
  if (!/^[!-9;-~]+$/.test(name)) return null;
  return {
    name,
    value: decodeRaw(bytes.subarray(colon + 1))
      .replace(/\r?\n[ \t]*/g, ' ')
      .trim(),
  };
}
