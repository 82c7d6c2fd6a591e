// Cuts the employment part of a CV into entries: each has its dates and the short lines around them that head it. A CV repeats one
// layout, so the lines that stand above every date are told from the tasks that end the entry before. Knows no meaning of words.
import type { RegionLine } from './cv-regions.ts';
import { type Fragment, fragmentsOf } from './entry-fragments.ts';
import { isSentence } from './organization-words.ts';
import type { Line } from './page-view.ts';
import { type FoundPeriod, findPeriods, isBrokenPeriod, isSpan } from './periods.ts';

export type DatedEntry = {
  readonly period: FoundPeriod;
  /** As printed. */
  readonly periodText: string;
  /** The heading lines in order; the dates stand in one of them. */
  readonly header: readonly Line[];
  readonly fragments: readonly Fragment[];
  /** Beside the dates of an entry that is headed by lines above: mostly a place. */
  readonly aside: readonly Fragment[];
};

type Anchor = { readonly at: number; readonly period: FoundPeriod };
/** Positions in the region: the first line that may head the entry, and the first that cannot any more. */
type Extent = { readonly from: number; readonly to: number };

const headerCharacters = 120;
const maxLinesAbove = 3;
const maxLinesBelow = 2;
const listItem = /^[-*•·▪►✓●○‣➤»–—] ?\S|^\d{1,2}[.)] \S/;
/** Somebody tells about themselves; such dates head no entry. */
const story = /\b(?:me dedico|he trabajado|cuento con|tengo|llevo|soy|mi experiencia|i have|i am|i've|years of experience)\b/;

/** `headed` says that the lines stand below a heading; above the first dates of a CV without headings stands the person. */
export function datedEntries(lines: readonly RegionLine[], headed: boolean): DatedEntry[] {
  const region = joinBrokenPeriods(lines);
  const anchors = findAnchors(region);
  const above = linesAbove(region, anchors, headed);
  return anchors.flatMap((anchor, index) => {
    const next = anchors[index + 1];
    const from = Math.max(anchor.at - above, (anchors[index - 1]?.at ?? -1) + 1);
    const to = Math.min(next ? next.at - above : region.length, anchor.at + 1 + maxLinesBelow);
    return readEntry(region, anchor, { from, to }) ?? [];
  });
}

/** A short line that is neither list item nor sentence: it can head an entry. */
export function isHeader(line: Line): boolean {
  return line.folded.length <= headerCharacters && !listItem.test(line.text) && !isSentence(line.text);
}

/** The period as printed and the line without it. A line that folding made shorter or longer is kept whole. */
export function cutPeriod({ text, folded }: Line, { start, end }: FoundPeriod): { period: string; rest: string } {
  if (text.length !== folded.length) return { period: folded.slice(start, end), rest: text };
  return { period: text.slice(start, end).trim(), rest: `${text.slice(0, start)} | ${text.slice(end)}` };
}

/** Job and employer are both there. */
const isComplete = (fragments: readonly Fragment[]): boolean =>
  fragments.some(({ kind }) => kind === 'position') && fragments.some(({ kind }) => kind === 'organization' || kind === 'unknown');

function joinBrokenPeriods(region: readonly RegionLine[]): readonly RegionLine[] {
  const joined: RegionLine[] = [];
  for (const { line, index } of region) {
    const last = joined.at(-1);
    if (last && last.line.page === line.page && isBrokenPeriod(last.line.folded, line.folded)) {
      const both = { ...last.line, text: `${last.line.text}\n${line.text}`, folded: `${last.line.folded} ${line.folded}` };
      joined[joined.length - 1] = { line: both, index };
    } else joined.push({ line, index });
  }
  return joined;
}

/** Lone years count only in a CV that gives nothing but years. */
function findAnchors(region: readonly RegionLine[]): readonly Anchor[] {
  const anchorsBy = (find: (line: Line) => FoundPeriod | null) =>
    region.flatMap(({ line }, at) => {
      const period = find(line);
      return period === null ? [] : [{ at, period }];
    });
  const spans = anchorsBy(spanOf);
  return spans.length > 0 ? spans : anchorsBy(loneYearOf);
}

function spanOf({ text, folded }: Line): FoundPeriod | null {
  if (folded.length > (listItem.test(text) ? 1 : 2) * headerCharacters || story.test(folded)) return null;
  return findPeriods(folded).find((period) => isSpan(folded, period)) ?? null;
}

/** "Community manager, Colectivo Raíces (2019)": at an end of a short line that is no task. */
function loneYearOf(line: Line): FoundPeriod | null {
  const period = findPeriods(line.folded)[0];
  const isAtEdge = period !== undefined && (period.start <= 1 || period.end >= line.folded.length - 2);
  return isAtEdge && isHeader(line) ? period : null;
}

/** How many lines stand above every date; none when the dated line says it all or begins with its dates. */
function linesAbove(region: readonly RegionLine[], anchors: readonly Anchor[], headed: boolean): number {
  const first = anchors[0];
  const line = region[first?.at ?? 0]?.line;
  if (!first || !line) return 0;
  const fragments = fragmentsOf(cutPeriod(line, first.period).rest);
  const names = fragments.some(({ kind }) => kind === 'position' || kind === 'organization');
  if (isComplete(fragments) || (first.period.start <= 1 && (names || !headed))) return 0;
  const counts = anchors.map(({ at }, index) => headersAbove(region, at, anchors[index - 1]?.at ?? -1));
  return Math.min(...counts) || Math.min(maxLinesAbove, first.at);
}

function headersAbove(region: readonly RegionLine[], at: number, last: number): number {
  let count = 0;
  while (count < maxLinesAbove && at - count - 1 > last && headerAt(region, at - count - 1, at - count)) count += 1;
  return count;
}

/** The line at `at` when it can head an entry and stands right above or below the one at `beside`. */
function headerAt(region: readonly RegionLine[], at: number, beside: number): Line | null {
  const [one, other] = [region[at], region[beside]];
  return one && other && Math.abs(one.index - other.index) === 1 && isHeader(one.line) ? one.line : null;
}

function readEntry(region: readonly RegionLine[], { at, period }: Anchor, extent: Extent): DatedEntry | null {
  const dated = region[at]?.line;
  if (!dated) return null;
  const { period: periodText, rest } = cutPeriod(dated, period);
  const above: Line[] = [];
  for (let up = at - 1; up >= extent.from; up -= 1) {
    const line = headerAt(region, up, up + 1);
    if (!line) break;
    above.unshift(line);
  }
  const own = fragmentsOf(rest);
  const aside = above.length > 0 ? own.filter(({ kind }) => kind === 'unknown') : [];
  const fragments = [...above.flatMap(({ text }) => fragmentsOf(text)), ...own.filter((one) => !aside.includes(one))];
  const below = readBelow(region, at, { to: extent.to, fragments });
  return { period, periodText, header: [...above, dated, ...below], fragments, aside };
}

/** Adds what the lines below say until job and employer are known. Returns those lines. */
function readBelow(region: readonly RegionLine[], at: number, { to, fragments }: { to: number; fragments: Fragment[] }): Line[] {
  const lines: Line[] = [];
  for (let down = at + 1; down < to && !isComplete(fragments); down += 1) {
    const next = region[down];
    if (!next || next.index - (region[down - 1]?.index ?? 0) !== 1 || listItem.test(next.line.text)) break;
    // Of a longer line only its beginning can be a heading: "Ejecutivo de cuentas. Community manager de seis …"
    fragments.push(...fragmentsOf(isHeader(next.line) ? next.line.text : (next.line.text.split(/[.:]\s/)[0] ?? '')));
    lines.push(next.line);
  }
  return lines;
}
