// The one function that decides whether a message is answered, with what, and why. Its result is stored once per message,
// also when nothing is sent. Rules about automatic mail (RFC 3834 §2) come in as `mayAnswer`; what is here is ours.
import type { Answerable, SuppressReason } from './answerable.ts';
import type { ApplicantStatus } from './assessment.ts';
import type { ApplicantMessageKind, MessageOrigin, UnassignedMessageKind } from './message.ts';
import type { ReplyKind } from './reply-model.ts';
import { DAY_MS, HOUR_MS } from './time.ts';

export const replyDecisions = ['send', 'suppress', 'hold'] as const;
export type ReplyDecisionKind = (typeof replyDecisions)[number];

/** Why a reply is sent, held or suppressed. Codes of `mayAnswer` (a program, a list, ourselves, …) are stored as they are. */
export const replyReasons = [
  'acknowledge', // sent: the message deserves an answer and nothing speaks against it
  'answered-with-later', // a later message of the same application, within the settle time, carries the answer
  'address-bounced', // an earlier reply to this address came back
  'backlog', // was in the mailbox before the service first saw it; HR releases it
  'duplicate', // the same content was answered before
  'forwarded', // the sender is not the applicant; HR decides whom to tell
  'no-answer-needed', // thanks, or mail that is for HR only
  'no-reply-address', // the message names no address that an answer could go to
  'not-composable', // the reply cannot be composed; a person must write it
  'quarantined', // the message could not be processed; a person must look first
  'sender-cap', // too many automatic replies to this address already
  'stale', // received too long ago for an automatic reply to be welcome
] as const;
export type ReplyReason = (typeof replyReasons)[number];

/**
 * Laddered caps on replies to one address: two programs that answer each other are stopped within the hour, and a person who
 * sends a dozen emails in a week has been told enough by a machine. Above any step the reply is suppressed, never the mail.
 */
export const replyCaps = [
  { windowMs: HOUR_MS, most: 4 },
  { windowMs: DAY_MS, most: 8 },
  { windowMs: 7 * DAY_MS, most: 16 },
] as const;

/** Live mail older than this (a mailbox restored from a backup) is held: an answer after a week surprises more than it helps. */
export const STALE_AFTER_MS = 7 * DAY_MS;

export type ReplyQuestion = {
  readonly origin: MessageOrigin;
  readonly kind: ApplicantMessageKind | UnassignedMessageKind;
  /** Whether any message that this reply answers is the application itself (then it is no mere supplement). */
  readonly answersApplication: boolean;
  /** null when the message belongs to no applicant. */
  readonly status: ApplicantStatus | null;
  /** Whether the answered message itself came after the deadline. */
  readonly late: boolean;
  readonly mayAnswer: Answerable | { readonly allowed: false; readonly reason: 'no-reply-address' | 'quarantined' };
  readonly coveredByLater: boolean;
  readonly forwarded: boolean;
  readonly thanks: boolean;
  readonly addressBounced: boolean;
  /** Replies to the same address within each window of `replyCaps`, in order. */
  readonly recentReplies: readonly number[];
  readonly ageMs: number;
  readonly backlogPolicy: 'hold' | 'send';
};

export type ReplyDecision = {
  readonly decision: ReplyDecisionKind;
  readonly kind: ReplyKind;
  readonly reason: ReplyReason | SuppressReason;
};

export function decideReply(question: ReplyQuestion): ReplyDecision {
  const kind = decideReplyKind(question);
  const suppress = (reason: ReplyReason | SuppressReason): ReplyDecision => ({ decision: 'suppress', kind, reason });
  const hold = (reason: ReplyReason): ReplyDecision => ({ decision: 'hold', kind, reason });

  if (question.kind === 'quarantined') return hold('quarantined');
  if (!question.mayAnswer.allowed) return suppress(question.mayAnswer.reason);
  if (isForPeopleOnly(question.kind) || question.thanks) return suppress('no-answer-needed');
  if (question.kind === 'duplicate') return suppress('duplicate');
  if (question.coveredByLater) return suppress('answered-with-later');
  if (question.addressBounced) return suppress('address-bounced');
  if (replyCaps.some(({ most }, step) => (question.recentReplies[step] ?? 0) >= most)) return suppress('sender-cap');
  if (question.forwarded) return hold('forwarded');
  if (question.origin === 'backlog' && question.backlogPolicy === 'hold') return hold('backlog');
  if (question.origin === 'live' && question.ageMs > STALE_AFTER_MS) return hold('stale');
  return { decision: 'send', kind, reason: 'acknowledge' };
}

/** Kinds that no program should answer: another vacancy's mail, suspected spam, and everything that programs sent. */
function isForPeopleOnly(kind: ReplyQuestion['kind']): boolean {
  return (
    kind === 'other-vacancy' || kind === 'spam-suspect' || kind === 'automatic' || kind === 'bounce' || kind === 'list' || kind === 'own'
  );
}

function decideReplyKind(question: ReplyQuestion): ReplyKind {
  if (question.status === null || question.kind === 'question') return 'question';
  if (question.late) return 'late';
  if (!question.answersApplication) return 'supplement';
  return question.status === 'late' ? 'supplement' : question.status;
}
