// One process at a time in a data directory: two PGlite instances in one directory lose committed rows. Node has no flock, so this is
// a file that appears complete or not at all (link(2) fails when the name exists) and says who owns it. A dead owner is recognised:
// on this host by pid and process start time (pid 1 of a restarted container is not the pid 1 that was killed), on another host
// or container that shares the directory by a heartbeat that has stopped.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError } from '../domain/errors.ts';

const HEARTBEAT_MS = 1_000;
/** An owner elsewhere counts as dead when its heartbeat has not moved for this long; one long statement must not look like death. */
const SILENCE_MS = 10_000;

type Owner = { readonly pid: number; readonly startedAt: string | null; readonly host: string; readonly nonce: string };
type Found = { readonly text: string; readonly owner: Owner | null };

/** Boot id and start time in clock ticks (proc(5), field 22 of stat); null where there is no /proc. */
function processStart(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = line.slice(line.lastIndexOf(')') + 2).split(' '); // the name in field 2 may hold spaces and brackets
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${afterName[19]}`;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's process, but a process
  }
}

function parseOwner(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Partial<Owner>;
    const isOwner = Number.isInteger(value.pid) && typeof value.host === 'string' && typeof value.nonce === 'string';
    return isOwner ? (value as Owner) : null;
  } catch {
    return null;
  }
}

async function readLock(path: string): Promise<Found | null> {
  try {
    const text = await readFile(path, 'utf8');
    return { text, owner: parseOwner(text) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const lastSignOfLife = (path: string): Promise<number | null> =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => null,
  );

/** Compares two readings of the file's own time and no clock of ours: the hosts' clocks may differ. */
async function isHeartbeatMoving(path: string, silenceMs: number): Promise<boolean> {
  const before = await lastSignOfLife(path);
  const deadline = Date.now() + silenceMs;
  while (Date.now() < deadline) {
    await sleep(HEARTBEAT_MS / 2);
    if ((await lastSignOfLife(path)) !== before) return true;
  }
  return false;
}

async function isHeld(path: string, owner: Owner | null, silenceMs: number): Promise<boolean> {
  if (owner === null || owner.host !== hostname()) return isHeartbeatMoving(path, silenceMs);
  if (!isAlive(owner.pid)) return false;
  return owner.startedAt === null || processStart(owner.pid) === owner.startedAt;
}

/** Moves the dead owner's file away; if another process was faster and the file is already a living owner's, puts it back. */
async function removeStale(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== judged) await link(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function lockedError(path: string, owner: Owner | null): ServiceError {
  const who = owner === null ? 'another process' : `process ${owner.pid} on ${owner.host}`;
  const message = `${dirname(path)} is in use by ${who}: stop it first, or use PostgreSQL to run several processes`;
  return new ServiceError('data-directory-locked', message, { permanent: true, context: { pid: owner?.pid ?? null, lockFile: path } });
}

async function create(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes the lock file `path` for this process; resolves with its release. Fails with `data-directory-locked`, naming the owner. */
export async function lockDirectory(path: string, silenceMs = SILENCE_MS): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const nonce = randomBytes(12).toString('hex');
  const text = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid), host: hostname(), nonce } satisfies Owner);
  while (!(await create(path, text))) {
    const found = await readLock(path);
    if (found === null) continue;
    if (await isHeld(path, found.owner, silenceMs)) throw lockedError(path, found.owner);
    await removeStale(path, found.text);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined); // gone: the operator removed it by hand, and nothing is gained by failing here
  }, HEARTBEAT_MS).unref();
  return async () => {
    clearInterval(heartbeat);
    if ((await readLock(path))?.owner?.nonce === nonce) await rm(path, { force: true });
  };
}
