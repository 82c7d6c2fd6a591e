// How a clue is looked for: a weighted pattern over folded text. The tables of clues stand in the `*-clues.ts` files;
// this one knows how to match them, tolerant of torn words, and how to quote what matched.
import type { Evidence } from '../domain/document.ts';
import { isClosing } from './letter-lines.ts';
import type { Line, PageView } from './page-view.ts';
import { quoteOf } from './page-view.ts';

export type Clue = {
  /** About 5 makes a document clear on its own, 1 is one hint among several. */
  readonly weight: number;
  /**
   * `title`: a short line near the top that is no list item and comes before any closing; `heading`: a short line or label anywhere;
   * `anywhere`: the running text.
   */
  readonly where: 'title' | 'heading' | 'anywhere';
  readonly pattern: RegExp;
  /** How many times it must occur; 1 unless said. */
  readonly atLeast?: number;
};

export type Hit = { readonly weight: number; readonly evidence: Evidence };

const titleLines = 15;
const titleCharacters = 90;
const headingCharacters = 60;
const listItem = /^([-*•·▪►✓]|\d{1,2}[.)]) ?\S/;

export function findHits(clues: readonly Clue[], views: readonly PageView[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const clue of clues) {
    const found = clue.where === 'anywhere' ? matchText(clue, views) : matchLine(clue, views);
    if (found !== null) hits.push({ weight: clue.weight, evidence: found });
  }
  return hits;
}

export function weigh(hits: readonly Hit[]): number {
  return hits.reduce((sum, hit) => sum + hit.weight, 0);
}

function matchText(clue: Clue, views: readonly PageView[]): Evidence | null {
  let remaining = clue.atLeast ?? 1;
  let first: Evidence | null = null;
  for (const view of views) {
    if (view.torn) {
      if (withoutSpaces(clue.pattern).test(view.flat.replaceAll(' ', ''))) {
        first ??= { field: 'type', page: view.source.page, quote: view.lines[0]?.text ?? '' };
        remaining -= 1;
      }
    }
    for (const match of view.flat.matchAll(everyOccurrence(clue.pattern))) {
      first ??= { field: 'type', page: view.source.page, quote: quoteOf(view, match.index, match.index + match[0].length) };
      remaining -= 1;
      if (remaining <= 0) return first;
    }
    if (remaining <= 0) return first;
  }
  return null;
}

function matchLine(clue: Clue, views: readonly PageView[]): Evidence | null {
  for (const view of views) {
    const lines = clue.where === 'title' ? titleLinesOf(view) : view.lines.filter((line) => line.folded.length <= headingCharacters);
    const pattern = view.torn ? withoutSpaces(clue.pattern) : clue.pattern;
    const line = lines.find((one) => pattern.test(bare(view.torn ? one.folded.replaceAll(' ', '') : one.folded)));
    if (line !== undefined) return { field: 'type', page: view.source.page, quote: line.text };
  }
  return null;
}

/** Lines that can carry the title of a page. An enclosure list ("- Carta de recomendación") cannot. */
export function titleLinesOf(view: PageView): readonly Line[] {
  const closing = view.lines.findIndex((line) => isClosing(line.folded));
  const top = view.lines.slice(0, closing < 0 ? titleLines : Math.min(titleLines, closing));
  return top.filter((line) => line.folded.length <= titleCharacters && !listItem.test(line.folded));
}

/** Without the ornaments around a heading: bullets, rules, icons, quotes. */
function bare(folded: string): string {
  return folded.replace(/^[^a-z0-9]+/, '').replace(/[^a-z0-9éó)]+$/, '');
}

const everywhere = new WeakMap<RegExp, RegExp>();
function everyOccurrence(pattern: RegExp): RegExp {
  let found = everywhere.get(pattern);
  if (found === undefined) everywhere.set(pattern, (found = new RegExp(pattern.source, 'g')));
  return found;
}

const squeezed = new WeakMap<RegExp, RegExp>();
function withoutSpaces(pattern: RegExp): RegExp {
  let found = squeezed.get(pattern);
  if (found === undefined) {
    // Words without bounds, repeated without a space between them, would match in exponentially many ways.
    const source = pattern.source.replaceAll('\\w+', '[a-z]{1,12}').replaceAll('\\b', '').replaceAll(' ?', '').replaceAll(' ', '');
    squeezed.set(pattern, (found = new RegExp(source)));
  }
  return found;
}
