// People empty the folder, recreate it, move mail out and in again. Counts of messages say nothing; sets of UIDs do.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

describe('a folder that is emptied and filled again', () => {
  it('with the same number of messages: all of the new ones are recorded', async () => {
    await bench.dovecot.deliver(application(1), application(2));
    const poller = bench.poller();
    await poller.syncNow();
    const meddler = await bench.dovecot.client();
    await meddler.messageDelete('1:*');
    meddler.close();
    await bench.dovecot.deliver(application(3), application(4));
    await poller.syncNow();
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual([1, 2, 3, 4]);
    expect(poller.status()).toMatchObject({ serverUidNext: 5, unreadable: 0 });
  });

  it('with the same messages: they are known by their bytes', async () => {
    const client = await bench.dovecot.client();
    await client.append('INBOX', application(1));
    const poller = bench.poller();
    await poller.syncNow();
    await client.messageDelete('1:*');
    await client.append('INBOX', application(1));
    client.close();
    await poller.syncNow();
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual([1, 2]);
    expect(bench.notices).toEqual([
      { messageId: 'message-1', isNew: true },
      { messageId: 'message-1', isNew: false },
    ]);
  });
});

describe('a folder that is deleted and made again', () => {
  it('under the poller, which waits while it is missing', async () => {
    const client = await bench.dovecot.client();
    await client.mailboxCreate('Vacantes');
    await client.append('Vacantes', application(1));
    const poller = bench.poller({ folder: 'Vacantes', resyncIntervalMs: 100 });
    await poller.syncNow();
    await client.mailboxDelete('Vacantes');
    await until('the folder is missed', () => poller.status().lastError === 'imap-protocol');
    await client.mailboxCreate('Vacantes');
    await client.append('Vacantes', application(2));
    client.close();
    await until('both are recorded', () => bench.ledger.messageIds.size === 2);
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual([1, 1]);
  });
});
