// Which messages travel together, and how UIDs are written: no message lost, none twice, oldest first, bounded memory.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planTransfers } from '../../../src/mail/imap/transfer-plan.ts';
import { chunked, packUids } from '../../../src/mail/imap/uid-set.ts';

const limits = { smallBytes: 100, batchBytes: 250 };
const place = (uid: number, size: number) => ({ uid, size, internalDate: null });

describe('a transfer plan', () => {
  it.each<[string, number[], number[], number[][]]>([
    ['nothing', [], [], []],
    ['small ones together', [50, 50, 50], [], [[1, 2, 3]]],
    ['a full batch begins another', [100, 100, 100], [], [[1, 2], [3]]],
    ['a large one alone', [50, 101, 50], [], [[1], [2], [3]]],
    ['a troubled one alone', [50, 50, 50], [2], [[1], [2], [3]]],
    ['empty ones together', [0, 0], [], [[1, 2]]],
  ])('%s', (_what, sizes, troubled, expected) => {
    const places = sizes.map((size, index) => place(index + 1, size));
    const steps = planTransfers(places, limits, (uid) => troubled.includes(uid));
    expect(steps.map((step) => step.map(({ uid }) => uid))).toEqual(expected);
  });

  it('keeps every message once, in order, and each batch within its limit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), (sizes) => {
        const places = sizes.map((size, index) => place(index + 1, size));
        const steps = planTransfers(places, limits, (uid) => uid % 7 === 0);
        expect(steps.flat()).toEqual(places);
        for (const step of steps)
          expect(step.length === 1 || step.reduce((sum, { size }) => sum + size, 0) <= limits.batchBytes).toBe(true);
      }),
    );
  });
});

describe('a set of UIDs', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[1, 2, 3], '1:3'],
    [[1, 3, 4, 9], '1,3:4,9'],
    [[4294967294, 4294967295], '4294967294:4294967295'],
  ])('%j is %j', (uids, expected) => expect(packUids(uids)).toBe(expected));

  it('means exactly the UIDs that went in', () => {
    const unpack = (set: string) =>
      set.split(',').flatMap((part) => {
        const [from = 0, to = from] = part.split(':').map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => from + index);
      });
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (uids) => {
        const ascending = uids.toSorted((a, b) => a - b);
        expect(unpack(packUids(ascending))).toEqual(ascending);
        expect(chunked(ascending, 7).flat()).toEqual(ascending);
      }),
    );
  });
});
