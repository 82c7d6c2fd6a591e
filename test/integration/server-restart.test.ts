// The mail server goes down and comes back, politely or not, and the poller goes on by itself.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

describe('a mail server that restarts', () => {
  it.each([{ hard: true }, { hard: false }])('%j: the next message is recorded', async (how) => {
    const poller = bench.poller();
    await bench.dovecot.deliver(application(1));
    await poller.syncNow();
    await until('idling', () => poller.status().state === 'idling');
    await bench.dovecot.restart(how);
    await bench.dovecot.deliver(application(2));
    await until('both are recorded', () => bench.ledger.received.length === 2);
    expect(poller.status().reconnects).toBeGreaterThanOrEqual(1);
    expect(bench.ledger.received.map(({ origin }) => origin)).toEqual(['backlog', 'live']);
  });

  it('takes mail that came while it was down for live mail', async () => {
    const first = bench.poller();
    await first.syncNow();
    await first.close();
    expect(first.status().state).toBe('closed');
    await bench.dovecot.deliver(application(1));
    await bench.poller().syncNow();
    expect(bench.ledger.received).toMatchObject([{ uid: 1, origin: 'live' }]);
  });

  it('disconnects every session: the poller returns', async () => {
    const poller = bench.poller();
    await poller.syncNow();
    await until('idling', () => poller.status().state === 'idling');
    await bench.dovecot.kick();
    await bench.dovecot.deliver(application(1));
    await until('the message is recorded', () => bench.ledger.received.length === 1);
    expect(bench.proxy.openConnections).toBe(1);
  });
});
