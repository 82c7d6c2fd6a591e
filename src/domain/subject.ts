// Which vacancy a subject means, if any. Matching is done here and never by IMAP SEARCH. Errs towards people: a doubtful subject is
// a near miss that HR sees, never a match and never nothing.

import { editDistance } from './edit-distance.ts';
import {
  ANNOUNCING_WORDS,
  APPLYING_WORDS,
  isApplicationWord,
  isNeutralWord,
  isQualifyingWord,
  isRoleWord,
  STOP_WORDS,
} from './position-words.ts';
import { type SubjectWord, stripReplyPrefixes, subjectWords } from './subject-folding.ts';
import { findMisspelled, findVerbatim, type SubjectWindow, tolerableSlips } from './subject-window.ts';
import type { Vacancy } from './vacancy.ts';

export const nearMissReasons = [
  'ambiguous-subject', // fits several vacancies equally well
  'application-words-only', // says "vacante" or "postulación" without a position that we know
  'other-position-words', // the published words within a longer position ("Asistente de …", "… Regional")
  'shares-words', // some of the position's own words, but not all
] as const;
export type NearMissReason = (typeof nearMissReasons)[number];

export type SubjectMatch =
  | { readonly kind: 'exact' | 'alias' | 'misspelled'; readonly vacancyId: string }
  /** `vacancyId` is the nearest one; null when nothing speaks for one of several. */
  | { readonly kind: 'near-miss'; readonly vacancyId: string | null; readonly reason: NearMissReason }
  /** Names a position that is none of ours; the position is not kept. */
  | { readonly kind: 'other-vacancy' }
  | { readonly kind: 'none' };

type SubjectVacancy = Pick<Vacancy, 'id' | 'title' | 'subject' | 'aliases'>;
type Pattern = { readonly kind: 'exact' | 'alias'; readonly words: readonly string[] };
type Finding = {
  readonly vacancyId: string;
  readonly kind: 'exact' | 'alias' | 'misspelled';
  readonly window: SubjectWindow;
  readonly displaced: boolean;
};

export function matchSubject(subject: string, vacancies: readonly SubjectVacancy[]): SubjectMatch {
  const words = subjectWords(stripReplyPrefixes(subject));
  if (words.length === 0) return { kind: 'none' };
  const findings = vacancies.flatMap((vacancy) => findVacancy(words, vacancy, vacancies) ?? []);
  const [best, ...others] = findings.toSorted(byQuality);
  if (!best) return decideNearMiss(words, vacancies);
  if (best.displaced) return { kind: 'near-miss', vacancyId: best.vacancyId, reason: 'other-position-words' };
  const rival = others.some((other) => !other.displaced && !isCovered(other, best));
  return rival
    ? { kind: 'near-miss', vacancyId: best.vacancyId, reason: 'ambiguous-subject' }
    : { kind: best.kind, vacancyId: best.vacancyId };
}

/** Verbatim before misspelled, undisturbed before displaced, then fewer slips, then more words. */
function byQuality(left: Finding, right: Finding): number {
  const rank = ({ window, displaced }: Finding): number => (window.verbatim ? 0 : 2) + (displaced ? 1 : 0);
  return rank(left) - rank(right) || left.window.slips - right.window.slips || wordCount(right) - wordCount(left);
}

/** A find that is part of a better one ("Responsable de Comunicación" within "Responsable de Comunicación Digital") is no rival. */
function isCovered(other: Finding, best: Finding): boolean {
  if (best.window.verbatim && !other.window.verbatim) return true;
  if (other.window.slips > best.window.slips) return true;
  return other.window.start >= best.window.start && other.window.end <= best.window.end && wordCount(other) < wordCount(best);
}

function wordCount({ window }: Finding): number {
  return window.end - window.start;
}

function findVacancy(words: readonly SubjectWord[], vacancy: SubjectVacancy, vacancies: readonly SubjectVacancy[]): Finding | null {
  const patterns = patternsOf(vacancy);
  const findings = patterns.flatMap(({ kind, words: wanted }) =>
    findVerbatim(words, wanted).map((window) => ({ vacancyId: vacancy.id, kind, window, displaced: isDisplaced(words, window) })),
  );
  const verbatim = findings.find(({ displaced }) => !displaced) ?? findings[0];
  if (verbatim) return verbatim;
  const foreign = foreignWords(vacancy, vacancies);
  for (const { words: wanted } of patterns) {
    const window = findMisspelled(words, wanted, foreign);
    if (window) return { vacancyId: vacancy.id, kind: 'misspelled', window, displaced: isDisplaced(words, window) };
  }
  return null;
}

