// Ctrl-C and systemd signal every process of the service at once; what is stored for ever must not depend on who hears it first.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from '@jest/globals';
import { builtModule, projectRoot } from '../../../src/runtime/project-root.ts';
import { closeEvilSandboxes, evilSandbox } from '../../support/evil-sandbox.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(async () => {
  await closeEvilSandboxes();
  await removeTemporaryDirectories();
});

/** Prints its outcome, but only when every signal came while the task ran. */
const PARENT = `
const { SandboxPool } = await import(process.argv[1]);
const { codePaths } = await import(process.argv[2]);
const [, , , support, dist, temp, kind] = process.argv;
const heard = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => heard.add(signal));
const pool = new SandboxPool({ size: 1, childPath: support + '/evil-child.mjs', readablePaths: [...codePaths(dist), support], writablePaths: [temp] });
const before = await pool.run({ kind: 'echo' }, { wallMs: 30000 });
const outcome = pool.run({ kind }, { wallMs: 3000 }).then((result) => JSON.stringify(result), (error) => error.code);
setTimeout(() => console.log('running'), 100);
const said = await outcome;
const after = await pool.run({ kind: 'echo' }, { wallMs: 30000 });
console.log(heard.size + ' ' + said + ' ' + after.ok);
await pool.close();
`;

describe('a signal to the whole process group', () => {
  it.each(['hang', 'loop'])('leaves the task that runs (%s) its own end', async (kind) => {
    const modules = ['pool', 'permissions'].map((name) => builtModule(`src/documents/sandbox/${name}.ts`));
    const directories = [join(projectRoot(), 'test/support'), join(projectRoot(), 'dist'), await temporaryDirectory()];
    const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT, ...modules, ...directories, kind], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true, // leads a process group
    });
    const lines = createInterface(parent.stdout)[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('running');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(-(parent.pid ?? Number.NaN), signal);
    const timedOut = { ok: false, reason: 'timed-out', message: 'wall clock', permanent: true };
    expect((await lines.next()).value).toBe(`3 ${JSON.stringify(timedOut)} true`);
    if (parent.exitCode === null) await once(parent, 'exit');
  });
});

describe('a process that dies of such a signal all the same', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s says nothing about the task', async (signal) => {
    const directory = await temporaryDirectory();
    const child = `process.on('message', () => process.kill(process.pid, '${signal}')); process.send({ kind: 'ready' });`;
    await writeFile(join(directory, 'child.mjs'), child);
    const pool = await evilSandbox({ childPath: join(directory, 'child.mjs'), readablePaths: [directory] });
    await expect(pool.run({})).rejects.toMatchObject({ code: 'sandbox-failed', permanent: false, context: { signal } });
  });
});
