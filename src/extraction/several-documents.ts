// Whether one page holds several documents: an application typed into one Word file, which knows no pages. Sections consist of whole
// pages, so such a page cannot be cut; what matters is that nobody is told that something is missing which stands further down.
import { CERTAIN_TYPE } from '../domain/thresholds.ts';
import { classify } from './classify.ts';
import { endsLikeLetter, isClosing, isLetterDateLine, isSalutation } from './letter-lines.ts';
import { endsWithSignature, isNameLine, listsReferees } from './letter-voice.ts';
import type { PageView } from './page-view.ts';
import { viewPage } from './page-view.ts';
import { opensWithTitle } from './split-sections.ts';
import { scoreWords } from './word-scores.ts';

/** Fewer letters, or fewer distinct ordinary words (a letterhead, a signature with its footer), are no document of their own. */
const minPartLetters = 120;
const minPartWords = 14;
const maxCuts = 16;
const endLines = 4;
/** Below it stands what the writer of an e-mail answers to. */
const quotedMail = /^\W{0,3}(?:el|on) .{5,90}(?:escribi[oó]|wrote)\W{0,3}$|^-{2,}.{0,5}(?:mensaje original|original message)/;

export function holdsSeveral(view: PageView): boolean {
  if (view.state !== 'text' || view.letters < 2 * minPartLetters) return false;
  const quoted = view.lines.findIndex(({ folded }) => quotedMail.test(folded));
  const end = quoted < 0 ? view.lines.length : quoted;
  return cutsOf(view)
    .filter((at) => at < end)
    .slice(0, maxCuts)
    .some((at) => standApart(partOf(view, 0, at), partOf(view, at, end)));
}

/** Lines where another document may begin: a date, a salutation, a title, or what follows a signature. */
function cutsOf(view: PageView): number[] {
  const names = !listsReferees([view]);
  return view.lines.flatMap((line, index) => {
    if (index < 2) return [];
    const opens = isLetterDateLine(line.folded) || isSalutation(line.folded) || opensWithTitle(line);
    return opens || followsEnd(view, index, names) ? [index] : [];
  });
}

function followsEnd(view: PageView, index: number, names: boolean): boolean {
  return view.lines.slice(Math.max(0, index - endLines), index).some((line) => isClosing(line.folded) || (names && isNameLine(line)));
}

function standApart(first: PageView, second: PageView): boolean {
  if ([first, second].some((part) => part.letters < minPartLetters || (scoreWords([part])?.known ?? 0) < minPartWords)) return false;
  const [before, after] = [classify([first]), classify([second])];
  if (Math.min(before.confidence, after.confidence) < CERTAIN_TYPE) return false;
  if (before.type !== after.type) return true;
  return before.type !== 'cv' && before.type !== 'other' && (endsWithSignature(first) || endsLikeLetter(first.flat));
}

function partOf(view: PageView, from: number, to: number): PageView {
  const text = view.lines.slice(from, to).map((line) => line.text);
  return viewPage({ ...view.source, text: text.join('\n') });
}
