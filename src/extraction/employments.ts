// The employments that a CV lists: who employed, as what, when, each with the lines that say so. Entries are found by their dates and
// read from the short lines around them. Draws no conclusion: neither how long nor how well anybody worked.
import type { Employment } from '../domain/document.ts';
import { linesOf, type RegionLine } from './cv-regions.ts';
import { type Fragment, fragmentsOf } from './entry-fragments.ts';
import { isSentence } from './organization-words.ts';
import type { Line } from './page-view.ts';
import { type FoundPeriod, findPeriods, isBrokenPeriod, isSpan } from './periods.ts';

type Anchor = { readonly at: number; readonly period: FoundPeriod };
type Entry = { readonly employment: Employment; readonly lastYear: number };

const maxEmployments = 30;
const headerCharacters = 120;
/** Somebody tells about themselves; such dates head no entry. */
const story = /\b(?:me dedico|he trabajado|cuento con|tengo|llevo|soy|mi experiencia|i have|i am|i've|years of experience)\b/;
const maxLinesAbove = 3;
const maxLinesBelow = 2;
const maxQuoteCharacters = 400;
const listItem = /^[-*•·▪►✓●○‣➤»–—] ?\S|^\d{1,2}[.)] \S/;

export function readEmployments(lines: readonly Line[]): Employment[] {
  const own = linesOf(lines, 'employment');
  const region = joinBrokenPeriods(own ?? withoutOtherRegions(lines));
  const spans = anchorsIn(region, true);
  const anchors = spans.length > 0 ? spans : anchorsIn(region, false);
  if (anchors.length === 0) return own !== null ? readUndated(region) : [];
  const above = linesAbove(region, anchors, own !== null);
  const entries = anchors.flatMap((anchor, index) => {
    const next = anchors[index + 1];
    const from = Math.max(anchor.at - above, (anchors[index - 1]?.at ?? -1) + 1);
    const to = Math.min(next ? next.at - above : region.length, anchor.at + 1 + maxLinesBelow);
    return readEntry(region, anchor, { from, to: Math.max(to, anchor.at + 1) }) ?? [];
  });
  return latestFirst(entries).slice(0, maxEmployments);
}

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
function anchorsIn(region: readonly RegionLine[], spans: boolean): Anchor[] {
  return region.flatMap(({ line }, at) => {
    const period = spans ? spanOf(line) : loneYearOf(line);
    return period === null ? [] : [{ at, period }];
  });
}

/**
 * A CV repeats one layout: as many lines as stand above its first dates stand above all. None when the dates begin a line that names
 * employer or job, or when the dated line says it all; above the first dates of a CV without headings stands the person.
 */
function linesAbove(region: readonly RegionLine[], anchors: readonly Anchor[], headed: boolean): number {
  const first = anchors[0];
  const line = region[first?.at ?? 0]?.line;
  if (!first || !line) return 0;
  const fragments = fragmentsOf(cutPeriod(line, first.period).rest);
  const begins = first.period.start <= 1 && (!headed || fragments.some(({ kind }) => kind === 'position' || kind === 'organization'));
  if (begins || isComplete(fragments)) return 0;
  return (
    Math.min(...anchors.map(({ at }, index) => headersAbove(region, at, anchors[index - 1]?.at ?? -1))) || Math.min(maxLinesAbove, first.at)
  );
}

function headersAbove(region: readonly RegionLine[], at: number, last: number): number {
  let count = 0;
  for (let up = at - 1; up > last && count < maxLinesAbove && isBeside(region, up, up + 1); up -= 1) {
    const line = region[up]?.line;
    if (!line || !isHeader(line)) break;
    count += 1;
  }
  return count;
}

/** Under the heading and without any date: the lines that name a job and who gave it. */
function readUndated(region: readonly RegionLine[]): Employment[] {
  return region.flatMap(({ line }): Employment[] => {
    const fragments = isHeader(line) ? fragmentsOf(line.text) : [];
    const [organization, position] = [organizationIn(fragments), fragments.find(({ kind }) => kind === 'position')];
    if (!organization || (!position && organization.kind !== 'organization' && fragments.length < 2)) return [];
    const dates = { period: null, current: false, page: line.page, quote: line.text };
    return [{ organization: organization.text, position: position?.text ?? null, ...dates }];
  });
}

/** A CV without the heading: whatever lies outside of studies and references. */
function withoutOtherRegions(lines: readonly Line[]): readonly RegionLine[] {
  const others = new Set([...(linesOf(lines, 'studies') ?? []), ...(linesOf(lines, 'references') ?? [])].map(({ index }) => index));
  return lines.flatMap((line, index) => (others.has(index) ? [] : [{ line, index }]));
}

