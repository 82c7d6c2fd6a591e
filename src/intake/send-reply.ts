// Fourth step: the reply goes out. Claimed by compare-and-set, sent with the bytes fixed at the decision, and every outcome
// is written down. The rules are in domain/reply-state.ts; this file only carries them out.
import { decideAfterAttempt, decideAfterCrash, decideUnknown, type ReplyStep } from '../domain/reply-state.ts';
import { MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import type { IntakeServices } from './intake-services.ts';
import type { ReplyChange, ReplyRow } from './ledger-rows.ts';
import { isBlobLoss } from './lost-bytes.ts';
import type { MailSender, OutgoingMail } from './ports.ts';

/** A claim of another host is given up after this long: far beyond every SMTP time-out of one attempt. */
const FOREIGN_CLAIM_MS = 30 * MINUTE_MS;

/** A process that must not send leaves the job to one that may. */
const NOT_MINE_MS = SECOND_MS;

/** The journal names attempts, so that what an earlier one did is not taken for the last one's. */
const attemptId = (replyId: string, attempt: number): string => `${replyId}.${attempt}`;

/** Sends one reply if it is this one's turn. Resolves with when to look at it again, or null. */
export async function sendReply(services: IntakeServices, replyId: string): Promise<Date | null> {
  const { store, clock, settings, sender } = services;
  const found = await store.getReply(replyId);
  if (found?.state === 'sending') await recoverInterrupted(services, found); // the ledger was away when an earlier try of this job ended
  const reply = found?.state === 'sending' ? await store.getReply(replyId) : found;
  if (!reply || reply.decision !== 'send' || reply.state !== 'pending') return null;
  if (!sender) return new Date(clock.now().getTime() + NOT_MINE_MS);
  if (reply.retryAt && reply.retryAt > clock.now()) return reply.retryAt;
  const claimed = await store.claimReply(replyId, { attempts: reply.attempts, owner: settings.owner, at: clock.now() });
  return claimed ? attemptClaimed(services, sender, claimed) : null;
}

async function attemptClaimed(services: IntakeServices, sender: MailSender, reply: ReplyRow): Promise<Date | null> {
  const mail = await readMail(services, reply);
  if (!mail) {
    await storeStep(services, reply, {
      state: 'refused',
      reason: 'bytes-lost',
      retryAt: null,
      escalate: true,
      unknownRetries: reply.unknownRetries,
    });
    return null;
  }
  const outcome = await sender.send(attemptId(reply.id, reply.attempts), mail);
  const { attempts, unknownRetries } = reply;
  const step = decideAfterAttempt({ outcome, attempts, unknownRetries, now: services.clock.now(), jitter: services.random() });
  await storeStep(services, reply, step);
  return step.state === 'unknown' ? settleUnknown(services, reply.id) : step.retryAt;
}

/** The blob is the row's own promise: without it there is nothing that may be sent under this Message-ID. */
async function readMail(services: IntakeServices, reply: ReplyRow): Promise<OutgoingMail | null> {
  if (reply.rawSha256 === null || reply.mailMessageId === null || reply.toAddress === null) return null;
  try {
    return { messageId: reply.mailMessageId, envelopeTo: [reply.toAddress], raw: await services.blobs.read(reply.rawSha256) };
  } catch (error) {
    if (isBlobLoss(error)) return null;
    throw error; // the claim stays; recovery finds that nothing was offered
  }
}

/** A row left in `sending`: the send journal says how far its last attempt came, whoever made it. */
export async function recoverInterrupted(services: IntakeServices, reply: ReplyRow): Promise<void> {
  const { clock, sender } = services;
  if (!sender) return;
  const journal = await sender.recall(attemptId(reply.id, reply.attempts));
  const isGone = reply.sendingOwner === null || services.isOwnerGone(reply.sendingOwner);
  const isOverdue = clock.now().getTime() - (reply.sendingSince?.getTime() ?? 0) > FOREIGN_CLAIM_MS;
  if (journal !== 'accepted' && !isGone && !isOverdue) return;
  // another host keeps a journal of its own: not knowing means that it may have been offered
  const recall = journal === 'never-offered' && !isGone ? 'offered' : journal;
  await storeStep(services, reply, decideAfterCrash({ recall, unknownRetries: reply.unknownRetries, now: clock.now() }));
  await settleUnknown(services, reply.id);
}

/** Resolves an unknown outcome by evidence, or grants its one retry. Resolves with when to look again. */
export async function settleUnknown(services: IntakeServices, replyId: string): Promise<Date | null> {
  const { store, clock, settings } = services;
  const reply = await store.getReply(replyId);
  if (!reply) return null;
  if (reply.state !== 'unknown') return reply.state === 'pending' ? (reply.retryAt ?? clock.now()) : null;
  const isSeen = reply.mailMessageId !== null && (await store.wasSeen(reply.mailMessageId));
  if (reply.escalatedAt !== null && !isSeen) return null;
  const evidence = isSeen ? 'seen' : settings.collectsEvidence ? 'none' : 'not-collected';
  const unknownSince = reply.unknownSince ?? clock.now();
  const step = decideUnknown({ evidence, unknownSince, unknownRetries: reply.unknownRetries, now: clock.now() });
  await storeStep(services, reply, step);
  return step.retryAt;
}

type StoredStep = Omit<ReplyStep, 'reason'> & { readonly reason: ReplyStep['reason'] | 'bytes-lost' };

async function storeStep(services: IntakeServices, reply: ReplyRow, step: StoredStep): Promise<void> {
  const now = services.clock.now();
  const change: ReplyChange = {
    state: step.state,
    unknownRetries: step.unknownRetries,
    sendingOwner: null,
    sendingSince: null,
    retryAt: step.retryAt,
    lastStep: step.reason,
    unknownSince: step.state === 'unknown' ? (reply.unknownSince ?? now) : null,
    escalatedAt: step.escalate ? now : step.state === 'pending' ? null : reply.escalatedAt,
    ...(step.state === 'sent' ? { sentAt: now } : {}),
  };
  const changed = await services.store.atomically(async (tx) => {
    if (!(await tx.changeReply(reply, change))) return false;
    if (step.state !== reply.state) await tx.addEvent(reply.messageId, 'reply-state', { state: step.state, reason: step.reason }, now);
    return true;
  });
  if (changed) services.log[step.escalate ? 'warn' : 'info']({ replyId: reply.id, state: step.state, reason: step.reason }, 'reply-state');
}
