// A real Redis of a test's own: free port of 127.0.0.1, random password, data in a temporary directory.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedisFromPath } from '../../src/runtime/path-redis.ts';

export type RedisServer = { readonly url: string; close(): Promise<void> };

/** Fails when there is no redis-server or valkey-server on the PATH. */
export async function startRedisServer(): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), 'vacantes-redis-'));
  const store = await startRedisFromPath({ dir, log: { info: () => undefined, warn: () => undefined } });
  const close = async (): Promise<void> => {
    await store.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { url: store.url, close };
}
