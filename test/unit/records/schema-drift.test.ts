// The tables that the code thinks of are those that the migrations make, column by column, and what must be unique is so in the
// database and not only in code.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { migrate } from '../../../src/records/migrate.ts';
import * as schema from '../../../src/records/schema.ts';
import { queryRows } from '../../../src/records/sql-connection.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { type EmbeddedTestDatabase, openEmbeddedTestDatabase } from '../../support/embedded-database.ts';

const TABLE_COUNT = 10;
const tables = Object.values(schema).filter((value) => is(value, PgTable));

let opened: EmbeddedTestDatabase;
beforeAll(async () => {
  opened = await openEmbeddedTestDatabase();
  await migrate(opened.database, join(projectRoot(), 'src/records/migrations'));
});
afterAll(() => opened.close());

type Column = { table: string; name: string; type: string; nullable: boolean; hasDefault: boolean };

/** By table and name, in one order. */
const sorted = (columns: Column[]): Column[] =>
  columns.toSorted((left, right) => (`${left.table} ${left.name}` < `${right.table} ${right.name}` ? -1 : 1));

function declaredColumns(): Column[] {
  const types: Record<string, string> = { bigserial: 'bigint' };
  return tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns.map((column) => {
      const type = column.getSQLType();
      return { table: name, name: column.name, type: types[type] ?? type, nullable: !column.notNull, hasDefault: column.hasDefault };
    });
  });
}

describe('schema-drift', () => {
  it('knows every column of the migrated database as it is', async () => {
    const migrated = await queryRows<Column>(
      opened.database.db,
      sql`SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable, a.atthasdef AS "hasDefault"
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'schema_migrations'`,
    );
    expect(tables).toHaveLength(TABLE_COUNT);
    expect(sorted(declaredColumns())).toEqual(sorted(migrated));
  });

  const uniques = [
    ['messages', ['id']],
    ['messages', ['sha256']],
    ['message_places', ['mailbox_id', 'uid_validity', 'uid']],
    ['mailboxes', ['account', 'folder']],
    ['applicants', ['folio']],
    ['applicants', ['vacancy_id', 'number']],
    ['documents', ['message_id', 'ordinal']],
    ['document_texts', ['sha256']],
    ['replies', ['message_id']],
    ['replies', ['mail_message_id']],
    ['bounced_addresses', ['address']],
  ] as const;
  it.each(uniques)('%s are unique by %j', async (table, columns) => {
    const found = await queryRows<{ columns: string[] }>(
      opened.database.db,
      sql`SELECT array_agg(a.attname::text ORDER BY a.attnum) AS columns
          FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = ${table}::regclass AND i.indisunique AND i.indpred IS NULL GROUP BY i.indexrelid`,
    );
    expect(found.map((index) => index.columns.toSorted().join())).toContain(columns.toSorted().join());
  });
});
