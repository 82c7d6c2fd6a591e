// Cuts the pages of one document into sections: a new letterhead, date, salutation or title begins one, and so does text after a
// signature or in another voice; a continuation page joins the one before. Knows the shape of letters and each page's own verdict; the
// type of a whole section is decided afterwards.
import type { SectionType } from '../domain/document.ts';
import { CERTAIN_TYPE } from '../domain/thresholds.ts';
import type { Verdict } from './classify.ts';
import { classify } from './classify.ts';
import { findHits, titleLinesOf } from './clues.ts';
import { cvClues } from './cv-clues.ts';
import { beginsLikeLetter, endsLikeLetter, isClosing, isLetterDateLine, isSalutation } from './letter-lines.ts';
import { endsWithSignature, holdsProse } from './letter-voice.ts';
import { motivationClues } from './motivation-clues.ts';
import type { Line, PageView } from './page-view.ts';
import { recommendationClues } from './recommendation-clues.ts';

type Profile = {
  readonly view: PageView;
  readonly verdict: Verdict;
  readonly titled: boolean;
  readonly salutes: boolean;
  readonly dated: boolean;
  /** "Por medio de la presente", "La que suscribe": begins a letter that has no salutation. */
  readonly introduces: boolean;
  readonly closes: boolean;
  /** Begins in the middle of a sentence. */
  readonly continues: boolean;
  /** Holds sentences and not only a signature. */
  readonly prose: boolean;
};

type Run = {
  readonly views: PageView[];
  type: SectionType;
  confidence: number;
  closed: boolean;
  readable: boolean;
  mixed: boolean;
};

/** A run of pages that belong together; `mixed` when they may after all be several documents. */
export type PageRun = { readonly views: readonly PageView[]; readonly mixed: boolean };

/** A page after a signed letter with fewer letters than this is the rest of the signature, not a new document. */
const signatureRestLetters = 350;
/** Two pages that say different types so surely are two documents. */
const sureConfidence = 0.75;
const fullPageLetters = 900;
/** Lines among which a letter opens. */
const openingLines = 22;
const dateLines = 14;

const titleClues = [...cvClues, ...motivationClues, ...recommendationClues].filter((clue) => clue.where === 'title');

/** "Carta de recomendación", "Curriculum vitae". */
export function opensWithTitle(line: Line): boolean {
  return line.folded.length <= 60 && titleClues.some(({ pattern }) => pattern.test(line.folded));
}

/** Every page is in exactly one of the runs, in order. */
export function splitSections(views: readonly PageView[]): readonly PageRun[] {
  const runs: Run[] = [];
  for (const view of views) {
    const run = runs.at(-1);
    const profile = profileOf(view);
    if (run === undefined || beginsSection(run, profile)) runs.push(openRun(profile));
    else joinRun(run, profile);
  }
  return runs;
}

function profileOf(view: PageView): Profile {
  const top = view.lines.slice(0, openingLines);
  return {
    view,
    verdict: classify([view]),
    titled: findHits(titleClues, [view]).length > 0,
    salutes: top.some((line) => isSalutation(line.folded)),
    dated: titleLinesOf(view)
      .slice(0, dateLines)
      .some((line) => line.flatStart < view.flat.length / 2 && isLetterDateLine(line.folded)),
    introduces: beginsLikeLetter(view.flat),
    closes: view.lines.some((line) => isClosing(line.folded)) || endsLikeLetter(view.flat) || endsWithSignature(view) || endsDated(view),
    continues: /^\p{Ll}/u.test(view.lines[0]?.text ?? ''),
    prose: holdsProse(view),
  };
}

/** "Sol Ek / Campeche, 21 de mayo de 2024" below the text. */
function endsDated(view: PageView): boolean {
  return view.lines.length > 5 && view.lines.slice(-2).some((line) => isLetterDateLine(line.folded));
}

function openRun(profile: Profile): Run {
  const { verdict, view } = profile;
  const readable = view.state === 'text';
  return { views: [view], type: verdict.type, confidence: verdict.confidence, closed: profile.closes, readable, mixed: false };
}

function joinRun(run: Run, profile: Profile): void {
  run.views.push(profile.view);
  if (profile.view.state !== 'text') return;
  run.readable = true;
  run.mixed ||= mayBeAnother(run, profile);
  // The first page that says something names the run; a letter may say what it is only at its end.
  if (run.type === 'unknown') [run.type, run.confidence] = [profile.verdict.type, profile.verdict.confidence];
  run.closed = profile.closes || (run.closed && profile.view.letters < signatureRestLetters);
}

/** A page that was joined although it could stand alone: by its type, or as a letter signed below one that was signed. */
function mayBeAnother(run: Run, { verdict, closes, prose }: Profile): boolean {
  if (run.type === 'unknown' || verdict.type === 'unknown' || run.type === 'other') return false;
  if (verdict.type !== run.type) return verdict.confidence >= CERTAIN_TYPE;
  if (!isLetter(run.type) || !prose || !closes) return false;
  // A page breaks where it is full: text that goes on after a short page is rather another letter.
  return run.closed || (lettersOf(run) < fullPageLetters && verdict.confidence >= CERTAIN_TYPE && run.confidence >= CERTAIN_TYPE);
}

function beginsSection(run: Run, profile: Profile): boolean {
  const { state } = profile.view;
  if (state === 'blank') return false;
  if (run.views.every((view) => view.state === 'blank')) return false;
  if (state !== 'text') return run.readable;
  return !run.readable || opensDocument(run, profile) || changesSubject(run, profile);
}

function opensDocument(run: Run, profile: Profile): boolean {
  const openings = [profile.titled, profile.salutes, profile.dated, profile.introduces].filter(Boolean).length;
  if (openings === 0) return false;
  const sameCv = run.type === 'cv' && profile.verdict.type === 'cv';
  if (sameCv) return false;
  if (openings >= 2 || profile.salutes || profile.dated) return true;
  if (profile.introduces && lettersOf(run) >= signatureRestLetters) return true;
  return run.closed || run.type === 'unknown' || (profile.titled && profile.verdict.type !== run.type);
}

function lettersOf(run: Run): number {
  return run.views.reduce((sum, view) => sum + view.letters, 0);
}

function changesSubject(run: Run, profile: Profile): boolean {
  const { type, confidence } = profile.verdict;
  const rest = profile.view.letters < signatureRestLetters;
  if (type !== 'unknown' && run.type !== 'unknown' && type !== run.type) {
    if (isLetter(type) && isLetter(run.type)) {
      if (run.closed && profile.prose && (!rest || confidence >= 0.5)) return true;
      return !profile.continues && profile.prose && Math.min(confidence, run.confidence) >= sureConfidence;
    }
    return confidence >= (run.closed || run.type === 'cv' ? 0.6 : 0.75);
  }
  if (run.closed && run.type !== 'cv') return profile.prose && (profile.closes ? !rest || type !== 'unknown' : !rest);
  // What follows a diploma or a portfolio belongs to it unless it might be a letter or a CV that nobody would then look for.
  if (run.type === 'other' && type === 'unknown') return profile.closes || profile.verdict.confidence > 0;
  return false;
}

function isLetter(type: SectionType): boolean {
  return type === 'motivation_letter' || type === 'recommendation_letter';
}
