// Held replies go out when a person says so. Releasing is the only way from `hold` to `send`. The text is composed again: days
// may have passed, and what was missing then may have arrived.
import { composeReply } from './compose-reply.ts';
import { loadApplicantFile } from './derive-applicant.ts';
import { type IntakeServices, vacancyOf } from './intake-services.ts';
import type { ReplyChange, ReplyRow } from './ledger-rows.ts';

/** Releases the replies to these ledger messages, or every held one. Returns how many were queued for sending. */
export async function releaseReplies(services: IntakeServices, messageIds: readonly string[] | 'all'): Promise<number> {
  const { store } = services;
  const held = (await store.heldReplies()).filter(
    ({ messageId, state }) => state === 'pending' && (messageIds === 'all' || messageIds.includes(messageId)),
  );
  let released = 0;
  for (const reply of held) {
    const change = await recompose(services, reply);
    if (!change) continue;
    const changed = await store.atomically(async (tx) => {
      if (!(await tx.releaseReply(reply.id, change))) return false;
      await tx.addEvent(reply.messageId, 'reply-released', { replyId: reply.id }, services.clock.now());
      return true;
    });
    if (!changed) continue;
    released += 1;
    await services.jobs.queueSend(reply.id, 0);
  }
  return released;
}

/** Null for a message that cannot be answered at all. */
async function recompose(services: IntakeServices, reply: ReplyRow): Promise<ReplyChange | null> {
  const { store } = services;
  const message = await store.getMessage(reply.messageId);
  if (!message) return null;
  const applicant = reply.applicantId === null ? null : await store.getApplicant(reply.applicantId);
  const vacancyId = applicant?.vacancyId ?? message.vacancyId;
  const vacancy = vacancyId === null ? null : vacancyOf(services, vacancyId);
  const file = applicant && vacancy ? await loadApplicantFile(store, applicant, vacancy, null) : null;
  const status = file?.assessment.status;
  const isAboutContents = reply.kind === 'complete' || reply.kind === 'incomplete' || reply.kind === 'to_verify';
  const kind = isAboutContents && status && status !== 'late' ? status : reply.kind;
  const composed = await composeReply(services, {
    message,
    kind,
    file,
    vacancy,
    composedAt: services.clock.now(),
    answeredIds: [message.id],
  });
  return composed && { kind, missing: composed.missing, rawSha256: composed.rawSha256, composedAt: composed.composedAt };
}
