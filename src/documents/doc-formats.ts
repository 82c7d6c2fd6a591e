// The formatting of a Word 97–2003 document as far as text needs it: what is deleted, hidden or a picture, which paragraphs stand in a
// table or begin a page, and how sections begin. Follows MS-DOC §2.6 (property modifiers) and §2.9.33/§2.9.180 (formatted pages).
import { type DocFile, type Piece, RANGE, readPlc } from './doc-file.ts';
import { MAX_DOC_ITEMS } from './limits.ts';

export type CharacterRun = { readonly start: number; readonly end: number; readonly gone: boolean; readonly pictureAt: number | null };
export type ParagraphFormat = {
  readonly inTable: boolean;
  readonly endsRow: boolean;
  readonly nestedEnd: 'cell' | 'row' | null;
  readonly breakBefore: boolean;
};

const PAGE_BYTES = 512;
const PLAIN: ParagraphFormat = { inTable: false, endsRow: false, nestedEnd: null, breakBefore: false };

type Run = { readonly start: number; readonly end: number; readonly modifiers: Buffer };

/** Runs of a formatted page: offsets of the stream, each with its property modifiers. */
function readRuns(file: DocFile, range: number, descriptorBytes: number, read: (page: Buffer, at: number) => Buffer): Run[] {
  const runs: Run[] = [];
  const seen = new Set<number>();
  for (const { data } of readPlc(file.table(range), 4)) {
    const number = data.readUInt32LE(0) & 0x3fffff;
    const page = file.word.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    if (page.length < PAGE_BYTES || seen.has(number) || runs.length > MAX_DOC_ITEMS) continue;
    seen.add(number);
    const count = page.readUInt8(PAGE_BYTES - 1);
    if ((count + 1) * 4 + count * descriptorBytes > PAGE_BYTES) continue;
    for (let index = 0; index < count; index += 1) {
      const at = page.readUInt8((count + 1) * 4 + index * descriptorBytes) * 2;
      if (at === 0) continue;
      runs.push({ start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), modifiers: read(page, at) });
    }
  }
  // Real runs do not overlap; hostile ones must not multiply what every piece of text looks at.
  let end = 0;
  return runs
    .toSorted((left, right) => left.start - right.start)
    .filter((run) => {
      if (run.start < end || run.end <= run.start) return false;
      end = run.end;
      return true;
    });
}

/** Operand sizes by the three highest bits of a modifier (MS-DOC §2.2.5.1); `variable` says its size in its first byte. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 'variable', 3] as const;
const TABLE_DEFINITION = 0xd608;

function forEachModifier(modifiers: Buffer, visit: (code: number, operand: Buffer) => void): void {
  let at = 0;
  while (at + 3 <= modifiers.length) {
    const code = modifiers.readUInt16LE(at);
    at += 2;
    const size = OPERAND_BYTES[code >> 13] ?? 1;
    // A table's definition is the one whose size takes two bytes.
    const head = size !== 'variable' ? 0 : code === TABLE_DEFINITION ? 2 : 1;
    if (at + head > modifiers.length) return;
    const length = size !== 'variable' ? size : head === 2 ? Math.max(0, modifiers.readUInt16LE(at) - 1) : modifiers.readUInt8(at);
    const operand = modifiers.subarray(at + head, at + head + length);
    at += head + length;
    if (operand.length === length && length > 0) visit(code, operand);
  }
}

const isSet = (operand: Buffer): boolean => operand[0] === 1 || operand[0] === 0x81;

/** Runs of characters that are not plain text, by position in the text. */
export function readCharacterRuns(file: DocFile): CharacterRun[] {
  const runs = readRuns(file, RANGE.characterFormats, 1, (page, at) => page.subarray(at + 1, at + 1 + page.readUInt8(at)));
  const special = runs.flatMap(({ start, end, modifiers }) => {
    let gone = false;
    let pictureAt: number | null = null;
    forEachModifier(modifiers, (code, operand) => {
      if (code === 0x0800 || code === 0x083c) gone ||= isSet(operand); // sprmCFRMarkDel, sprmCFVanish
      if (code === 0x6a03) pictureAt = operand.readUInt32LE(0); // sprmCPicLocation
      if (code === 0x0806 && isSet(operand)) pictureAt = null; // sprmCFData: a form field
    });
    return gone || pictureAt !== null ? [{ start, end, gone, pictureAt }] : [];
  });
  return file.pieces.flatMap((piece) => inPiece(special, piece)).toSorted((left, right) => left.start - right.start);
}

