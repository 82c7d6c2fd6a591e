// Takes the light out of a page: paper becomes white wherever it lies in shadow, so that one threshold separates ink from paper.
// Scans lose their grey veil by the same step. Knows nothing about lines or letters.
import type { Grey } from './grey.ts';

/** Pixels per side of a cell: large enough to hold paper beside every letter of a page at 300 dpi, small beside a shadow. */
const CELL = 48;
/** In each cell, paper is at least as bright as this share of its pixels. */
const PAPER_RANK = 0.85;
/** Darker than this nothing is paper: black areas stay dark instead of being lifted to noise. */
const DARKEST_PAPER = 40;

export function evenOutLight(page: Grey): Grey {
  const columns = Math.ceil(page.width / CELL);
  const rows = Math.ceil(page.height / CELL);
  const paper = smooth(smooth(measurePaper(page, columns, rows), columns, rows), columns, rows);
  const data = new Uint8Array(page.width * page.height);
  const line = new Float64Array(columns + 1);
  const { min, max, floor } = Math;
  for (let y = 0; y < page.height; y += 1) {
    blendRows(paper, columns, Math.min(rows - 1, Math.max(0, (y + 0.5) / CELL - 0.5)), line);
    for (let x = 0; x < page.width; x += 1) {
      const across = min(columns - 1, max(0, (x + 0.5) / CELL - 0.5));
      const left = floor(across);
      const white = (line[left] as number) + ((line[left + 1] as number) - (line[left] as number)) * (across - left);
      const at = y * page.width + x;
      data[at] = min(255, ((page.data[at] as number) * 255) / white);
    }
  }
  return { width: page.width, height: page.height, data };
}

/** How bright the paper is in each cell. */
function measurePaper({ width, height, data }: Grey, columns: number, rows: number): Float64Array {
  const paper = new Float64Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * CELL), Math.min(height, (row + 1) * CELL)];
      let seen = 0;
      for (let y = row * CELL; y < bottom; y += 2) {
        for (let x = column * CELL; x < right; x += 2) {
          counts[data[y * width + x] as number] = (counts[data[y * width + x] as number] as number) + 1;
          seen += 1;
        }
      }
      let below = 0;
      let level = 0;
      while (level < 255 && below + (counts[level] as number) < seen * PAPER_RANK) {
        below += counts[level] as number;
        level += 1;
      }
      paper[row * columns + column] = Math.max(DARKEST_PAPER, level);
    }
  }
  return paper;
}

/** Mean of each cell and its neighbours. */
function smooth(cells: Float64Array, columns: number, rows: number): Float64Array {
  const smoothed = new Float64Array(cells.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
          sum += cells[y * columns + x] as number;
          count += 1;
        }
      }
      smoothed[row * columns + column] = sum / count;
    }
  }
  return smoothed;
}

/** The cells of one line of pixels, between two rows of cells; the last one twice, so that its right neighbour exists. */
function blendRows(cells: Float64Array, columns: number, down: number, into: Float64Array): void {
  const upper = Math.floor(down);
  const share = down - upper;
  for (let column = 0; column < columns; column += 1) {
    const above = cells[upper * columns + column] as number;
    const below = cells[(upper + 1) * columns + column] ?? above;
    into[column] = above + (below - above) * share;
  }
  into[columns] = into[columns - 1] as number;
}
