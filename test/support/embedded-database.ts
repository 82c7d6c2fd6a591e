// An empty embedded database for a test in half a second: a directory that was initialised once per machine is copied, because
// initialising one takes 3 to 5 s. No migration is applied: that is one call of the test's own.
import { constants, existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Database, openDatabase } from '../../src/records/database.ts';

export type EmbeddedTestDatabase = {
  readonly database: Database;
  /** `openDatabase({ dataDir })` opens it again after `database.close()`. */
  readonly dataDir: string;
  /** Closes the database if it is open and removes the directory. */
  close(): Promise<void>;
};

function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** Built under another name and renamed, because test files run at the same time in several processes. */
async function templateDirectory(): Promise<string> {
  const template = join(tmpdir(), `vacantes-pglite-${pgliteVersion()}-${userInfo().uid}`);
  if (existsSync(template)) return template;
  const draft = await mkdtemp(`${template}-draft-`);
  const dataDir = join(draft, 'pglite');
  const database = await openDatabase({ dataDir });
  await database.close();
  await rename(dataDir, template).catch((error: NodeJS.ErrnoException) => {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code ?? '')) throw error; // another process was faster
  });
  await rm(draft, { recursive: true, force: true });
  return template;
}

/** A directory with an initialised, empty database that nobody has open. */
export async function copyEmbeddedDatabase(dataDir: string): Promise<void> {
  await cp(await templateDirectory(), dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

export async function openEmbeddedTestDatabase(): Promise<EmbeddedTestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'vacantes-pglite-test-'));
  const dataDir = join(directory, 'pglite');
  await copyEmbeddedDatabase(dataDir);
  const database = await openDatabase({ dataDir });
  const close = async (): Promise<void> => {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { database, dataDir, close };
}
