// Recognises a person's name by its shape: capitalised words, small words between them, a title before. Keeps it as written.
// Knows nothing about whose name it is, and infers nothing from it.

import { givenNames, notNameWords, particleWords, suffixWords, surnamesToo, titleWords, wordsAsSurnames } from './name-words.ts';
import { fold } from './page-view.ts';

export type NameReading = {
  /** As written, without titles, single spaces. */
  readonly name: string;
  /** Position after the last word of the name in the text that was read. */
  readonly end: number;
  /** A given name and a surname at least. */
  readonly full: boolean;
  /** A title stands before it. */
  readonly titled: boolean;
};

/** Without the small words between them. */
const maxNameWords = 7;
/** Shorter lines are not wrapped by the margin. */
const wrappedLineCharacters = 45;
const maxLookahead = 160;
const maxExplainedLetters = 40;
const maxDegreeCharacters = 40;
/** "M. en C. Karla …", "Lic. en Com. Ruth …", "L.R.H. Norma Alicia Treviño"; "J.M. Uc Chan" are initials. */
const degreeBefore =
  /^(?:(?:M|D|E|L|Mtr[ao]|Dra?|Lic|Ing)\.?\sen\s\p{Lu}\p{L}{0,12}\.,?\s?(?=\p{Lu})|(?:\p{Lu}\.){2,4}\s(?=\p{Lu}\p{L}{1,20}\s\p{Lu}\p{L}{1,20}\s\p{Lu}\p{L}))/u;
/** Written with a full stop inside a name. */
const abbreviations = new Set(['ma', 'fco', 'gpe', 'hdez', 'fdez', 'mtz', 'mtnez', 'rdz', 'rgz', 'glz', 'gzz', 'gtz', 'vda']);

/** The name that a whole line or label value consists of; null when there is anything else in it. */
export function parsePersonName(text: string): NameReading | null {
  const trimmed = text.replace(/^[\s_*·•|:.-]+/, '').replace(/^\(|\)$/g, '');
  const reading = readNameAt(trimmed, 0);
  if (reading === null) return null;
  const rest = trimmed
    .slice(reading.end)
    .split(/[\s,.()]+/)
    .filter((word) => /\p{L}/u.test(word) && !suffixWords.has(key(word)) && !titleWords.has(key(word.replaceAll('.', ''))));
  return rest.length === 0 && !/\d/.test(trimmed.slice(reading.end)) ? reading : null;
}

/** "ROBLES ANAYA, ITZEL GUADALUPE": surnames, a comma, given names. */
export function parseSurnamesFirst(text: string): NameReading | null {
  const [, surnames = '', given = ''] = /^\s*([^,\d]{3,40}),\s{1,3}([^,\d]{2,40})$/.exec(text) ?? [];
  const [first, second] = [parsePersonName(surnames), parsePersonName(given)];
  if (first === null || second === null || hasGivenName(first.name) || !hasGivenName(second.name)) return null;
  return { name: `${first.name} ${second.name}`, end: text.length, full: true, titled: first.titled };
}

/** A line where only a name is expected ("Sinaí Colima" on top of a CV): a surname that is also a place needs no listed given name before it. */
export function parseNameInItsPlace(text: string): NameReading | null {
  const words = text.trim().split(/\s+/);
  const capitalised = words.filter((word) => !particleWords.has(key(word)));
  const isWord = (word: string) => /^\p{Lu}[\p{L}\p{M}]+$/u.test(word) && (!notNameWords.has(key(word)) || surnamesToo.has(key(word)));
  if (capitalised.length < 2 || words.length > maxNameWords || capitalised[0] !== words[0] || !capitalised.every(isWord)) return null;
  if (surnamesToo.has(key(words[0] ?? '')) || !capitalised.some((word) => surnamesToo.has(key(word)))) return null;
  return { name: words.join(' ').normalize('NFC'), end: text.trimEnd().length, full: true, titled: false };
}

