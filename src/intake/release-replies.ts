// Held replies go out when a person says so. Releasing is the only way from `hold` to `send`.
import type { IntakeServices } from './intake-services.ts';

/** Releases the replies to these ledger messages, or every held one. Returns how many were queued for sending. */
export async function releaseReplies(services: IntakeServices, messageIds: readonly string[] | 'all'): Promise<number> {
  const held = (await services.store.heldReplies()).filter(
    ({ messageId, state }) => state === 'pending' && (messageIds === 'all' || messageIds.includes(messageId)),
  );
  let released = 0;
  for (const reply of held) {
    if (reply.toAddress === null) continue;
    const now = services.clock.now();
    const changed = await services.store.atomically(async (tx) => {
      if (!(await tx.changeReply(reply.id, 'pending', { decision: 'send' }))) return false;
      await tx.addEvent(reply.messageId, 'reply-released', { replyId: reply.id }, now);
      return true;
    });
    if (!changed) continue;
    released += 1;
    await services.jobs.queueSend(reply.id, 0);
  }
  return released;
}
