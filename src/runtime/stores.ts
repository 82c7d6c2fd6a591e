// The stores of an installation: records, blobs and queue, embedded by default, servers where their URL is set.
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { MINUTE_MS } from '../domain/time.ts';
import type { Ledger } from '../intake/intake-store.ts';
import type { BlobStore, Clock, Log } from '../intake/ports.ts';
import { redisOptions } from '../queue/connection.ts';
import { type DatabaseEngine, openDatabase } from '../records/database.ts';
import { makeDirectoryBlobStore } from '../records/directory-blob-store.ts';
import { makeLedger } from '../records/ledger.ts';
import { migrate } from '../records/migrate.ts';
import type { Configuration } from './configuration.ts';
import { startEmbeddedQueueStore } from './embedded-valkey.ts';
import { isOwnerGone } from './process-owner.ts';
import { projectRoot } from './project-root.ts';
import type { Shutdown } from './shutdown.ts';

export const systemClock: Clock = { now: () => new Date() };

export type RecordStores = { readonly ledger: Ledger; readonly blobs: BlobStore; readonly engine: DatabaseEngine };

/** Opens and migrates the records. Fails with `database-unavailable` or `data-directory-locked`. */
export async function openRecords(
  { config, secrets }: Configuration,
  log: Log,
  shutdown: Shutdown,
  clock: Clock = systemClock,
): Promise<RecordStores> {
  const { dataDir } = config.paths;
  const onIdleError = (error: unknown) => log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'database-connection-lost');
  const database = await openDatabase(
    secrets.databaseUrl ? { url: secrets.databaseUrl.reveal(), onIdleError } : { dataDir: join(dataDir, 'records') },
  );
  shutdown.add('records', () => database.close());
  const applied = await migrate(database, join(projectRoot(), 'src/records/migrations'));
  if (applied.length > 0) log.info({ migrations: applied.length }, 'migrations-applied');
  return {
    ledger: makeLedger(database, { isOwnerGone, clock }),
    blobs: await makeDirectoryBlobStore(join(dataDir, 'blobs')),
    engine: database.engine,
  };
}

/**
 * The embedded queue has no other user, so jobs that a killed process left locked would only keep their messages waiting until
 * the locks expire. Reconciliation fills an empty queue at once from the ledger.
 */
async function startEmpty(url: string): Promise<void> {
  const redis = new Redis(redisOptions(url, () => false));
  await redis.flushall();
  redis.disconnect();
}

/** The queue's address. An embedded engine that ends by itself stops the process: a supervisor starts it again, nothing is lost. */
export async function openQueue(
  { config, secrets }: Configuration,
  log: Log,
  shutdown: Shutdown,
  onDown: () => void,
): Promise<{ url: string; engine: string }> {
  if (secrets.redisUrl) return { url: secrets.redisUrl.reveal(), engine: 'redis' };
  const store = await startEmbeddedQueueStore({ dir: join(config.paths.dataDir, 'queue'), log });
  shutdown.add('queue store', () => store.close(), MINUTE_MS / 2);
  await startEmpty(store.url);
  void store.down.then((failure) => {
    log.error({ code: failure.code }, 'queue-store-down');
    onDown();
  });
  return store;
}
