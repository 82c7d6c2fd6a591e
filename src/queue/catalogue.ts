// Every job there is: its queue, its payload, its retries. Payloads hold ids only. Job ids follow from what the job is about,
// so that adding the same step twice meets itself.
import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import { HOUR_MS, SECOND_MS } from '../domain/time.ts';

export const queueNames = ['intake', 'document', 'assessment', 'reply', 'digest'] as const;
export type QueueName = (typeof queueNames)[number];

const messagePayload = z.strictObject({ messageId: z.string().min(1) });
const documentPayload = z.strictObject({ documentId: z.string().min(1) });
const replyPayload = z.strictObject({ replyId: z.string().min(1) });
const digestPayload = z.strictObject({ vacancyId: z.string().min(1) });

/** Keyed by job name. */
export const jobCatalogue = {
  'parse-message': { queue: 'intake', payload: messagePayload },
  'read-document': { queue: 'document', payload: documentPayload },
  'assess-message': { queue: 'assessment', payload: messagePayload },
  'decide-reply': { queue: 'reply', payload: messagePayload },
  'send-reply': { queue: 'reply', payload: replyPayload },
  'build-digest': { queue: 'digest', payload: digestPayload },
} as const satisfies Record<string, { queue: QueueName; payload: z.ZodType }>;
export type JobName = keyof typeof jobCatalogue;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobCatalogue)[Name]['payload']>;

/** Whether the failed step is the decision about a message, which a person must then make. */
export const isDecision = (name: JobName): boolean => name === 'decide-reply';

/** The message that a step before its final state belongs to; null for those of replies, which have a state of their own, and digests. */
export function messageOfStep(name: JobName, payload: unknown): string | null {
  const { messageId, documentId } = payload as { messageId?: string; documentId?: string };
  if (name === 'parse-message' || name === 'assess-message' || name === 'decide-reply') return messageId ?? null;
  return name === 'read-document' ? (documentId?.split('-')[0] ?? null) : null;
}

/**
 * Transient failures are tried again for about a minute with growing, jittered pauses; after that reconciliation starts a new
 * round. Completed jobs stay an hour for the dashboard, failed ones until an operator or reconciliation takes them up.
 */
export const jobOptions: JobsOptions = {
  attempts: 7,
  backoff: { type: 'exponential', delay: SECOND_MS, jitter: 0.5 },
  removeOnComplete: { age: HOUR_MS / SECOND_MS, count: 1000 },
  removeOnFail: false,
};

/**
 * A worker that is killed keeps its jobs locked for this long; then another one takes them. Short, because every step is
 * idempotent; a lock is renewed at half of it while the process lives.
 */
export const LOCK_MS = 10 * SECOND_MS;
export const STALLED_CHECK_MS = 3 * SECOND_MS;
/** Killing the service must never fail a job for good, so a job may stall as often as an operator restarts. */
export const MAX_STALLED = 100;
