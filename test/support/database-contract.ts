// What both record stores must do alike. One suite, run on the embedded database (unit) and on a real PostgreSQL (integration).
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { bigint, boolean, customType, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { ServiceError } from '../../src/domain/errors.ts';
import type { Database } from '../../src/records/database.ts';
import { isUniqueViolation, sqlStateOf } from '../../src/records/database-failure.ts';
import { migrate } from '../../src/records/migrate.ts';
import { queryRows } from '../../src/records/sql-connection.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './temporary-directory.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const samples = pgTable('samples', {
  id: integer('id').primaryKey(),
  name: text('name').notNull().unique('samples_name_key'),
  size: bigint('size', { mode: 'number' }),
  at: timestamp('at', { withTimezone: true, mode: 'date' }),
  facts: jsonb('facts'),
  tags: text('tags').array(),
  isRead: boolean('is_read'),
  raw: bytea('raw'),
});
const SECRET = 'ana.lopez@example.org';

const createSamples = `drop table if exists samples; create table samples (id integer primary key, name text not null constraint samples_name_key unique,
  size bigint, at timestamptz, facts jsonb, tags text[], is_read boolean, raw bytea);`;

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('expected a failure');
    },
    (error: unknown) => error,
  );
}

function assertSilent(error: unknown): void {
  expect(error).toBeInstanceOf(ServiceError);
  const { message, stack, context, cause } = error as ServiceError;
  expect(cause).toBeUndefined();
  expect(`${message} ${stack} ${JSON.stringify(context)}`).not.toContain(SECRET);
}

function describeRows(database: () => Database): void {
  it('returns what was stored, each as the same JavaScript type', async () => {
    const row = {
      ...{ id: 1, name: 'Ñandú 🙂', size: 5_000_000_000, at: new Date('2024-05-23T05:59:59.999Z'), isRead: false },
      ...{ facts: [{ page: 2, quote: 'Tel. \'x\' \\ "y"' }], tags: ['a,b', '"c"', ''], raw: new Uint8Array([0, 255, 92, 39]) },
    };
    await database().db.insert(samples).values(row);
    const [found] = await database().db.select().from(samples);
    expect({ ...found, raw: Array.from(found?.raw ?? []) }).toEqual({ ...row, raw: [0, 255, 92, 39] });
  });

  it('counts and int8 are numbers, also in raw statements', async () => {
    const statement = sql`select count(*) as n, ${'5000000000'}::int8 as big from samples`;
    expect(await queryRows(database().db, statement)).toEqual([{ n: 0, big: 5_000_000_000 }]);
    expect(await database().onConnection((connection) => connection.query('select count(*) as n from samples'))).toEqual([{ n: 0 }]);
  });

  it('upserts and says what it did', async () => {
    const upsert = (name: string): Promise<{ id: number }[]> =>
      database().db.insert(samples).values({ id: 1, name }).onConflictDoNothing().returning({ id: samples.id });
    expect([await upsert('a'), await upsert('b')]).toEqual([[{ id: 1 }], []]);
  });
}

function describeTransactions(database: () => Database): void {
  const names = async (): Promise<string[]> =>
    (await database().db.select({ name: samples.name }).from(samples).orderBy(samples.id)).map((row) => row.name);

  it('undoes everything when the work throws, and passes the error on as it is', async () => {
    const bug = new TypeError('a bug of ours');
    const work = database().transaction(async (tx) => {
      await tx.insert(samples).values({ id: 1, name: 'a' });
      throw bug;
    });
    expect(await failureOf(work)).toBe(bug);
    expect(await names()).toEqual([]);
  });

  it('undoes a savepoint alone', async () => {
    await database().transaction(async (tx) => {
      await tx.insert(samples).values({ id: 1, name: 'a' });
      const inner = tx.transaction(async (nested) => {
        await nested.insert(samples).values({ id: 2, name: 'a' });
      });
      expect(isUniqueViolation(await failureOf(inner), 'samples_name_key')).toBe(true);
      await tx.insert(samples).values({ id: 3, name: 'c' });
    });
    expect(await names()).toEqual(['a', 'c']);
  });

  it.each(['40001', '40P01'])('runs again after %s, and its first run leaves nothing', async (sqlState) => {
    let runs = 0;
    await database().transaction(async (tx) => {
      runs++;
      await tx.insert(samples).values({ id: runs, name: `run ${runs}` });
      if (runs < 3) await tx.execute(sql.raw(`do $$ begin raise exception 'conflict' using errcode = '${sqlState}'; end $$`));
    });
    expect({ runs, names: await names() }).toEqual({ runs: 3, names: ['run 3'] });
  });

  it('gives up after some runs', async () => {
    let runs = 0;
    const work = database().transaction(async (tx) => {
      runs++;
      await tx.execute(sql.raw(`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`));
    });
    expect(await failureOf(work)).toMatchObject({ code: 'database-unavailable', permanent: false, context: { sqlState: '40001' } });
    expect(runs).toBe(5);
  });

  it('rolls back plain SQL as well', async () => {
    const work = database().onConnection(async (connection) => {
      await connection.exec(`insert into samples (id, name) values (1, 'a'); insert into samples (id, name) values (2, 'b')`);
      await connection.query('select nonsense');
    });
    expect(sqlStateOf(await failureOf(work))).toBe('42703');
    expect(await names()).toEqual([]);
  });
}

