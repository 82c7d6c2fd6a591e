// The queue store when WebAssembly is no option: a redis-server or valkey-server found on the PATH, as our child process with an
// append-only file. It dies with us, even when we are killed. Knows nothing about BullMQ or jobs.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError } from '../domain/errors.ts';
import { freePort } from './free-port.ts';
import type { QueueStore, StartLog } from './queue-store.ts';
import { spawnTied, type TiedChild } from './tied-child.ts';

export const redisBinaries: readonly string[] = ['redis-server', 'valkey-server'];
const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 20;

function findBinary(candidates: readonly string[]): string | null {
  return candidates.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** The password stands in a file that only we can read, because everybody can read a command line. */
async function writeSettings(dir: string, port: number, password: string): Promise<string> {
  const path = join(dir, 'server.conf');
  const settings = [
    ...['bind 127.0.0.1', `port ${port}`, `requirepass ${password}`, 'protected-mode yes', 'maxmemory-policy noeviction'],
    ...['appendonly yes', 'appendfsync everysec', 'save ""', 'daemonize no', 'logfile server.log'],
  ];
  await writeFile(path, `${settings.join('\n')}\n`, { mode: 0o600 });
  return path;
}

/** True once the server answers PING. `-LOADING` while it reads its file counts as not yet. */
function answersPing(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    let received = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (bytes) => {
      received += bytes.toString();
      if (received.split('\r\n').length > 2) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received.includes('+PONG')));
  });
}

async function waitUntilReady(server: TiedChild, port: number, password: string): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((reason) => {
    ended = reason;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (ended === undefined && Date.now() < deadline) {
    if (await answersPing(port, password)) return;
    await sleep(POLL_MS);
  }
  server.child.kill('SIGKILL');
  throw new Error(ended ?? `not ready after ${START_TIMEOUT_MS} ms`);
}

async function startOnce(binary: string, dir: string, password: string): Promise<{ server: TiedChild; port: number }> {
  const port = await freePort();
  const server = spawnTied(binary, [await writeSettings(dir, port, password)], { cwd: dir, endSignal: 'TERM' });
  await waitUntilReady(server, port, password);
  return { server, port };
}

/** A second try covers the port that somebody took meanwhile; a third, without the old file, one that cannot be loaded. */
async function startPatiently(binary: string, dir: string, password: string, log: StartLog): Promise<{ server: TiedChild; port: number }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(binary, dir, password);
    } catch (error) {
      if (attempt === 3) throw error;
      if (attempt === 1) continue;
      const serverLog = await readFile(join(dir, 'server.log'), 'utf8').catch(() => '');
      const reason = `${String(error)} (${serverLog.trim().split('\n').slice(-1)[0]?.slice(0, 200) ?? ''})`;
      const old = join(dir, 'appendonlydir');
      await rm(`${old}.damaged`, { recursive: true, force: true });
      await rename(old, `${old}.damaged`).catch(() => undefined); // nothing to move: the third try then fails like the second
      log.warn({ reason, movedTo: `${old}.damaged` }, 'the queue file cannot be loaded: starting empty, jobs are rebuilt from the ledger');
    }
  }
}

function supervise({ child, exited }: TiedChild): Pick<QueueStore, 'down' | 'close'> {
  let isClosing = false;
  const down = new Promise<ServiceError>((resolve) => {
    void exited.then((reason) => {
      if (!isClosing) resolve(new ServiceError('queue-unavailable', `the queue server ended: ${reason}`));
    });
  });
  const close = async (): Promise<void> => {
    isClosing = true;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
  };
  return { down, close };
}

/** Starts a server from the PATH with its data in `dir`. Rejects with a plain Error when there is none or it does not start. */
export async function startRedisFromPath(options: { dir: string; log: StartLog; binaries?: readonly string[] }): Promise<QueueStore> {
  const { dir, log, binaries = redisBinaries } = options;
  const binary = findBinary(binaries);
  if (binary === null) throw new Error(`none of ${binaries.join(', ')} is on the PATH`);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  const { server, port } = await startPatiently(binary, dir, password, log);
  return { url: `redis://:${password}@127.0.0.1:${port}`, engine: 'redis-server', ...supervise(server) };
}
