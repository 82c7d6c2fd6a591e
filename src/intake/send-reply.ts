// Fourth step: the reply goes out. Claimed by compare-and-set, sent with the bytes fixed at the decision, and every outcome
// is written down. The rules are in domain/reply-state.ts; this file only carries them out.
import { ServiceError } from '../domain/errors.ts';
import { decideAfterAttempt, decideAfterCrash, decideUnknown, type ReplyStep } from '../domain/reply-state.ts';
import { MINUTE_MS } from '../domain/time.ts';
import type { IntakeServices } from './intake-services.ts';
import type { ReplyChange, ReplyRow } from './ledger-rows.ts';

/** A claim of another host is given up after this long: far beyond every SMTP time-out of one attempt. */
const FOREIGN_CLAIM_MS = 30 * MINUTE_MS;

/** The journal names attempts, so that what an earlier one did is not taken for the last one's. */
const attemptId = (replyId: string, attempt: number): string => `${replyId}.${attempt}`;

/** Sends one reply if it is this one's turn. Resolves with when to look at it again, or null. */
export async function sendReply(services: IntakeServices, replyId: string): Promise<Date | null> {
  const { store, clock, settings } = services;
  const reply = await store.getReply(replyId);
  if (!reply || reply.decision !== 'send' || reply.state !== 'pending') return null;
  if (reply.retryAt && reply.retryAt > clock.now()) return reply.retryAt;
  const mail = await readMail(services, reply);
  const attempts = reply.attempts + 1;
  const claimed = await store.changeReply(replyId, 'pending', {
    state: 'sending',
    sendingOwner: settings.owner,
    sendingSince: clock.now(),
    attempts,
  });
  if (!claimed) return null;
  const outcome = await services.sender.send(attemptId(replyId, attempts), mail);
  const step = decideAfterAttempt({ outcome, attempts, unknownRetries: reply.unknownRetries, now: clock.now(), jitter: services.random() });
  const response = 'response' in outcome ? outcome.state : outcome.code;
  await storeStep(services, { ...reply, state: 'sending' }, step, response);
  return step.state === 'unknown' ? settleUnknown(services, replyId) : step.retryAt;
}

/** The blob is the row's own promise: without it there is nothing that may be sent under this Message-ID. */
async function readMail(services: IntakeServices, reply: ReplyRow): Promise<{ messageId: string; envelopeTo: string[]; raw: Buffer }> {
  if (reply.rawSha256 === null || reply.mailMessageId === null || reply.toAddress === null) {
    throw new ServiceError('blob-missing', 'the reply has no stored bytes', { permanent: true, context: { replyId: reply.id } });
  }
  return { messageId: reply.mailMessageId, envelopeTo: [reply.toAddress], raw: await services.blobs.read(reply.rawSha256) };
}

/** A row left in `sending` by a process that is gone: the send journal says how far it came. */
export async function recoverInterrupted(services: IntakeServices, reply: ReplyRow): Promise<void> {
  const { clock } = services;
  const since = reply.sendingSince?.getTime() ?? 0;
  const isHere = reply.sendingOwner === null || services.isOwnerGone(reply.sendingOwner);
  if (!isHere && clock.now().getTime() - since <= FOREIGN_CLAIM_MS) return;
  // another host keeps a journal of its own: not knowing means that it may have been offered
  const recall = isHere ? await services.sender.recall(attemptId(reply.id, reply.attempts)) : 'offered';
  await storeStep(
    services,
    reply,
    decideAfterCrash({ recall, unknownRetries: reply.unknownRetries, now: clock.now() }),
    `recalled ${recall}`,
  );
  await settleUnknown(services, reply.id);
}

/** Resolves an unknown outcome by evidence, or grants its one retry. Resolves with when to look again. */
export async function settleUnknown(services: IntakeServices, replyId: string): Promise<Date | null> {
  const { store, clock, settings } = services;
  const reply = await store.getReply(replyId);
  if (!reply) return null;
  if (reply.state !== 'unknown') return reply.state === 'pending' ? (reply.retryAt ?? clock.now()) : null;
  if (reply.escalatedAt !== null && !(await wasSeen(services, reply))) return null;
  const seen = await wasSeen(services, reply);
  const evidence = seen ? 'seen' : settings.collectsEvidence ? 'none' : 'not-collected';
  const step = decideUnknown({
    evidence,
    unknownSince: reply.unknownSince ?? clock.now(),
    unknownRetries: reply.unknownRetries,
    now: clock.now(),
  });
  await storeStep(services, reply, step, `evidence ${evidence}`);
  return step.retryAt;
}

async function wasSeen(services: IntakeServices, reply: ReplyRow): Promise<boolean> {
  return reply.mailMessageId !== null && (await services.store.wasSeen(reply.mailMessageId));
}

async function storeStep(services: IntakeServices, reply: ReplyRow, step: ReplyStep, response: string): Promise<void> {
  const now = services.clock.now();
  const change: ReplyChange = {
    state: step.state,
    unknownRetries: step.unknownRetries,
    sendingOwner: null,
    sendingSince: null,
    retryAt: step.retryAt,
    lastResponse: response,
    unknownSince: step.state === 'unknown' ? (reply.unknownSince ?? now) : null,
    escalatedAt: step.escalate ? now : step.state === 'pending' ? null : reply.escalatedAt,
    ...(step.state === 'sent' ? { sentAt: now } : {}),
  };
  const changed = await services.store.atomically(async (tx) => {
    if (!(await tx.changeReply(reply.id, reply.state, change))) return false;
    if (step.state !== reply.state) await tx.addEvent(reply.messageId, 'reply-state', { state: step.state, reason: step.reason }, now);
    return true;
  });
  if (!changed) return;
  services.log[step.escalate ? 'warn' : 'info']({ replyId: reply.id, state: step.state, reason: step.reason }, 'reply-state');
}
