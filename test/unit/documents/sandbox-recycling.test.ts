import { afterAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECYCLE_RSS_BYTES, SANDBOX_RSS_MAX_BYTES, SANDBOX_TASKS_PER_CHILD } from '../../../src/documents/limits.ts';
import type { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import { closeEvilSandboxes, evilSandbox } from '../../support/evil-sandbox.ts';
import { removeTemporaryDirectories } from '../../support/temporary-directory.ts';

afterAll(async () => {
  await closeEvilSandboxes();
  await removeTemporaryDirectories();
});

async function pidOf(pool: SandboxPool): Promise<number> {
  const result = await pool.run<{ pid: number }>({ kind: 'echo' }, { wallMs: 30_000 });
  if (!result.ok) throw new Error(result.reason);
  return result.value.pid;
}

describe('a process is replaced', () => {
  it('after its number of tasks', async () => {
    const pool = await evilSandbox({ tasksPerChild: 3 });
    const pids = await Promise.all(Array.from({ length: 7 }, () => pidOf(pool)));
    expect(pids.map((pid) => pids.indexOf(pid))).toEqual([0, 0, 0, 3, 3, 3, 6]);
    expect(SANDBOX_TASKS_PER_CHILD).toBeGreaterThan(3);
  });

  it('when it keeps too much memory', async () => {
    expect(SANDBOX_RECYCLE_RSS_BYTES).toBeLessThan(SANDBOX_RSS_MAX_BYTES);
    const pool = await evilSandbox();
    const before = await pidOf(pool);
    expect(await pidOf(pool)).toBe(before);
    expect(await pool.run({ kind: 'hoard', bytes: SANDBOX_RECYCLE_RSS_BYTES })).toMatchObject({ ok: true });
    expect(await pidOf(pool)).not.toBe(before);
  });
});
