import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import type { BlobStore } from '../../../src/intake/ports.ts';
import { makeIsolatedParser, makeSandbox } from '../../../src/runtime/isolated.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { messageWith } from '../../support/container-bench.ts';
import { TemporaryBlobs } from '../../support/temporary-blobs.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

let blobs: TemporaryBlobs;
let store: BlobStore;
let temp: string;
let sandbox: SandboxPool;

const never = (): never => {
  throw new Error('a parser has no business here');
};

beforeAll(async () => {
  blobs = await TemporaryBlobs.create();
  temp = await temporaryDirectory();
  store = {
    put: (bytes) => blobs.put(bytes),
    localPath: async (sha256) => join(blobs.directory, sha256),
    open: never,
    read: never,
    has: never,
  };
  sandbox = makeSandbox({ size: 1, blobDirectory: blobs.directory, tempDirectory: temp });
});
afterAll(async () => {
  await sandbox.close();
  await blobs.close();
  await removeTemporaryDirectories();
});

const CONTENT = Buffer.from('%PDF-1.4 Currículum');
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const MESSAGE = [
  'From: Ana Ejemplo <ana@ejemplo.invalid>',
  'Subject: Responsable de =?utf-8?Q?Comunicaci=C3=B3n?= Digital',
  'Message-ID: <1@ejemplo.invalid>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Adjunto mi CV.',
  '--b',
  'Content-Type: application/pdf; name=cv.pdf',
  'Content-Disposition: attachment; filename=cv.pdf',
  'Content-Transfer-Encoding: base64',
  '',
  CONTENT.toString('base64'),
  '--b--',
  '',
].join('\r\n');

describe('parsing in the sandbox', () => {
  it('stores the parts and leaves nothing behind', async () => {
    const { sha256 } = await store.put(Buffer.from(MESSAGE));
    const parsed = await makeIsolatedParser(sandbox, store, temp).parse(sha256);
    expect(parsed.headers.subject).toBe('Responsable de Comunicación Digital');
    const attachment = parsed.parts.find(({ filename }) => filename === 'cv.pdf');
    expect(attachment?.sha256).toBe(sha256Of(CONTENT));
    expect((await blobs.read(sha256Of(CONTENT))).equals(CONTENT)).toBe(true);
    expect(readdirSync(temp)).toEqual([]);
  });
});

describe('archives in the sandbox', () => {
  it.each(['stored.rar', 'solid.7z', 'nested.zip', 'item.msg', 'winmail.dat'])(
    '%s: members are stored, the archive is not',
    async (name) => {
      const bytes = readFileSync(join(projectRoot(), 'fixtures/producers/containers', name));
      const { sha256 } = await store.put(messageWith([{ filename: name, content: bytes }], 'Adjunto.'));
      const { parts } = await makeIsolatedParser(sandbox, store, temp).parse(sha256);
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) {
        expect(part.path?.startsWith(`${name}/`)).toBe(true);
        expect(sha256Of(await blobs.read(part.sha256 ?? ''))).toBe(part.sha256);
      }
      await expect(blobs.read(sha256Of(bytes))).rejects.toThrow();
      expect(readdirSync(temp)).toEqual([]);
    },
  );
});

describe('a parser that cannot be believed', () => {
  /** A sandbox that answers with these parts after writing this file as part 0. */
  function scripted(answer: (outDir: string) => Promise<object>): SandboxPool {
    return { run: (task: { outDir: string }) => answer(task.outDir) } as unknown as SandboxPool;
  }
  const part = (ordinal: unknown, sha256: string | null) => ({
    ok: true,
    value: { damaged: false, value: { parts: [{ ordinal, sha256 }] } },
  });

  it.each<[string, (outDir: string) => Promise<object>, object]>([
    [
      'died',
      async () => ({ ok: false, reason: 'out-of-memory', message: 'heap', permanent: true }),
      { permanent: true, context: { sha256: 'ab', reason: 'out-of-memory', cause: 'heap' } },
    ],
    ['met a full disk', async () => ({ ok: false, reason: 'task-error', message: 'ServiceError', permanent: false }), { permanent: false }],
    [
      'names another digest',
      async (outDir) => (await writeFile(join(outDir, '0'), CONTENT), part(0, 'f'.repeat(64))),
      { permanent: true, context: { sha256: 'ab', reason: 'crashed', cause: 'part digest' } },
    ],
    [
      'names a path',
      async () => part('../../etc/passwd', 'f'.repeat(64)),
      { permanent: true, context: { sha256: 'ab', reason: 'crashed', cause: 'part ordinal' } },
    ],
  ])('%s', async (_name, answer, expected) => {
    await expect(makeIsolatedParser(scripted(answer), store, temp).parse('ab')).rejects.toMatchObject({
      code: 'message-unparsable',
      ...expected,
    });
    expect(readdirSync(temp)).toEqual([]);
  });

  it('is asked again without opening archives, when they took it with them', async () => {
    const asked: boolean[] = [];
    const pool = {
      run: async ({ expand }: { expand: boolean }) => {
        asked.push(expand);
        return expand ? { ok: false, reason: 'timed-out', message: 'wall clock', permanent: true } : part(0, null);
      },
    } as unknown as SandboxPool;
    const parsed = await makeIsolatedParser(pool, store, temp).parse('ab');
    expect(asked).toEqual([true, false]);
    expect(parsed.parts).toHaveLength(1);
    expect(readdirSync(temp)).toEqual([]);
  });

  it('may list what has no file', async () => {
    const parsed = await makeIsolatedParser(
      scripted(async () => part(0, null)),
      store,
      temp,
    ).parse('ab');
    expect(parsed.parts).toHaveLength(1);
    expect(existsSync(join(temp, '0'))).toBe(false);
  });
});
