// The server declares every UID void (restored from a backup, folder recreated). The same bytes are the same message; whatever is
// new is found although its UID was seen before.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

const validities = () => [...new Set(bench.ledger.received.map(({ uidValidity }) => uidValidity))];

describe('a new UIDVALIDITY', () => {
  it('under an idling session: known messages keep their identity, new ones are live', async () => {
    await bench.dovecot.deliver(application(1), application(2));
    const poller = bench.poller();
    await poller.syncNow();
    await until('idling', () => poller.status().state === 'idling');
    await bench.dovecot.changeUidValidity();
    await bench.dovecot.deliver(application(3));
    await until('three messages', () => bench.ledger.messageIds.size === 3);
    await poller.syncNow();
    expect(validities().length).toBe(2);
    expect(bench.ledger.received.length).toBe(5);
    expect(bench.ledger.messageIds.size).toBe(3);
    expect(bench.notices.filter(({ isNew }) => isNew).length).toBe(3);
    expect(bench.ledger.received.slice(2).map(({ origin }) => origin)).toEqual(['live', 'live', 'live']);
  });

  it('while the service was away: done messages are marked in their new place as well', async () => {
    await bench.dovecot.deliver(application(1));
    const first = bench.poller();
    await first.syncNow();
    bench.ledger.finishAll();
    await first.close();
    await bench.dovecot.changeUidValidity();
    await bench.dovecot.deliver(application(2));
    await bench.poller().syncNow();
    expect(bench.ledger.messageIds.size).toBe(2);
    expect(await bench.dovecot.flags()).toEqual(
      new Map([
        [1, ['$Procesado']],
        [2, []],
      ]),
    );
  });
});
