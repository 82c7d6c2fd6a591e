// A bad disk, a half-restored backup: the file is there, its bytes are not the ones that were stored. They are fetched again only
// if that is told apart from a message or document that is bad itself.

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { appendFile, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_DOCUMENT_BYTES } from '../../../src/documents/limits.ts';
import type { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import type { BlobStore } from '../../../src/intake/ports.ts';
import { makeDirectoryBlobStore } from '../../../src/records/directory-blob-store.ts';
import { makeIsolatedConverter, makeIsolatedParser, makeSandbox } from '../../../src/runtime/isolated.ts';
import { makePdf } from '../../support/made-documents.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

let temp: string;
let store: BlobStore;
let sandbox: SandboxPool;

beforeAll(async () => {
  const directory = await temporaryDirectory();
  temp = await temporaryDirectory();
  store = await makeDirectoryBlobStore(directory);
  sandbox = makeSandbox({ size: 1, blobDirectory: directory, tempDirectory: temp });
});
afterAll(async () => {
  await sandbox.close();
  await removeTemporaryDirectories();
});

const MESSAGE = Buffer.from('From: Ana Ejemplo <ana@ejemplo.invalid>\r\nSubject: Vacante\r\n\r\nBuenas tardes.\r\n');
const makers = {
  convert: () => makeIsolatedConverter(sandbox, store).convert,
  parse: () => makeIsolatedParser(sandbox, store, temp).parse,
};
const damages: Record<string, (path: string, bytes: Buffer) => Promise<void>> = {
  'cut off': (path, bytes) => truncate(path, bytes.length >> 1),
  emptied: (path) => truncate(path, 0),
  'longer than before': (path) => appendFile(path, 'x'),
  'changed in one bit': (path, bytes) => writeFile(path, Buffer.from(bytes).fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)),
  'overwritten with what kills a parser': (path) => writeFile(path, Buffer.alloc(200_000, '(')),
};
const cases = Object.keys(damages).flatMap((damage) => [['convert', damage] as const, ['parse', damage] as const]);

describe('stored bytes that are no longer those of their SHA-256', () => {
  it.each(cases)('%s: %s', async (kind, damage) => {
    const bytes = kind === 'parse' ? MESSAGE : await makePdf((page) => page.text(`Ana Ejemplo ${damage}`));
    const { sha256 } = await store.put(bytes);
    const read = makers[kind]();
    await damages[damage]?.(await store.localPath(sha256), bytes);
    await expect(read(sha256)).rejects.toMatchObject({ code: 'blob-damaged', permanent: false, context: { sha256 } });
    expect(readdirSync(temp)).toEqual([]);
    await store.put(bytes); // as fetching them again does
    expect(await read(sha256)).toMatchObject(kind === 'parse' ? { headers: { subject: 'Vacante' } } : { problem: null });
  });

  it('are told from a document that is longer than what is read of it', async () => {
    const bytes = Buffer.alloc(MAX_DOCUMENT_BYTES + 2 * 1024 * 1024, '%PDF-1.4 ');
    const { sha256 } = await store.put(bytes);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await makers.convert()(sha256)).toMatchObject({ problem: 'too-large' });
    await appendFile(await store.localPath(sha256), 'x');
    await expect(makers.convert()(sha256)).rejects.toMatchObject({ code: 'blob-damaged' });
  });
});
