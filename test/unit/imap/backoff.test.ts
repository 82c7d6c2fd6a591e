// How long the poller waits: grows, stays under the cap, spreads, and survives any number of failures.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoffDelayMs, refusedDelayMs } from '../../../src/mail/imap/backoff.ts';

const timing = { baseMs: 1000, capMs: 60_000 };

describe('back-off', () => {
  it.each([
    [1, 0.5, 500],
    [2, 0.5, 1000],
    [4, 0.5, 4000],
    [7, 0.5, 30_000],
    [1_000_000, 0.5, 30_000],
    [3, 0, 0],
    [0, 0.5, 500],
  ])('after %d failures with %d: %d ms', (failures, random, expected) => {
    expect(backoffDelayMs(failures, timing, () => random)).toBe(expected);
  });

  it('is whole, never negative and never beyond the cap', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
        const delayMs = backoffDelayMs(failures, timing, () => random);
        expect(Number.isInteger(delayMs) && delayMs >= 0 && delayMs <= timing.capMs).toBe(true);
      }),
    );
  });

  it('waits the whole cap after refused credentials', () => {
    expect(refusedDelayMs(timing)).toBe(60_000);
  });
});
