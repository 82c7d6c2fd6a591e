// A directory of a test's own, removed when the test file is done. Knows nothing about what is put in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const created: string[] = [];

export async function temporaryDirectory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'vacantes-test-'));
  created.push(path);
  return path;
}

/** For `afterAll`: removes every directory that this test file made. */
export async function removeTemporaryDirectories(): Promise<void> {
  for (const path of created.splice(0)) await rm(path, { recursive: true, force: true, maxRetries: 5 });
}
