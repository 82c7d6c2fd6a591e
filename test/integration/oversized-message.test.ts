// Large messages come whole; beyond the limit only the header block is stored. Servers that count wrongly are believed when the bytes
// come twice the same.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

const MIB = 1024 * 1024;

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

const ofBytes = (number: number, bytes: number) => Buffer.from(application(number, `${'R'.repeat(74)}\r\n`.repeat(Math.ceil(bytes / 76))));

describe('a large message', () => {
  it('of 50 MB is stored byte for byte', async () => {
    const message = ofBytes(1, 50 * MIB);
    await bench.dovecot.plant([message]);
    await bench.poller().syncNow();
    const [received] = bench.ledger.received;
    expect(received).toMatchObject({ size: message.length, oversized: false, sender: 'persona1@example.org' });
    expect((await bench.blobs.read(received?.sha256 ?? '')).equals(message)).toBe(true);
  });

  it('whose body is an exact number of chunks is stored whole', async () => {
    const messages = [2 * MIB, 3 * MIB].map((bytes, number) => ofBytes(number, bytes).subarray(0, bytes));
    await bench.dovecot.plant(messages);
    await bench.poller().syncNow();
    expect(bench.ledger.received.map(({ size }) => size)).toEqual([2 * MIB, 3 * MIB]);
    for (const { sha256, uid } of bench.ledger.received) {
      expect((await bench.blobs.read(sha256)).equals(messages[uid - 1] ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('over the limit: the header block only, marked oversized, and the others go on', async () => {
    const message = ofBytes(1, 4 * MIB);
    await bench.dovecot.plant([message, ofBytes(2, 2 * MIB), ofBytes(3, 1000)]);
    await bench.poller({ maxMessageBytes: 3 * MIB }).syncNow();
    expect(bench.ledger.received.map(({ oversized, size }) => [oversized, size > 3 * MIB])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    const [received] = bench.ledger.received;
    expect(received).toMatchObject({ sender: 'persona1@example.org', size: message.length });
    const stored = (await bench.blobs.read(received?.sha256 ?? '')).toString();
    expect(stored).toContain('Message-ID: <aplicacion-1@example.org>');
    expect(stored).not.toContain('RRRR');
  });
});

describe('a server whose RFC822.SIZE is wrong', () => {
  const claim = (from: RegExp, to: string) => {
    bench.proxy.rewrite = (text, direction) => (direction === 'down' ? text.replace(from, to) : text);
  };

  it.each([
    ['RFC822.SIZE 1', 1000],
    ['RFC822.SIZE 1100000', 2 * MIB],
    ['RFC822.SIZE 2900000', 2 * MIB],
    ['RFC822.SIZE 2900000', 1000],
  ])('%s instead of %d: the bytes decide', async (wrong, bytes) => {
    const messages = [ofBytes(1, bytes), ofBytes(2, bytes)];
    await bench.dovecot.plant(messages);
    claim(/RFC822\.SIZE \d+/g, wrong);
    const poller = bench.poller();
    await poller.syncNow();
    expect(bench.ledger.received.map(({ size, oversized }) => [size, oversized])).toEqual(messages.map(({ length }) => [length, false]));
    expect(poller.status()).toMatchObject({ unreadable: 0, reconnects: 0 });
  });

  it('that hides an oversized message: the limit holds', async () => {
    await bench.dovecot.plant([ofBytes(1, 4 * MIB)]);
    claim(/RFC822\.SIZE \d+/g, 'RFC822.SIZE 2000000');
    await bench.poller({ maxMessageBytes: 3 * MIB }).syncNow();
    expect(bench.ledger.received).toMatchObject([{ oversized: true }]);
  });
});

describe('a message that the server lists and does not give', () => {
  it('is left aside and told about once; the others and new mail are recorded; later it is found', async () => {
    await bench.dovecot.plant([ofBytes(1, 1000), ofBytes(2, 1000), ofBytes(3, 1000)]);
    // The server answers for UID 2 as if it had nothing to say (a damaged file).
    bench.proxy.rewrite = (text, direction) =>
      direction === 'up'
        ? text.replace(/UID FETCH 2 \(/, 'UID FETCH 9 (').replace(/UID FETCH 1:3 \(UID BODY/, 'UID FETCH 1,3 (UID BODY')
        : text;
    const poller = bench.poller({ resyncIntervalMs: 300 });
    await expect(poller.syncNow()).rejects.toMatchObject({ code: 'imap-protocol', context: { unreadable: 1 } });
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual([1, 3]);
    expect(poller.status()).toMatchObject({ unreadable: 1, lastSyncAt: null });
    await bench.dovecot.deliver(application(4));
    await until('new mail is recorded', () => bench.ledger.received.length === 3);
    expect(bench.log.filter(({ level }) => level === 'error').length).toBe(1);
    bench.proxy.rewrite = null;
    await poller.syncNow();
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual([1, 3, 4, 2]);
    expect(poller.status().unreadable).toBe(0);
  });
});
