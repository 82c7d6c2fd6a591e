// The consuming side: what every processor shares. A processor parses its payload and calls one use-case; this file turns a
// failure into BullMQ's terms (permanent → UnrecoverableError) and a "not yet" into a delayed job that costs no attempt.
import { DelayedError, type Job, type RedisOptions, UnrecoverableError, Worker } from 'bullmq';
import { ServiceError } from '../domain/errors.ts';
import type { Log } from '../intake/ports.ts';
import { type JobName, type JobPayload, jobCatalogue, LOCK_MS, MAX_STALLED, type QueueName, STALLED_CHECK_MS } from './catalogue.ts';

/** `null` is done; a number means: the step is not due before so many milliseconds. */
export type StepResult = number | null;
export type Handlers = { readonly [Name in JobName]?: (payload: JobPayload<Name>) => Promise<StepResult> };

export type WorkerSettings = {
  readonly connection: RedisOptions;
  readonly prefix: string;
  readonly concurrency: number;
  readonly log: Log;
  /** After the last attempt, or at once for a permanent failure. Must not throw. */
  readonly onGivenUp: (name: JobName, payload: unknown, failure: ServiceError | null) => Promise<void>;
};

export function makeWorker(queue: QueueName, handlers: Handlers, settings: WorkerSettings): Worker {
  const worker = new Worker(queue, (job, token) => runJob(job, token, handlers, settings), {
    connection: settings.connection,
    prefix: settings.prefix,
    concurrency: settings.concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: MAX_STALLED,
  });
  worker.on('error', (error) => settings.log.warn({ queue, error: error.name }, 'worker-error'));
  return worker;
}

async function runJob(job: Job, token: string | undefined, handlers: Handlers, settings: WorkerSettings): Promise<void> {
  let due: StepResult;
  try {
    due = await callHandler(job, handlers);
  } catch (error) {
    const failure = error instanceof ServiceError ? error : null;
    const isLast = failure?.permanent || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    // what is not ours is a defect: without its place nobody could mend it
    const place = failure ? null : anonymous(error).stack?.split('\n').slice(0, 4).join(' | ');
    settings.log.warn({ queue: job.queueName, jobId: job.id, code: failure?.code ?? 'unexpected', isLast, place }, 'job-failed');
    if (isLast) await settings.onGivenUp(job.name as JobName, job.data, failure);
    if (failure?.permanent) throw new UnrecoverableError(failure.code);
    throw failure ?? anonymous(error);
  }
  if (due === null) return;
  await job.moveToDelayed(Date.now() + due, token);
  throw new DelayedError();
}

/** BullMQ keeps the text of an error on the job; that of a library may quote personal data, so only its kind and place stay. */
function anonymous(error: unknown): Error {
  const known = error instanceof Error ? error : new Error();
  const kept = new Error(`unexpected ${known.name}`);
  const frames = known.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  kept.stack = [kept.message, ...frames].join('\n');
  return kept;
}

async function callHandler(job: Job, handlers: Handlers): Promise<StepResult> {
  const name = job.name as JobName;
  const handler = handlers[name] as ((payload: unknown) => Promise<StepResult>) | undefined;
  const parsed = jobCatalogue[name]?.payload.safeParse(job.data);
  if (!handler || !parsed?.success) throw new ServiceError('payload-invalid', 'unknown job or malformed payload', { permanent: true });
  return handler(parsed.data);
}
