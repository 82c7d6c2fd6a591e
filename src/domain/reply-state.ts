// The life of one reply, as pure decisions: what an attempt, a crash or the evidence about it means for the row.
// Knows nothing about SMTP sessions, journals or clocks; whoever calls stores the result by compare-and-set.
//
//   pending ──claim──▶ sending ──▶ sent                  the server answered 250 after the final dot, or the copy was seen
//      ▲ ▲                ├──────▶ refused               the recipient's server said no for good, or we gave up: a person sees it
//      │ └─ deferred, ────┤
//      │    certainly     └──────▶ unknown               the final dot may have gone out and no answer came (RFC 5321 §4.2.5)
//      │    not sent                  │ ├─ evidence ──▶ sent
//      └────── one last try ──────────┘ └─ none left ─▶ unknown, escalated: only a person decides now
//   not-sent                                             decided, and never to be sent (suppressed, or an import without --reply)
//
// A held reply is `pending` with the decision `hold`; it is not claimed until a person releases it. `sent`, `refused` and
// `not-sent` are final; `unknown` can still become `sent` whenever evidence turns up.
import { DAY_MS, HOUR_MS, MINUTE_MS } from './time.ts';

export const replyStates = ['pending', 'sending', 'sent', 'refused', 'unknown', 'not-sent'] as const;
export type ReplyState = (typeof replyStates)[number];

/** Why an attempt ended without an answer of the server; the `code` of outcomes `not-sent` and `unknown`. */
export const sendFailures = [
  'authentication-failed', // no credentials, no token, or a mechanism that the server does not have
  'tls-failed', // certificate, host name or STARTTLS
  'connection-failed', // name not found, refused, reset, or closed without a word
  'timed-out', // the server fell silent
  'shutting-down', // we closed the session
  'protocol-error', // the server answered with something that is no SMTP
  'journal-failed', // the send journal cannot be written: nothing may be offered to a server
  'message-invalid', // an address or message that cannot be sent at all
] as const;
export type SendFailure = (typeof sendFailures)[number];

/** What the adapter knows after an attempt; the port's outcome, without the server's words. */
export type AttemptOutcome =
  | { readonly state: 'accepted' }
  /** A `deferred` with a code 5yz: a permanent answer, but about the session (credentials, our sender address), not the recipient. */
  | { readonly state: 'refused' | 'deferred'; readonly responseCode: number }
  | { readonly state: 'not-sent' | 'unknown'; readonly code: string };

export const replyStepReasons = [
  'accepted', // 250 after the final dot
  'accepted-before-crash', // the journal holds the 250 that a crash kept from the row
  'copy-seen', // the evidence copy, or an answer to the reply, reached our own mailbox
  'refused', // a permanent answer about this recipient or this message
  'refused-after-unknown', // the last try was refused, but an earlier one may have arrived
  'gave-up', // deferred for as long as it makes sense
  'deferred', // the server said: later
  'not-sent', // certainly not taken over; tried again
  'configuration', // the same, and it will not help before a person mends credentials, TLS or the journal
  'never-offered', // a crash before the message was offered
  'no-answer', // the final dot may have gone out
  'awaiting-evidence', // unknown, and a copy may still turn up
  'last-try', // unknown, no evidence: the one retry with the same bytes
  'needs-a-person', // unknown, and the one retry is used up
] as const;
export type ReplyStepReason = (typeof replyStepReasons)[number];

/** What to store. `retryAt` is when to look at the row again; null when nothing is left to do. */
export type ReplyStep = {
  readonly state: ReplyState;
  readonly reason: ReplyStepReason;
  readonly retryAt: Date | null;
  /** Whether a person must see it. */
  readonly escalate: boolean;
  readonly unknownRetries: number;
};

/**
 * Delays before the 2nd, 3rd, … attempt; the last one repeats. Greylisting servers want minutes (RFC 6647 §5); after that
 * "two attempts in the first hour", then one "every two or three hours" (RFC 5321 §4.5.4.1).
 */
export const RETRY_DELAYS_MS = [2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS, 3 * HOUR_MS] as const;

/** RFC 5321 §4.5.4.1 lets notifications give up before the usual 4 to 5 days: later than this the text is out of date. */
export const RETRY_FOR_MS = 3 * DAY_MS;

/** Share by which a delay is shortened or lengthened, so that replies deferred together do not return together. */
const JITTER = 0.2;

/**
 * How long a copy to our own mailbox may take before its absence means something: a queue's first retries fall within the
 * hour (RFC 5321 §4.5.4.1). Absence proves nothing even then, which is why there is one retry and no more.
 */
export const EVIDENCE_WINDOW_MS = HOUR_MS;

