// Brings a database to the schema of this code: numbered SQL files, each in a transaction of its own, recorded with its SHA-256.
// Refuses to guess: a changed or vanished migration, a gap, or a database that is newer than the code stops the start.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from '../domain/errors.ts';
import { translateDatabaseError } from './database-failure.ts';
import type { Database, SqlConnection } from './sql-connection.ts';

export type Migration = { readonly number: number; readonly name: string; readonly sha256: string; readonly sql: string };
type Applied = { readonly number: number; readonly name: string; readonly sha256: string };

/** Arbitrary, but ours: two processes that start at once migrate one after the other. */
const ADVISORY_LOCK_KEY = 7_226_821;

const createLedger = `create table if not exists schema_migrations (
  number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`;

function refuse(message: string, context: Record<string, string | number>): ServiceError {
  return new ServiceError('configuration-invalid', message, { permanent: true, context });
}

/** The migrations in `directory`, in order. Numbers start at 1 without gaps. Line ends are folded, so that a checkout does not change a hash. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (number !== migrations.length + 1) throw refuse(`migration ${name} should be numbered ${migrations.length + 1}`, { name });
    const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ number, name, sha256: createHash('sha256').update(sql).digest('hex'), sql });
  }
  if (migrations.length === 0) throw refuse(`no migrations in ${directory}`, { directory });
  return migrations;
}

function assertHistory(migrations: readonly Migration[], applied: readonly Applied[]): void {
  applied.forEach((row, index) => {
    const context = { number: row.number, name: row.name };
    const migration = migrations[row.number - 1];
    if (row.number !== index + 1) throw refuse(`the database lacks migration ${index + 1} but has ${row.name}`, context);
    if (!migration) throw refuse(`the database is newer than this version of the service: it has migration ${row.name}`, context);
    if (migration.sha256 !== row.sha256) throw refuse(`migration ${row.name} was changed after it was applied`, context);
  });
}

/** Applies the first migration that is missing, under the lock; returns it, or null when there was nothing to do. */
async function applyNext(connection: SqlConnection, migrations: readonly Migration[]): Promise<Migration | null> {
  await connection.exec(`set local statement_timeout = 0; select pg_advisory_xact_lock(${ADVISORY_LOCK_KEY})`);
  await connection.exec(createLedger);
  const applied = await connection.query<Applied>('select number, name, sha256 from schema_migrations order by number');
  assertHistory(migrations, applied);
  const next = migrations[applied.length];
  if (!next) return null;
  try {
    await connection.exec(next.sql);
  } catch (error) {
    const cause = translateDatabaseError(error);
    if (!(cause instanceof ServiceError)) throw error;
    const { permanent, context } = cause;
    throw new ServiceError(cause.code, `migration ${next.name}: ${cause.message}`, {
      permanent,
      context: { ...context, migration: next.name },
    });
  }
  const { number, name, sha256 } = next;
  await connection.query('insert into schema_migrations (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
  return next;
}

/** Applies every migration of `directory` that the database lacks and returns their names. Safe to run in several processes at once. */
export async function migrate(database: Database, directory: string): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const names: string[] = [];
  for (;;) {
    const done = await database.onConnection((connection) => applyNext(connection, migrations));
    if (done === null) return names;
    names.push(done.name);
  }
}
