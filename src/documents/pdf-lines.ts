// Text items of a PDF page → lines, in the order in which the page was written: producers write columns one after the other.
// Wide gaps on a line become tabs, so that two cells or two signatures side by side do not read as one phrase.

/** A pdf.js text item; `transform` is the text matrix (ISO 32000-1 §9.4.2). Items of marked content have no `str`. */
export type TextItem = {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly hasEOL?: boolean;
};

/** In letter heights: wider than any blank between words, also in justified text. */
const TAB_GAP = 1.6;
/** In letter heights: raised and lowered letters stay on their line. */
const SAME_LINE = 0.6;

/** Where an item ends, along its own writing direction and across it, so that turned pages need no special case. */
type Place = { readonly direction: readonly [number, number]; readonly end: number; readonly across: number };

export function joinLines(items: readonly TextItem[]): string {
  const out: string[] = [];
  let last: Place | null = null;
  let letterHeight = 1;
  for (const { str = '', transform = [], width = 0, height = 0, hasEOL = false } of items) {
    if (str.trim() !== '') {
      letterHeight = height || letterHeight;
      const { start, place } = locate(transform, width);
      const separator = last ? decideSeparator(last, start, place, letterHeight) : '';
      if (separator !== '' && out.at(-1) === ' ') out.pop();
      out.push(separator, str);
      last = place;
    } else if (str !== '' && last) {
      out.push(' '); // how wide it is shows in where the next item starts
    }
    if (hasEOL) {
      out.push('\n');
      last = null;
    }
  }
  return out.join('');
}

function locate(transform: readonly number[], width: number): { start: number; place: Place } {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const direction = [a / length, b / length] as const;
  const start = x * direction[0] + y * direction[1];
  return { start, place: { direction, end: start + width, across: y * direction[0] - x * direction[1] } };
}

/** Blanks between words are pdf.js' business: it knows the font. */
function decideSeparator(last: Place, start: number, place: Place, letterHeight: number): '\n' | '\t' | '' {
  const turned = last.direction[0] * place.direction[0] + last.direction[1] * place.direction[1] < 0.99;
  if (turned || Math.abs(last.across - place.across) > SAME_LINE * letterHeight) return '\n';
  return Math.abs(start - last.end) > TAB_GAP * letterHeight ? '\t' : '';
}
