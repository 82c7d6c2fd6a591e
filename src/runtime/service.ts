// The composition root: configuration → stores, adapters, use-cases, workers, poller, in the order in which they depend on each
// other, and their shutdown in the reverse order. Everything else receives what it needs from here.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RedisOptions, Worker } from 'bullmq';
import { startAssessmentWorker } from '../../workers/assessment.ts';
import { startDigestWorker } from '../../workers/digest.ts';
import { startDocumentWorker } from '../../workers/document.ts';
import { startIntakeWorker } from '../../workers/intake.ts';
import { startReplyWorker } from '../../workers/reply.ts';
import type { SandboxPool } from '../documents/sandbox/pool.ts';
import { SECOND_MS } from '../domain/time.ts';
import { holdUndecidable } from '../intake/decide-reply.ts';
import type { IntakeServices, IntakeSettings } from '../intake/intake-services.ts';
import type { Ledger } from '../intake/intake-store.ts';
import type { Clock, Log } from '../intake/ports.ts';
import { type ReconcileReport, reconcile } from '../intake/reconcile.ts';
import { recordFailure } from '../intake/record-failure.ts';
import type { MailboxPoller } from '../mail/imap/mailbox-poller.ts';
import { isDecision, messageOfStep } from '../queue/catalogue.ts';
import { redisOptions } from '../queue/connection.ts';
import { JobQueues } from '../queue/job-queues.ts';
import type { WorkerSettings } from '../queue/workers.ts';
import { type Configuration, programPath } from './configuration.ts';
import { makeIsolatedReading } from './isolated-reading.ts';
import { makeComposer, makePoller, makeSender, ownIdentity } from './mail-adapters.ts';
import { isOwnerGone, processOwner } from './process-owner.ts';
import { Schedules } from './schedules.ts';
import { Shutdown } from './shutdown.ts';
import { openQueue, openRecords, type RecordStores, systemClock } from './stores.ts';

export const roles = ['poller', 'worker'] as const;
export type Role = (typeof roles)[number];

export type ServiceOptions = {
  readonly configuration: Configuration;
  readonly roles: readonly Role[];
  /** False: no connection to an SMTP server is ever opened (an import without --reply). */
  readonly sendsMail: boolean;
  readonly log: Log;
  readonly clock?: Clock;
  /** The process cannot go on (the embedded queue ended). */
  readonly onFatal?: () => void;
};

export type Service = {
  readonly services: IntakeServices;
  readonly ledger: Ledger;
  readonly queues: JobQueues;
  readonly poller: MailboxPoller | null;
  readonly engines: { readonly records: string; readonly queue: string };
  /** Puts every unfinished step back on the queue. */
  reconcile(): Promise<ReconcileReport>;
  close(): Promise<void>;
};

/** A queue that is away when the service starts does not keep mail from being stored. */
const QUEUE_READY_MS = 10 * SECOND_MS;
/** At the end, a Redis that is silent for so long is not waited for. */
const REDIS_PATIENCE_MS = 2 * SECOND_MS;
/** Of our keys in a Redis that others use too. */
const QUEUE_PREFIX = 'vacantes';

