// Blobs as files named by their SHA-256 in one directory tree: `ab/cd/abcd…`. A file under its final name is complete and on disk, because
// it is written and synced under `tmp/` first and then renamed. Knows nothing about what the bytes are, and never lists them.
import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '../domain/errors.ts';
import type { BlobStore, StoredBlob } from '../intake/ports.ts';

/** No upload takes a day: what is older was left by a process that was killed. */
const STALE_DRAFT_MS = 24 * 60 * 60 * 1_000;

const missing = (sha256: string): ServiceError => new ServiceError('blob-missing', 'the stored bytes are gone', { context: { sha256 } });
const damaged = (sha256: string): ServiceError =>
  new ServiceError('blob-damaged', 'the stored bytes no longer match their SHA-256', { context: { sha256 } });

/** Names come out of the ledger; anything else would be a path of somebody's choice. */
function pathOf(dir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw missing('not a SHA-256');
  return join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

async function absentAsMissing<T>(sha256: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isAbsent(error) ? missing(sha256) : error;
  }
}

/** Makes the entries of a directory durable (a rename is one). Windows has no such call and refuses it. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeDraft(draft: string, bytes: Readable | Uint8Array): Promise<StoredBlob> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    return await writeHashed(handle, bytes);
  } finally {
    await handle.close();
  }
}

async function writeHashed(handle: FileHandle, bytes: Readable | Uint8Array): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  const chunks = bytes instanceof Readable ? bytes : [bytes];
  for await (const chunk of chunks as AsyncIterable<Uint8Array | string> | Uint8Array[]) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    hash.update(part);
    size += part.length;
    await handle.writeFile(part); // on a handle: all of it, at the current position
  }
  await handle.sync();
  return { sha256: hash.digest('hex'), size };
}

/** Renames over whatever is there: the same bytes by definition, and sound ones if what was there is damaged. */
async function publish(dir: string, draft: string, sha256: string): Promise<void> {
  const path = pathOf(dir, sha256);
  const folder = dirname(path);
  const firstCreated = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(draft, path);
  await syncDirectory(folder);
  if (firstCreated === undefined) return;
  for (let parent = dirname(folder); parent.length >= dir.length; parent = dirname(parent)) await syncDirectory(parent);
}

async function sweepDrafts(draftDir: string): Promise<void> {
  const oldest = Date.now() - STALE_DRAFT_MS;
  for (const name of await readdir(draftDir)) {
    const path = join(draftDir, name);
    const found = await stat(path).catch(() => null); // another process may sweep as well
    if (found !== null && found.mtimeMs < oldest) await rm(path, { force: true });
  }
}

/** Ends with `blob-damaged` after the last byte when the whole was not what its name says. */
function verifying(sha256: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : damaged(sha256));
    },
  });
}

async function openVerified(path: string, sha256: string): Promise<Readable> {
  const handle = await absentAsMissing(sha256, open(path, 'r'));
  const verified = verifying(sha256);
  // The reader of `verified` sees every failure of the pair; destroying it closes the file.
  pipeline(handle.createReadStream(), verified).catch(() => undefined);
  return verified;
}

async function readVerified(path: string, sha256: string): Promise<Buffer> {
  const bytes = await absentAsMissing(sha256, readFile(path));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged(sha256);
  return bytes;
}

/** Opens (and creates) the store in `directory`. Memory stays flat whatever the size; a failed `put` leaves nothing. */
export async function makeDirectoryBlobStore(directory: string): Promise<BlobStore> {
  const dir = resolve(directory);
  const draftDir = join(dir, 'tmp');
  await mkdir(draftDir, { recursive: true, mode: 0o700 });
  await sweepDrafts(draftDir);
  return {
    put: async (bytes) => {
      const draft = join(draftDir, randomBytes(12).toString('hex'));
      try {
        const stored = await writeDraft(draft, bytes);
        await publish(dir, draft, stored.sha256);
        return stored;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    localPath: async (sha256) => {
      const path = pathOf(dir, sha256);
      await absentAsMissing(sha256, stat(path));
      return path;
    },
    open: async (sha256) => openVerified(pathOf(dir, sha256), sha256),
    read: async (sha256) => readVerified(pathOf(dir, sha256), sha256),
    has: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return false;
      return stat(pathOf(dir, sha256)).then(
        () => true,
        (error: unknown) => {
          if (isAbsent(error)) return false;
          throw error;
        },
      );
    },
  };
}
