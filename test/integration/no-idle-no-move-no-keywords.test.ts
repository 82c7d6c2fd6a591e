// Lesser servers: without IDLE they are asked, without MOVE a keyword is set (moving by COPY would expunge), without keywords the ledger
// alone knows what is done. A server that cannot is told about once.
import { afterEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
afterEach(() => bench.close());

const PLAIN = 'IMAP4rev1 LITERAL+ SASL-IR ID ENABLE NAMESPACE UIDPLUS CHILDREN';
const warnings = () => bench.log.filter(({ level }) => level === 'warn').map(({ message }) => message);

async function finishTwo(done: Parameters<MailboxBench['poller']>[0]): Promise<void> {
  await bench.dovecot.deliver(application(1), application(2));
  const poller = bench.poller(done);
  await poller.syncNow();
  for (const id of ['message-1', 'message-2']) {
    bench.ledger.finish(id);
    await poller.syncNow();
  }
  expect(bench.ledger.unmarkedCount).toBe(0);
  expect(poller.status().reconnects).toBe(0);
}

describe('a server without IDLE', () => {
  it('is asked for new mail', async () => {
    bench = await MailboxBench.open({ capability: PLAIN });
    const poller = bench.poller({ resyncIntervalMs: 3_600_000, idle: { pollIntervalMs: 100 } });
    let sawIdle = false;
    bench.proxy.rewrite = (text, direction) => {
      sawIdle ||= direction === 'up' && text.includes('IDLE');
      return text;
    };
    await poller.syncNow();
    await bench.dovecot.deliver(application(1));
    await until('the message is recorded', () => bench.ledger.received.length === 1);
    expect(sawIdle).toBe(false);
  });

  it.each(['NO', 'BAD', 'OK'])('that offers it and answers %s at once is asked as well', async (answer) => {
    bench = await MailboxBench.open();
    bench.proxy.rewrite = (text, direction) => {
      if (direction === 'up')
        return text.replace(/ IDLE\r\n/, ` ${answer === 'OK' ? 'NOOP' : answer === 'NO' ? 'STATUS Nada (MESSAGES)' : 'IDEL'}\r\n`);
      return text;
    };
    const poller = bench.poller({ resyncIntervalMs: 3_600_000, idle: { pollIntervalMs: 100 } });
    await poller.syncNow();
    await bench.dovecot.deliver(application(1));
    await until('the message is recorded', () => bench.ledger.received.length === 1);
    expect(poller.status().reconnects).toBe(0);
  });
});

describe('a server without MOVE', () => {
  it('keeps the messages where they are, with the keyword', async () => {
    bench = await MailboxBench.open({ capability: PLAIN });
    await finishTwo({ done: { mode: 'move', folder: 'Hechas' } });
    expect([...(await bench.dovecot.flags()).values()]).toEqual([['$Procesado'], ['$Procesado']]);
    expect(warnings()).toEqual([expect.stringContaining('cannot move')]);
  });
});

describe('a server without keywords', () => {
  it('says so in PERMANENTFLAGS: the ledger decides', async () => {
    bench = await MailboxBench.open();
    bench.proxy.rewrite = (text, direction) => (direction === 'down' ? text.replaceAll(' \\*)', ')') : text);
    await finishTwo({});
    expect([...(await bench.dovecot.flags()).values()]).toEqual([[], []]);
    expect(warnings()).toEqual([expect.stringContaining('does not keep the keyword')]);
  });

  it('says yes and forgets: the ledger decides', async () => {
    bench = await MailboxBench.open();
    bench.proxy.rewrite = (text, direction) => (direction === 'up' ? text.replace('($Procesado)', '()') : text);
    await finishTwo({});
    expect([...(await bench.dovecot.flags()).values()]).toEqual([[], []]);
    expect(warnings()).toEqual([expect.stringContaining('does not keep the keyword')]);
  });
});
