// Fifty messages in one breath: the server says so once, or in the middle. Every one is recorded, none twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

const numbers = Array.from({ length: 50 }, (_, index) => index + 1);

describe('a burst', () => {
  it.each(['one session', 'five sessions at once'])('from %s, with IDLE alone to tell of it', async (from) => {
    // No resync and no probe during the test: what is found is found because of IDLE.
    const poller = bench.poller({ resyncIntervalMs: 3_600_000, idle: { probeIntervalMs: 3_600_000 } });
    await poller.syncNow();
    await until('idling', () => poller.status().state === 'idling');
    const texts = numbers.map((number) => application(number));
    if (from === 'one session') await bench.dovecot.deliver(...texts);
    else await Promise.all([0, 1, 2, 3, 4].map((part) => bench.dovecot.deliver(...texts.filter((_, index) => index % 5 === part))));
    await until('all are recorded', () => bench.ledger.messageIds.size === numbers.length);
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual(numbers);
    expect(bench.notices.length).toBe(numbers.length);
    expect(poller.status()).toMatchObject({ reconnects: 0, ledgerCount: 50, serverUidNext: 51 });
  });

  it('while flags of other messages change all the time', async () => {
    await bench.dovecot.deliver(application(0));
    const poller = bench.poller();
    await poller.syncNow();
    const meddler = await bench.dovecot.client();
    for (const number of numbers.slice(0, 20)) {
      await Promise.all([
        bench.dovecot.deliver(application(number)),
        number % 2 === 0 ? meddler.messageFlagsAdd('1', ['\\Flagged']) : meddler.messageFlagsRemove('1', ['\\Flagged']),
      ]);
    }
    meddler.close();
    await until('all are recorded', () => bench.ledger.messageIds.size === 21);
    expect(bench.ledger.received.length).toBe(21);
    expect(poller.status().reconnects).toBe(0);
  });
});
