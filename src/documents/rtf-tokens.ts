// Cuts RTF into its tokens: groups, control words, bytes of text (RTF 1.9.1, "RTF syntax"). Knows no control word but `\bin`, whose
// bytes are no RTF at all. Each step moves on, so any bytes come to an end.

export type RtfHandler = {
  openGroup(): void;
  closeGroup(): void;
  /** A control word, or a symbol such as `~`; `parameter` null when none is given. */
  control(word: string, parameter: number | null): void;
  /** One byte of text. `escaped`: written as \'hh. */
  byte(value: number, escaped: boolean): void;
};

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const MAX_WORD_LETTERS = 32;
const MAX_DIGITS = 10;

/** Blanks and ends of files after the last group; more than a few other bytes are text that a stray brace cut off. */
const MAX_BYTES_BEHIND = 16;
const BLANKS = new Set([0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x20]);

/** True when the outermost group was closed, at the end: the file is whole. */
export function readRtf(bytes: Uint8Array, handler: RtfHandler): boolean {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    at += 1;
    if (byte === OPEN) {
      depth += 1;
      handler.openGroup();
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth <= 0) return isEnd(bytes.subarray(at));
      handler.closeGroup();
    } else if (byte === BACKSLASH) at = readControl(bytes, at, handler);
    else if (byte !== 0x0d && byte !== 0x0a) handler.byte(byte, false);
  }
  return false;
}

function isEnd(behind: Uint8Array): boolean {
  let others = 0;
  for (const byte of behind) if (!BLANKS.has(byte)) others += 1;
  return others <= MAX_BYTES_BEHIND;
}

function readControl(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (first === 0x27) return readEscapedByte(bytes, start + 1, handler);
  if (!isLetter(first)) {
    // A backslash before a line end is a paragraph mark.
    handler.control(first === 0x0d || first === 0x0a ? 'par' : String.fromCharCode(first), null);
    return first === 0x0d && bytes[start + 1] === 0x0a ? start + 2 : start + 1;
  }
  let at = start;
  while (at - start < MAX_WORD_LETTERS && isLetter(bytes[at] ?? 0)) at += 1;
  const word = Buffer.from(bytes.subarray(start, at)).toString('latin1');
  const numberStart = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (at - numberStart <= MAX_DIGITS && isDigit(bytes[at] ?? 0)) at += 1;
  const parameter = at === numberStart ? null : Number(Buffer.from(bytes.subarray(numberStart, at)).toString('latin1'));
  if (bytes[at] === 0x20) at += 1;
  if (word === 'bin') return at + Math.max(0, parameter ?? 0);
  handler.control(word, parameter);
  return at;
}

function readEscapedByte(bytes: Uint8Array, at: number, handler: RtfHandler): number {
  const value = Number.parseInt(Buffer.from(bytes.subarray(at, at + 2)).toString('latin1'), 16);
  if (Number.isNaN(value)) return at;
  handler.byte(value, true);
  return at + 2;
}
