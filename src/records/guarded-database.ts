// One choke point around drizzle-orm: translates every failure and repeats transactions that lost a race. It stands on the session of
// drizzle-orm 0.45.4 (`prepareQuery`, through which every statement goes), because its DrizzleQueryError puts the parameters, hence
// personal data, into its message, and there is no other place that no query can go around.
import { isRetryable, translateDatabaseError } from './database-failure.ts';
import type { Queryable } from './sql-connection.ts';

/** With the pauses below, a second at most: a conflict that lasts longer is for the job's own retries. */
const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 10;

type Prepared = { execute(...parameters: unknown[]): Promise<unknown>; all(...parameters: unknown[]): Promise<unknown> };
type Session = { prepareQuery(...parameters: unknown[]): Prepared };
type Guarded = { session: Session };
type Transact = (work: (tx: Queryable) => Promise<unknown>, config?: unknown) => Promise<unknown>;

export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}

function guardSession(db: Queryable): void {
  const { session } = db as unknown as Guarded;
  if (Object.hasOwn(session, 'prepareQuery')) return; // a savepoint shares its transaction's session
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = (...parameters) => {
    const prepared = prepareQuery(...parameters);
    const execute = prepared.execute.bind(prepared);
    const all = prepared.all.bind(prepared);
    prepared.execute = (...values) => translated(() => execute(...values));
    prepared.all = (...values) => translated(() => all(...values));
    return prepared;
  };
}

/** Pauses double and are spread, so that two transactions that met do not meet again. */
function pauseBeforeAttempt(attempt: number): Promise<void> {
  const pauseMs = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random());
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
}

export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await translated(work);
    } catch (error) {
      if (!isRetryable(error) || attempt === MAX_ATTEMPTS) throw error;
      await pauseBeforeAttempt(attempt);
    }
  }
}

/** Savepoints are not repeated: after 40001 or 40P01 the whole transaction is lost. */
function guardTransaction(tx: Queryable): Queryable {
  guardSession(tx);
  const transact = tx.transaction.bind(tx) as Transact;
  const guarded: Transact = (work) => translated(() => transact((inner) => work(guardTransaction(inner))));
  return Object.assign(tx, { transaction: guarded });
}

/** Changes `db` in place and returns it. `work` of a transaction may run several times: it must have no effect but on the database. */
export function guardDatabase(db: Queryable): Queryable {
  guardSession(db);
  const transact = db.transaction.bind(db) as Transact;
  const guarded: Transact = (work, config) => withRetries(() => transact((tx) => work(guardTransaction(tx)), config));
  return Object.assign(db, { transaction: guarded });
}
