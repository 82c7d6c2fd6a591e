import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONVERSION_WALL_MS, SNIFFING_WALL_MS } from '../../../src/documents/limits.ts';
import type { SandboxPool, TaskOptions } from '../../../src/documents/sandbox/pool.ts';
import type { SandboxResult } from '../../../src/documents/sandbox/protocol.ts';
import type { BlobStore } from '../../../src/intake/ports.ts';
import { makeIsolatedConverter, makeSandbox } from '../../../src/runtime/isolated.ts';
import { makeDocx, makePdf, paragraphs } from '../../support/made-documents.ts';
import { TemporaryBlobs } from '../../support/temporary-blobs.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

let blobs: TemporaryBlobs;
let store: BlobStore;
let sandbox: SandboxPool;

beforeAll(async () => {
  blobs = await TemporaryBlobs.create();
  store = { ...unused, put: (bytes) => blobs.put(bytes), localPath: async (sha256) => join(blobs.directory, sha256) };
  sandbox = makeSandbox({ size: 2, blobDirectory: blobs.directory, tempDirectory: await temporaryDirectory() });
});
afterAll(async () => {
  await sandbox.close();
  await blobs.close();
  await removeTemporaryDirectories();
});

const never = (): never => {
  throw new Error('a converter has no business here');
};
const unused: BlobStore = { put: never, localPath: never, open: never, read: never, has: never };

describe('conversion in the sandbox', () => {
  it('gives what the converter gives', async () => {
    const converter = makeIsolatedConverter(sandbox, store);
    const pdf = await store.put(await makePdf((page) => page.text('Currículum de Ana Ejemplo')));
    const docx = await store.put(await makeDocx([{ children: paragraphs('Carta de motivos') }]));
    const nothing = await store.put(Buffer.alloc(0));
    const results = await Promise.all([pdf, docx, nothing].map(({ sha256 }) => converter.convert(sha256)));
    expect(results.map(({ problem, pages }) => [problem, pages[0]?.text])).toEqual([
      [null, 'Currículum de Ana Ejemplo'],
      [null, 'Carta de motivos'],
      ['empty', undefined],
    ]);
  });

  it('fails when the bytes cannot be read, which is nothing the bytes do', async () => {
    await expect(makeIsolatedConverter(sandbox, store).convert('missing')).rejects.toMatchObject({
      code: 'sandbox-failed',
      permanent: false,
      context: { sha256: 'missing' },
    });
  });
});

describe('a conversion that costs its process', () => {
  const dead = (reason: 'timed-out' | 'out-of-memory' | 'crashed'): SandboxResult<never> => ({
    ok: false,
    reason,
    message: '',
    permanent: true,
  });

  /** A sandbox in which converting dies and telling the type still works. */
  function scripted(
    convert: SandboxResult<never>,
    sniff: SandboxResult<string>,
  ): { pool: SandboxPool; asked: (TaskOptions | undefined)[] } {
    const asked: (TaskOptions | undefined)[] = [];
    const run = async (task: { kind: string }, options?: TaskOptions) => {
      asked.push(options);
      return task.kind === 'sniff' ? sniff : convert;
    };
    return { pool: { run } as unknown as SandboxPool, asked };
  }

  it.each([
    ['timed-out', 'timed-out'],
    ['out-of-memory', 'out-of-memory'],
    ['crashed', 'corrupt'],
  ] as const)('%s is the problem %s, and the type is told', async (reason, problem) => {
    const { pool, asked } = scripted(dead(reason), { ok: true, value: 'application/pdf' });
    expect(await makeIsolatedConverter(pool, store).convert('ab')).toEqual({ mime: 'application/pdf', pages: [], problem });
    // A bad moment of the machine must not be stored as a fact about the document.
    expect(asked).toEqual([{ wallMs: CONVERSION_WALL_MS, attempts: 2 }, { wallMs: SNIFFING_WALL_MS }]);
  });

  it('has no type when telling it dies as well', async () => {
    const { pool } = scripted(dead('crashed'), dead('timed-out'));
    expect(await makeIsolatedConverter(pool, store).convert('ab')).toMatchObject({ mime: 'application/octet-stream', problem: 'corrupt' });
  });
});
