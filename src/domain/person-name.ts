// Whether two spellings can be the same person's name. Compares words only; infers nothing about the person.

const TITLES = new Set([
  'lic',
  'licda',
  'licenciada',
  'licenciado',
  'ing',
  'dr',
  'dra',
  'mtro',
  'mtra',
  'mtr',
  'maestra',
  'maestro',
  'arq',
  'prof',
  'profa',
  'c',
  'cp',
  'sr',
  'sra',
  'srta',
  'mr',
  'mrs',
  'ms',
  'phd',
]);
const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'da', 'do', 'dos', 'van', 'von']);

/** Accent- and case-folded words of a name without titles and particles, in order. */
export function nameTokens(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word) && !PARTICLES.has(word));
}

export type NameRelation = 'same' | 'different' | 'unclear';

/**
 * `same`: every word of the shorter name has its counterpart in the longer one, and there are at least two;
 * `different`: two full names of which at most one word agrees, or whose given names do not (relatives share both surnames and
 * often the address); anything else is `unclear` and left to a person.
 */
export function compareNames(left: string, right: string): NameRelation {
  const [shorter, longer] = [nameTokens(left), nameTokens(right)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (shorter.length < 2) return 'unclear';
  const free = [...longer];
  let agreeing = 0;
  for (const word of shorter) {
    const at = free.findIndex((other) => wordsAgree(word, other));
    if (at < 0) continue;
    free.splice(at, 1);
    agreeing += 1;
  }
  if (agreeing === shorter.length) return 'same';
  const [givenShort = '', givenLong = ''] = [shorter[0], longer[0]];
  const givenDiffer = !longer.some((word) => wordsAgree(word, givenShort)) && !shorter.some((word) => wordsAgree(word, givenLong));
  return agreeing <= 1 || givenDiffer ? 'different' : 'unclear';
}

function wordsAgree(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length === 1 || right.length === 1) return left[0] === right[0];
  return left.length >= 5 && right.length >= 5 && withinOneEdit(left, right);
}

function withinOneEdit(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length === long.length ? short.slice(at + 1) === long.slice(at + 1) : short.slice(at) === long.slice(at + 1);
}
