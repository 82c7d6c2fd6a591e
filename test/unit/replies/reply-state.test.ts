// One reply per message: every way from an attempt, a crash or the lack of evidence to the next state, as tables.
import { describe, expect, it } from '@jest/globals';
import {
  type AttemptOutcome,
  decideAfterAttempt,
  decideAfterCrash,
  decideUnknown,
  EVIDENCE_WINDOW_MS,
  MAX_ATTEMPTS,
  RETRY_DELAYS_MS,
  RETRY_FOR_MS,
  type ReplyStep,
  sendFailures,
} from '../../../src/domain/reply-state.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';

const now = new Date('2024-05-20T18:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);
type Expected = Partial<ReplyStep>;

describe('after an attempt', () => {
  const check = (outcome: AttemptOutcome, given: { attempts?: number; unknownRetries?: number; jitter?: number }, expected: Expected) => {
    const attempt = { outcome, attempts: 1, unknownRetries: 0, jitter: 0.5, now, ...given };
    expect(decideAfterAttempt(attempt)).toEqual({ unknownRetries: attempt.unknownRetries, retryAt: null, escalate: false, ...expected });
  };
  const deferred: AttemptOutcome = { state: 'deferred', responseCode: 451 };
  const refused: AttemptOutcome = { state: 'refused', responseCode: 550 };

  it('250: sent, whatever came before', () => {
    for (const unknownRetries of [0, 1]) check({ state: 'accepted' }, { unknownRetries }, { state: 'sent', reason: 'accepted' });
  });

  it('refused: final, and a person learns that the applicant was not reached', () => {
    check(refused, {}, { state: 'refused', reason: 'refused', escalate: true });
  });

  it('refused at the last try of an unknown: still unknown, since the first may have arrived', () => {
    check(refused, { unknownRetries: 1 }, { state: 'unknown', reason: 'refused-after-unknown', escalate: true });
  });

  it('no answer: unknown, to be looked at now', () => {
    for (const unknownRetries of [0, 1]) {
      check({ state: 'unknown', code: 'timed-out' }, { unknownRetries }, { state: 'unknown', reason: 'no-answer', retryAt: now });
    }
  });

  it('deferred or not sent: again, at growing distances', () => {
    RETRY_DELAYS_MS.forEach((delayMs, index) => {
      check(deferred, { attempts: index + 1 }, { state: 'pending', reason: 'deferred', retryAt: after(delayMs) });
    });
    check(deferred, { attempts: 20 }, { state: 'pending', reason: 'deferred', retryAt: after(3 * HOUR_MS) });
    check({ state: 'not-sent', code: 'connection-failed' }, {}, { state: 'pending', reason: 'not-sent', retryAt: after(2 * MINUTE_MS) });
  });

  it('replies deferred together come back spread out', () => {
    check(deferred, { jitter: 0 }, { state: 'pending', reason: 'deferred', retryAt: after(1.6 * MINUTE_MS) });
    check(deferred, { jitter: 0.999999 }, { state: 'pending', reason: 'deferred', retryAt: after(2.4 * MINUTE_MS) });
  });

  it('a retry of an unknown that is deferred keeps its count', () => {
    check(deferred, { unknownRetries: 1 }, { state: 'pending', reason: 'deferred', retryAt: after(2 * MINUTE_MS), unknownRetries: 1 });
  });

  it('gives up after three days and says so to a person', () => {
    check(deferred, { attempts: MAX_ATTEMPTS - 1 }, { state: 'pending', reason: 'deferred', retryAt: after(3 * HOUR_MS) });
    check(deferred, { attempts: MAX_ATTEMPTS }, { state: 'refused', reason: 'gave-up', escalate: true });
    check({ state: 'not-sent', code: 'timed-out' }, { attempts: MAX_ATTEMPTS }, { state: 'refused', reason: 'gave-up', escalate: true });
    check(deferred, { attempts: MAX_ATTEMPTS, unknownRetries: 1 }, { state: 'unknown', reason: 'gave-up', escalate: true });
    let elapsedMs = 0;
    for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts += 1) {
      elapsedMs += RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1] ?? 0;
    }
    expect(elapsedMs).toBeLessThanOrEqual(RETRY_FOR_MS);
    expect(elapsedMs + 3 * HOUR_MS).toBeGreaterThan(RETRY_FOR_MS);
  });

  it('our own set-up is at fault: tried on, and a person is told at once', () => {
    const ours = new Set(['authentication-failed', 'tls-failed', 'journal-failed']);
    for (const code of sendFailures) {
      const expected = ours.has(code) ? { reason: 'configuration' as const, escalate: true } : { reason: 'not-sent' as const };
      check({ state: 'not-sent', code }, {}, { state: 'pending', retryAt: after(2 * MINUTE_MS), ...expected });
    }
    for (const responseCode of [530, 535, 550]) {
      check(
        { state: 'deferred', responseCode },
        {},
        { state: 'pending', reason: 'configuration', retryAt: after(2 * MINUTE_MS), escalate: true },
      );
    }
  });
});

