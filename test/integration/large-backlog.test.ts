// Ten thousand messages were there before the service: each is recorded once, as backlog, whatever interrupts the work.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

const COUNT = 10_000;

let bench: MailboxBench;
beforeAll(async () => {
  bench = await MailboxBench.open();
  await bench.dovecot.plant(Array.from({ length: COUNT }, (_, index) => Buffer.from(application(index + 1))));
});
afterAll(() => bench.close());

describe('a backlog of ten thousand', () => {
  it('is recorded once and oldest first, over a kill and two lost connections; then new mail is live', async () => {
    const killed = bench.poller();
    killed.start();
    await until('a part is recorded', () => bench.ledger.received.length > 500);
    await killed.close();
    const before = bench.ledger.received.length;
    expect(before).toBeLessThan(COUNT);

    const poller = bench.poller();
    poller.start();
    for (const part of [3_000, 6_000]) {
      await until(`${part} are recorded`, () => bench.ledger.received.length > part);
      bench.proxy.cut('rst');
    }
    await poller.syncNow();
    const uids = bench.ledger.received.map(({ uid }) => uid);
    expect(uids).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1));
    expect(bench.ledger.messageIds.size).toBe(COUNT);
    expect(new Set(bench.ledger.received.map(({ origin }) => origin))).toEqual(new Set(['backlog']));
    expect(new Set(bench.notices.map(({ messageId }) => messageId)).size).toBe(COUNT);

    await bench.dovecot.deliver(application(COUNT + 1));
    await until('the new one is recorded', () => bench.ledger.received.length === COUNT + 1);
    expect(bench.ledger.received.at(-1)).toMatchObject({ origin: 'live', uid: COUNT + 1 });

    bench.ledger.finishAll();
    await poller.syncNow();
    expect(bench.ledger.unmarkedCount).toBe(0);
    const flags = await bench.dovecot.flags();
    expect([...flags.values()].filter((set) => set.includes('$Procesado')).length).toBe(COUNT + 1);
  });
});
