// The service is killed while it writes to the embedded database: what was committed is there at the next start.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../../src/records/database.ts';
import { queryRows } from '../../../src/records/sql-connection.ts';
import { copyEmbeddedDatabase } from '../../support/embedded-database.ts';
import { builtUrl, runNode } from '../../support/node-child.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(removeTemporaryDirectories);

const writeForEver = `
  import { writeSync } from 'node:fs';
  import { openDatabase } from ${builtUrl('src/records/database.ts')};
  const database = await openDatabase({ dataDir: process.argv[1] });
  await database.exec('create table if not exists rows (id bigserial primary key, body text)');
  for (;;) {
    const id = await database.onConnection(async (c) => (await c.query("insert into rows (body) values (repeat('x', 500)) returning id"))[0].id);
    writeSync(1, id + '\\n');
  }`;

describe('killed while writing', () => {
  it('keeps every committed row, three times in a row', async () => {
    const dataDir = join(await temporaryDirectory(), 'pglite');
    await copyEmbeddedDatabase(dataDir);
    const committed: number[] = [];
    for (let round = 0; round < 3; round++) {
      const child = runNode(writeForEver, [dataDir]);
      for (let taken = 0; taken < 100; taken++) committed.push(Number(await child.nextLine()));
      await child.kill('SIGKILL');
      committed.push(...child.takeLines().map(Number));
    }
    const database = await openDatabase({ dataDir });
    const found = new Set((await queryRows<{ id: number }>(database.db, sql`select id from rows`)).map((row) => row.id));
    await database.close();
    expect(committed.length).toBeGreaterThanOrEqual(300);
    expect(committed.filter((id) => !found.has(id))).toEqual([]);
  });
});
