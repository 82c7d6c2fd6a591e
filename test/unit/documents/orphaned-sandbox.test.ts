// A service that is killed must not leave a process behind that burns a core.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { builtModule, projectRoot } from '../../../src/runtime/project-root.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(removeTemporaryDirectories);

const PARENT = `
const { SandboxPool } = await import(process.argv[1]);
const { codePaths } = await import(process.argv[2]);
const [, , , support, dist, temp] = process.argv;
const pool = new SandboxPool({ size: 1, childPath: support + '/evil-child.mjs', readablePaths: [...codePaths(dist), support], writablePaths: [temp] });
const { value } = await pool.run({ kind: 'echo' });
void pool.run({ kind: 'loop' }, { wallMs: 600000 });
setTimeout(() => console.log(value.pid), 100);
`;

/** Gone, or a zombie that nobody has waited for yet. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a sandbox whose parent was killed', () => {
  it('ends by itself, in the middle of an endless loop', async () => {
    const modules = ['pool', 'permissions'].map((name) => builtModule(`src/documents/sandbox/${name}.ts`));
    const directories = [join(projectRoot(), 'test/support'), join(projectRoot(), 'dist'), await temporaryDirectory()];
    const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT, ...modules, ...directories], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
    const pid = Number(line);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    for (let waited = 0; isAlive(pid) && waited < 200; waited += 1) await sleep(50);
    expect(isAlive(pid)).toBe(false);
  });
});