describe('after a crash', () => {
  it.each<['never-offered' | 'offered' | 'accepted', Expected]>([
    ['never-offered', { state: 'pending', reason: 'never-offered', retryAt: now }],
    ['offered', { state: 'unknown', reason: 'no-answer', retryAt: now }],
    ['accepted', { state: 'sent', reason: 'accepted-before-crash', retryAt: null }],
  ])('%s', (recall, expected) => {
    for (const unknownRetries of [0, 1]) {
      expect(decideAfterCrash({ recall, unknownRetries, now })).toEqual({ escalate: false, unknownRetries, ...expected });
    }
  });
});

describe('unknown', () => {
  const windowEnd = after(EVIDENCE_WINDOW_MS);
  const justBefore = new Date(windowEnd.getTime() - 1);
  type Given = Parameters<typeof decideUnknown>[0];
  const check = (given: Omit<Given, 'unknownSince'>, expected: Expected) => {
    expect(decideUnknown({ unknownSince: now, ...given })).toEqual({
      retryAt: null,
      escalate: false,
      unknownRetries: given.unknownRetries,
      ...expected,
    });
  };

  it('evidence makes it sent, early or late, tried again or not', () => {
    for (const unknownRetries of [0, 1]) {
      for (const at of [now, windowEnd, after(100 * HOUR_MS)]) {
        check({ evidence: 'seen', unknownRetries, now: at }, { state: 'sent', reason: 'copy-seen' });
      }
    }
  });

  it('waits for the copy, then tries once more with the same bytes, then asks a person', () => {
    for (const unknownRetries of [0, 1]) {
      check({ evidence: 'none', unknownRetries, now: justBefore }, { state: 'unknown', reason: 'awaiting-evidence', retryAt: windowEnd });
    }
    check(
      { evidence: 'none', unknownRetries: 0, now: windowEnd },
      { state: 'pending', reason: 'last-try', retryAt: windowEnd, unknownRetries: 1 },
    );
    check({ evidence: 'none', unknownRetries: 1, now: windowEnd }, { state: 'unknown', reason: 'needs-a-person', escalate: true });
  });

  it('does not wait where no copy is sent', () => {
    check({ evidence: 'not-collected', unknownRetries: 0, now }, { state: 'pending', reason: 'last-try', retryAt: now, unknownRetries: 1 });
    check({ evidence: 'not-collected', unknownRetries: 1, now }, { state: 'unknown', reason: 'needs-a-person', escalate: true });
  });

  it('is never tried a second time, however often it is looked at', () => {
    for (const evidence of ['none', 'not-collected'] as const) {
      for (const unknownRetries of [1, 2, 3]) {
        expect(decideUnknown({ evidence, unknownSince: now, unknownRetries, now: after(1_000 * HOUR_MS) }).state).toBe('unknown');
      }
    }
  });
});