/** The subject, the aliases, and the subject without its "Vacante:". */
function patternsOf(vacancy: SubjectVacancy): Pattern[] {
  const plain = (text: string): string[] => subjectWords(text).map(({ word }) => word);
  const subject = plain(vacancy.subject);
  const unannounced = ANNOUNCING_WORDS.has(subject[0] ?? '') ? subject.slice(1) : [];
  const aliases = [...vacancy.aliases.map(plain), unannounced].filter((words) => words.length > 0);
  return [{ kind: 'exact', words: subject }, ...aliases.map((words): Pattern => ({ kind: 'alias', words }))];
}

function foreignWords(vacancy: SubjectVacancy, vacancies: readonly SubjectVacancy[]): ReadonlySet<string> {
  const own = keyWords(vacancy);
  return new Set(vacancies.flatMap((other) => keyWords(other)).filter((word) => !own.includes(word)));
}

/** The words that make the position what it is. */
function keyWords(vacancy: SubjectVacancy): string[] {
  const words = [vacancy.subject, ...vacancy.aliases, vacancy.title].flatMap((text) => subjectWords(text).map(({ word }) => word));
  return [...new Set(words)].filter((word) => !isNeutralWord(word));
}

/** The published words are part of a longer position: "Asistente de …" before them, "… Regional", "… y Prensa" after them. */
function isDisplaced(words: readonly SubjectWord[], { start, end }: SubjectWindow): boolean {
  const [next, afterNext] = [words[end], words[end + 1]];
  if (next && !next.afterBreak) {
    if (isQualifyingWord(next.word)) return true;
    if (['y', 'e', 'and'].includes(next.word) && afterNext && !isNeutralWord(afterNext.word)) return true;
  }
  if (ANNOUNCING_WORDS.has(words[start]?.word ?? '')) return false;
  for (let at = start; at > 0 && !words[at]?.afterBreak; at -= 1) {
    if (isRoleWord(words[at - 1]?.word ?? '')) return true;
  }
  return false;
}

function decideNearMiss(words: readonly SubjectWord[], vacancies: readonly SubjectVacancy[]): SubjectMatch {
  const meant = [...new Set(words.map(({ word }) => word))].filter((word) => !STOP_WORDS.has(word));
  const applying = meant.some((word) => APPLYING_WORDS.has(word));
  const near = vacancies
    .map((vacancy) => ({ vacancyId: vacancy.id, shared: sharedWords(meant, keyWords(vacancy), applying) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared);
  const [best, second] = near;
  if (best) return { kind: 'near-miss', vacancyId: best.shared === second?.shared ? null : best.vacancyId, reason: 'shares-words' };

  const saysApplication = meant.some(isApplicationWord);
  if (saysApplication && meant.some(isRoleWord)) return { kind: 'other-vacancy' };
  const unexplained = meant.some((word) => !isNeutralWord(word));
  const onlyOne = vacancies.length === 1 ? (vacancies[0]?.id ?? null) : null;
  const isNear = applying || (saysApplication && !unexplained);
  return isNear ? { kind: 'near-miss', vacancyId: onlyOne, reason: 'application-words-only' } : { kind: 'none' };
}

/** How many of the position's own words the subject has, 0 when too few to mean it: "Responsable de Incidencia" shares a role, not a position. */
function sharedWords(meant: readonly string[], keys: readonly string[], applying: boolean): number {
  const keyOf = (word: string): string | undefined => keys.find((key) => isSameWord(word, key));
  const shared = new Set(meant.flatMap((word) => keyOf(word) ?? []));
  const unexplained = meant.some((word) => !isNeutralWord(word) && keyOf(word) === undefined);
  const distinctive = [...shared].some((key) => !isRoleWord(key));
  if (!unexplained) return shared.size;
  return distinctive && (shared.size >= 2 || applying) ? shared.size : 0;
}

/** Equal, misspelled, or another ending of the same stem ("digitales"). */
function isSameWord(word: string, key: string): boolean {
  return word === key || (key.length >= 5 && word.startsWith(key)) || editDistance(word, key, tolerableSlips(key)) <= tolerableSlips(key);
}
