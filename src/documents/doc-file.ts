// The frame of a Word 97–2003 document (MS-DOC): its streams, the counts and offsets of its file information block, and the text of
// its pieces in the order of characters. Knows nothing about formatting. Numbers that point outside are read as nothing.
import { decodeWindows1252 } from '../domain/charset.ts';
import type { DocumentProblem } from '../domain/document.ts';
import { type CompoundStream, openCompoundFile } from './compound-file.ts';
import { MAX_DOC_ITEMS, MAX_TEXT_CHARACTERS } from './limits.ts';

const WORD_MAGIC = 0xa5ec;
/** MS-DOC §2.5.1; what Word 6 and 95 wrote has smaller numbers and another layout. */
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const USES_1TABLE = 0x0200;
const RANGES_AT = 0x9a;
const COMPRESSED = 0x40000000;

/** Positions in FibRgFcLcb97 (MS-DOC §2.5.6). */
export const RANGE = {
  footnoteReferences: 2,
  footnoteTexts: 3,
  sections: 6,
  headers: 11,
  characterFormats: 12,
  paragraphFormats: 13,
  pieces: 33,
  shapes: 40,
  headerShapes: 41,
  endnoteReferences: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxTexts: 56,
  headerBoxTexts: 58,
} as const;

/** The parts of the text, in the order in which they follow each other (MS-DOC §2.3). */
export type Parts = {
  readonly [part in 'main' | 'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes' | 'headerBoxes']: {
    readonly start: number;
    readonly end: number;
  };
};

/** A run of characters that stand together in the stream. */
export type Piece = { readonly start: number; readonly end: number; readonly offset: number; readonly compressed: boolean };

export type DocFile = {
  readonly word: Buffer;
  readonly data: Buffer;
  readonly text: string;
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  readonly damaged: boolean;
  /** Bytes of the table stream that the file information block names; empty for none. */
  table(range: number): Buffer;
};

export type DocOutcome = { readonly ok: true; readonly file: DocFile } | { readonly ok: false; readonly problem: DocumentProblem };

export function openDoc(bytes: Uint8Array): DocOutcome {
  const stream = openStreams(bytes);
  const word = stream('WordDocument');
  if (!word || word.bytes.length < 0x22) return { ok: false, problem: 'corrupt' };
  if (word.bytes.readUInt16LE(0) !== WORD_MAGIC) return { ok: false, problem: 'corrupt' };
  const flags = word.bytes.readUInt16LE(0x0a);
  if (flags & ENCRYPTED) return { ok: false, problem: 'encrypted' };
  if (word.bytes.readUInt16LE(2) < WORD_97) return { ok: false, problem: 'unsupported' };
  const table = stream(flags & USES_1TABLE ? '1Table' : '0Table');
  if (!table || word.bytes.length < RANGES_AT + 8 * (RANGE.headerBoxTexts + 1)) return { ok: false, problem: 'corrupt' };
  const range = (index: number): Buffer => {
    const offset = word.bytes.readUInt32LE(RANGES_AT + 8 * index);
    return table.bytes.subarray(offset, offset + word.bytes.readUInt32LE(RANGES_AT + 8 * index + 4));
  };
  const parts = readParts(word.bytes);
  if (parts.headerBoxes.end > 2 * MAX_TEXT_CHARACTERS) return { ok: false, problem: 'too-large' };
  const pieces = readPieces(range(RANGE.pieces), parts.headerBoxes.end + 1);
  if (pieces === null) return { ok: false, problem: 'corrupt' };
  const text = pieces.map((piece) => readPiece(word.bytes, piece)).join('');
  const damaged = word.damaged || table.damaged || text.length < parts.main.end;
  const data = stream('Data')?.bytes ?? Buffer.alloc(0);
  return { ok: true, file: { word: word.bytes, data, text, parts, pieces, damaged, table: range } };
}

/** Streams by name: those right below the root first, since an embedded document has streams of the same names further inside. */
function openStreams(bytes: Uint8Array): (name: string) => CompoundStream | null {
  const file = openCompoundFile(bytes);
  return (name) => {
    const entry = [...(file?.root.children ?? []), ...(file?.streams ?? [])].find((one) => !one.isStorage && one.name === name);
    return file && entry ? file.read(entry) : null;
  };
}

function readParts(word: Buffer): Parts {
  let at = 0;
  const next = (offset: number): { start: number; end: number } => {
    const start = at;
    at += Math.max(0, word.readInt32LE(offset));
    return { start, end: at };
  };
  return {
    main: next(0x4c),
    footnotes: next(0x50),
    headers: next(0x54),
    comments: next(0x5c),
    endnotes: next(0x60),
    boxes: next(0x64),
    headerBoxes: next(0x68),
  };
}

/** The piece table (MS-DOC §2.8.35), which follows any number of property lists (§2.9.38). Null when there is none to be found. */
function readPieces(clx: Buffer, maxCharacters: number): Piece[] | null {
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) return null;
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const pieces: Piece[] = [];
  for (const { start, end, data } of readPlc(plc, 8)) {
    if (start !== (pieces.at(-1)?.end ?? 0) || end <= start) break;
    const position = data.readUInt32LE(2);
    const compressed = (position & COMPRESSED) !== 0;
    const offset = compressed ? (position & ~COMPRESSED) >>> 1 : position;
    pieces.push({ start, end: Math.min(end, maxCharacters + 1), offset, compressed });
    if (end > maxCharacters) break;
  }
  return pieces.length > 0 ? pieces : null;
}

function readPiece(word: Buffer, { start, end, offset, compressed }: Piece): string {
  const length = end - start;
  const text = compressed
    ? decodeWindows1252(word.subarray(offset, offset + length))
    : word.toString('utf16le', offset, offset + 2 * length);
  return text.padEnd(length, '\0'); // keeps positions where the stream is cut off
}

export type PlcItem = { readonly start: number; readonly end: number; readonly data: Buffer };

/** An array of positions with one structure of `dataBytes` between each two (MS-DOC §2.2.2). */
export function readPlc(plc: Buffer, dataBytes: number): PlcItem[] {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + dataBytes)));
  return Array.from({ length: Math.min(MAX_DOC_ITEMS, count) }, (_, index) => {
    const dataAt = (count + 1) * 4 + index * dataBytes;
    return {
      start: plc.readUInt32LE(index * 4),
      end: plc.readUInt32LE(index * 4 + 4),
      data: plc.subarray(dataAt, dataAt + dataBytes),
    };
  });
}
