// The last attempt of a job failed: the ledger says so, in a transaction of its own. A message that cannot be processed is
// quarantined, which is a final state that HR and ops see; it is never dropped and never retried without a person.
import type { FailureCode } from '../domain/errors.ts';
import { finalMessageStates } from '../domain/message.ts';
import { DAY_MS } from '../domain/time.ts';
import type { IntakeServices } from './intake-services.ts';

/** A full disk or a database that is away may last a night; only after that is a transient failure taken for a permanent one. */
const GIVE_UP_AFTER_MS = DAY_MS;
/** An import is watched by a person, who wants to know now. */
const IMPORT_ROUNDS = 3;

export async function recordFailure(
  services: IntakeServices,
  messageId: string,
  failure: { code: FailureCode | 'unexpected'; permanent: boolean },
): Promise<void> {
  const { store, clock, log } = services;
  const now = clock.now();
  const quarantined = await store.atomically(async (tx) => {
    const message = await tx.lockMessage(messageId);
    if (!message || finalMessageStates.includes(message.state)) return false;
    const failures = message.failures + 1;
    const isOverdue =
      message.origin === 'import' ? failures >= IMPORT_ROUNDS : now.getTime() - message.storedAt.getTime() > GIVE_UP_AFTER_MS;
    const giveUp = failure.permanent || isOverdue;
    await tx.updateMessage(messageId, {
      failures,
      ...(failure.code === 'unexpected' ? {} : { failureCode: failure.code }),
      ...(giveUp
        ? {
            state: 'quarantined',
            kind: 'quarantined',
            reason: failure.code,
            finishedAt: now,
            receivedAt: message.receivedAt ?? message.internalDate,
          }
        : {}),
    });
    await tx.addEvent(messageId, giveUp ? 'message-quarantined' : 'message-failed', { code: failure.code, failures }, now);
    return giveUp;
  });
  log.error({ messageId, code: failure.code, quarantined }, quarantined ? 'message-quarantined' : 'message-failed');
  if (!quarantined) return;
  services.onFinished(messageId);
  await services.jobs.queueDecision(messageId, 0);
}
