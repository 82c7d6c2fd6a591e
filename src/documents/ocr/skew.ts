// How the lines of text on a page lie: along its rows or its columns, and by how many degrees askew. Lines of text make some rows of
// a page dark and others empty; the angle at which that contrast is greatest is theirs. Cannot tell upside down from upright.
import type { Grey } from './grey.ts';

/** Longer side of the copy that is measured, in pixels: a line of text is still four pixels high. */
const COPY_SIDE = 1000;
const INK_BELOW = 160;
/** In longer sides of the page: words of a heading are shorter. */
const LARGEST_WORD = 0.2;
/** More ink than this says nothing more, and costs time. */
const MAX_INK_POINTS = 60_000;
const MIN_INK_POINTS = 200;
export const MAX_SKEW_DEGREES = 15;
const COARSE_STEP = 0.75;
const FINE_STEP = 0.1;
/** Below it, straightening costs more sharpness than it gains. */
const STRAIGHT_DEGREES = 0.25;
/** How much clearer columns must be than rows before a page counts as lying on its side. */
const SIDEWAYS_RATIO = 1.25;

export type Lie = {
  /** Lines of text run along the columns. */
  readonly sideways: boolean;
  /** Degrees by which the page, once stood up (a quarter turn clockwise when sideways), must be turned clockwise; 0 when straight. */
  readonly correction: number;
};

type Points = {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly count: number;
  readonly width: number;
  readonly height: number;
};

export function measureLie(page: Grey): Lie {
  const points = findInk(page);
  if (points.count < MIN_INK_POINTS) return { sideways: false, correction: 0 };
  const upright = bestAngle(points);
  const turned = bestAngle(stoodUp(points));
  const sideways = turned.contrast > upright.contrast * SIDEWAYS_RATIO;
  const { degrees } = sideways ? turned : upright;
  return { sideways, correction: Math.abs(degrees) < STRAIGHT_DEGREES ? 0 : degrees };
}

/** Ink of a small copy that is small enough to be letters and words. */
function findInk(page: Grey): Points {
  const { ink, columns, rows } = shrinkToInk(page);
  removeLarge(ink, columns, LARGEST_WORD * Math.max(columns, rows));
  const found: number[] = [];
  for (let at = 0; at < ink.length; at += 1) if (ink[at] === 1) found.push(at % columns, Math.floor(at / columns));
  const every = Math.max(1, Math.ceil(found.length / 2 / MAX_INK_POINTS));
  const count = Math.floor(found.length / 2 / every);
  const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
  for (let index = 0; index < count; index += 1) {
    xs[index] = found[index * every * 2] as number;
    ys[index] = found[index * every * 2 + 1] as number;
  }
  return { xs, ys, count, width: columns, height: rows };
}

/** 1 for each block of pixels that is dark on average. */
function shrinkToInk({ width, height, data }: Grey): { ink: Uint8Array; columns: number; rows: number } {
  const step = Math.max(1, Math.round(Math.max(width, height) / COPY_SIDE));
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)];
  const ink = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let y = row * step; y < (row + 1) * step; y += 1)
        for (let x = column * step; x < (column + 1) * step; x += 1) sum += data[y * width + x] as number;
      ink[row * columns + column] = sum < INK_BELOW * step * step ? 1 : 0;
    }
  }
  return { ink, columns, rows };
}

/** Takes away connected ink that reaches further than `limit` either way: edges of the sheet, the table below it, frames, pictures. */
function removeLarge(ink: Uint8Array, columns: number, limit: number): void {
  const seen = new Uint8Array(ink.length);
  for (let start = 0; start < ink.length; start += 1) {
    if (ink[start] !== 1 || seen[start] === 1) continue;
    const blot = collectBlot(ink, seen, columns, start);
    if (Math.max(blot.width, blot.height) > limit) for (const at of blot.places) ink[at] = 0;
  }
}

function collectBlot(ink: Uint8Array, seen: Uint8Array, columns: number, start: number) {
  const { min, max } = Math;
  const places = [start];
  seen[start] = 1;
  let [left, right, top, bottom] = [columns, 0, Number.POSITIVE_INFINITY, 0];
  for (let index = 0; index < places.length; index += 1) {
    const at = places[index] as number;
    const x = at % columns;
    const y = (at - x) / columns;
    [left, right, top, bottom] = [min(left, x), max(right, x), min(top, y), max(bottom, y)];
    for (let down = -1; down <= 1; down += 1) {
      for (let across = -1; across <= 1; across += 1) {
        const next = at + down * columns + across;
        if (x + across < 0 || x + across >= columns || ink[next] !== 1 || seen[next] === 1) continue;
        seen[next] = 1;
        places.push(next);
      }
    }
  }
  return { places, width: right - left, height: bottom - top };
}

/** As after a quarter turn clockwise. */
const stoodUp = ({ xs, ys, count, width, height }: Points): Points => ({
  xs: ys.map((y) => height - 1 - y),
  ys: xs,
  count,
  width: height,
  height: width,
});

function bestAngle(points: Points): { degrees: number; contrast: number } {
  let best = { degrees: 0, contrast: contrastAt(points, 0) };
  const attempt = (degrees: number): void => {
    const contrast = contrastAt(points, degrees);
    if (contrast > best.contrast) best = { degrees, contrast };
  };
  for (let degrees = -MAX_SKEW_DEGREES; degrees <= MAX_SKEW_DEGREES; degrees += COARSE_STEP) attempt(degrees);
  const coarse = best.degrees;
  for (let degrees = coarse - COARSE_STEP; degrees <= coarse + COARSE_STEP; degrees += FINE_STEP) attempt(degrees);
  return best;
}

/** Contrast between neighbouring rows of the page when it is turned clockwise by `degrees` (y points down). */
function contrastAt({ xs, ys, count, width, height }: Points, degrees: number): number {
  const { sin: sine, cos: cosine, trunc } = Math; // a look-up per point would take longer than the sum
  const [sin, cos] = [sine((degrees * Math.PI) / 180), cosine((degrees * Math.PI) / 180)];
  const offset = width * Math.abs(sin);
  const rows = new Float64Array(Math.ceil(height + 2 * offset) + 2);
  for (let index = 0; index < count; index += 1) {
    const row = trunc((xs[index] as number) * sin + (ys[index] as number) * cos + offset + 0.5);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let contrast = 0;
  for (let row = 1; row < rows.length; row += 1) contrast += ((rows[row] as number) - (rows[row - 1] as number)) ** 2;
  return contrast;
}
