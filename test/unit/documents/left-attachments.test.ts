// A service that is killed while it parses leaves attachments in its temporary directory, and nobody else knows of them.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import type { BlobStore } from '../../../src/intake/ports.ts';
import { makeIsolatedParser } from '../../../src/runtime/isolated.ts';
import { makePartDirectory } from '../../../src/runtime/part-directories.ts';
import { processOwner } from '../../../src/runtime/process-owner.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

let temp: string;

beforeEach(async () => {
  temp = await temporaryDirectory();
});
afterAll(removeTemporaryDirectories);

/** What a start of the service does to the directory. */
const start = (): void => void makeIsolatedParser({} as SandboxPool, {} as BlobStore, temp);

async function leave(name: string, ageMs = 0): Promise<void> {
  await mkdir(join(temp, name));
  await writeFile(join(temp, name, '0'), 'Currículum de Ana Ejemplo');
  const at = new Date(Date.now() - ageMs);
  await utimes(join(temp, name), at, at);
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? Number.NaN;
}

const MINUTE_MS = 60_000;

describe('attachments of a service that was killed', () => {
  it('are removed at the next start', async () => {
    await leave(`parts-${hostname()}~${await deadPid()}~12345~aBc123`);
    start();
    expect(readdirSync(temp)).toEqual([]);
  });

  it('are removed when the next service has its process id, as in a container', async () => {
    await leave(`parts-${hostname()}~${process.pid}~1~aBc123`);
    start();
    // Without /proc nobody can tell; then they go after their hour.
    expect(readdirSync(temp)).toHaveLength(processOwner().endsWith(' ') ? 1 : 0);
  });

  it.each(['parts-other-host~1~12345~aBc123', 'parts-aBc123'])(
    'are removed after an hour when their owner is not known (%s)',
    async (name) => {
      await leave(name, 59 * MINUTE_MS);
      start();
      expect(readdirSync(temp)).toEqual([name]);
      await utimes(join(temp, name), 0, (Date.now() - 61 * MINUTE_MS) / 1000);
      start();
      expect(readdirSync(temp)).toEqual([]);
    },
  );
});

describe('what is in use', () => {
  it('stays: the directories of a service that runs, and what is no such directory', async () => {
    const used = await makePartDirectory(temp);
    await leave('partsless', 120 * MINUTE_MS);
    start();
    expect(
      readdirSync(temp)
        .map((name) => join(temp, name))
        .sort(),
    ).toEqual([used, join(temp, 'partsless')].sort());
  });
});
