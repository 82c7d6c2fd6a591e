// A real PostgreSQL of a test's own: fresh cluster in a temporary directory, free port of 127.0.0.1, nothing synced to disk.
// As root it runs as the user postgres or nobody, because PostgreSQL refuses to run as root.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../../src/runtime/free-port.ts';
import { spawnTied, type TiedChild } from '../../src/runtime/tied-child.ts';

export type PostgresServer = {
  /** Superuser, database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** A new empty database on this server; returns its URL. */
  createDatabase(name: string): Promise<string>;
  /** Ends the server as a crash would, and starts it again on the same port and data. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

type Account = { readonly uid?: number; readonly gid?: number };
const START_ATTEMPTS = 600;
const PAUSE_MS = 50;

function binaryDirectory(): string {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [...versions.map((version) => join(installed, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  const found = candidates.find((candidate) => existsSync(join(candidate, 'initdb')) && existsSync(join(candidate, 'postgres')));
  if (found === undefined) throw new Error('PostgreSQL is not installed: neither /usr/lib/postgresql/*/bin nor the PATH has initdb');
  return found;
}

function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find((fields) => fields[0] === name))
    .find((fields) => fields !== undefined);
  if (account === undefined) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function waitUntilReady(url: string, server: TiedChild, logFile: string): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((reason) => {
    ended = reason;
  });
  for (let attempt = 0; attempt < START_ATTEMPTS && ended === undefined; attempt++) {
    const isReady = await runOnce(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await sleep(PAUSE_MS);
  }
  throw new Error(`PostgreSQL did not start (${ended ?? 'no answer'}): ${await readFile(logFile, 'utf8').catch(() => 'no log')}`);
}

export async function startPostgresServer(): Promise<PostgresServer> {
  const [bin, account, port] = [binaryDirectory(), unprivilegedAccount(), await freePort()];
  const dir = await mkdtemp(join(tmpdir(), 'vacantes-postgres-'));
  if (account.uid !== undefined && account.gid !== undefined) await chown(dir, account.uid, account.gid);
  const cluster = join(dir, 'data');
  const initdbArguments = ['-D', cluster, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(join(bin, 'initdb'), initdbArguments, { ...account, cwd: dir });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: dir,
    fsync: 'off',
    log_directory: dir,
    log_filename: 'log',
  };
  const flags = Object.entries({ ...settings, logging_collector: 'on' }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let server: TiedChild | undefined;
  const start = async (): Promise<void> => {
    server = spawnTied(join(bin, 'postgres'), ['-D', cluster, ...flags], { ...account, cwd: dir, endSignal: 'INT' });
    await waitUntilReady(url, server, join(dir, 'log'));
  };
  const stop = async (): Promise<void> => {
    server?.child.kill('SIGQUIT'); // immediate shutdown: every connection is cut, recovery at the next start
    await server?.exited;
  };
  const createDatabase = async (name: string): Promise<string> => {
    await runOnce(url, `create database "${name}"`);
    return url.replace(/postgres$/, name);
  };
  const close = async (): Promise<void> => {
    await stop();
    await rm(dir, { recursive: true, force: true, maxRetries: 10 });
  };
  await start();
  return { url, port, createDatabase, start, stop, close };
}
