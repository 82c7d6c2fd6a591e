// Follows what a PDF page paints (pdf.js operator list) to say how much of it images cover and how much is drawn as outlines.
// Knows nothing about colours or clipping: an image counts whole, so coverage is an upper estimate.

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

export type OperatorList = { readonly fnArray: ArrayLike<number>; readonly argsArray: ArrayLike<unknown> };
export type PageDrawing = {
  /** Share of the page that images cover, 0..1. */
  readonly imageCoverage: number;
  /** Numbers in all path outlines: a letter drawn as an outline takes about 40, a rectangle 13. */
  readonly outlineLength: number;
};

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `view` is the visible box of the page in its own coordinates: left, bottom, right, top. */
export function measureDrawing(operators: OperatorList, view: Box): PageDrawing {
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  let imageArea = 0;
  let outlineLength = 0;
  for (let index = 0; index < operators.fnArray.length; index += 1) {
    const operator = operators.fnArray[index] ?? 0;
    const args = asArray(operators.argsArray[index]);
    if (operator === SAVE) stack.push(matrix);
    else if (operator === RESTORE || operator === FORM_END || operator === ANNOTATION_END) matrix = stack.pop() ?? IDENTITY;
    else if (operator === TRANSFORM) matrix = multiply(matrix, asMatrix(args));
    else if (operator === FORM_BEGIN) {
      stack.push(matrix);
      matrix = multiply(matrix, asMatrix(args[0]));
    } else if (operator === ANNOTATION_BEGIN) {
      stack.push(matrix);
      matrix = multiply(asMatrix(args[2]), asMatrix(args[3]));
    } else if (operator >= FIRST_IMAGE && operator <= LAST_IMAGE) imageArea += visibleArea(matrix, view);
    else if (operator === PATH) outlineLength += asArray(asArray(args[1])[0]).length;
  }
  const pageArea = Math.abs((view[2] - view[0]) * (view[3] - view[1]));
  return { imageCoverage: pageArea > 0 ? Math.min(1, imageArea / pageArea) : 0, outlineLength };
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
