import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_START_MS } from '../../../src/documents/limits.ts';
import { codePaths, permissionFlags } from '../../../src/documents/sandbox/permissions.ts';
import { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import { builtModule, projectRoot } from '../../../src/runtime/project-root.ts';
import { closeEvilSandboxes, evilSandbox } from '../../support/evil-sandbox.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(async () => {
  await closeEvilSandboxes();
  await removeTemporaryDirectories();
});

async function brokenChild(source: string): Promise<Awaited<ReturnType<typeof evilSandbox>>> {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, 'child.mjs'), source);
  return evilSandbox({ childPath: join(directory, 'child.mjs'), readablePaths: [directory], startMs: 2000 });
}

describe('a sandbox that cannot start', () => {
  it('says so, with the last words of the process', async () => {
    const pool = await brokenChild("throw new Error('no such library')");
    await expect(pool.warmUp()).rejects.toMatchObject({
      code: 'sandbox-failed',
      permanent: false,
      message: expect.stringContaining('no such library'),
    });
  });

  it('fails the waiting tasks instead of forking for ever', async () => {
    const pool = await brokenChild('process.exit(7)');
    const results = await Promise.allSettled([pool.run({ kind: 'echo' }), pool.run({ kind: 'echo' })]);
    expect(results.map((result) => result.status === 'rejected' && result.reason.code)).toEqual(['sandbox-failed', 'sandbox-failed']);
  });

  it('is given up after its time', async () => {
    expect(SANDBOX_START_MS).toBeGreaterThan(2000);
    const pool = await brokenChild('setInterval(() => undefined, 1000)');
    await expect(pool.warmUp()).rejects.toMatchObject({ code: 'sandbox-failed' });
  });
});

describe('closing', () => {
  it('fails what runs and what waits, and says nothing about the tasks', async () => {
    const pool = await evilSandbox();
    await pool.warmUp();
    const results = Promise.allSettled([pool.run({ kind: 'hang' }), pool.run({ kind: 'echo' })]);
    await pool.close();
    expect((await results).map((result) => result.status === 'rejected' && result.reason.code)).toEqual([
      'sandbox-failed',
      'sandbox-failed',
    ]);
    await expect(pool.run({ kind: 'echo' })).rejects.toMatchObject({ code: 'sandbox-failed' });
    await pool.close();
  });
});

describe('installed anywhere', () => {
  it('works below a symbolic link and in a path with blanks', async () => {
    const directory = await temporaryDirectory();
    const installed = join(directory, 'my service');
    await mkdir(installed);
    await symlink(projectRoot(), join(installed, 'linked root'));
    const dist = join(installed, 'linked root', 'dist');
    builtModule('src/runtime/sandbox-child.ts');
    const documents = join(directory, 'blobs é ñ');
    await mkdir(documents);
    await symlink(documents, join(directory, 'blobs-link'));
    await writeFile(join(documents, 'a'), 'Hola');
    const pool = new SandboxPool({
      size: 1,
      childPath: join(dist, 'src/runtime/sandbox-child.js'),
      readablePaths: [...codePaths(dist), join(directory, 'blobs-link')],
      writablePaths: [documents],
    });
    try {
      const sha256 = createHash('sha256').update('Hola').digest('hex');
      const result = await pool.run({ kind: 'convert', path: join(directory, 'blobs-link', 'a'), sha256 });
      expect(result).toMatchObject({ ok: true, value: { damaged: false, value: { mime: 'text/plain' } } });
    } finally {
      await pool.close();
    }
  });

  it('names no path twice and none inside another, which Node 20 does not survive', async () => {
    const directory = await temporaryDirectory();
    await mkdir(join(directory, 'in'));
    const paths = [directory, join(directory, 'in'), `${directory}/`, directory];
    const flags = permissionFlags({ readablePaths: paths, writablePaths: [directory], heapMaxMib: 64 });
    expect(flags.filter((flag) => flag.startsWith('--allow-fs-read'))).toEqual([`--allow-fs-read=${directory}`]);
    expect(flags.filter((flag) => flag.startsWith('--allow-fs-write'))).toEqual([`--allow-fs-write=${directory}`]);
  });
});
