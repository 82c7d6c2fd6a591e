// PostgreSQL through a pool of the `pg` driver. Knows nothing about tables.
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { guardDatabase, translated, withRetries } from './guarded-database.ts';
import type { Database, SqlConnection } from './sql-connection.ts';

const MAX_CONNECTIONS = 10;
/** Longer than any statement of ours on tens of thousands of rows; a lock that is held longer is a fault. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** A pool without free connections, or a host that swallows packets, becomes `database-unavailable` after this. */
const CONNECT_TIMEOUT_MS = 10_000;

function connectionOf(client: pg.PoolClient | pg.Pool): SqlConnection {
  return {
    query: async <Row extends object>(text: string, params: readonly unknown[] = []) => {
      const result = await client.query<Row & pg.QueryResultRow>(text, [...params]);
      return result.rows;
    },
    exec: async (script) => {
      await client.query(script);
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (connection: SqlConnection) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(connectionOf(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      failure = rollbackError; // the connection is of no use any more: the pool drops it
    });
    throw error;
  } finally {
    client.release(failure);
  }
}

/**
 * Connects once, so that a wrong address or password is known at the start. Fails with `database-unavailable`.
 * `onIdleError` hears of connections that the server dropped while nobody used them; the pool replaces them.
 */
export async function openPostgres(url: string, onIdleError: (error: unknown) => void): Promise<Database> {
  // For the whole process, because drizzle-orm asks the driver's global table: our int8 are counts, UIDs and sizes, below 2^53.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'vacantes',
    keepAlive: true,
  });
  pool.on('error', onIdleError);
  // A connection that is cut between two statements of a transaction is nobody's in the pool: without a listener it ends the process.
  // The next statement on it fails and tells the caller.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await translated(() => pool.query('select 1'));
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = guardDatabase(drizzle(pool));
  let ended: Promise<void> | undefined;
  return {
    db,
    transaction: (work) => db.transaction(work),
    engine: 'postgres',
    exec: (script) => translated(() => connectionOf(pool).exec(script)),
    onConnection: (work) => withRetries(() => inTransaction(pool, work)),
    close: () => {
      ended ??= pool.end();
      return ended;
    },
  };
}
