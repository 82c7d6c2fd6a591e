// Entry of the worker thread that runs the embedded Valkey: boots it, writes a snapshot every second when something changed, stops.
// Talks to embedded-valkey-host.ts in `ThreadMessage`s. A thread of its own, because a SAVE or a long script blocks it.
import { parentPort, workerData } from 'node:worker_threads';
import { ValkeyEngine } from './embedded-valkey-engine.ts';

export type ThreadStart = {
  readonly dir: string;
  readonly password: string;
  readonly logFile: string;
  readonly snapshotIntervalMs: number;
};
export type ThreadMessage =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'boot-failed' | 'save-failed' | 'fatal'; readonly reason: string }
  | { readonly kind: 'stopped' };

/** A snapshot blocks every client while it is written, so at most this share of the time goes into writing them. */
const MAX_SAVE_SHARE = 0.1;

const port = parentPort;
if (!port) throw new Error('embedded-valkey-thread is a worker thread');
const start = workerData as ThreadStart;
const tell = (message: ThreadMessage): void => port.postMessage(message);
const engine = new ValkeyEngine((reason) => tell({ kind: 'fatal', reason }));

let snapshotTimer: NodeJS.Timeout | undefined;

function saveAndSchedule(): void {
  const startedAt = performance.now();
  const problem = engine.saveIfDirty();
  if (problem !== null) tell({ kind: 'save-failed', reason: problem });
  const tookMs = performance.now() - startedAt;
  snapshotTimer = setTimeout(saveAndSchedule, Math.max(start.snapshotIntervalMs, tookMs / MAX_SAVE_SHARE));
}

async function stop(): Promise<void> {
  clearTimeout(snapshotTimer);
  const problem = engine.saveIfDirty();
  if (problem !== null) tell({ kind: 'save-failed', reason: problem });
  await engine.stop();
  tell({ kind: 'stopped' });
}

port.on('message', (message: unknown) => {
  if (message === 'stop') void stop();
});
try {
  const listeningPort = await engine.boot(start);
  snapshotTimer = setTimeout(saveAndSchedule, start.snapshotIntervalMs);
  tell({ kind: 'ready', port: listeningPort });
} catch (error) {
  // WASI turns exit() into a thrown Symbol(kExitCode): Valkey says why in its log file.
  tell({ kind: 'boot-failed', reason: error instanceof Error ? error.message : 'Valkey exited' });
}
