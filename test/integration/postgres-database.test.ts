// The record store on a real PostgreSQL: the contract of both stores, and what only a server can do: vanish, refuse, deadlock.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '../../src/records/database.ts';
import { queryRows } from '../../src/records/sql-connection.ts';
import { describeDatabase } from '../support/database-contract.ts';
import { type PostgresServer, startPostgresServer } from '../support/postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.close());

describeDatabase('PostgreSQL', async () => {
  const database = await openDatabase({ url: await server.createDatabase('contract') });
  return { database, close: () => database.close() };
});

describe('two transactions at once', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ url: await server.createDatabase('races') });
    await database.exec('create table counters (id int primary key, n int not null)');
  });
  beforeEach(() => database.exec('truncate counters; insert into counters values (1, 0), (2, 0)'));
  afterAll(() => database.close());
  const counters = async (): Promise<number[]> =>
    (await queryRows<{ n: number }>(database.db, sql`select n from counters order by id`)).map((row) => row.n);

  it('that deadlock both take effect', async () => {
    let waiting = 0;
    let release = (): void => undefined;
    const bothHoldOne = new Promise<void>((resolve) => {
      release = resolve;
    });
    const incrementBoth = (first: number, second: number): Promise<void> =>
      database.transaction(async (tx) => {
        await tx.execute(sql`update counters set n = n + 1 where id = ${first}`);
        if (++waiting === 2) release();
        await bothHoldOne;
        await tx.execute(sql`update counters set n = n + 1 where id = ${second}`);
      });
    await Promise.all([incrementBoth(1, 2), incrementBoth(2, 1)]);
    expect(await counters()).toEqual([2, 2]);
    expect(waiting).toBe(3); // one of the two ran twice
  });

  it('that conflict under serializable isolation both take effect', async () => {
    const increment = (): Promise<void> =>
      database.db.transaction(
        async (tx) => {
          const [row] = await queryRows<{ n: number }>(tx, sql`select n from counters where id = 1`);
          await tx.execute(sql`update counters set n = ${(row?.n ?? 0) + 1} where id = 1`);
        },
        { isolationLevel: 'serializable' },
      );
    await Promise.all([increment(), increment(), increment()]);
    expect(await counters()).toEqual([3, 0]);
  });
});

describe('the server', () => {
  it('that restarts is used again, and idle connections that it cut are no crash', async () => {
    const idleErrors: unknown[] = [];
    const database = await openDatabase({ url: server.url, onIdleError: (error) => idleErrors.push(error) });
    const transaction = database.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await server.stop();
      await tx.execute(sql`select 2`);
    });
    await expect(transaction).rejects.toMatchObject({ code: 'database-unavailable', permanent: false });
    await expect(queryRows(database.db, sql`select 1`)).rejects.toMatchObject({ code: 'database-unavailable', permanent: false });
    await expect(database.exec('select 1')).rejects.toMatchObject({ code: 'database-unavailable', permanent: false });
    await server.start();
    expect(await queryRows(database.db, sql`select 3 as three`)).toEqual([{ three: 3 }]);

    await queryRows(database.db, sql`select 4`);
    await server.stop(); // now with an idle connection in the pool
    await server.start();
    while (idleErrors.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await queryRows(database.db, sql`select 5 as five`)).toEqual([{ five: 5 }]);
    await database.close();
  });

  const refused: [string, () => string, boolean][] = [
    ['does not listen', () => 'postgres://postgres@127.0.0.1:1/postgres', false],
    ['has no such database', () => `${server.url}-nowhere`, true],
    ['has no such user', () => server.url.replace('postgres@', 'nobody-here@'), true],
  ];
  it.each(refused)('%s: said at the start', async (_name, url, permanent) => {
    await expect(openDatabase({ url: url() })).rejects.toMatchObject({ code: 'database-unavailable', permanent });
  });
});
