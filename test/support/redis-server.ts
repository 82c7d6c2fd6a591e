// A real Redis of a test's own: free port of 127.0.0.1, random password, data in a temporary directory.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { redisBinaries, startRedisFromPath } from '../../src/runtime/path-redis.ts';
import { spawnTied, type TiedChild } from '../../src/runtime/tied-child.ts';

export type RedisServer = {
  readonly url: string;
  /** One inline command; resolves with the reply as it came. */
  command(text: string): Promise<string>;
  /** Ends the server, and starts it again on the same port and data. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

/** Fails when there is no redis-server or valkey-server on the PATH. */
export async function startRedisServer(): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), 'vacantes-redis-'));
  const first = await startRedisFromPath({ dir, log: { info: () => undefined, warn: () => undefined } });
  const { url } = first;
  let again: TiedChild | null = null;
  const stop = async (): Promise<void> => {
    await first.close();
    again?.child.kill('SIGTERM');
    await again?.exited;
  };
  const start = async (): Promise<void> => {
    again = spawnTied('/bin/sh', ['-c', startWhicheverIsThere, 'sh', join(dir, 'server.conf')], { cwd: dir, endSignal: 'TERM' });
    while (!(await runCommand(url, 'PING').catch(() => '')).includes('+PONG')) await sleep(20);
  };
  const close = async (): Promise<void> => {
    await stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { url, command: (text) => runCommand(url, text), stop, start, close };
}

const startWhicheverIsThere = redisBinaries.map((binary) => `command -v ${binary} >/dev/null && exec ${binary} "$1"`).join('\n');

async function runCommand(url: string, text: string): Promise<string> {
  const { port, password } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
  });
  socket.end(`AUTH ${password}\r\n${text}\r\nQUIT\r\n`);
  await once(socket, 'close');
  return received.replace(/^\+OK\r\n/, '').replace(/\+OK\r\n$/, '');
}
