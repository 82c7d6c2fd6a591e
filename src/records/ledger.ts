// All repositories behind the ports of src/intake/, over one connection pool or one open transaction.
import type { IntakeStore, Ledger } from '../intake/intake-store.ts';
import { makeApplicantStore } from './applicant-repository.ts';
import type { Database, Queryable } from './database.ts';
import { makeDocumentStore } from './document-repository.ts';
import { countStatus, makeEventStore } from './event-repository.ts';
import { type LedgerOptions, makeMailboxStore } from './mailbox-repository.ts';
import { makeMessageStore } from './message-repository.ts';
import { makeReplyStore } from './reply-repository.ts';
import { digests } from './schema.ts';

export function makeLedger(database: Database, options: LedgerOptions): Ledger {
  const store = makeStore(database.db, (work) => database.transaction((tx) => work(insideTransaction(tx))));
  return { ...store, ...makeMailboxStore(database.db, (work) => database.transaction(work), options) };
}

/** Inside a transaction, `atomically` joins it. */
function insideTransaction(tx: Queryable): IntakeStore {
  const store: IntakeStore = makeStore(tx, (work) => work(store));
  return store;
}

function makeStore(db: Queryable, atomically: IntakeStore['atomically']): IntakeStore {
  return {
    ...makeMessageStore(db),
    ...makeDocumentStore(db),
    ...makeApplicantStore(db),
    ...makeReplyStore(db),
    ...makeEventStore(db),
    countStatus: () => countStatus(db),
    saveDigest: async (vacancyId, digest, at) => {
      await db.insert(digests).values({ vacancyId, digest, at });
    },
    atomically,
  };
}
