// Waiting for the pipeline to come to rest, by looking at the ledger: it is the truth, the queue is not.
import { setTimeout as sleep } from 'node:timers/promises';
import type { IntakeServices } from '../intake/intake-services.ts';

const LOOK_EVERY_MS = 100;

/** Every message is final and decided. */
export async function untilDecided(services: IntakeServices, onLook: () => Promise<void> = async () => undefined): Promise<void> {
  for (;;) {
    await onLook();
    const unfinished = await services.store.unfinishedMessages(1, '');
    const undecided = await services.store.undecidedMessages(1, '');
    if (unfinished.length + undecided.length === 0) return;
    await sleep(LOOK_EVERY_MS);
  }
}

/** No reply is on its way: sent, refused, deferred to a later time, or waiting for a person. */
export async function untilRepliesAreOut(services: IntakeServices): Promise<void> {
  for (;;) {
    const now = services.clock.now();
    const open = (await services.store.unfinishedReplies(1000, '')).filter(
      ({ retryAt, escalatedAt }) => escalatedAt === null && (retryAt === null || retryAt <= now),
    );
    if (open.length === 0) return;
    await sleep(LOOK_EVERY_MS);
  }
}
