// The embedded record store keeps the contract of both stores, and does not starve the rest of the process.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { describeDatabase } from '../../support/database-contract.ts';
import { type EmbeddedTestDatabase, openEmbeddedTestDatabase } from '../../support/embedded-database.ts';

describeDatabase('PGlite', openEmbeddedTestDatabase);

describe('a long series of queries', () => {
  let opened: EmbeddedTestDatabase;
  beforeAll(async () => {
    opened = await openEmbeddedTestDatabase();
  });
  afterAll(() => opened.close());

  /** PGlite alone resolves in microtasks: no timer would fire before the series ends. */
  async function turnsDuring(series: () => Promise<void>): Promise<number> {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await series();
    clearInterval(timer);
    return turns;
  }

  it('lets timers fire between queries', async () => {
    const { db } = opened.database;
    const turns = await turnsDuring(async () => {
      for (let i = 0; i < 200; i++) await db.execute(sql`select ${i}::int`);
    });
    expect(turns).toBeGreaterThan(3);
  });

  it('lets timers fire inside a transaction', async () => {
    const turns = await turnsDuring(() =>
      opened.database.transaction(async (tx) => {
        for (let i = 0; i < 200; i++) await tx.execute(sql`select ${i}::int`);
      }),
    );
    expect(turns).toBeGreaterThan(3);
  });
});
