// Cuts the pages of one document into sections: a new letterhead, date, salutation or title begins one, a continuation page joins
// the one before. Knows the shape of letters and each page's own verdict; the type of a whole section is decided afterwards.
import type { SectionType } from '../domain/document.ts';
import type { Verdict } from './classify.ts';
import { classify } from './classify.ts';
import { findHits, titleLinesOf } from './clues.ts';
import { cvClues } from './cv-clues.ts';
import { beginsLikeLetter, endsLikeLetter, isClosing, isLetterDateLine, isSalutation } from './letter-lines.ts';
import { motivationClues } from './motivation-clues.ts';
import type { PageView } from './page-view.ts';
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
};

type Run = { readonly views: PageView[]; type: SectionType; closed: boolean; readable: boolean };

/** A page after a signed letter with fewer letters than this is the rest of the signature, not a new document. */
const signatureRestLetters = 350;
/** Lines among which a letter opens. */
const openingLines = 22;
const dateLines = 9;

const titleClues = [...cvClues, ...motivationClues, ...recommendationClues].filter((clue) => clue.where === 'title');

/** Every page is in exactly one of the runs, in order. */
export function splitSections(views: readonly PageView[]): readonly (readonly PageView[])[] {
  const runs: Run[] = [];
  for (const view of views) {
    const run = runs.at(-1);
    const profile = profileOf(view);
    if (run === undefined || beginsSection(run, profile)) runs.push(openRun(profile));
    else joinRun(run, profile);
  }
  return runs.map((run) => run.views);
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
      .some((line) => isLetterDateLine(line.folded)),
    introduces: beginsLikeLetter(view.flat),
    closes: view.lines.some((line) => isClosing(line.folded)) || endsLikeLetter(view.flat),
  };
}

function openRun(profile: Profile): Run {
  return { views: [profile.view], type: profile.verdict.type, closed: profile.closes, readable: profile.view.state === 'text' };
}

function joinRun(run: Run, profile: Profile): void {
  run.views.push(profile.view);
  if (profile.view.state !== 'text') return;
  run.readable = true;
  // The first page that says something names the run; a letter may say what it is only at its end.
  if (run.type === 'unknown') run.type = profile.verdict.type;
  run.closed = profile.closes || (run.closed && profile.view.letters < signatureRestLetters);
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
    if (isLetter(type) && isLetter(run.type)) return run.closed && (!rest || confidence >= 0.5);
    return confidence >= (run.closed || run.type === 'cv' ? 0.6 : 0.75);
  }
  if (run.closed && run.type !== 'cv') return profile.closes ? !rest || type !== 'unknown' : !rest;
  // What follows a diploma or a portfolio belongs to it unless it might be a letter or a CV that nobody would then look for.
  if (run.type === 'other' && type === 'unknown') return profile.closes || profile.verdict.confidence > 0;
  return false;
}

function isLetter(type: SectionType): boolean {
  return type === 'motivation_letter' || type === 'recommendation_letter';
}
