// When a machine answers, with what, and above all when it stays silent.
import { describe, expect, it } from '@jest/globals';
import { decideReply, type ReplyQuestion, STALE_AFTER_MS } from '../../../src/domain/reply-policy.ts';

const usual: ReplyQuestion = {
  origin: 'live',
  kind: 'application',
  answersApplication: true,
  status: 'complete',
  late: false,
  mayAnswer: { allowed: true },
  coveredByLater: false,
  forwarded: false,
  thanks: false,
  addressBounced: false,
  recentReplies: [0, 0, 0],
  ageMs: 1000,
  backlogPolicy: 'hold',
};

function check(name: string, change: Partial<ReplyQuestion>, expected: string): void {
  it(name, () => {
    const { decision, kind, reason } = decideReply({ ...usual, ...change });
    expect(`${decision} ${kind} ${reason}`).toBe(expected);
  });
}

describe('what is said', () => {
  check('complete', {}, 'send complete acknowledge');
  check('incomplete', { status: 'incomplete' }, 'send incomplete acknowledge');
  check('to verify', { status: 'to_verify' }, 'send to_verify acknowledge');
  check('late', { status: 'late', late: true }, 'send late acknowledge');
  check('a supplement', { kind: 'supplement', answersApplication: false, status: 'complete' }, 'send supplement acknowledge');
  check('a late supplement', { kind: 'supplement', answersApplication: false, status: 'late', late: true }, 'send late acknowledge');
  check('a question of an applicant', { kind: 'question', answersApplication: false }, 'send question acknowledge');
  check('a question of somebody unknown', { kind: 'question', status: null, answersApplication: false }, 'send question acknowledge');
  check('a near miss is answered neutrally', { kind: 'near-miss', status: null, answersApplication: false }, 'send question acknowledge');
});

describe('silence', () => {
  for (const kind of ['automatic', 'bounce', 'list', 'own', 'other-vacancy', 'spam-suspect'] as const) {
    check(kind, { kind, status: null, answersApplication: false }, 'suppress question no-answer-needed');
  }
  check('RFC 3834 and its kin', { mayAnswer: { allowed: false, reason: 'auto-submitted' } }, 'suppress complete auto-submitted');
  check('thanks', { kind: 'question', thanks: true }, 'suppress question no-answer-needed');
  check('the same again', { kind: 'duplicate' }, 'suppress complete duplicate');
  check('a later message carries the answer', { coveredByLater: true }, 'suppress complete answered-with-later');
  check('an address that bounced', { addressBounced: true }, 'suppress complete address-bounced');
  check('four replies within the hour', { recentReplies: [4, 4, 4] }, 'suppress complete sender-cap');
  check('sixteen within the week', { recentReplies: [0, 0, 16] }, 'suppress complete sender-cap');
  check('three within the hour are fine', { recentReplies: [3, 7, 15] }, 'send complete acknowledge');
});

describe('held for a person', () => {
  check('forwarded by somebody else', { forwarded: true }, 'hold complete forwarded');
  check('there before the service', { origin: 'backlog' }, 'hold complete backlog');
  check('the same when HR wants it answered', { origin: 'backlog', backlogPolicy: 'send' }, 'send complete acknowledge');
  check('received long ago', { ageMs: STALE_AFTER_MS + 1 }, 'hold complete stale');
  check(
    'quarantined',
    { kind: 'quarantined', status: null, mayAnswer: { allowed: false, reason: 'quarantined' } },
    'hold question quarantined',
  );
  check('an import is decided as usual', { origin: 'import', ageMs: 10 * STALE_AFTER_MS }, 'send complete acknowledge');
});