function spanOf({ text, folded }: Line): FoundPeriod | null {
  if (folded.length > 2 * headerCharacters || (listItem.test(text) && folded.length > headerCharacters)) return null;
  if (story.test(folded)) return null;
  return findPeriods(folded).find((period) => isSpan(folded, period)) ?? null;
}

/** "Community manager, Colectivo Raíces (2019)": at an end of a short line that is no task. */
function loneYearOf({ text, folded }: Line): FoundPeriod | null {
  const period = findPeriods(folded)[0];
  const isAtEdge = period !== undefined && (period.start <= 1 || period.end >= folded.length - 2);
  return isAtEdge && folded.length <= headerCharacters && !listItem.test(text) && !isSentence(text) ? period : null;
}

function readEntry(region: readonly RegionLine[], anchor: Anchor, range: { from: number; to: number }): Entry | null {
  const dated = region[anchor.at]?.line;
  if (!dated) return null;
  const { period, rest } = cutPeriod(dated, anchor.period);
  const { header, fragments, aside } = gatherHeader(region, anchor.at, { ...range, rest, dated });
  const organization = organizationIn(fragments) ?? organizationIn(aside);
  const position = fragments.find(({ kind }) => kind === 'position');
  if (!organization && !position) return null;
  const quote = header.filter(({ page }) => page === dated.page).map(({ text }) => text);
  const employment: Employment = {
    organization: organization?.text ?? null,
    position: position?.text ?? null,
    period,
    current: anchor.period.current,
    page: dated.page,
    quote: quote.join('\n').slice(0, maxQuoteCharacters),
  };
  return { employment, lastYear: anchor.period.current ? Number.POSITIVE_INFINITY : anchor.period.lastYear };
}

type Surroundings = { readonly from: number; readonly to: number; readonly rest: string; readonly dated: Line };

/** The dated line, then lines above it and below it until employer and job are known. */
function gatherHeader(region: readonly RegionLine[], at: number, { from, to, rest, dated }: Surroundings) {
  const header: Line[] = [dated];
  // Beside its dates an entry with a heading above says where; what employs stands above.
  const hasHeading = from < at;
  const own = fragmentsOf(rest);
  const aside = hasHeading ? own.filter(({ kind }) => kind === 'unknown') : [];
  let fragments = hasHeading ? own.filter(({ kind }) => kind !== 'unknown') : own;
  for (let up = at - 1; up >= from && isBeside(region, up, up + 1); up -= 1) {
    const line = region[up]?.line;
    if (!line || !isHeader(line)) break;
    header.unshift(line);
    fragments = [...fragmentsOf(line.text), ...fragments];
  }
  for (let down = at + 1; down < to && !isComplete(fragments) && isBeside(region, down - 1, down); down += 1) {
    const line = region[down]?.line;
    if (!line || listItem.test(line.text)) break;
    // Of a longer line only its beginning can be a heading: "Ejecutivo de cuentas. Community manager de seis …"
    const found = isHeader(line) ? fragmentsOf(line.text) : fragmentsOf(line.text.split(/[.:]\s/)[0] ?? '');
    header.push(line);
    fragments = [...fragments, ...found];
  }
  return { header, fragments, aside };
}

/** The period as printed and the line without it. Folding keeps the length of nearly every line; where it does not, the line is kept whole. */
export function cutPeriod({ text, folded }: Line, { start, end }: FoundPeriod): { period: string; rest: string } {
  if (text.length !== folded.length) return { period: folded.slice(start, end), rest: text };
  return { period: text.slice(start, end).trim(), rest: `${text.slice(0, start)} | ${text.slice(end)}` };
}

function isHeader(line: Line): boolean {
  return line.folded.length <= headerCharacters && !listItem.test(line.text) && !isSentence(line.text);
}

function isBeside(region: readonly RegionLine[], upper: number, lower: number): boolean {
  return (region[upper]?.index ?? -2) + 1 === region[lower]?.index;
}

const isComplete = (fragments: readonly Fragment[]): boolean =>
  fragments.some(({ kind }) => kind === 'position') && fragments.some((one) => one.kind === 'organization' || mayEmploy(one));

function organizationIn(fragments: readonly Fragment[]): Fragment | undefined {
  return fragments.find(({ kind }) => kind === 'organization') ?? fragments.find(mayEmploy);
}

/** An employer whose name no list knows: "Papalote Digital". */
const mayEmploy = ({ kind, text }: Fragment): boolean => kind === 'unknown' && /\p{Lu}/u.test(text) && text.length <= 70;

/** As printed when the CV itself puts the latest first; otherwise by the last year that each names. */
function latestFirst(entries: readonly Entry[]): Employment[] {
  return entries.toSorted((left, right) => right.lastYear - left.lastYear || 0).map(({ employment }) => employment);
}
