// A pool of evil children, closed when the test file is done.
import { join } from 'node:path';
import { codePaths } from '../../src/documents/sandbox/permissions.ts';
import { type SandboxOptions, SandboxPool } from '../../src/documents/sandbox/pool.ts';
import { builtModule, projectRoot } from '../../src/runtime/project-root.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const pools: SandboxPool[] = [];

export async function evilSandbox(options: Partial<SandboxOptions> = {}): Promise<SandboxPool> {
  builtModule('src/documents/sandbox/serve-tasks.ts'); // says so when nothing is built
  const support = join(projectRoot(), 'test/support');
  const pool = new SandboxPool({
    size: 1,
    childPath: join(support, 'evil-child.mjs'),
    readablePaths: [...codePaths(join(projectRoot(), 'dist')), support],
    writablePaths: [await temporaryDirectory()],
    ...options,
  });
  pools.push(pool);
  return pool;
}

/** For `afterAll`. */
export async function closeEvilSandboxes(): Promise<void> {
  for (const pool of pools.splice(0)) await pool.close();
}