/** RFC 5321 §4.2.5 leaves an unanswered final dot undecidable, so a retry may be a second copy: one is the most we risk. */
export const MAX_UNKNOWN_RETRIES = 1;

const CONFIGURATION_FAILURES: readonly string[] = ['authentication-failed', 'tls-failed', 'journal-failed'] satisfies SendFailure[];

/** Nominal number of attempts that fit into `RETRY_FOR_MS`. */
export const MAX_ATTEMPTS = countAttempts();

function countAttempts(): number {
  let attempts = 1;
  for (let elapsedMs = delayMs(1); elapsedMs <= RETRY_FOR_MS; elapsedMs += delayMs(attempts)) attempts += 1;
  return attempts;
}

function delayMs(attempts: number): number {
  return RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1] ?? 0;
}

/** After an attempt. `attempts` counts this one; `jitter` is a random number in [0, 1). */
export function decideAfterAttempt(attempt: {
  readonly outcome: AttemptOutcome;
  readonly attempts: number;
  readonly unknownRetries: number;
  readonly now: Date;
  readonly jitter: number;
}): ReplyStep {
  const { outcome, unknownRetries } = attempt;
  const step = (state: ReplyState, reason: ReplyStepReason, escalate: boolean, retryAt: Date | null = null): ReplyStep => {
    return { state, reason, retryAt, escalate, unknownRetries };
  };
  if (outcome.state === 'accepted') return step('sent', 'accepted', false);
  if (outcome.state === 'unknown') return afterUnknown(attempt.now, unknownRetries);
  if (outcome.state === 'refused') {
    return unknownRetries > 0 ? step('unknown', 'refused-after-unknown', true) : step('refused', 'refused', true);
  }
  if (attempt.attempts >= MAX_ATTEMPTS) return step(unknownRetries > 0 ? 'unknown' : 'refused', 'gave-up', true);
  const factor = 1 + JITTER * (2 * attempt.jitter - 1);
  const retryAt = new Date(attempt.now.getTime() + Math.round(delayMs(attempt.attempts) * factor));
  if (isConfiguration(outcome)) return step('pending', 'configuration', true, retryAt);
  return step('pending', outcome.state, false, retryAt);
}

/** For a row that is `sending` although its owner is gone. `recall` is what the owner's send journal says. */
export function decideAfterCrash(row: {
  readonly recall: 'never-offered' | 'offered' | 'accepted';
  readonly unknownRetries: number;
  readonly now: Date;
}): ReplyStep {
  const { recall, unknownRetries, now } = row;
  if (recall === 'accepted') return { state: 'sent', reason: 'accepted-before-crash', retryAt: null, escalate: false, unknownRetries };
  if (recall === 'offered') return afterUnknown(now, unknownRetries);
  return { state: 'pending', reason: 'never-offered', retryAt: now, escalate: false, unknownRetries };
}

/**
 * For a row that is `unknown`. `evidence`: whether the copy (or an answer to the reply) is in our own mailbox;
 * `not-collected` when no copy is sent there, so that waiting for one is pointless.
 */
export function decideUnknown(row: {
  readonly evidence: 'seen' | 'none' | 'not-collected';
  readonly unknownSince: Date;
  readonly unknownRetries: number;
  readonly now: Date;
}): ReplyStep {
  const { evidence, unknownRetries, now } = row;
  if (evidence === 'seen') return { state: 'sent', reason: 'copy-seen', retryAt: null, escalate: false, unknownRetries };
  const lookAgainAt = new Date(row.unknownSince.getTime() + (evidence === 'none' ? EVIDENCE_WINDOW_MS : 0));
  if (now < lookAgainAt) return { state: 'unknown', reason: 'awaiting-evidence', retryAt: lookAgainAt, escalate: false, unknownRetries };
  if (unknownRetries >= MAX_UNKNOWN_RETRIES) {
    return { state: 'unknown', reason: 'needs-a-person', retryAt: null, escalate: true, unknownRetries };
  }
  return { state: 'pending', reason: 'last-try', retryAt: now, escalate: false, unknownRetries: unknownRetries + 1 };
}

/** `decideUnknown` takes it from here, at once: it alone knows whether evidence is worth waiting for. */
function afterUnknown(now: Date, unknownRetries: number): ReplyStep {
  return { state: 'unknown', reason: 'no-answer', retryAt: now, escalate: false, unknownRetries };
}

function isConfiguration(outcome: AttemptOutcome): boolean {
  if (outcome.state === 'deferred') return outcome.responseCode >= 500;
  return outcome.state === 'not-sent' && CONFIGURATION_FAILURES.includes(outcome.code);
}
