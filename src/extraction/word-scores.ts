// How much the plain words of some pages speak for each type: the voice ("me", "quiero", "conmigo", "fue", "nuestra") that the tables of
// phrases miss in letters without formulas. Knows the counted words of `type-words.ts` (where they come from: docs/decisions/0015).
import type { SectionType } from '../domain/document.ts';
import type { Line, PageView } from './page-view.ts';
import { typeWords } from './type-words.ts';

export const wordTypes = ['cv', 'motivation_letter', 'recommendation_letter', 'other'] as const satisfies readonly SectionType[];
export type WordType = (typeof wordTypes)[number];

/** `lead` is by how much `type` is ahead of the second, in units that do not grow with the length of the text. */
export type WordVerdict = { readonly type: WordType; readonly second: WordType; readonly lead: number; readonly known: number };

/** Fewer known words than this are treated as this many: a signature alone proves little. */
const minKnown = 16;
const perUnit = 10;

type WordWeights = ReadonlyMap<string, readonly number[]>;

const ownWeights = parseWeights(typeWords);

/** Entries of `word cv motivation recommendation other`, as `type-words.ts` stores them. */
export function parseWeights(entries: string): WordWeights {
  return new Map(
    entries.split(/[;\n]/).flatMap((entry) => {
      const [word = '', ...numbers] = entry.split(' ');
      return word === '' ? [] : [[word, numbers.map(Number)] as const];
    }),
  );
}

export function isKnownWord(folded: string): boolean {
  return ownWeights.has(folded);
}

/** The distinct words of the pages, folded. */
export function wordsOf(views: readonly PageView[]): ReadonlySet<string> {
  return new Set(views.flatMap((view) => view.flat.match(/\p{L}+/gu) ?? []));
}

/** null when no word is known. */
export function scoreWords(views: readonly PageView[], weights: WordWeights = ownWeights): WordVerdict | null {
  const known = [...wordsOf(views)].flatMap((word) => weights.get(word) ?? []);
  const count = known.length / wordTypes.length;
  if (count === 0) return null;
  const sums = wordTypes.map((type, at) => ({ type, sum: 0, at }));
  known.forEach((weight, index) => {
    const one = sums[index % wordTypes.length];
    if (one) one.sum += weight / perUnit;
  });
  const [first, second] = sums.sort((a, b) => b.sum - a.sum);
  if (!first || !second) return null;
  const lead = (first.sum - second.sum) / Math.sqrt(Math.max(minKnown, count));
  return { type: first.type, second: second.type, lead, known: count };
}

/** The line whose words speak most for `type` against `second`. */
export function tellingLine(views: readonly PageView[], { type, second }: WordVerdict): Line | null {
  const [for_, against] = [wordTypes.indexOf(type), wordTypes.indexOf(second)];
  let best: Line | null = null;
  let most = 0;
  for (const line of views.flatMap((view) => view.lines)) {
    let sum = 0;
    for (const word of new Set(line.folded.match(/\p{L}+/gu))) {
      const row = ownWeights.get(word);
      sum += (row?.[for_] ?? 0) - (row?.[against] ?? 0);
    }
    if (sum > most) [best, most] = [line, sum];
  }
  return best;
}
