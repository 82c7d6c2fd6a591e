// Finds in the pages of a CV the lines that speak to the published requirements of a vacancy. The phrases come from the vacancy's
// file; this knows only how to match them and to quote the line. Counts nothing and concludes nothing.
import type { PageText } from '../domain/document.ts';
import type { Requirement } from '../domain/requirements.ts';
import { fold, type PageView, quoteOf, viewPage } from './page-view.ts';

export type RequirementQuotes = {
  readonly id: string;
  readonly label: string;
  readonly quotes: readonly { page: number; quote: string }[];
};

/** Enough to see it; the CV itself is one click away. */
const maxQuotes = 5;
const gap = '(?:[^ ]{1,40} ){0,6}?';
const compiled = new WeakMap<Requirement, readonly RegExp[]>();

export function findRequirementQuotes(pages: readonly PageText[], requirements: readonly Requirement[]): RequirementQuotes[] {
  const views = pages.map(viewPage).filter(({ state }) => state === 'text');
  return requirements.map((requirement) => ({ id: requirement.id, label: requirement.label, quotes: quotesFor(requirement, views) }));
}

function quotesFor(requirement: Requirement, views: readonly PageView[]): { page: number; quote: string }[] {
  const patterns = patternsOf(requirement);
  const found = views.flatMap((view) =>
    patterns.flatMap((pattern) =>
      [...view.flat.matchAll(pattern)].map(({ index, 0: text }) => ({
        page: view.source.page,
        at: index,
        quote: quoteOf(view, index, index + text.length),
      })),
    ),
  );
  const inOrder = found.toSorted((left, right) => left.page - right.page || left.at - right.at);
  const distinct = new Map(inOrder.map(({ page, quote }) => [`${page} ${quote}`, { page, quote }]));
  return [...distinct.values()].slice(0, maxQuotes);
}

function patternsOf(requirement: Requirement): readonly RegExp[] {
  const known = compiled.get(requirement);
  if (known) return known;
  const patterns = requirement.words.map(compilePhrase);
  compiled.set(requirement, patterns);
  return patterns;
}

/** Bounded everywhere, so that matching stays linear in the page whatever the file says. */
function compilePhrase(phrase: string): RegExp {
  const words = phrase.split(/\s+/).filter((word) => word !== '');
  const parts = words.map((word) => {
    if (word === '…' || word === '...') return gap;
    const ending = word.endsWith('*');
    const plain = literal(ending ? word.slice(0, -1) : word);
    return `${plain}${ending ? '[a-zéó]{0,20}' : '(?![a-zéó\\d])'}[,;:.]? `;
  });
  const source = parts.join('').replace(/\[,;:\.\]\? $/, '');
  return new RegExp(`(?<![a-zéó\\d])${source}`, 'g');
}

/** Page text keeps a final accented ó or é; people write phrases and CVs with and without. */
function literal(word: string): string {
  const escaped = fold(word).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return escaped.replace(/[éeóo]$/, (letter) => (/[ée]/.test(letter) ? '[eé]' : '[oó]'));
}
