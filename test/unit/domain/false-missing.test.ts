// The worst mistake of the product: telling a person that something is missing when it was sent.
import { describe, expect, it } from '@jest/globals';
import { assessApplicant } from '../../../src/domain/applicant-assessment.ts';
import { assessContents, type FiledDocument } from '../../../src/domain/assessment.ts';
import { documentProblems } from '../../../src/domain/document.ts';
import { document, letter, ON_TIME, section, vacancy } from '../../support/facts.ts';

const cv = () => document([section('cv')]);
const motivation = () => document([section('motivation_letter')]);
const first = () => document([letter('Laura Méndez Ríos')]);
const second = () => document([letter('Óscar Núñez Peña')]);
const complete = () => [cv(), motivation(), first(), second()];

type Expected = { completeness: string; missing: string[]; toVerify: string[] };

function check(name: string, documents: FiledDocument[], expected: Expected, extraDoubt = false): void {
  it(name, () => {
    const { completeness, missing, toVerify } = assessContents(documents, vacancy, extraDoubt);
    const flat = (list: typeof missing) => list.map(({ type, count }) => `${count} ${type}`);
    expect({ completeness, missing: flat(missing), toVerify: flat(toVerify) }).toEqual(expected);
  });
}

describe('what is there and what is not', () => {
  check('complete', complete(), { completeness: 'complete', missing: [], toVerify: [] });
  check(
    'complete in one merged document',
    [document([section('cv'), section('motivation_letter'), letter('Laura Méndez Ríos'), letter('Óscar Núñez Peña')])],
    { completeness: 'complete', missing: [], toVerify: [] },
  );
  check('nothing at all', [], {
    completeness: 'incomplete',
    missing: ['1 cv', '1 motivation_letter', '2 recommendation_letter'],
    toVerify: [],
  });
  check('a letter pasted as a picture under the CV’s text', [document([section('cv')], { pictured: true }), motivation()], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['2 recommendation_letter'],
  });
  check('pictures in an application that lacks nothing', [document([section('cv')], { pictured: true }), ...complete().slice(1)], {
    completeness: 'complete',
    missing: [],
    toVerify: [],
  });
  check('one letter short', [cv(), motivation(), first()], {
    completeness: 'incomplete',
    missing: ['1 recommendation_letter'],
    toVerify: [],
  });
  check('a portfolio fills no slot', [...complete().slice(1), document([section('other', { confidence: 0.9 })])], {
    completeness: 'incomplete',
    missing: ['1 cv'],
    toVerify: [],
  });
  check('a letter without a phone', [cv(), motivation(), first(), document([letter('Óscar Núñez Peña', ['phone'])])], {
    completeness: 'incomplete',
    missing: [],
    toVerify: [],
  });
  check(
    'a phone that may stand in the letterhead image',
    [cv(), motivation(), first(), document([letter('Óscar Núñez Peña', [], ['phone'])])],
    { completeness: 'to_verify', missing: [], toVerify: [] },
  );
  check('a third letter makes up for the one that lacks data', [...complete(), document([letter('Iñaki Güemes Ibáñez', ['email'])])], {
    completeness: 'complete',
    missing: [],
    toVerify: [],
  });
});

describe('doubt is never called missing', () => {
  for (const problem of documentProblems) {
    check(`an unread document (${problem})`, [cv(), motivation(), first(), document([], { problem })], {
      completeness: 'to_verify',
      missing: [],
      toVerify: ['1 recommendation_letter'],
    });
  }
  check('an unclassified section', [cv(), document([section('unknown', { confidence: 0 })])], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['1 motivation_letter', '2 recommendation_letter'],
  });
  check('a doubtful type', [cv(), motivation(), first(), document([section('recommendation_letter', { confidence: 0.5 })])], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['1 recommendation_letter'],
  });
  check('a not so certain “other”', [cv(), motivation(), first(), document([section('other', { confidence: 0.7 })])], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['1 recommendation_letter'],
  });
  check('a scanned page inside a readable document', [document([section('cv'), section('unknown', { pages: [2], confidence: 0 })])], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['1 motivation_letter', '2 recommendation_letter'],
  });
  check(
    'parts beyond the limits, or a letter that a referee sent',
    [cv(), motivation(), first()],
    { completeness: 'to_verify', missing: [], toVerify: ['1 recommendation_letter'] },
    true,
  );
  check('two letters by the same contact', [cv(), motivation(), first(), first()], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['1 recommendation_letter'],
  });
  check(
    'a letter that lacks data beside an unread document',
    [cv(), motivation(), first(), document([letter('Óscar Núñez Peña', ['phone'])]), document([], { problem: 'encrypted' })],
    { completeness: 'to_verify', missing: [], toVerify: [] },
  );
  check('an unread document does not spoil a complete application', [...complete(), document([], { problem: 'corrupt' })], {
    completeness: 'complete',
    missing: [],
    toVerify: [],
  });
});