/** The name that begins at `start`, after any titles; ends before the first word that cannot belong to it. */
export function readNameAt(text: string, start: number): NameReading | null {
  const words: string[] = [];
  const degree = degreeBefore.exec(text.slice(start, start + maxDegreeCharacters))?.[0] ?? '';
  let end = start;
  let nameStart = start;
  let nameEnd = start;
  let pending: string[] = [];
  let titled = degree !== '';
  const from = start + degree.length;
  for (const match of text.slice(from, from + maxLookahead).matchAll(/\S{2,12}?\.(?=\p{L}{3})|\S+/gu)) {
    const raw = match[0];
    if (words.length > 0 && startsOwnLine(text, from + match.index)) break;
    const word = raw
      .replace(/^["'“”(_]+/, '')
      .replace(/[,;:.)"'“”_]+$/, '')
      .replace(/['’]s$/, '');
    end = from + match.index + raw.indexOf(word) + word.length;
    // "C." before a name is "ciudadana", within one an initial.
    const isInitial = words.length > 0 && /^\p{Lu}\.$/u.test(raw);
    const kind = isInitial || isSurnameHere(text, end, words, word) ? 'name' : kindOf(word, raw);
    if (kind === 'title' && words.length === 0 && !/[,;]$/.test(raw)) {
      titled ||= !raw.endsWith(':');
      continue;
    }
    if (kind === 'particle' && words.length > 0) pending.push(word);
    else if (kind === 'name') {
      if (words.length === 0) nameStart = end - word.length;
      words.push(...pending, word);
      pending = [];
      nameEnd = raw.includes(`${word}.`) && isShortened(word) ? end + 1 : end;
    } else break;
    if (endsName(raw, word) || words.filter((one) => !particleWords.has(key(one))).length >= maxNameWords) break;
  }
  const name = text.slice(nameStart, nameEnd).normalize('NFC').replace(/-\n/g, '-').replace(/\s+/g, ' ');
  return words.length === 0 ? null : { name, end: nameEnd, full: isFullName(words), titled };
}

/** A short line ends on purpose; what follows it is not the rest of a name. */
function startsOwnLine(text: string, at: number): boolean {
  const lineEnd = text.lastIndexOf('\n', at - 1);
  if (lineEnd < 0 || /\S/.test(text.slice(lineEnd, at))) return false;
  return lineEnd - text.lastIndexOf('\n', lineEnd - 1) < wrappedLineCharacters;
}

/** The name that ends right before `end`: "… Ana López Martínez laboró". */
export function readNameBefore(text: string, end: number): NameReading | null {
  const before = text.slice(Math.max(0, end - maxLookahead), end).trimEnd();
  const words = [...before.matchAll(/\S+/g)].slice(-maxNameWords - 2);
  let best: NameReading | null = null;
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const at = words[from]?.index ?? 0;
    const reading = readNameAt(before, at);
    if (reading === null) {
      if (best !== null || !particleWords.has(key(words[from]?.[0] ?? ''))) break;
      continue;
    }
    if (reading.end < before.replace(/[,;]$/, '').length) break;
    best = reading;
  }
  return best;
}

/** "Fidel Oaxaca Ramos": after a given name, in a surname's place, and no date or column of its own. */
function isSurnameHere(text: string, end: number, words: readonly string[], word: string): boolean {
  const isSurname = wordsAsSurnames.has(key(word)) || (surnamesToo.has(key(word)) && givenNames.has(key(words[0] ?? '')));
  if (words.length === 0 || !isSurname || !/^\p{Lu}[\p{L}\p{M}]+$/u.test(word)) return false;
  const surnames = words.slice(1).filter((one) => !givenNames.has(key(one)) && !particleWords.has(key(one)));
  const ownColumn = /\s{2,}$/.test(text.slice(Math.max(0, end - word.length - 2), end - word.length));
  return surnames.length < 2 && !ownColumn && !/^,? ?(?:del? )?\d/.test(text.slice(end, end + 8));
}

function isFullName(words: readonly string[]): boolean {
  const parts = words.filter((word) => !particleWords.has(key(word)) && /^\p{L}['’-]?\p{L}/u.test(word));
  const given = parts.filter((word) => givenNames.has(key(word)));
  return parts.length >= 2 && !(parts.length === 2 && given.length === 2);
}

export function hasGivenName(name: string): boolean {
  return key(name)
    .split(/[\s-]+/)
    .some((word) => givenNames.has(word));
}

/** Two mentions of one person: the words of the shorter name all stand in the longer. */
export function isSameName(one: string, other: string): boolean {
  const [short, long] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length === 0) return false;
  return short.every((word) => long.includes(word));
}

/**
 * How much of an address a name explains: words of the name from which its local part is made, alone or with initials
 * ("tolmos", "laura.gomez", "gomezlaura", "rodri"). "primaria" is not made from "María".
 */
export function namesInAddress(name: string, address: string): number {
  const words = nameWords(name);
  const tokens = key(address.split('@')[0] ?? '').split(/[^a-z]+/);
  return tokens.reduce((sum, token) => sum + (token.length <= maxExplainedLetters ? explained(token, words) : 0), 0);
}

/** Words of the name that, with at most three initials, make up the whole token; 0 when they do not. */
function explained(token: string, words: readonly string[]): number {
  const initials = new Set(words.map((word) => word[0]));
  let used = 0;
  let singles = 0;
  for (let at = 0; at < token.length; ) {
    const rest = token.slice(at);
    const whole = words.filter((word) => rest.startsWith(word)).sort((a, b) => b.length - a.length)[0];
    const part = whole ?? (words.some((word) => rest.length >= 3 && word.startsWith(rest)) ? rest : undefined);
    if (part === undefined) singles += 1;
    else used += 1;
    if (part === undefined && (singles > 3 || !initials.has(rest[0]))) return 0;
    at += part?.length ?? 1;
  }
  return used;
}

export function nameWords(name: string): readonly string[] {
  return fold(name)
    .split(/[\s.-]+/)
    .map(key)
    .filter((word) => word.length >= 2 && !particleWords.has(word));
}

function kindOf(word: string, raw: string): 'title' | 'particle' | 'name' | 'other' {
  const folded = key(word);
  const compact = folded.replaceAll('.', '');
  if (/\d|@/.test(word) || word === '') return 'other';
  if (titleWords.has(compact) && (raw.includes('.') || !/^\p{Lu}$/u.test(word) || compact === 'c')) return 'title';
  if (/^\p{Lu}\./u.test(raw) && /^\p{Lu}$/u.test(word)) return 'name';
  if (particleWords.has(folded) && word.length <= 5 && word !== 'I') return 'particle';
  if (notNameWords.has(folded) || notNameWords.has(compact)) return 'other';
  if (/^(?:al|el|ibn|bin|d|l)[-'’]\p{Lu}\p{L}/u.test(word)) return 'name';
  return /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*){0,3}[-'’]?$/u.test(word) ? 'name' : 'other';
}

/** Folded without the exception that `fold` makes for verbs. */
function key(word: string): string {
  return fold(word).replaceAll('é', 'e').replaceAll('ó', 'o');
}

/** An initial or an abbreviation keeps its full stop. */
function isShortened(word: string): boolean {
  return /^\p{L}?$|^\p{Lu}(?:\.\p{Lu})+$/u.test(word) || abbreviations.has(fold(word));
}

/** A comma, a colon or a full stop after a whole word ends the name; the stop of an initial does not. */
function endsName(raw: string, word: string): boolean {
  if (isShortened(word)) return false;
  return /[,;:)]["']?$/.test(raw) || raw.endsWith('.');
}
