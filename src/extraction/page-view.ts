// One page as the rules see it: its lines and its running text, folded (lower case, no accents, one space, hyphenation undone),
// each folded character knowing where it stands in the page, so that every quote is an exact substring of the page.
// Knows nothing about what any word means.
import type { PageText } from '../domain/document.ts';
import { SCAN_MAX_LETTERS, STAMPED_SCAN } from '../domain/thresholds.ts';

export type Line = {
  readonly page: number;
  /** As it stands in the page, trimmed: a substring of the page. */
  readonly text: string;
  readonly folded: string;
  /** Position of the line in `PageView.flat`. */
  readonly flatStart: number;
  /** Optical recognition read it: letters and digits may stand for each other. */
  readonly ocr: boolean;
};

/** `text` can be judged; `scan` has an image and next to no text; `blank` has neither; `garbled` has letters but no words. */
export type PageState = 'text' | 'scan' | 'blank' | 'garbled';

export type PageView = {
  readonly source: PageText;
  readonly lines: readonly Line[];
  /** The whole page folded, line ends as one space. */
  readonly flat: string;
  /** For each character of `flat`, its position in the page's text. */
  readonly offsets: readonly number[];
  readonly letters: number;
  readonly state: PageState;
  /** Most words are torn into single letters: phrases must be compared without spaces. */
  readonly torn: boolean;
};

/** Beyond this a page is not prose for people; what follows is not looked at. */
const maxPageCharacters = 100_000;
const maxQuoteCharacters = 240;

/** Recognition reads the English "I" as a bar. */
const barForI = /(?<=^|\s)\|(?= \p{Ll})/gu;

type Folded = { readonly folded: string; readonly offsets: number[] };

export function viewPage(source: PageText): PageView {
  const text = source.text.slice(0, maxPageCharacters);
  const lines: Line[] = [];
  const offsets: number[] = [];
  let flat = '';
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = foldText(source.ocr ? raw.replace(barForI, 'I') : raw, start);
    start += raw.length + 1;
    if (line.folded === '') continue;
    const hyphenated = /[a-z]-$/.test(flat) && /^[a-z]/.test(line.folded);
    if (hyphenated) {
      flat = flat.slice(0, -1);
      offsets.pop();
    } else if (flat !== '') {
      flat += ' ';
      offsets.push(line.offsets[0] ?? 0);
    }
    lines.push({ page: source.page, text: raw.trim(), folded: line.folded, flatStart: flat.length, ocr: source.ocr });
    flat += line.folded;
    for (const offset of line.offsets) offsets.push(offset);
  }
  const letters = countLetters(text);
  return { source, lines, flat, offsets, letters, state: stateOf(source, text, letters, flat), torn: isTorn(text.toLowerCase()) };
}

/** Lower case, no accents, typographic quotes and dashes plain, white space collapsed. For comparing words outside pages. */
export function fold(text: string): string {
  return foldText(text, 0).folded;
}

/** The line or lines of the page around a stretch of `flat`, shortened around the stretch when very long. */
export function quoteOf(view: PageView, flatStart: number, flatEnd: number): string {
  const text = view.source.text;
  const from = view.offsets[flatStart] ?? 0;
  const to = (view.offsets[Math.max(flatStart, flatEnd - 1)] ?? from) + 1;
  let start = text.lastIndexOf('\n', from - 1) + 1;
  if (from === 0) start = 0;
  const lineEnd = text.indexOf('\n', to);
  let end = lineEnd < 0 ? text.length : lineEnd;
  if (end - start > maxQuoteCharacters) {
    const margin = Math.max(0, Math.floor((maxQuoteCharacters - (to - from)) / 2));
    start = Math.max(start, wordEdge(text, from - margin));
    end = Math.min(end, wordEdge(text, to + margin));
  }
  return text.slice(start, Math.max(end, start)).trim();
}

/** A line as a quote: whole, or the stretch around `at` when it is a long paragraph. */
export function quoteLine(line: Line, at: number): string {
  if (line.text.length <= maxQuoteCharacters) return line.text;
  const start = wordEdge(line.text, Math.max(0, Math.min(at - maxQuoteCharacters / 2, line.text.length - maxQuoteCharacters)));
  return line.text.slice(start, wordEdge(line.text, start + maxQuoteCharacters)).trim();
}

export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Never cuts a surrogate pair in two. */
function wordEdge(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function foldText(raw: string, start: number): Folded {
  const offsets: number[] = [];
  let folded = '';
  const spaced = isLetterSpaced(raw);
  let at = 0;
  let gap = 0;
  for (const character of raw) {
    const plain = foldCharacter(character, raw[at + character.length]);
    if (plain === ' ') gap += 1;
    else if (plain !== '') {
      if (gap > (spaced ? 1 : 0) && folded !== '') {
        folded += ' ';
        offsets.push(start + at);
      }
      gap = 0;
      for (let unit = 0; unit < plain.length; unit += 1) offsets.push(start + at);
      folded += plain;
    }
    at += character.length;
  }
  return { folded, offsets };
}

/**
 * A word-final ó or é is kept: it alone tells "colaboró" (another person, a recommendation) from "colaboro", "trabajé" from "trabaje".
 */
function foldCharacter(character: string, next: string | undefined): string {
  if (character >= '!' && character <= '~') return character.toLowerCase();
  if (/[\s\u00a0]/.test(character)) return ' ';
  if (/[óéÓÉ]/.test(character) && (next === undefined || !/\p{L}/u.test(next))) return character.toLowerCase();
  if (/[\u2010-\u2015\u2212]/.test(character)) return '-';
  if (/[\u2018\u2019\u00b4\u2032]/.test(character)) return "'";
  if (/[\u201c\u201d\u00ab\u00bb]/.test(character)) return '"';
  if (/[\u00ad\u200b-\u200f\ufeff\u2060\p{M}\p{Cc}]/u.test(character)) return '';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** "C U R R Í C U L U M   V I T A E": single letters set apart for looks. */
function isLetterSpaced(raw: string): boolean {
  const tokens = raw.trim().split(/\s+/);
  return tokens.length >= 4 && tokens.filter((token) => /^\p{L}[:.,]?$/u.test(token)).length >= tokens.length * 0.8;
}

function isTorn(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[a-z]/.test(word));
  if (words.length < 30) return false;
  return words.filter((word) => /^[b-df-np-tv-xz]$/.test(word)).length > words.length * 0.12;
}

function stateOf(source: PageText, text: string, letters: number, flat: string): PageState {
  if (letters < SCAN_MAX_LETTERS && source.imageCoverage > 0) return 'scan';
  // Its recognition may have failed (writing by hand): the stamp says nothing about the page.
  if (!source.ocr && source.imageCoverage >= STAMPED_SCAN.minCoverage && letters < STAMPED_SCAN.maxLetters) return 'scan';
  if (text.trim() === '') return 'blank';
  return isGarbled(text, flat) ? 'garbled' : 'text';
}

/** Fonts without a character map give letters that mean nothing; such a page is as unread as a scan. */
function isGarbled(text: string, flat: string): boolean {
  const visible = text.replace(/\s/g, '').length;
  const meaningless = text.match(/[\ufffd\p{Co}\p{Cn}]|\(cid:\d{1,5}\)/gu)?.length ?? 0;
  if (meaningless > visible * 0.15) return true;
  const words = flat.split(' ');
  return words.length >= 80 && !words.some((word) => commonWords.has(word));
}

const commonWords = new Set(['de', 'la', 'el', 'en', 'y', 'a', 'los', 'del', 'que', 'con', 'the', 'of', 'and', 'to', 'in', 'for']);
