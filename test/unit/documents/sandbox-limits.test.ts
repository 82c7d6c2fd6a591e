import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  CONVERSION_WALL_MS,
  PARSING_WALL_MS,
  SANDBOX_BACKSTOP_MS,
  SANDBOX_HEAP_MAX_MIB,
  SANDBOX_RSS_MAX_BYTES,
} from '../../../src/documents/limits.ts';
import type { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { closeEvilSandboxes, evilSandbox } from '../../support/evil-sandbox.ts';
import { removeTemporaryDirectories } from '../../support/temporary-directory.ts';

afterAll(async () => {
  await closeEvilSandboxes();
  await removeTemporaryDirectories();
});

const echo = (pool: SandboxPool, value: string) => pool.run<{ value: string; pid: number }>({ kind: 'echo', value }, { wallMs: 30_000 });

/** The evil task has its outcome; the one that waits behind it, on another process, has its own. */
async function check(kind: string, expected: object, wallMs = 30_000): Promise<void> {
  const pool = await evilSandbox();
  const [evil, healthy] = await Promise.all([pool.run({ kind }, { wallMs }), echo(pool, 'healthy')]);
  expect(evil).toMatchObject({ ok: false, ...expected });
  expect(healthy).toMatchObject({ ok: true, value: { value: 'healthy' } });
  await pool.close();
}

describe('what a task does to its process', () => {
  it('an endless loop times out', () => check('loop', { reason: 'timed-out', message: 'wall clock' }, 200));
  it('waiting for ever times out', () => check('hang', { reason: 'timed-out', message: 'wall clock' }, 200));
  it('a full heap is out of memory', () => check('heap', { reason: 'out-of-memory', message: 'heap' }));
  it('buffers outside the heap are out of memory', () => check('buffers', { reason: 'out-of-memory', message: 'resident memory' }));
  it('exiting is a crash', () => check('exit', { reason: 'crashed', message: 'exit code 3' }));
  it('aborting is a crash, not a full heap', () => check('abort', { reason: 'crashed', message: 'SIGABRT' }));
  it('throwing where nobody catches is a crash', () => check('throw-later', { reason: 'crashed', message: 'exit code 1' }));
});

describe('what a task does to itself', () => {
  it('throwing tells the class of the error and nothing of its text', async () => {
    const pool = await evilSandbox();
    expect(await pool.run({ kind: 'throw' })).toEqual({ ok: false, reason: 'task-error', message: 'TypeError', permanent: true });
    expect(await pool.run({ kind: 'overflow' })).toMatchObject({ ok: false, reason: 'task-error', message: 'RangeError' });
    expect(await pool.run({ kind: 'unknown' })).toMatchObject({ ok: false, reason: 'task-error' });
  });

  it('a rejection that nobody looks at changes nothing', async () => {
    expect(await (await evilSandbox()).run({ kind: 'reject-aside' })).toEqual({ ok: true, value: 'fine' });
  });

  it('printing a megabyte neither blocks it nor passes for the guard', async () => {
    const pool = await evilSandbox();
    expect(await pool.run({ kind: 'chatter' }, { wallMs: 30_000 })).toEqual({ ok: true, value: 'fine' });
    expect(await pool.run({ kind: 'exit' })).toMatchObject({ reason: 'crashed', message: 'exit code 3' });
  });

  it('costs the tasks on other processes nothing', async () => {
    const pool = await evilSandbox({ size: 2 });
    await pool.warmUp();
    const pids = async () => {
      const both = await Promise.all(
        ['a', 'b'].map((value) => pool.run<{ pid: number }>({ kind: 'echo', value, ms: 100 }, { wallMs: 30_000 })),
      );
      return both.map((result) => (result.ok ? result.value.pid : null));
    };
    const before = await pids();
    const evil = pool.run({ kind: 'loop' }, { wallMs: 300 });
    const healthy = await Promise.all(Array.from({ length: 20 }, (_, index) => echo(pool, String(index))));
    expect(healthy.map((result) => result.ok && result.value.value)).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
    expect(await evil).toMatchObject({ reason: 'timed-out' });
    await pool.warmUp();
    const after = await pids();
    expect(after.filter((pid) => before.includes(pid))).toHaveLength(1);
    expect(new Set(after).size).toBe(2);
  });

  it('runs tasks first in, first out', async () => {
    const pool = await evilSandbox();
    const order: number[] = [];
    await Promise.all(Array.from({ length: 10 }, (_, index) => echo(pool, String(index)).then(() => order.push(index))));
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('the limits of the service', () => {
  it('are within each other', () => {
    expect(SANDBOX_HEAP_MAX_MIB * 1024 * 1024).toBeLessThan(SANDBOX_RSS_MAX_BYTES);
    expect(SANDBOX_BACKSTOP_MS).toBeLessThan(CONVERSION_WALL_MS);
    expect(PARSING_WALL_MS).toBeGreaterThan(0);
  });

  it('each name a test that exists', () => {
    const source = readFileSync(join(projectRoot(), 'src/documents/limits.ts'), 'utf8');
    const names = source.match(/^export const \w+/gm) ?? [];
    const proofs = [...source.matchAll(/Proof: ([a-z-]+\.test\.ts)/g)].map(([, file]) => file ?? '');
    expect(names.length).toBeGreaterThan(15);
    expect(proofs).toHaveLength(names.length);
    const texts = proofs.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
    for (const [index, name] of names.entries()) expect(texts[index]).toContain(name.replace('export const ', ''));
  });
});
