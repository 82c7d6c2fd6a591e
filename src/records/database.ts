// Opens the record store: PostgreSQL by its address, or the embedded one in a directory. One SQL dialect, one type for both.
import { resolve } from 'node:path';
import { openEmbedded } from './pglite-database.ts';
import { openPostgres } from './postgres-database.ts';
import type { Database } from './sql-connection.ts';

export type { Database, DatabaseEngine, Queryable } from './sql-connection.ts';

export type DatabaseLocation =
  | { readonly url: string; readonly onIdleError?: (error: unknown) => void }
  /** The directory is PGlite's alone; `<dataDir>.lock` beside it says who has it open. */
  | { readonly dataDir: string };

/** Fails with `database-unavailable` or `data-directory-locked`. Migrations are the caller's next step, see migrate.ts. */
export function openDatabase(location: DatabaseLocation): Promise<Database> {
  if ('dataDir' in location) return openEmbedded(resolve(location.dataDir));
  return openPostgres(location.url, location.onIdleError ?? (() => undefined));
}
