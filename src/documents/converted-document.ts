// What every converter returns: pages and at most one problem. The type of the bytes is known before a converter runs.
import type { DocumentProblem, PageText } from '../domain/document.ts';
import { SCAN_MAX_LETTERS, TEXT_BEARING_IMAGE_COVERAGE } from '../domain/thresholds.ts';
import { MAX_PAGES, MAX_TEXT_CHARACTERS } from './limits.ts';

export type ConvertedDocument = {
  readonly pages: readonly PageText[];
  readonly problem: DocumentProblem | null;
  /** Numbers of the pages that only recognition can read, or read better; what stands in `pages` for them is all there is without it. */
  readonly toRecognise?: readonly number[];
};

export const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const isBlank = (page: PageText): boolean => page.text === '' && page.imageCoverage === 0;

export const isScan = (page: Pick<PageText, 'text' | 'imageCoverage'>): boolean =>
  page.imageCoverage > TEXT_BEARING_IMAGE_COVERAGE && countLetters(page.text) < SCAN_MAX_LETTERS;

/** What a page says is unknown, as if a picture hid all of it. */
export const unreadPage = (page: number): PageText => ({ page, text: '', ocr: false, imageCoverage: 1 });

export const unreadPages = (count: number): PageText[] => Array.from({ length: count }, (_, index) => unreadPage(index + 1));

/** The problem that the pages themselves show: nothing on them, or nothing but images. A mixture has none. */
export function decideProblem(pages: readonly PageText[]): DocumentProblem | null {
  const inked = pages.filter((page) => !isBlank(page));
  if (inked.length === 0) return 'empty';
  return inked.every(isScan) ? 'unsupported' : null;
}

/** Cuts pages to the limits of pages and text; `exceeded` says whether anything was cut. */
export function withinLimits(pages: readonly PageText[]): { pages: PageText[]; exceeded: boolean } {
  let characters = 0;
  const kept: PageText[] = [];
  for (const page of pages.slice(0, MAX_PAGES)) {
    characters += page.text.length;
    if (characters > MAX_TEXT_CHARACTERS) break;
    kept.push(page);
  }
  return { pages: kept, exceeded: kept.length < pages.length };
}
