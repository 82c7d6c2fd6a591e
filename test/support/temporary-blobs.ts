// A blob store in a temporary directory, as atomic as the real one. Only what the poller and its tests ask for.
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredBlob } from '../../src/intake/ports.ts';

export class TemporaryBlobs {
  readonly directory: string;
  #count = 0;
  /** Thrown by `put` while set: the disk is full. */
  failure: Error | null = null;

  static async create(): Promise<TemporaryBlobs> {
    return new TemporaryBlobs(await mkdtemp(path.join(os.tmpdir(), 'blobs-')));
  }

  private constructor(directory: string) {
    this.directory = directory;
  }

  async put(bytes: Readable | Uint8Array): Promise<StoredBlob> {
    if (this.failure !== null) throw this.failure;
    const partial = path.join(this.directory, `${++this.#count}.partial`);
    const hash = createHash('sha256');
    let size: number;
    if (bytes instanceof Readable) size = await writeStream(bytes, partial, hash);
    else {
      size = bytes.length;
      hash.update(bytes);
      await writeFile(partial, bytes);
    }
    const sha256 = hash.digest('hex');
    await rename(partial, path.join(this.directory, sha256));
    return { sha256, size };
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(path.join(this.directory, sha256));
  }

  async names(): Promise<string[]> {
    return (await readdir(this.directory)).filter((name) => !name.endsWith('.partial')).sort();
  }

  close(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }
}

async function writeStream(bytes: Readable, file: string, hash: Hash): Promise<number> {
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(bytes, meter, createWriteStream(file));
  return size;
}
