// A process that is killed from outside, or that a busy machine gives no time or memory, says little about its task.

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { SandboxPool, TaskOptions } from '../../../src/documents/sandbox/pool.ts';
import { closeEvilSandboxes, evilSandbox } from '../../support/evil-sandbox.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(async () => {
  await closeEvilSandboxes();
  await removeTemporaryDirectories();
});

/** Dies of its task as often as the task says, in the way it says; then answers how many tasks this process had done before. */
const CHILD = `
import { appendFileSync, readFileSync, writeSync } from 'node:fs';
const runs = new URL('./runs', import.meta.url);
let done = 0;
process.on('message', ({ task: { death, deaths = 0, ms = 0 } }) => {
  if (death) appendFileSync(runs, death + '\\n');
  if (death && readFileSync(runs, 'utf8').split('\\n').length - 1 <= deaths) {
    if (death === 'exit') process.exit(3);
    if (death !== 'silent') writeSync(4, death);
    return process.kill(process.pid, 'SIGKILL');
  }
  setTimeout(() => process.send({ kind: 'value', value: done++, rssBytes: 0 }), ms);
});
process.send({ kind: 'ready' });
`;

async function mortalSandbox(size: number): Promise<{ pool: SandboxPool; runs: () => number }> {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, 'child.mjs'), CHILD);
  await writeFile(join(directory, 'runs'), '');
  const pool = await evilSandbox({
    size,
    childPath: join(directory, 'child.mjs'),
    readablePaths: [directory],
    writablePaths: [directory],
  });
  return { pool, runs: () => readFileSync(join(directory, 'runs'), 'utf8').split('\n').length - 1 };
}

type Death = 'silent' | 'deadline' | 'rss' | 'exit';

async function check(task: { death: Death; deaths: number }, options: TaskOptions, expected: object, runs: number): Promise<void> {
  const sandbox = await mortalSandbox(1);
  expect(await sandbox.pool.run(task, options)).toMatchObject(expected);
  expect(sandbox.runs()).toBe(runs);
}

const fine = { ok: true };
const timedOut = { ok: false, reason: 'timed-out' };
const outOfMemory = { ok: false, reason: 'out-of-memory' };

describe('a SIGKILL that the guard did not announce', () => {
  it('once is forgotten', () => check({ death: 'silent', deaths: 1 }, {}, fine, 2));
  it('twice is the kernel short of memory', () =>
    check({ death: 'silent', deaths: 9 }, {}, { ...outOfMemory, message: 'SIGKILL', permanent: true }, 2));
  it('twice is enough even where the limits are tried again', () => check({ death: 'silent', deaths: 9 }, { attempts: 2 }, outOfMemory, 2));
});

describe('a limit that was hit', () => {
  it('in time, is a result', () => check({ death: 'deadline', deaths: 9 }, {}, timedOut, 1));
  it('in time, may be tried again', () => check({ death: 'deadline', deaths: 1 }, { attempts: 2 }, fine, 2));
  it('in time, twice is a result', () => check({ death: 'deadline', deaths: 9 }, { attempts: 2 }, timedOut, 2));
  it('in memory, may be tried again', () => check({ death: 'rss', deaths: 1 }, { attempts: 2 }, fine, 2));
  it('in memory, twice is a result', () => check({ death: 'rss', deaths: 9 }, { attempts: 2 }, outOfMemory, 2));
  it('by a crash, is never tried again', () => check({ death: 'exit', deaths: 9 }, { attempts: 2 }, { reason: 'crashed' }, 1));
});

describe('the second attempt', () => {
  it('has a new process, though a used one is free, and holds nobody up', async () => {
    const { pool, runs } = await mortalSandbox(2);
    await pool.warmUp();
    expect(await Promise.all([pool.run({ ms: 50 }), pool.run({ ms: 50 })])).toEqual([
      { ok: true, value: 0 },
      { ok: true, value: 0 },
    ]);
    const again = pool.run({ death: 'rss', deaths: 1 }, { attempts: 2 });
    const others = Array.from({ length: 5 }, () => pool.run({ ms: 10 }));
    expect(await again).toEqual({ ok: true, value: 0 });
    expect(runs()).toBe(2);
    expect((await Promise.all(others)).every(({ ok }) => ok)).toBe(true);
  });

  it('that waits for its process ends when the sandbox is closed', async () => {
    const { pool, runs } = await mortalSandbox(1);
    await pool.warmUp();
    const result = pool.run({ death: 'silent', deaths: 9 }).catch((error: { code: string }) => error.code);
    while (runs() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await pool.close();
    expect(await result).toBe('sandbox-failed');
  });
});
