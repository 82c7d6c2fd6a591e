// The ledger is the truth and the queue only speed: whatever is not in a final state gets its job back. Runs at start and
// every minute; running it at any other time changes nothing.
import type { IntakeServices } from './intake-services.ts';
import { queueNextStep } from './parse-message.ts';
import { recoverInterrupted, settleUnknown } from './send-reply.ts';

const PAGE_ROWS = 500;

export type ReconcileReport = { readonly messages: number; readonly decisions: number; readonly replies: number };

export async function reconcile(services: IntakeServices): Promise<ReconcileReport> {
  const { store, jobs } = services;
  const messages = await eachPage(
    (afterId) => store.unfinishedMessages(PAGE_ROWS, afterId),
    ({ id }) => id,
    ({ id, state }) => (state === 'stored' ? jobs.queueIntake(id) : queueNextStep(services, id)),
  );
  const unreadBatches = new Map<string, boolean>();
  const decisions = await eachPage(
    (afterId) => store.undecidedMessages(PAGE_ROWS, afterId),
    (id) => id,
    async (id) => {
      if (!(await isWaitingForImport(services, id, unreadBatches))) await jobs.queueDecision(id, 0);
    },
  );
  const replies = await reconcileReplies(services);
  const report = { messages, decisions, replies };
  if (messages + decisions + replies > 0) services.log.info(report, 'reconciled');
  return report;
}

/** An import is decided when all of it is read. Asked once per batch, not once per message. */
async function isWaitingForImport({ store }: IntakeServices, messageId: string, known: Map<string, boolean>): Promise<boolean> {
  const batch = (await store.getMessage(messageId))?.importBatch ?? null;
  if (batch === null) return false;
  const unread = known.get(batch) ?? (await store.hasUnread({ sender: null, importBatch: batch, exceptId: messageId }));
  known.set(batch, unread);
  return unread;
}

/** A process that sends nothing judges no attempt either, but puts what is due back on the queue for the one that does. */
function reconcileReplies(services: IntakeServices): Promise<number> {
  const { store, jobs, clock, sender } = services;
  return eachPage(
    (afterId) => store.unfinishedReplies(PAGE_ROWS, afterId),
    ({ id }) => id,
    async (reply) => {
      if (reply.state === 'sending') await recoverInterrupted(services, reply);
      if (reply.state === 'unknown' && sender) await settleUnknown(services, reply.id);
      const current = await store.getReply(reply.id);
      if (current?.state !== 'pending') return;
      await jobs.queueSend(reply.id, Math.max(0, (current.retryAt?.getTime() ?? 0) - clock.now().getTime()));
    },
  );
}

async function eachPage<T>(
  read: (afterId: string) => Promise<readonly T[]>,
  idOf: (row: T) => string,
  visit: (row: T) => Promise<void>,
): Promise<number> {
  let count = 0;
  let afterId = '';
  for (;;) {
    const rows = await read(afterId);
    for (const row of rows) await visit(row);
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_ROWS) return count;
    afterId = idOf(last);
  }
}
