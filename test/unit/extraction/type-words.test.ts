import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { viewPage } from '../../../src/extraction/page-view.ts';
import { parseWeights, scoreWords } from '../../../src/extraction/word-scores.ts';
import { type LabelledPage, readInventedPages, readSources, renderModule, trainWords } from '../../train/train-words.ts';
import { unseenPages } from './unseen-pages.ts';

const root = join(import.meta.dirname, '../../..');
const corpus = readSources(join(root, 'fixtures/corpus/sources/tuning'));
const invented = readInventedPages(join(root, 'fixtures/type-words/invented-pages.txt'));

/** Share of the pages whose first type by words alone is the labelled one. */
function shareRight(training: readonly LabelledPage[], tested: readonly LabelledPage[]): number {
  const weights = parseWeights(trainWords(training).join('\n'));
  const right = tested.filter(({ type, text }) => {
    return scoreWords([viewPage({ page: 1, text, ocr: false, imageCoverage: 0 })], weights)?.type === type;
  });
  return right.length / tested.length;
}

describe('the words of each type', () => {
  it('come from the pages in this repository, and from nothing else', () => {
    expect(corpus.length).toBeGreaterThan(120);
    expect(invented.length).toBeGreaterThan(90);
    const stored = readFileSync(join(root, 'src/extraction/type-words.ts'), 'utf8');
    expect(renderModule(trainWords([...corpus, ...invented])) === stored).toBe(true);
  });

  it('are small enough to be read', () => {
    const stored = readFileSync(join(root, 'src/extraction/type-words.ts'));
    expect(stored.length).toBeLessThan(60_000);
  });

  it('hold no names: nobody is put down as an applicant by who they are', () => {
    const words = trainWords([...corpus, ...invented]).map((row) => row.split(' ')[0]);
    const names = ['mariana', 'lucia', 'renata', 'itzel', 'hernandez', 'gomez', 'huchim', 'oaxaca', 'merida'];
    expect(words.filter((word) => names.includes(word ?? ''))).toEqual([]);
  });

  it('are right about applications that they were not counted on', () => {
    const authors = [corpus.filter(({ source }) => source < '17'), corpus.filter(({ source }) => source >= '17')] as const;
    for (const [test, other] of [authors, authors.toReversed()] as [LabelledPage[], LabelledPage[]][]) {
      expect(shareRight([...other, ...invented], test)).toBeGreaterThan(0.93);
    }
    const typed = unseenPages.filter(({ type }) => type !== 'nobody').map((page) => ({ ...page, source: page.name }));
    expect(shareRight([...corpus, ...invented], typed)).toBeGreaterThan(0.8);
  });
});
