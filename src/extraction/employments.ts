// The employments that a CV lists: who employed, as what, when, each with the lines that say so. Draws no conclusion: neither how
// long nor how well anybody worked.
import type { Employment } from '../domain/document.ts';
import { linesOf, type RegionLine } from './cv-regions.ts';
import { type DatedEntry, datedEntries, isHeader } from './dated-entries.ts';
import { type Fragment, fragmentsOf } from './entry-fragments.ts';
import type { Line, PageView } from './page-view.ts';
import { quoteOf } from './page-view.ts';

const maxEmployments = 30;
const maxEmployerCharacters = 70;

/** Latest first: those that go on, then by the last year that each names, else as printed. */
export function readEmployments(views: readonly PageView[]): Employment[] {
  const lines = views.flatMap((view) => view.lines);
  const own = linesOf(lines, 'employment');
  const entries = datedEntries(own ?? withoutOtherRegions(lines), own !== null);
  if (entries.length === 0) return (own ?? []).flatMap(({ line }) => readUndated(views, line) ?? []).slice(0, maxEmployments);
  const latestFirst = entries.toSorted((left, right) => compareRecency(right) - compareRecency(left));
  return latestFirst.flatMap((entry) => readDated(views, entry) ?? []).slice(0, maxEmployments);
}

/** A CV without the heading: whatever lies outside of studies and references. */
function withoutOtherRegions(lines: readonly Line[]): readonly RegionLine[] {
  const others = new Set([...(linesOf(lines, 'studies') ?? []), ...(linesOf(lines, 'references') ?? [])].map(({ index }) => index));
  return lines.flatMap((line, index) => (others.has(index) ? [] : [{ line, index }]));
}

const compareRecency = ({ period }: DatedEntry): number => (period.current ? 9999 : period.lastYear);

function readDated(views: readonly PageView[], { header, fragments, aside, period, periodText }: DatedEntry): Employment | null {
  const organization = organizationIn(fragments) ?? organizationIn(aside);
  const position = fragments.find(({ kind }) => kind === 'position');
  if (!organization && !position) return null;
  return {
    organization: organization?.text ?? null,
    position: position?.text ?? null,
    period: periodText,
    current: period.current,
    ...quoted(views, header),
  };
}

/** Under the heading and without any date: a line that names a job and who gave it. */
function readUndated(views: readonly PageView[], line: Line): Employment | null {
  const fragments = isHeader(line) ? fragmentsOf(line.text) : [];
  const position = fragments.find(({ kind }) => kind === 'position');
  const organization = organizationIn(fragments);
  if (!organization || (!position && organization.kind !== 'organization' && fragments.length < 2)) return null;
  return { organization: organization.text, position: position?.text ?? null, period: null, current: false, ...quoted(views, [line]) };
}

/** What is known as an organisation, else a name that no list knows: "Papalote Digital". */
function organizationIn(fragments: readonly Fragment[]): Fragment | undefined {
  const isName = ({ kind, text }: Fragment) => kind === 'unknown' && /\p{Lu}/u.test(text) && text.length <= maxEmployerCharacters;
  return fragments.find(({ kind }) => kind === 'organization') ?? fragments.find(isName);
}

/** The stretch of the page from the first to the last of the lines; an entry that a page end cuts is quoted from its first page. */
function quoted(views: readonly PageView[], lines: readonly Line[]): { page: number; quote: string } {
  const page = lines[0]?.page ?? 1;
  const here = lines.filter((line) => line.page === page);
  const [first, last] = [here[0], here.at(-1)];
  const view = views.find(({ source }) => source.page === page);
  if (!view || !first || !last) return { page, quote: '' };
  return { page, quote: quoteOf(view, first.flatStart, last.flatStart + last.folded.length) };
}