/** Stream offsets → positions in the text. */
function inPiece(runs: readonly CharacterRun[], piece: Piece): CharacterRun[] {
  const bytes = piece.compressed ? 1 : 2;
  const pieceEnd = piece.offset + (piece.end - piece.start) * bytes;
  const found: CharacterRun[] = [];
  for (let index = firstAfter(runs, piece.offset); index < runs.length; index += 1) {
    const run = runs[index] as CharacterRun;
    if (run.start >= pieceEnd) break;
    const start = piece.start + Math.max(0, Math.ceil((run.start - piece.offset) / bytes));
    const end = Math.min(piece.end, piece.start + Math.ceil((run.end - piece.offset) / bytes));
    if (end > start) found.push({ ...run, start, end });
  }
  return found;
}

/** Index of the first run that ends after `offset`. */
function firstAfter(runs: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The format of the paragraph whose mark stands at a position of the text. */
export function makeParagraphFormats(file: DocFile): (position: number) => ParagraphFormat {
  const runs = readRuns(file, RANGE.paragraphFormats, 13, readParagraphModifiers);
  const formats = new Map<Run, ParagraphFormat>();
  return (position) => {
    const piece = file.pieces[firstAfter(file.pieces, position)];
    if (!piece) return PLAIN;
    const offset = piece.offset + (position - piece.start) * (piece.compressed ? 1 : 2);
    const run = runs[firstAfter(runs, offset)];
    if (!run || run.start > offset) return PLAIN;
    const format = formats.get(run) ?? readParagraphFormat(run.modifiers, file.data);
    formats.set(run, format);
    return format;
  };
}

/** MS-DOC §2.9.181: the size is in words, in the first byte or, when that is 0, in the second; a style index comes first. */
function readParagraphModifiers(page: Buffer, at: number): Buffer {
  const size = page.readUInt8(at);
  const start = size === 0 ? at + 2 : at + 1;
  const length = size === 0 ? 2 * (page[at + 1] ?? 0) : 2 * size - 1;
  return page.subarray(start + 2, start + length);
}

function readParagraphFormat(modifiers: Buffer, data: Buffer): ParagraphFormat {
  const format = { ...PLAIN };
  const visit = (code: number, operand: Buffer): void => {
    if (code === 0x2416)
      format.inTable = isSet(operand); // sprmPFInTable
    else if (code === 0x2417)
      format.endsRow = isSet(operand); // sprmPFTtp
    else if (code === 0x2407)
      format.breakBefore = isSet(operand); // sprmPFPageBreakBefore
    else if (code === 0x244b && isSet(operand))
      format.nestedEnd = 'cell'; // sprmPFInnerTableCell
    else if (code === 0x244c && isSet(operand)) format.nestedEnd = 'row'; // sprmPFInnerTtp
  };
  forEachModifier(modifiers, (code, operand) => {
    visit(code, operand);
    // sprmPHugePapx: what did not fit stands in another stream. Lists there do not name further ones.
    if (code !== 0x6645 && code !== 0x6646) return;
    const at = operand.readUInt32LE(0);
    if (at + 2 <= data.length) forEachModifier(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), visit);
  });
  return format;
}

export type DocSection = { readonly end: number; readonly continuous: boolean; readonly titlePage: boolean; readonly pageArea: number };

/** US Letter in twips. */
const DEFAULT_PAGE = { width: 12_240, height: 15_840 };

export function readSections(file: DocFile): DocSection[] {
  return readPlc(file.table(RANGE.sections), 12).map(({ end, data }) => {
    const at = data.readUInt32LE(2);
    const section = { end, continuous: false, titlePage: false, ...DEFAULT_PAGE };
    const modifiers = at + 2 <= file.word.length ? file.word.subarray(at + 2, at + 2 + file.word.readUInt16LE(at)) : Buffer.alloc(0);
    forEachModifier(modifiers, (code, operand) => {
      if (code === 0x3009) section.continuous = operand[0] === 0 || operand[0] === 1; // sprmSBkc
      if (code === 0x300a) section.titlePage = isSet(operand); // sprmSFTitlePage
      if (code === 0xb01f) section.width = operand.readUInt16LE(0) || section.width; // sprmSXaPage
      if (code === 0xb020) section.height = operand.readUInt16LE(0) || section.height; // sprmSYaPage
    });
    return { end, continuous: section.continuous, titlePage: section.titlePage, pageArea: section.width * section.height };
  });
}
