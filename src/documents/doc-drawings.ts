// Drawn objects of a Word 97–2003 document: where each is anchored, how large it is, and whether it is a picture or a box of text.
// Follows MS-DOC §2.8.37 (anchors), §2.9.100 (boxes) and MS-ODRAW §2.2 (records), as far as those three questions go.
import { type DocFile, RANGE, readPlc } from './doc-file.ts';

export type TextRange = { readonly start: number; readonly end: number };
/** `area` in square twips. */
export type Anchor = { readonly shape: number; readonly area: number };

export type Drawings = {
  /** By position in the text. */
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
  readonly boxes: ReadonlyMap<number, readonly TextRange[]>;
  readonly pictures: ReadonlySet<number>;
  /** Letters drawn as a picture (WordArt), by shape. */
  readonly drawnTexts: ReadonlyMap<number, string>;
  readonly looseTexts: readonly string[];
  /** Boxes that no anchor names, such as those in a group: of the text, and of its headers. */
  readonly looseBoxes: readonly TextRange[];
  readonly looseHeaderBoxes: readonly TextRange[];
  readonly loosePictures: number;
};

export function readDrawings(file: DocFile): Drawings {
  const anchors = new Map<number, Anchor[]>();
  const anchored = new Set<number>();
  for (const [range, part] of [
    [RANGE.shapes, file.parts.main],
    [RANGE.headerShapes, file.parts.headers],
  ] as const) {
    for (const { start, data } of readPlc(file.table(range), 26)) {
      const shape = data.readUInt32LE(0);
      const width = data.readInt32LE(12) - data.readInt32LE(4);
      const height = data.readInt32LE(16) - data.readInt32LE(8);
      anchored.add(shape);
      const at = part.start + start;
      anchors.set(at, [
        ...(anchors.get(at) ?? []).slice(0, MAX_ANCHORED_AT_ONE_PLACE),
        { shape, area: Math.max(0, width) * Math.max(0, height) },
      ]);
    }
  }
  const boxes = readBoxes(file, RANGE.boxTexts, file.parts.boxes);
  const headerBoxes = readBoxes(file, RANGE.headerBoxTexts, file.parts.headerBoxes);
  const loose = (all: ReadonlyMap<number, TextRange[]>): TextRange[] =>
    [...all].flatMap(([shape, ranges]) => (anchored.has(shape) ? [] : ranges));
  const { pictures, drawnTexts } = readShapes(file.table(RANGE.drawings));
  return {
    anchors,
    boxes: new Map([...boxes, ...headerBoxes]),
    pictures,
    drawnTexts,
    looseTexts: [...drawnTexts].flatMap(([shape, text]) => (anchored.has(shape) ? [] : text)),
    looseBoxes: loose(boxes),
    looseHeaderBoxes: loose(headerBoxes),
    loosePictures: [...pictures].filter((shape) => !anchored.has(shape)).length,
  };
}

const MAX_ANCHORED_AT_ONE_PLACE = 100;

function readBoxes(file: DocFile, range: number, part: TextRange): Map<number, TextRange[]> {
  const boxes = new Map<number, TextRange[]>();
  for (const { start, end, data } of readPlc(file.table(range), 22)) {
    const shape = data.readUInt32LE(14);
    const box = { start: part.start + start, end: Math.min(part.end, part.start + end) };
    if (box.end > box.start) boxes.set(shape, [...(boxes.get(shape) ?? []).slice(0, MAX_ANCHORED_AT_ONE_PLACE), box]);
  }
  return boxes;
}

const SHAPE_CONTAINER = 0xf004;
const SHAPE = 0xf00a;
const PROPERTIES = 0xf00b;
const PICTURE_FRAME = 75;
/** pib and fillBlip: the picture that a shape is, or is filled with (MS-ODRAW §2.3.23.5, §2.3.7.7). */
const PICTURE_PROPERTIES = new Set([0x0104, 0x0186]);
/** gtextUNICODE (MS-ODRAW §2.3.22.1). */
const DRAWN_TEXT = 0x00c0;

/** Records follow each other and hold others; each is looked at once, whatever their sizes say. */
function readShapes(drawings: Buffer): { pictures: Set<number>; drawnTexts: Map<number, string> } {
  const pictures = new Set<number>();
  const drawnTexts = new Map<number, string>();
  let shape = 0;
  let at = 0;
  while (at + 8 <= drawings.length) {
    const head = drawings.readUInt16LE(at);
    const type = drawings.readUInt16LE(at + 2);
    const size = drawings.readUInt32LE(at + 4);
    const body = drawings.subarray(at + 8, at + 8 + size);
    if ((type & 0xf000) !== 0xf000) {
      at += 1; // one byte says which part a drawing belongs to (MS-DOC §2.9.173)
      continue;
    }
    if (type === SHAPE_CONTAINER) shape = 0;
    if (type === SHAPE && body.length >= 8) {
      shape = body.readUInt32LE(0);
      if (head >> 4 === PICTURE_FRAME) pictures.add(shape);
    }
    if (type === PROPERTIES && shape !== 0) {
      const { picture, text } = readProperties(body, head >> 4);
      if (picture) pictures.add(shape);
      if (text !== '') drawnTexts.set(shape, text);
    }
    at += (head & 0xf) === 0xf ? 8 : 8 + size;
  }
  return { pictures, drawnTexts };
}

/** Properties of six bytes each; those whose value does not fit have it behind them all, in their order (MS-ODRAW §2.3.1). */
function readProperties(properties: Buffer, count: number): { picture: boolean; text: string } {
  let picture = false;
  let text = '';
  let behind = count * 6;
  for (let index = 0; index < count && (index + 1) * 6 <= properties.length; index += 1) {
    const head = properties.readUInt16LE(index * 6);
    const value = properties.readUInt32LE(index * 6 + 2);
    if (PICTURE_PROPERTIES.has(head & 0x3fff) && value !== 0) picture = true;
    if ((head & 0x8000) === 0) continue;
    if ((head & 0x3fff) === DRAWN_TEXT) text = properties.toString('utf16le', behind, behind + value).split('\0', 1)[0] ?? '';
    behind += value;
  }
  return { picture, text };
}

/** Area in square twips of a picture that stands in the line (MS-DOC §2.9.192), whose goal sizes are scaled in thousandths. */
export function inlinePictureArea(data: Buffer, at: number): number | null {
  if (at + 36 > data.length) return null;
  const width = data.readInt16LE(at + 28) * data.readUInt16LE(at + 32);
  const height = data.readInt16LE(at + 30) * data.readUInt16LE(at + 34);
  return width > 0 && height > 0 ? (width * height) / 1_000_000 : null;
}
