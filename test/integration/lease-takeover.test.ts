// Two pollers, one mailbox: one reads, the other waits and takes over when the first is gone, whether it left, died or lost its ledger.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

async function pair() {
  const first = bench.poller({ leaseTtlMs: 300 });
  await first.syncNow();
  const second = bench.poller({ leaseTtlMs: 300 });
  second.start();
  return { first, second };
}

const key = () => ({ account: `127.0.0.1/${bench.dovecot.user}`, folder: 'INBOX' });

describe('two pollers', () => {
  it('never read at once; the second goes on when the first closes', async () => {
    const { first, second } = await pair();
    await bench.dovecot.deliver(application(1));
    await until('the first recorded it', () => bench.ledger.received.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(second.status().state).toBe('waiting-for-lease');
    expect(bench.proxy.accepted).toBe(1);
    await first.close();
    await until('the second connected', () => second.status().state === 'idling');
    await bench.dovecot.deliver(application(2));
    await until('the second recorded it', () => bench.ledger.received.length === 2);
    expect(bench.ledger.received.map(({ origin }) => origin)).toEqual(['live', 'live']);
  });

  it('the first loses its lease to the other and leaves the server', async () => {
    const { first, second } = await pair();
    // As if the first had been asleep for longer than its lease.
    await bench.ledger.releaseLease(key(), 'poller-1');
    await bench.ledger.acquireLease(key(), 'poller-2', 300);
    await until('the second reads', () => second.status().state === 'idling');
    await until('the first waits', () => first.status().state === 'waiting-for-lease');
    await until('the first has left', () => bench.proxy.openConnections === 1);
    await bench.dovecot.deliver(application(1));
    await until('the message is recorded', () => bench.ledger.received.length === 1);
    expect(bench.notices.length).toBe(1);
  });

  it('that cannot renew gives the mailbox up before another may take it', async () => {
    const poller = bench.poller({ leaseTtlMs: 300 });
    await poller.syncNow();
    await until('idling', () => poller.status().state === 'idling');
    bench.ledger.failure = new Error('record store down');
    await until('it has left the server', () => bench.proxy.openConnections === 0);
    bench.ledger.failure = null;
    await poller.syncNow();
    expect(poller.status().lastError).toBeNull();
  });
});
