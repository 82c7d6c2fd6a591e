// The embedded record store: PGlite in a directory that one process owns. It survives a kill at any instruction; it promises nothing
// on power loss, because it never calls fsync (measured, 0.5.16). Knows nothing about tables.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PGlite, Transaction as PgliteTransaction } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { ServiceError } from '../domain/errors.ts';
import { lockDirectory } from './directory-lock.ts';
import { guardDatabase, translated, withRetries } from './guarded-database.ts';
import { openPglite } from './pglite-engine.ts';
import type { Database, SqlConnection } from './sql-connection.ts';

function connectionOf(pglite: PGlite | PgliteTransaction): SqlConnection {
  return {
    query: async <Row extends object>(text: string, params: readonly unknown[] = []) => {
      const result = await pglite.query<Row>(text, [...params]);
      return result.rows;
    },
    exec: async (script) => {
      await pglite.exec(script);
    },
  };
}

function initialiseInChild(entry: string, dataDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(entry, [dataDir], { stdio: 'ignore', execArgv: [] });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new ServiceError('database-unavailable', `the embedded database could not be initialised: ${code ?? signal}`));
    });
  });
}

/** Prepared under another name and renamed, so that a kill in between leaves no half directory under the final name. */
async function initialise(dataDir: string): Promise<void> {
  const present = await readdir(dataDir).catch(() => []); // absent or empty: the rename below replaces it
  if (present.length > 0) {
    const message = `${dataDir} holds files but no database: name an empty directory`;
    throw new ServiceError('database-unavailable', message, { permanent: true });
  }
  const draft = `${dataDir}.initialising`;
  await rm(draft, { recursive: true, force: true });
  const entry = fileURLToPath(new URL('./pglite-initialise.js', import.meta.url));
  if (existsSync(entry)) await initialiseInChild(entry, draft);
  else await (await openPglite(draft)).close(); // running from source, where there is no built entry: memory is no concern
  await rename(draft, dataDir);
}

async function openDirectory(dataDir: string): Promise<PGlite> {
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(dataDir);
  try {
    return await openPglite(dataDir);
  } catch (error) {
    // PGlite throws whatever the WebAssembly left: a number, an exit status, a ServiceError of nobody.
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServiceError('database-unavailable', `the embedded database in ${dataDir} does not open: ${reason}`, { permanent: true });
  }
}

/** Fails with `data-directory-locked` while another process (or this one) has it open. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const unlock = await lockDirectory(`${dataDir}.lock`);
  let pglite: PGlite;
  try {
    pglite = await openDirectory(dataDir);
  } catch (error) {
    await unlock();
    throw error;
  }
  const db = guardDatabase(drizzle(pglite));
  const end = async (): Promise<void> => {
    try {
      await pglite.close();
    } finally {
      await unlock();
    }
  };
  let closed: Promise<void> | undefined;
  return {
    db,
    transaction: (work) => db.transaction(work),
    engine: 'pglite',
    exec: (script) => translated(() => connectionOf(pglite).exec(script)),
    onConnection: (work) => withRetries(() => pglite.transaction((tx) => work(connectionOf(tx)))),
    close: () => {
      closed ??= end();
      return closed;
    },
  };
}
