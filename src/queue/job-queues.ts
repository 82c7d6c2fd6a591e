// The producing side: steps become jobs. Adding never waits for a Redis that is away: the ledger has the truth, the job is a
// hint, and reconciliation brings back whatever was not added.
import { Queue, type RedisOptions } from 'bullmq';
import { SECOND_MS } from '../domain/time.ts';
import type { JobQueue, Log } from '../intake/ports.ts';
import { type JobName, type JobPayload, jobCatalogue, jobOptions, type QueueName, queueNames } from './catalogue.ts';

/** A hint that takes longer than this is given up; see reconcile.ts. */
const ADD_TIMEOUT_MS = 3 * SECOND_MS;
const PROBE_EVERY_MS = 2 * SECOND_MS;

export class JobQueues implements JobQueue {
  readonly #queues: ReadonlyMap<QueueName, Queue>;
  readonly #log: Log;
  /** Redis did not answer; 0 while it does. Monotonic clock. */
  #awayUntilMs = 0;

  /** `onConnected`: Redis is there, for the first time or again; steps may have been lost meanwhile. */
  constructor(connection: RedisOptions, options: { prefix: string; log: Log; onConnected: () => void }) {
    this.#log = options.log;
    this.#queues = new Map(
      queueNames.map((name) => {
        const queue = new Queue(name, { connection, prefix: options.prefix, defaultJobOptions: jobOptions });
        queue.on('error', () => undefined); // connection trouble shows in each add and in the health of the workers
        return [name, queue];
      }),
    );
    this.queue('intake').backend.on('ready', () => this.#connected(options.onConnected));
  }

  queue(name: QueueName): Queue {
    return this.#queues.get(name) as Queue;
  }

  async queueIntake(messageId: string): Promise<void> {
    await this.#add('parse-message', { messageId }, messageId);
  }

  async queueDocuments(documentIds: readonly string[]): Promise<void> {
    await Promise.all(documentIds.map((documentId) => this.#add('read-document', { documentId }, documentId)));
  }

  async queueAssessment(messageId: string): Promise<void> {
    await this.#add('assess-message', { messageId }, messageId);
  }

  async queueDecision(messageId: string, delayMs: number): Promise<void> {
    await this.#add('decide-reply', { messageId }, `decide-${messageId}`, delayMs);
  }

  async queueSend(replyId: string, delayMs: number): Promise<void> {
    await this.#add('send-reply', { replyId }, `send-${replyId}`, delayMs);
  }

  /** Builds the digest whenever `pattern` (cron) falls due in the time zone; setting the same schedule again changes nothing. */
  async scheduleDigest(vacancyId: string, schedule: { pattern: string; tz: string }): Promise<void> {
    await this.attempt('build-digest', vacancyId, async (queue) => {
      await queue.upsertJobScheduler(`digest-${vacancyId}`, schedule, {
        name: 'build-digest',
        data: { vacancyId } satisfies JobPayload<'build-digest'>,
      });
    });
  }

  /** Resolves when Redis answers; rejects when it does not within `timeoutMs`. */
  async ready(timeoutMs: number): Promise<void> {
    await withTimeout(
      Promise.all([...this.#queues.values()].map((queue) => queue.waitUntilReady())).then(() => undefined),
      timeoutMs,
    );
  }

  /** Whether Redis answers within `timeoutMs`. */
  async answers(timeoutMs: number): Promise<boolean> {
    const work = this.queue('intake').count();
    return withTimeout(
      work.then(() => undefined),
      timeoutMs,
    ).then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }

  /** The same queue as reconciliation needs it: a job that ended although its step is still due runs again. */
  reviving(): JobQueue {
    return new RevivingQueues(this);
  }

  #connected(onConnected: () => void): void {
    if (this.#awayUntilMs > 0) this.#log.info({}, 'queue-back');
    this.#awayUntilMs = 0;
    onConnected();
  }

  async #add<Name extends JobName>(name: Name, payload: JobPayload<Name>, jobId: string, delayMs = 0): Promise<void> {
    await this.attempt(name, jobId, async (queue) => {
      await queue.add(name, payload, { jobId, delay: Math.max(0, Math.ceil(delayMs)) });
    });
  }

  /**
   * Runs one queue operation within its time limit; a failure is never thrown. While Redis is away only one operation in
   * `PROBE_EVERY_MS` waits for it, so that mail is stored at full speed all the same.
   */
  async attempt(name: JobName, jobId: string, work: (queue: Queue) => Promise<void>): Promise<void> {
    if (performance.now() < this.#awayUntilMs) return;
    const queue = this.queue(jobCatalogue[name].queue);
    try {
      await withTimeout(work(queue));
      if (this.#awayUntilMs > 0) this.#log.info({ queue: queue.name }, 'queue-back');
      this.#awayUntilMs = 0;
    } catch (error) {
      if (this.#awayUntilMs === 0)
        this.#log.warn({ queue: queue.name, jobId, error: error instanceof Error ? error.name : 'unknown' }, 'queue-away');
      this.#awayUntilMs = performance.now() + PROBE_EVERY_MS;
    }
  }
}

class RevivingQueues implements JobQueue {
  readonly #queues: JobQueues;

  constructor(queues: JobQueues) {
    this.#queues = queues;
  }

  async queueIntake(messageId: string): Promise<void> {
    await this.#free('parse-message', messageId);
    await this.#queues.queueIntake(messageId);
  }

  async queueDocuments(documentIds: readonly string[]): Promise<void> {
    for (const documentId of documentIds) await this.#free('read-document', documentId);
    await this.#queues.queueDocuments(documentIds);
  }

  async queueAssessment(messageId: string): Promise<void> {
    await this.#free('assess-message', messageId);
    await this.#queues.queueAssessment(messageId);
  }

  async queueDecision(messageId: string, delayMs: number): Promise<void> {
    await this.#free('decide-reply', `decide-${messageId}`);
    await this.#queues.queueDecision(messageId, delayMs);
  }

  async queueSend(replyId: string, delayMs: number): Promise<void> {
    await this.#free('send-reply', `send-${replyId}`);
    await this.#queues.queueSend(replyId, delayMs);
  }

  /** A completed job gives its id free; a failed one goes on with its history. Live jobs are left alone. */
  async #free(name: JobName, jobId: string): Promise<void> {
    await this.#queues.attempt(name, jobId, async (queue) => {
      const job = await queue.getJob(jobId);
      const state = job && (await job.getState());
      if (state === 'completed' || state === 'unknown') await job?.remove();
      if (state === 'failed') await job?.retry('failed', { resetAttemptsMade: true });
    });
  }
}

async function withTimeout(work: Promise<void>, timeoutMs = ADD_TIMEOUT_MS): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the queue did not answer in time')), timeoutMs);
  });
  work.catch(() => undefined);
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