function describeFailures(database: () => Database): void {
  it('names the constraint of a duplicate, and none of its values', async () => {
    await database().db.insert(samples).values({ id: 1, name: SECRET });
    const error = await failureOf(Promise.resolve(database().db.insert(samples).values({ id: 2, name: SECRET })));
    expect(error).toMatchObject({ permanent: true, context: { sqlState: '23505', constraint: 'samples_name_key', table: 'samples' } });
    assertSilent(error);
  });

  const statements: [string, string, (db: Database['db']) => Promise<unknown>][] = [
    ['a value of the wrong type', '22P02', (db) => Promise.resolve(db.execute(sql`select ${SECRET}::text::int`))],
    ['broken JSON', '22P02', (db) => Promise.resolve(db.execute(sql`select ${`{"${SECRET}`}::text::jsonb`))],
    ['an unknown column', '42703', (db) => Promise.resolve(db.execute(sql`select nonsense where ${SECRET}::text <> ''`))],
    [
      'a failure inside a transaction',
      '22P02',
      (db) => db.transaction((tx) => Promise.resolve(tx.execute(sql`select ${SECRET}::text::int`))),
    ],
  ];
  it.each(statements)('%s: keeps the values to itself', async (_name, sqlState, run) => {
    const error = await failureOf(run(database().db));
    expect(error).toMatchObject({ permanent: true, context: { sqlState } });
    assertSilent(error);
  });
}

function describeMigrations(database: () => Database): void {
  beforeEach(() => database().exec('drop table if exists schema_migrations, first_table, second_table'));

  async function directoryOf(files: Record<string, string>): Promise<string> {
    const directory = join(await temporaryDirectory(), 'migrations');
    await mkdir(directory);
    for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
    return directory;
  }
  const first = { '0001-first.sql': 'create table first_table (id int);\ninsert into first_table values (1);\n' };
  const second = { '0002-second.sql': 'create table second_table (id int); insert into second_table select id from first_table;' };

  it('applies what is missing, in order, once', async () => {
    expect(await migrate(database(), await directoryOf(first))).toEqual(['0001-first.sql']);
    const both = await directoryOf({ ...first, ...second, 'README.md': 'not a migration' });
    expect(await migrate(database(), both)).toEqual(['0002-second.sql']);
    expect(await migrate(database(), both)).toEqual([]);
    const statement = sql`select number, name, length(sha256) as length from schema_migrations order by number`;
    expect(await queryRows(database().db, statement)).toEqual([
      { number: 1, name: '0001-first.sql', length: 64 },
      { number: 2, name: '0002-second.sql', length: 64 },
    ]);
  });

  it('applies each once when several start together', async () => {
    const both = await directoryOf({ ...first, ...second });
    const applied = await Promise.all([migrate(database(), both), migrate(database(), both), migrate(database(), both)]);
    expect(applied.flat().sort()).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(await queryRows(database().db, sql`select id from second_table`)).toEqual([{ id: 1 }]);
  });

  it('leaves nothing of a migration that fails, keeps those before it, and names it', async () => {
    const files = await directoryOf({ ...first, '0002-second.sql': 'create table second_table (id int); select nonsense;' });
    const error = await failureOf(migrate(database(), files));
    expect(error).toMatchObject({ context: { sqlState: '42703', migration: '0002-second.sql' } });
    const statement = sql`select to_regclass('first_table') is not null as first, to_regclass('second_table') is not null as second`;
    expect(await queryRows(database().db, statement)).toEqual([{ first: true, second: false }]);
    expect(await migrate(database(), await directoryOf({ ...first, ...second }))).toEqual(['0002-second.sql']);
  });

  it('does not take another line ending for a change', async () => {
    await migrate(database(), await directoryOf(first));
    expect(await migrate(database(), await directoryOf({ '0001-first.sql': first['0001-first.sql'].replaceAll('\n', '\r\n') }))).toEqual(
      [],
    );
  });

  const refused: [string, Record<string, string>, RegExp][] = [
    ['an applied migration was changed', { '0001-first.sql': 'select 1', ...second }, /0001-first\.sql was changed/],
    ['an applied migration has another name', { '0001-other.sql': 'select 1', ...second }, /0001-first\.sql was changed/],
    ['the database is newer than the code', first, /newer than this version of the service: it has migration 0002-second\.sql/],
    ['an applied migration is missing', { '0002-second.sql': second['0002-second.sql'] }, /0002-second\.sql should be numbered 1/],
    ['two have the same number', { ...first, '0001-again.sql': 'select 1' }, /should be numbered 2/],
    ['a name without a number', { ...first, 'second.sql': 'select 1' }, /second\.sql should be numbered 2/],
    ['there are none', {}, /no migrations/],
  ];
  it.each(refused)('refuses to start: %s', async (_name, files, message) => {
    await migrate(database(), await directoryOf({ ...first, ...second }));
    const error = await failureOf(migrate(database(), await directoryOf(files)));
    expect(error).toMatchObject({ code: 'configuration-invalid', permanent: true });
    expect((error as ServiceError).message).toMatch(message);
  });

  it('refuses a hole in what was applied', async () => {
    const both = await directoryOf({ ...first, ...second });
    await migrate(database(), both);
    await database().exec('delete from schema_migrations where number = 1');
    expect(((await failureOf(migrate(database(), both))) as ServiceError).message).toMatch(/lacks migration 1 but has 0002-second\.sql/);
  });
}

/** `open` is called once; the suite closes nothing that it did not open. */
export function describeDatabase(name: string, open: () => Promise<{ database: Database; close(): Promise<void> }>): void {
  describe(name, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    const database = (): Database => opened.database;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(() => database().exec(createSamples));
    afterAll(async () => {
      await opened.close();
      await removeTemporaryDirectories();
    });
    describe('rows', () => describeRows(database));
    describe('transactions', () => describeTransactions(database));
    describe('failures', () => describeFailures(database));
    describe('migrations', () => describeMigrations(database));
  });
}
