// The mailbox ledger's promises on a real PostgreSQL, where statements of several connections really meet.
import { afterAll, beforeAll } from '@jest/globals';
import { openDatabase } from '../../src/records/database.ts';
import { describeLedger } from '../support/ledger-contract.ts';
import { type PostgresServer, startPostgresServer } from '../support/postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.close());

describeLedger('PostgreSQL', async () => {
  const database = await openDatabase({ url: await server.createDatabase('ledger') });
  return { database, close: () => database.close() };
});
