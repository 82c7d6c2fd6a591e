import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LabelledApplication, LabelledDocument } from '../../../fixtures/generator/corpus/labels-schema.ts';
import { type Half, halves } from '../../../fixtures/generator/corpus/source-schema.ts';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { requiredContactFields } from '../../../src/domain/document.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { isBody } from '../../bench/application-mail.ts';
import { readCorpusFile, readLabels } from '../../bench/corpus.ts';
import { goals } from '../../bench/goals.ts';
import { measureDocument } from '../../bench/measure.ts';
import { countFalseFields } from '../../bench/measure-completeness.ts';
import { makeTally, scoresOf, shareOf, type Tally } from '../../bench/tally.ts';

/** Half a minute on a busy machine; only there so that a hang ends. */
const LIMIT_MS = 300_000;
const MIN_TEXT_DOCUMENTS = 100;

let tally: Tally;
beforeAll(async () => {
  tally = makeTally();
  for (const half of halves)
    for (const application of readLabels(half).applications)
      for (const labelled of application.documents)
        if (labelled.group === 'text' && !isBody(labelled)) await measureText(half, application, labelled);
}, LIMIT_MS);

async function measureText(half: Half, application: LabelledApplication, labelled: LabelledDocument): Promise<void> {
  const { pages, problem } = await convertDocument(readCorpusFile(half, application, labelled));
  const reading = pages.length === 0 ? null : readDocument(pages);
  const common = { source: 'attachment', filename: labelled.filename, sha256: labelled.sha256, ocr: false } as const;
  const matched = measureDocument(tally, { half, application, labelled, document: { ...common, problem, reading, pages } });
  countFalseFields(tally, matched);
}

/** Only figures: what was read from the held-back half stays unseen. */
describe('text documents of the corpus', () => {
  it('are many enough to say something', () => expect(tally.documents).toBeGreaterThanOrEqual(MIN_TEXT_DOCUMENTS));

  it('have pages of the right type', () => {
    expect(shareOf(tally, 'type text')).toBeGreaterThanOrEqual(goals.type.text);
  });

  it('give the contact of the issuer', () => {
    expect(scoresOf(tally, 'text', requiredContactFields).f1).toBeGreaterThanOrEqual(goals.contactF1.text);
  });

  it('are not said to lack what stands in them', () => {
    expect(tally.sent).toBeGreaterThan(MIN_TEXT_DOCUMENTS / 2);
    expect(tally.falseMissing).toBe(0);
  });
});
