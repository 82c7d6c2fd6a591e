// The embedded record store keeps the mailbox ledger's promises.
import { openEmbeddedTestDatabase } from '../../support/embedded-database.ts';
import { describeLedger } from '../../support/ledger-contract.ts';

describeLedger('PGlite', openEmbeddedTestDatabase);
