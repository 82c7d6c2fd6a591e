// The few things that are asked of either database driver below drizzle-orm: plain statements inside one transaction, and whole scripts.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { SQL } from 'drizzle-orm/sql';

/** A drizzle-orm database or an open transaction on it, on either driver. */
export type Queryable = PgDatabase<PgQueryResultHKT>;

export type DatabaseEngine = 'postgres' | 'pglite';

/** Plain SQL on one connection. int8 arrives as a number; timestamps as the driver gives them. */
export type SqlConnection = {
  query<Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Any number of statements, no parameters, no result. */
  exec(script: string): Promise<void>;
};

/** An open record store. Every failure arrives translated, see database-failure.ts. */
export type Database = {
  readonly db: Queryable;
  readonly engine: DatabaseEngine;
  /** Runs again after a serialization failure or a deadlock, so `work` must have no effect but on the database. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A script outside of any transaction of ours. */
  exec(script: string): Promise<void>;
  /** Begin, `work`, commit on one connection with plain SQL; rolled back when `work` throws. */
  onConnection<T>(work: (connection: SqlConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The rows of a raw statement, on either driver. */
export async function queryRows<Row extends object>(db: Queryable, statement: SQL): Promise<Row[]> {
  const result = (await db.execute(statement)) as { rows: Row[] };
  return result.rows;
}
