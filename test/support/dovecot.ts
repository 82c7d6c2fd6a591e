// A private Dovecot 2.3 on loopback: maildir, IMAP and LMTP, nothing outside one temporary directory. Runs as root or not.
// Every process of the instance is a child of ours and is ended by stop(). Needs dovecot-imapd and dovecot-lmtpd.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, chown, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ImapFlow } from 'imapflow';
import { dovecotConfiguration } from './dovecot-config.ts';
import { LmtpClient } from './lmtp-client.ts';
import { localhostCertificate } from './localhost-certificate.ts';

const run = promisify(execFile);
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;
const START_ATTEMPTS = 3; // another process may take the free port first

export type DovecotOptions = {
  /** Replaces what the server advertises, to see how a lesser one is met. */
  readonly capability?: string;
  /** The self-signed certificate of localhost: IMAPS on `tlsPort`, STARTTLS on `port`. */
  readonly tls?: boolean;
};

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function mailOwner() {
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? 'nobody' : os.userInfo().username;
  const [uid, gid, group] = await Promise.all(['-u', '-g', '-gn'].map(async (what) => (await run('id', [what, user])).stdout.trim()));
  return { user, group: group ?? '', uid: Number(uid), gid: Number(gid), isRoot };
}

async function descendants(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const pids = children.split(' ').filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(pids.map(descendants))).flat()];
}

export class Dovecot {
  readonly user = 'vacantes@example.mx';
  readonly password = 'secreto';
  readonly directory: string;
  readonly port: number;
  readonly tlsPort: number;
  #process: ChildProcess | null = null;
  #fileNumber = 0;

  static async start(options: DovecotOptions = {}): Promise<Dovecot> {
    for (let attempt = 1; ; attempt++) {
      const server = new Dovecot(await mkdtemp(path.join(os.tmpdir(), 'dvc-')), await freePort(), await freePort());
      try {
        await server.#prepare(options);
        await server.up();
        return server;
      } catch (error) {
        await server.stop();
        if (attempt === START_ATTEMPTS) throw error;
      }
    }
  }

  private constructor(directory: string, port: number, tlsPort: number) {
    this.directory = directory;
    this.port = port;
    this.tlsPort = tlsPort;
  }

  get #configFile(): string {
    return path.join(this.directory, 'dovecot.conf');
  }

  get #maildir(): string {
    return path.join(this.directory, 'mail', this.user, 'Maildir');
  }

  async up(): Promise<void> {
    const child = spawn('dovecot', ['-F', '-c', this.#configFile], { env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process = child;
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    for (let attempt = 0; attempt < 200; attempt++) {
      if (child.exitCode !== null) throw new Error(`dovecot ended: ${complaint}`);
      if (await this.#acceptsLogins()) return;
      await sleep(25);
    }
    throw new Error(`dovecot accepts no logins: ${complaint} ${await readFile(path.join(this.directory, 'dovecot.log'), 'utf8')}`);
  }

  /** `hard` is a crash; otherwise sessions are told BYE. */
  async down({ hard }: { hard: boolean }): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    // TERM to the master alone leaves idling sessions alone for seconds.
    for (const pid of await descendants(child.pid)) kill(pid, hard ? 'SIGKILL' : 'SIGTERM');
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 3000);
    await exited;
    clearTimeout(giveUp);
  }

  async restart(how: { hard: boolean }): Promise<void> {
    await this.down(how);
    await this.up();
  }

  async stop(): Promise<void> {
    await this.down({ hard: true });
    await rm(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async doveadm(...args: string[]): Promise<string> {
    const { stdout } = await run('doveadm', ['-c', this.#configFile, ...args], { env: { ...process.env, PATH } });
    return stdout;
  }

  /** The server disconnects every session. */
  async kick(): Promise<void> {
    await this.doveadm('kick', this.user);
  }

  /** The folder's UIDs are void; the messages stay. */
  async changeUidValidity(folder = 'INBOX'): Promise<void> {
    const current = Number(
      (await this.doveadm('-f', 'pager', 'mailbox', 'status', '-u', this.user, 'uidvalidity', folder)).split(':').at(-1),
    );
    await this.doveadm('mailbox', 'update', '-u', this.user, '--uid-validity', String(current + 1), folder);
  }

  /** By LMTP, as the mail exchanger does. */
  async deliver(...messages: readonly (string | Buffer)[]): Promise<void> {
    const lmtp = await LmtpClient.connect(path.join(this.directory, 'run', 'lmtp'));
    for (const message of messages) await lmtp.send({ from: 'ana@example.org', to: this.user, message: Buffer.from(message) });
    await lmtp.close();
  }

  /** Straight into the maildir: fast for thousands, and for many links to one large file. */
  async plant(messages: Iterable<Buffer>, copies = 1): Promise<void> {
    const { uid, gid, isRoot } = await mailOwner();
    const folder = path.join(this.#maildir, 'new');
    for (const message of messages) {
      const file = path.join(folder, this.#maildirName());
      await writeFile(file, message);
      if (isRoot) await chown(file, uid, gid);
      for (let copy = 1; copy < copies; copy++) await link(file, path.join(folder, this.#maildirName()));
    }
  }

  /** Another mail program, to look at the server and to meddle. Close it. */
  async client(folder = 'INBOX'): Promise<ImapFlow> {
    const { user, password: pass, port } = this;
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth: { user, pass }, logger: false });
    client.on('error', () => undefined);
    await client.connect();
    await client.mailboxOpen(folder);
    return client;
  }

  /** Flags by UID, as another mail program sees them. */
  async flags(folder = 'INBOX'): Promise<Map<number, string[]>> {
    const client = await this.client(folder);
    try {
      const rows = await client.fetchAll('1:*', { uid: true, flags: true }, { uid: true });
      return new Map(rows.map(({ uid, flags }) => [uid, [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort()]));
    } finally {
      client.close();
    }
  }

  #maildirName(): string {
    return `${1_700_000_000 + this.#fileNumber}.M${++this.#fileNumber}P1.test`;
  }

  async #prepare({ capability, tls = false }: DovecotOptions): Promise<void> {
    const owner = await mailOwner();
    const { directory, port, tlsPort, user, password } = this;
    await chmod(directory, 0o755);
    for (const folder of [this.#maildir, ...['new', 'cur', 'tmp'].map((name) => path.join(this.#maildir, name))]) {
      await mkdir(folder, { recursive: true });
    }
    await mkdir(path.join(directory, 'run'));
    const home = path.join(directory, 'mail', user);
    if (owner.isRoot) await run('chown', ['-R', `${owner.uid}:${owner.gid}`, path.join(directory, 'mail')]);
    await writeFile(path.join(directory, 'users'), `${user}:{PLAIN}${password}:${owner.uid}:${owner.gid}::${home}::\n`);
    await writeFile(path.join(directory, 'tls.crt'), localhostCertificate.cert);
    await writeFile(path.join(directory, 'tls.key'), localhostCertificate.key, { mode: 0o600 });
    const configuration = dovecotConfiguration({ directory, port, tlsPort: tls ? tlsPort : null, owner, capability: capability ?? null });
    await writeFile(this.#configFile, configuration);
  }

  async #acceptsLogins(): Promise<boolean> {
    try {
      (await this.client()).close();
      return true;
    } catch {
      return false;
    }
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended between the look and the signal.
  }
}
