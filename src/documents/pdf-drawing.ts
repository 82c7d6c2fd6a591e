// Follows what a PDF page paints (pdf.js operator list) to say how much of it images cover, how much is drawn as outlines, and
// whether its text can be seen. Knows nothing about colours or clipping: an image counts whole, so coverage is an upper estimate.

/** The operators that matter here; numbers of pdfjs-dist 5.4.296, src/shared/util.js `OPS`. */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const FORM_BEGIN = 74;
const FORM_END = 75;
const ANNOTATION_BEGIN = 80;
const ANNOTATION_END = 81;
/** paintImageMaskXObject … paintSolidColorImageMask: each paints the unit square of the current coordinates. */
const FIRST_IMAGE = 83;
const LAST_IMAGE = 90;
const PATH = 91;
/** Of the images above, those that are stencils: what lies below shows through. */
const STENCILS: ReadonlySet<number> = new Set([83, 84, 89, 90]);
const TEXT_MODE = 38;
const SHOW_TEXT = 44;
/** Text rendering modes that paint nothing (ISO 32000-1 §9.3.6): invisible, clip only. */
const UNSEEN_MODES: ReadonlySet<unknown> = new Set([3, 7]);
/** An image that covers more than this share of the page hides the text below it. */
const COVER = 0.8;

export type OperatorList = { readonly fnArray: ArrayLike<number>; readonly argsArray: ArrayLike<unknown> };
export type PageDrawing = {
  /** Share of the page that images cover, 0..1. */
  readonly imageCoverage: number;
  /** Numbers in all path outlines: a letter drawn as an outline takes about 40, a rectangle 13. */
  readonly outlineLength: number;
  /** Share of the text that is invisible or lies below an image, 0..1: what scanners and telephones recognised in that image. */
  readonly hiddenTextShare: number;
};

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `view` is the visible box of the page in its own coordinates: left, bottom, right, top. */
export function measureDrawing(operators: OperatorList, view: Box): PageDrawing {
  const stack: Matrix[] = [];
  const pageArea = Math.abs((view[2] - view[0]) * (view[3] - view[1]));
  const texts = new TextSight();
  let matrix = IDENTITY;
  let imageArea = 0;
  let outlineLength = 0;
  for (let index = 0; index < operators.fnArray.length; index += 1) {
    const operator = operators.fnArray[index] ?? 0;
    const args = asArray(operators.argsArray[index]);
    texts.follow(operator, args);
    if (operator === SAVE) stack.push(matrix);
    else if (operator === RESTORE || operator === FORM_END || operator === ANNOTATION_END) matrix = stack.pop() ?? IDENTITY;
    else if (operator === TRANSFORM) matrix = multiply(matrix, asMatrix(args));
    else if (operator === FORM_BEGIN) {
      stack.push(matrix);
      matrix = multiply(matrix, asMatrix(args[0]));
    } else if (operator === ANNOTATION_BEGIN) {
      stack.push(matrix);
      matrix = multiply(asMatrix(args[2]), asMatrix(args[3]));
    } else if (operator >= FIRST_IMAGE && operator <= LAST_IMAGE) {
      const area = visibleArea(matrix, view);
      imageArea += area;
      if (!STENCILS.has(operator) && area > COVER * pageArea) texts.cover();
    } else if (operator === PATH) outlineLength += asArray(asArray(args[1])[0]).length;
  }
  const imageCoverage = pageArea > 0 ? Math.min(1, imageArea / pageArea) : 0;
  return { imageCoverage, outlineLength, hiddenTextShare: texts.hiddenShare() };
}

/** Counts glyphs that are seen and glyphs that are not. The rendering mode is part of the graphics state. */
class TextSight {
  private readonly stack: boolean[] = [];
  private unseen = false;
  private seenGlyphs = 0;
  private hiddenGlyphs = 0;

  follow(operator: number, args: ArrayLike<unknown>): void {
    if (operator === SAVE || operator === FORM_BEGIN || operator === ANNOTATION_BEGIN) this.stack.push(this.unseen);
    else if (operator === RESTORE || operator === FORM_END || operator === ANNOTATION_END) this.unseen = this.stack.pop() ?? false;
    else if (operator === TEXT_MODE) this.unseen = UNSEEN_MODES.has(args[0]);
    else if (operator === SHOW_TEXT && this.unseen) this.hiddenGlyphs += asArray(args[0]).length;
    else if (operator === SHOW_TEXT) this.seenGlyphs += asArray(args[0]).length;
  }

  cover(): void {
    this.hiddenGlyphs += this.seenGlyphs;
    this.seenGlyphs = 0;
  }

  hiddenShare(): number {
    const glyphs = this.seenGlyphs + this.hiddenGlyphs;
    return glyphs === 0 ? 0 : this.hiddenGlyphs / glyphs;
  }
}

function asArray(value: unknown): ArrayLike<unknown> {
  if (Array.isArray(value)) return value as unknown[];
  return ArrayBuffer.isView(value) && 'length' in value ? (value as unknown as ArrayLike<unknown>) : [];
}

/** The identity for anything that is not six finite numbers. */
function asMatrix(value: unknown): Matrix {
  const numbers = Array.from(asArray(value), Number);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY;
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

/** Area of the box around the unit square under `matrix`, cut at the page. */
function visibleArea([a, b, c, d, e, f]: Matrix, view: Box): number {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const overlap = (values: number[], low: number, high: number): number =>
    Math.max(0, Math.min(high, Math.max(...values)) - Math.max(low, Math.min(...values)));
  const area = overlap(xs, view[0], view[2]) * overlap(ys, view[1], view[3]);
  return Number.isFinite(area) ? area : 0;
}
