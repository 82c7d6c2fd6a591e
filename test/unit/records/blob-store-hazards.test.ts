// Bytes that arrive in pieces, twice at once, cut off, damaged on disk, or under a name that is a path.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BlobStore } from '../../../src/intake/ports.ts';
import { makeDirectoryBlobStore } from '../../../src/records/directory-blob-store.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hello = Buffer.from('hola');
const absent = hashOf(Buffer.from('nobody stored this'));
let dir: string;
let store: BlobStore;
const drafts = (): string[] => readdirSync(join(dir, 'tmp'));

beforeEach(async () => {
  dir = join(await temporaryDirectory(), 'blobs');
  store = await makeDirectoryBlobStore(dir);
});
afterAll(removeTemporaryDirectories);

describe('what goes in comes out', () => {
  it('whatever the bytes and however they are cut', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const whole = Buffer.concat(parts);
        const expected = { sha256: hashOf(whole), size: whole.length };
        expect(
          await store.put(
            Readable.from(
              parts.map((part) => Buffer.from(part)),
              { objectMode: true },
            ),
          ),
        ).toEqual(expected);
        expect(await store.put(whole)).toEqual(expected);
        expect((await store.read(expected.sha256)).equals(whole)).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(drafts()).toEqual([]);
  });

  it('as a stream and as a file', async () => {
    const { sha256 } = await store.put(hello);
    expect(await text(await store.open(sha256))).toBe('hola');
    expect(await readFile(await store.localPath(sha256), 'utf8')).toBe('hola');
    expect([await store.has(sha256), await store.has(absent)]).toEqual([true, false]);
  });

  it('when many store the same bytes at once', async () => {
    const stored = await Promise.all(Array.from({ length: 20 }, () => store.put(hello)));
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await store.read(hashOf(hello))).toEqual(hello);
    expect(drafts()).toEqual([]);
  });
});

describe('a large stream', () => {
  it('is not held in memory', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    let produced = 0;
    let mostInFlight = 0;
    const source = new Readable({
      highWaterMark: chunk.length,
      read() {
        this.push(produced++ < 64 ? chunk : null);
        mostInFlight = Math.max(mostInFlight, this.readableLength);
      },
    });
    const { size } = await store.put(source);
    expect(size).toBe(64 * chunk.length);
    expect(mostInFlight).toBeLessThanOrEqual(2 * chunk.length);
  });
});

describe('the source fails halfway', () => {
  it('passes its error on and leaves nothing', async () => {
    const failure = new Error('connection reset');
    const source = Readable.from(
      (async function* cutOff() {
        yield Buffer.from('half of');
        throw failure;
      })(),
    );
    await expect(store.put(source)).rejects.toBe(failure);
    expect(readdirSync(dir)).toEqual(['tmp']);
    expect(drafts()).toEqual([]);
  });
});

describe('the file is damaged', () => {
  const damages: [string, (path: string) => Promise<void>][] = [
    ['a changed byte', (path) => writeFile(path, 'hole')],
    ['cut off', (path) => truncate(path, 2)],
    ['empty', (path) => truncate(path, 0)],
  ];
  it.each(damages)('%s: is noticed by both ways of reading, and storing the bytes again repairs it', async (_name, damage) => {
    const { sha256 } = await store.put(hello);
    await damage(await store.localPath(sha256));
    await expect(store.read(sha256)).rejects.toMatchObject({ code: 'blob-damaged', context: { sha256 } });
    await expect(text(await store.open(sha256))).rejects.toMatchObject({ code: 'blob-damaged', context: { sha256 } });
    await store.put(hello);
    expect(await store.read(sha256)).toEqual(hello);
  });
});

describe('no such blob', () => {
  const names = [absent, '', '../../etc/passwd', `${absent.slice(0, 60)}/../`, absent.toUpperCase(), `${absent}\n`, 'tmp', '..'];
  it.each(names)('%j', async (name) => {
    for (const look of [store.read(name), store.open(name), store.localPath(name)])
      await expect(look).rejects.toMatchObject({ code: 'blob-missing' });
    expect(await store.has(name)).toBe(false);
  });
});

describe('drafts of a process that was killed', () => {
  it('are swept at the next start once they are a day old; younger ones may be in use', async () => {
    const [old, young] = [join(dir, 'tmp', 'old'), join(dir, 'tmp', 'young')];
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1_000);
    for (const path of [old, young]) await writeFile(path, 'x');
    await utimes(old, longAgo, longAgo);
    await makeDirectoryBlobStore(dir);
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });
});

describe('other users of the machine', () => {
  it('cannot read what applicants sent', async () => {
    const { sha256 } = await store.put(hello);
    expect((await stat(await store.localPath(sha256))).mode & 0o077).toBe(0);
    expect((await stat(join(dir, sha256.slice(0, 2)))).mode & 0o077).toBe(0);
  });
  it('a directory that exists already is used as it is', async () => {
    const existing = join(await temporaryDirectory(), 'existing');
    await mkdir(existing);
    const { sha256 } = await (await makeDirectoryBlobStore(existing)).put(hello);
    expect(existsSync(join(existing, sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toBe(true);
  });
});
