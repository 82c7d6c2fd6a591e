// Finds a published subject inside a longer one: word for word, or with slips of the keyboard. Knows words, not vacancies.
import { editDistance } from './edit-distance.ts';
import { STOP_WORDS } from './position-words.ts';
import type { SubjectWord } from './subject-folding.ts';

/** Where the wanted words stand: [start, end) of the subject's words, and how many slips it took. 0 slips and `verbatim` is equality. */
export type SubjectWindow = { readonly start: number; readonly end: number; readonly slips: number; readonly verbatim: boolean };

/** Slips that a word may have. Short words are other words after one change ("de", "la"), long ones after three ("Comunidad"). */
export function tolerableSlips(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** One slip for every so many letters of the whole. */
const LETTERS_PER_SLIP = 12;
/** A last word that was cut off must show at least this much. */
const MIN_TRUNCATED_LETTERS = 3;

export function findVerbatim(words: readonly SubjectWord[], wanted: readonly string[]): SubjectWindow[] {
  const found: SubjectWindow[] = [];
  if (wanted.length === 0) return found;
  for (let start = 0; start + wanted.length <= words.length; start += 1) {
    const same = wanted.every((word, index) => words[start + index]?.word === word);
    if (same) found.push({ start, end: start + wanted.length, slips: 0, verbatim: true });
  }
  return found;
}

/**
 * The window with the fewest slips, or null. `foreign` words are known to mean something else and are never read as a misspelling.
 */
export function findMisspelled(
  words: readonly SubjectWord[],
  wanted: readonly string[],
  foreign: ReadonlySet<string>,
): SubjectWindow | null {
  const windows = [...wordByWord(words, wanted, foreign), ...joined(words, wanted)];
  return windows.reduce<SubjectWindow | null>((best, window) => (best === null || window.slips < best.slips ? window : best), null);
}

/** Compares the words that carry meaning, one by one and in order; articles may come and go. */
function* wordByWord(words: readonly SubjectWord[], wanted: readonly string[], foreign: ReadonlySet<string>): Generator<SubjectWindow> {
  const meant = wanted.filter((word) => !STOP_WORDS.has(word));
  const content = words.flatMap(({ word }, index) => (STOP_WORDS.has(word) ? [] : [{ word, index }]));
  const allowed = Math.max(1, Math.floor(meant.join('').length / LETTERS_PER_SLIP));
  if (meant.length < 2) return;
  for (let first = 0; first + meant.length <= content.length; first += 1) {
    const window = content.slice(first, first + meant.length);
    const slips = window.map(({ word }, index) => slipsOf(word, meant[index] as string, foreign));
    const last = window.at(-1) as { word: string; index: number };
    const cutOff = last.index === words.length - 1 && isCutOff(last.word, meant.at(-1) as string);
    if (cutOff) slips[slips.length - 1] = 1;
    const total = slips.reduce((sum, slip) => sum + slip, 0);
    if (total <= allowed) yield { start: (window[0] as { index: number }).index, end: last.index + 1, slips: total, verbatim: false };
  }
}

function slipsOf(word: string, wanted: string, foreign: ReadonlySet<string>): number {
  if (word === wanted) return 0;
  const tolerable = tolerableSlips(wanted);
  const slips = foreign.has(word) ? Infinity : editDistance(word, wanted, tolerable);
  return slips <= tolerable ? slips : Infinity;
}

function isCutOff(word: string, wanted: string): boolean {
  return word.length >= MIN_TRUNCATED_LETTERS && word.length < wanted.length && wanted.startsWith(word);
}

/** The same letters with the spaces elsewhere ("ComunicaciónDigital", "Comunica ción"), one slip at most. */
function* joined(words: readonly SubjectWord[], wanted: readonly string[]): Generator<SubjectWindow> {
  const letters = wanted.join('');
  for (let start = 0; start < words.length; start += 1) {
    let window = '';
    for (let end = start; end < words.length && window.length <= letters.length; end += 1) {
      window += words[end]?.word ?? '';
      const moved = end + 1 - start !== wanted.length;
      const slips = moved && Math.abs(window.length - letters.length) <= 1 ? editDistance(window, letters, 1) : 2;
      if (slips <= 1) yield { start, end: end + 1, slips: slips + 1, verbatim: false };
    }
  }
}