export async function openService(options: ServiceOptions): Promise<Service> {
  const shutdown = new Shutdown(options.log);
  try {
    return await compose(options, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function compose(options: ServiceOptions, shutdown: Shutdown): Promise<Service> {
  const { configuration, log } = options;
  const { ledger, blobs, engine } = await openRecords(configuration, log, shutdown, options.clock ?? systemClock);
  const queue = await openQueue(configuration, log, shutdown, options.onFatal ?? (() => undefined));
  const connection = redisOptions(queue.url, () => shutdown.isRunning);
  let schedules: Schedules | null = null;
  const queues = new JobQueues(connection, { prefix: QUEUE_PREFIX, log, onConnected: () => schedules?.soon() });
  shutdown.add('queues', () => queues.close());
  let poller: MailboxPoller | null = null;
  const { services, pool } = await makeServices(options, shutdown, { ledger, blobs, queues, onFinished: () => poller?.wakeMarks() });
  const reconcileNow = () => reconcile({ ...services, jobs: queues.reviving() });
  await queues.ready(QUEUE_READY_MS).catch(() => log.warn({}, 'queue-not-ready'));

  if (options.roles.includes('poller')) {
    const started = makePoller(configuration, services, ledger); // first: mail is safe as soon as it is stored
    poller = started;
    started.start();
  }
  if (options.roles.includes('worker')) {
    const warm = pool
      .warmUp()
      .catch((error: unknown) => log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'sandbox-not-started')); // each task tries again
    const workers = startWorkers(services, connection, options);
    shutdown.add('workers', async () => closeWorkers(workers, await queues.answers(REDIS_PATIENCE_MS)), 30 * SECOND_MS);
    const started = new Schedules({ services, queues, reconcile: reconcileNow });
    schedules = started;
    shutdown.add('schedules', () => started.close());
    started.start();
    await warm;
  }
  shutdown.add('poller', async () => poller?.close(), 20 * SECOND_MS); // last in, first out: no new mail while the rest winds down
  const engines = { records: engine, queue: queue.engine };
  return { services, ledger, queues, poller, engines, reconcile: reconcileNow, close: () => shutdown.run() };
}

type Stores = Pick<RecordStores, 'ledger' | 'blobs'> & { readonly queues: JobQueues; readonly onFinished: () => void };

async function makeServices(
  options: ServiceOptions,
  shutdown: Shutdown,
  stores: Stores,
): Promise<{ services: IntakeServices; pool: SandboxPool }> {
  const { configuration } = options;
  const { dataDir } = configuration.config.paths;
  const tempDirectory = join(dataDir, 'tmp');
  await mkdir(tempDirectory, { recursive: true, mode: 0o700 });
  const { sandboxProcesses, ocrProcesses } = configuration.config.process;
  const blobDirectory = join(dataDir, 'blobs');
  const reading = makeIsolatedReading({
    ...{ blobs: stores.blobs, blobDirectory, tempDirectory, sandboxProcesses, ocrProcesses, searchPath: programPath() },
  });
  shutdown.add('sandbox', () => reading.close());
  const sender = makeSender(configuration, options.sendsMail);
  shutdown.add('smtp', async () => sender?.close(), 30 * SECOND_MS);
  const services: IntakeServices = {
    store: stores.ledger,
    blobs: stores.blobs,
    parser: reading.parser,
    converter: reading.converter,
    composer: makeComposer(configuration),
    sender,
    jobs: stores.queues,
    clock: options.clock ?? systemClock,
    log: options.log,
    random: Math.random,
    sending: new Set(),
    isOwnerGone,
    onFinished: stores.onFinished,
    settings: intakeSettings(configuration),
  };
  return { services, pool: reading.pool };
}

function intakeSettings({ config, vacancies }: Configuration): IntakeSettings {
  return {
    vacancies,
    own: ownIdentity(config),
    trustedReceivers: config.trust.receivers,
    settleMs: config.replies.settleMs,
    backlogPolicy: config.replies.backlog,
    collectsEvidence: config.replies.copyTo !== null,
    owner: processOwner(),
  };
}

function startWorkers(services: IntakeServices, connection: RedisOptions, options: ServiceOptions): readonly Worker[] {
  const { process } = options.configuration.config;
  const settings: WorkerSettings = {
    connection,
    prefix: QUEUE_PREFIX,
    concurrency: process.workerConcurrency,
    log: services.log,
    onGivenUp: giveUp(services),
  };
  const sandboxed = { ...settings, concurrency: Math.max(2, process.sandboxProcesses) };
  return [
    startIntakeWorker(services, sandboxed),
    // A page that is recognised takes seconds and no process of the sandbox; text documents must not wait behind it.
    startDocumentWorker(services, { ...sandboxed, concurrency: sandboxed.concurrency + 2 * process.ocrProcesses }),
    startAssessmentWorker(services, settings),
    startReplyWorker(services, settings),
    startDigestWorker(services, { ...settings, concurrency: 1 }),
  ];
}

/** Waits for running jobs, unless nobody is there to be told their end: BullMQ would wait for Redis as well, for ever. */
async function closeWorkers(workers: readonly Worker[], redisAnswers: boolean): Promise<void> {
  await Promise.all(workers.map((worker) => worker.close(!redisAnswers)));
}

/** A job that is given up leaves its mark in the ledger; replies keep their own state and are brought back by reconciliation. */
function giveUp(services: IntakeServices): WorkerSettings['onGivenUp'] {
  return async (name, payload, failure) => {
    const messageId = messageOfStep(name, payload);
    const permanent = failure?.permanent ?? false;
    if (messageId === null || (isDecision(name) && !permanent)) return;
    const recorded = isDecision(name)
      ? holdUndecidable(services, messageId)
      : recordFailure(services, messageId, { code: failure?.code ?? 'unexpected', permanent });
    await recorded.catch((error: unknown) => {
      services.log.error({ messageId, error: error instanceof Error ? error.name : 'unknown' }, 'failure-not-recorded');
    });
  };
}