describe('what counts once', () => {
  it('the same bytes sent twice are one letter', () => {
    const once = first();
    const { missing, toVerify } = assessContents([cv(), motivation(), once, { ...once, id: 'again', messageId: 'm2' }], vacancy);
    expect({ missing, toVerify }).toEqual({ missing: [{ type: 'recommendation_letter', count: 1 }], toVerify: [] });
  });

  it('a corrected letter by the same contact replaces the one that lacked data', () => {
    const lacking = document([letter('Laura Méndez Ríos', ['phone'])]);
    const corrected = document([letter('Laura Méndez Ríos')], { messageId: 'm2' });
    const contents = assessContents([cv(), motivation(), lacking, second(), corrected], vacancy);
    expect(contents.completeness).toBe('complete');
    expect(contents.letters.map(({ documentId }) => documentId)).toContain(corrected.id);
  });

  it('a newer CV from a later message supersedes, one in the same message does not', () => {
    const old = cv();
    const twin = cv();
    const newer = document([section('cv')], { messageId: 'm2', receivedAt: new Date('2024-05-21T00:00:00Z') });
    expect(assessContents([old, twin], vacancy).supersededIds).toEqual([]);
    expect(assessContents([old, newer], vacancy).supersededIds).toEqual([old.id]);
  });

  it('a merged document is not superseded by a newer CV: it still holds the letters', () => {
    const merged = document([section('cv'), letter('Laura Méndez Ríos')]);
    const newer = document([section('cv')], { messageId: 'm2', receivedAt: new Date('2024-05-21T00:00:00Z') });
    expect(assessContents([merged, newer], vacancy).supersededIds).toEqual([]);
  });
});

describe('recognised text', () => {
  const scan = (...sections: Parameters<typeof document>[0]) => document(sections, { ocr: true });

  check('fills a slot when its type is certain', [cv(), motivation(), first(), scan(letter('Óscar Núñez Peña'))], {
    completeness: 'complete',
    missing: [],
    toVerify: [],
  });
  check(
    'fills none when its type is doubtful',
    [cv(), motivation(), first(), scan(section('recommendation_letter', { confidence: 0.5 }))],
    {
      completeness: 'to_verify',
      missing: [],
      toVerify: ['1 recommendation_letter'],
    },
  );
  check('never proves that something lacks: a page may have been misread', [scan(section('cv')), motivation(), first()], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['1 recommendation_letter'],
  });
  check('whatever it is called with certainty', [scan(section('other', { confidence: 0.99 }))], {
    completeness: 'to_verify',
    missing: [],
    toVerify: ['1 cv', '1 motivation_letter', '2 recommendation_letter'],
  });
  check('never makes a letter incomplete', [cv(), motivation(), first(), scan(letter('Óscar Núñez Peña', ['phone']))], {
    completeness: 'to_verify',
    missing: [],
    toVerify: [],
  });
});

describe('pictures that nobody read', () => {
  const flagsOf = (documents: FiledDocument[]) => {
    const message = { id: 'm1', receivedAt: ON_TIME, kind: 'application', flags: [], incomplete: false } as const;
    return assessApplicant({ messages: [message], documents, unlinked: [], named: true }, vacancy).flags;
  };
  const pictured = document([section('cv')], { pictured: true });

  it('are pointed out to HR when something seems to be missing', () => {
    expect(flagsOf([pictured, motivation()])).toEqual([{ code: 'unread-pictures', detail: pictured.id }]);
  });
  it('are nobody’s concern in an application that lacks nothing', () => {
    expect(flagsOf([pictured, motivation(), first(), second()])).toEqual([]);
  });
});
