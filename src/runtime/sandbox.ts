// The sandbox pool as this installation runs it: where its code is, what it may read, where it may write.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config/config.ts';
import { codePaths } from '../documents/sandbox/permissions.ts';
import { SandboxPool } from '../documents/sandbox/pool.ts';
import { builtModule, projectRoot } from './project-root.ts';

export function makeSandboxPool({ paths, process }: Pick<Config, 'paths' | 'process'>): SandboxPool {
  const blobDir = join(paths.dataDir, 'blobs');
  const tempDir = join(paths.dataDir, 'tmp');
  for (const directory of [blobDir, tempDir]) mkdirSync(directory, { recursive: true, mode: 0o700 });
  return new SandboxPool({
    size: process.sandboxProcesses,
    childPath: builtModule('src/runtime/sandbox-child.ts'),
    readablePaths: [...codePaths(projectRoot()), blobDir],
    writablePaths: [tempDir],
  });
}
