// Nothing is flagged or moved before the ledger calls it final; then it is, and nothing else about it changes.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

const flagLists = async (folder?: string) => [...(await bench.dovecot.flags(folder)).values()];

describe('a keyword', () => {
  it('is set when the message is final, not before, and \\Seen stays as people left it', async () => {
    await bench.dovecot.deliver(application(1), application(2), application(3));
    const reader = await bench.dovecot.client();
    await reader.messageFlagsAdd('2', ['\\Seen']);
    reader.close();
    const poller = bench.poller({ resyncIntervalMs: 3_600_000 });
    await poller.syncNow();
    await poller.syncNow();
    expect(await flagLists()).toEqual([[], ['\\Seen'], []]);
    bench.ledger.finish('message-1', 'message-2');
    poller.wakeMarks();
    await until('the marks are recorded', () => bench.ledger.unmarkedCount === 0);
    expect(await flagLists()).toEqual([['$Procesado'], ['$Procesado', '\\Seen'], []]);
  });

  it('is not set when the mode is none, and the ledger is not asked again', async () => {
    await bench.dovecot.deliver(application(1));
    const poller = bench.poller({ done: { mode: 'none' } });
    await poller.syncNow();
    bench.ledger.finishAll();
    await poller.syncNow();
    expect(bench.ledger.unmarkedCount).toBe(0);
    expect(await flagLists()).toEqual([[]]);
  });

  it('on a message that people removed meanwhile is settled', async () => {
    await bench.dovecot.deliver(application(1), application(2));
    const poller = bench.poller();
    await poller.syncNow();
    const meddler = await bench.dovecot.client();
    await meddler.messageDelete('1');
    meddler.close();
    bench.ledger.finishAll();
    await poller.syncNow();
    expect(bench.ledger.unmarkedCount).toBe(0);
    expect(await flagLists()).toEqual([['$Procesado']]);
  });
});

describe('a move', () => {
  const done = { mode: 'move', folder: 'Procesadas' } as const;

  it('makes the folder, takes final messages there and leaves the others', async () => {
    await bench.dovecot.deliver(application(1), application(2));
    const poller = bench.poller({ done, resyncIntervalMs: 3_600_000 });
    await poller.syncNow();
    expect((await flagLists()).length).toBe(2);
    bench.ledger.finish('message-1');
    poller.wakeMarks();
    await until('the mark is recorded', () => bench.ledger.unmarkedCount === 0);
    expect([...(await bench.dovecot.flags()).keys()]).toEqual([2]);
    expect(await flagLists('Procesadas')).toEqual([[]]);
  });

  it('whose answer is lost has happened once', async () => {
    await bench.dovecot.deliver(application(1), application(2));
    const poller = bench.poller({ done });
    await poller.syncNow();
    bench.ledger.finishAll();
    const cut = bench.proxy.cutAt('COPYUID', 'rst');
    poller.wakeMarks();
    await cut;
    await poller.syncNow();
    expect(poller.status().reconnects).toBe(1);
    expect(bench.ledger.unmarkedCount).toBe(0);
    expect(await flagLists()).toEqual([]);
    expect((await flagLists('Procesadas')).length).toBe(2);
  });

  it('that the server refuses leaves the message where it is, and is tried again', async () => {
    await bench.dovecot.deliver(application(1));
    const poller = bench.poller({ done });
    await poller.syncNow();
    bench.ledger.finishAll();
    bench.proxy.rewrite = (text, direction) => (direction === 'up' ? text.replace(/UID MOVE (\d+) Procesadas/, 'UID MOVE $1 Nada') : text);
    await poller.syncNow();
    expect(bench.ledger.unmarkedCount).toBe(1);
    expect((await flagLists()).length).toBe(1);
    bench.proxy.rewrite = null;
    await poller.syncNow();
    expect(bench.ledger.unmarkedCount).toBe(0);
    expect(await flagLists()).toEqual([]);
    expect(bench.log.filter(({ level }) => level === 'warn').length).toBe(1);
  });
});
