// The service dies between the ledger's commit and the flag, or between the flag and remembering it. The next start catches up.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

const flagLists = async () => [...(await bench.dovecot.flags()).values()];

describe('a crash', () => {
  it('after the commit and before the flag: the next start sets it', async () => {
    await bench.dovecot.deliver(application(1), application(2));
    const first = bench.poller();
    await first.syncNow();
    await first.close();
    bench.ledger.finish('message-1');
    expect(await flagLists()).toEqual([[], []]);
    await bench.poller().syncNow();
    expect(await flagLists()).toEqual([['$Procesado'], []]);
    expect(bench.ledger.unmarkedCount).toBe(0);
  });

  it('after the flag and before the ledger knows: the next start finds it and goes on', async () => {
    await bench.dovecot.deliver(application(1));
    const first = bench.poller();
    await first.syncNow();
    bench.ledger.finishAll();
    bench.ledger.beforeRecordMarked = () => {
      throw new Error('killed here');
    };
    first.wakeMarks();
    await until('the flag is on the server', async () => (await flagLists())[0]?.length === 1);
    await first.close();
    expect(bench.ledger.unmarkedCount).toBe(1);
    bench.ledger.beforeRecordMarked = () => undefined;
    await bench.poller().syncNow();
    expect(bench.ledger.unmarkedCount).toBe(0);
    expect(await flagLists()).toEqual([['$Procesado']]);
  });

  it('after the blob and before the commit: the message is read again, once', async () => {
    await bench.dovecot.deliver(application(1));
    const record = bench.ledger.recordMessage.bind(bench.ledger);
    bench.ledger.recordMessage = () => Promise.reject(new Error('killed here'));
    const first = bench.poller();
    first.start();
    await until('the blob is stored', async () => (await bench.blobs.names()).length === 1);
    await first.close();
    expect(bench.notices).toEqual([]);
    bench.ledger.recordMessage = record;
    await bench.poller().syncNow();
    expect(bench.ledger.received.length).toBe(1);
    expect((await bench.blobs.names()).length).toBe(1);
  });
});
