// The answer of tesseract about one page (TSV: a row per word, with its place and how sure it is) → lines of text, and whether they are
// worth anything. Knows nothing about who asked; what it is told is checked, since a recogniser saw a stranger's pixels.
import { SCAN_MAX_LETTERS } from '../../domain/thresholds.ts';
import { countLetters } from '../converted-document.ts';
import { MAX_RECOGNITION_BYTES } from '../limits.ts';
import { toPlainText } from '../plain-text.ts';

export type RecognisedPage = {
  readonly text: string;
  /** 0..1, mean over the words, by their length. */
  readonly confidence: number;
  /** Letters in words of which the recogniser was sure. */
  readonly sureLetters: number;
};

type Word = {
  readonly line: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly sure: number;
  readonly text: string;
};

/** Of 12 columns; level 5 is a word (tesseract, `TessBaseAPI::GetTSVText`). */
const WORD_LEVEL = '5';
/** In heights of its neighbours: a gap that is wider separates two columns of a signature, not two words. */
const TAB_GAP = 2.2;
/** In usual gaps of the page: tesseract likes to see a new word after a dot; within an address the gap is a fraction of the usual one. */
const ADDRESS_GAP = 0.5;
/** Marks without letters or digits of which tesseract is less sure than this are dust. */
const DUST_BELOW = 0.6;
const SURE = 0.6;
/** Below either, what was read is not the page's text: dust, a photograph, writing by hand, a page upside down. */
const USABLE_CONFIDENCE = 0.5;
const USABLE_SURE_SHARE = 0.5;
/** Above it, no other orientation is tried. */
const SETTLED_CONFIDENCE = 0.75;

/** What is longer than any page is not looked at. */
export function readRecognition(tsv: string): RecognisedPage {
  const words = (tsv.length > MAX_RECOGNITION_BYTES ? '' : tsv).split('\n').flatMap(parseWord);
  const letters = words.map(({ text }) => countLetters(text));
  const sum = (of: (word: Word, letters: number) => number): number =>
    words.reduce((total, word, index) => total + of(word, letters[index] as number), 0);
  const weight = sum((_word, count) => count);
  return {
    text: toPlainText(joinWords(words)),
    confidence: weight === 0 ? 0 : Math.round((sum(({ sure }, count) => sure * count) / weight) * 100) / 100,
    sureLetters: sum(({ sure }, count) => (sure >= SURE ? count : 0)),
  };
}

/** Whether the text may be taken for what stands on the page. */
export function isUsable({ text, confidence, sureLetters }: RecognisedPage): boolean {
  const letters = countLetters(text);
  return sureLetters >= SCAN_MAX_LETTERS && confidence >= USABLE_CONFIDENCE && sureLetters >= USABLE_SURE_SHARE * letters;
}

export const isSettled = (page: RecognisedPage): boolean => isUsable(page) && page.confidence >= SETTLED_CONFIDENCE;

/** Of two readings of one page, the one that makes more sense. */
export const betterOf = (left: RecognisedPage | null, right: RecognisedPage | null): RecognisedPage | null =>
  (left ? left.sureLetters * left.confidence : -1) >= (right ? right.sureLetters * right.confidence : -1) ? left : right;

function parseWord(row: string): Word[] {
  const [level, , block, paragraph, line, , left, , width, height, sure, ...text] = row.split('\t');
  if (level !== WORD_LEVEL) return [];
  const numbers = [left, width, height, sure].map(Number);
  const word = text.join(' ').trim();
  if (word === '' || !numbers.every(Number.isFinite)) return [];
  const [x = 0, w = 0, h = 0, percent = 0] = numbers;
  const confidence = Math.min(1, Math.max(0, percent / 100));
  if (confidence < DUST_BELOW && !/[\p{L}\p{N}]/u.test(word)) return [];
  return [{ line: `${block} ${paragraph} ${line}`, left: x, right: x + w, height: h, sure: confidence, text: word }];
}

function joinWords(words: readonly Word[]): string {
  const usualGap = median(words.flatMap((word, index) => gapBefore(words[index - 1], word) ?? []));
  let joined = '';
  for (const [index, word] of words.entries()) {
    const last = words[index - 1];
    if (last) joined += separator(last, word, usualGap);
    joined += word.text;
  }
  return joined;
}

/** Null at the beginning of a line. */
const gapBefore = (last: Word | undefined, word: Word): number | null =>
  last === undefined || last.line !== word.line ? null : word.left - last.right;

function separator(last: Word, word: Word, usualGap: number): string {
  const gap = gapBefore(last, word);
  if (gap === null) return paragraphOf(last) === paragraphOf(word) ? '\n' : '\n\n';
  if (gap > TAB_GAP * Math.max(last.height, word.height)) return '\t';
  const address = /[.@_-]$/.test(last.text) && /^[\p{Ll}\p{N}@]/u.test(word.text);
  return address && gap < ADDRESS_GAP * usualGap ? '' : ' ';
}

const paragraphOf = ({ line }: Word): string => line.slice(0, line.lastIndexOf(' '));

const median = (numbers: readonly number[]): number => numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? 0;
