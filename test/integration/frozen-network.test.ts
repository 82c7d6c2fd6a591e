// Connections stay open and nothing passes: a dead NAT entry, a hung server. No event tells; only asking does.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

async function hasRecovered(received: number): Promise<void> {
  await until('the poller tried to connect again', () => bench.proxy.accepted >= 2);
  bench.proxy.thaw();
  await until('the message is recorded', () => bench.ledger.received.length === received);
}

describe('a network that freezes while idling', () => {
  it.each([
    ['a probe without an answer', { idle: { probeIntervalMs: 200, probeTimeoutMs: 300 } }],
    ['a resync whose command times out', { resyncIntervalMs: 300, socketTimeoutMs: 600 }],
  ])('is noticed by %s', async (_name, timing) => {
    const poller = bench.poller(timing);
    await poller.syncNow();
    await until('idling', () => poller.status().state === 'idling');
    bench.proxy.freeze();
    await bench.dovecot.deliver(application(1));
    await hasRecovered(1);
    expect(poller.status().reconnects).toBeGreaterThanOrEqual(1);
  });
});

describe('a network that freezes in the middle of a message', () => {
  it('gives up on that connection and reads the message whole', async () => {
    const text = application(1, 'x'.repeat(70).concat('\r\n').repeat(100_000));
    await bench.dovecot.deliver(text);
    bench.proxy.rewrite = (chunk, direction) => {
      if (direction === 'down' && chunk.length > 10_000) {
        bench.proxy.rewrite = null;
        bench.proxy.freeze();
      }
      return chunk;
    };
    bench.poller({ socketTimeoutMs: 600 }).start();
    await hasRecovered(1);
    const [received] = bench.ledger.received;
    const stored = await bench.blobs.read(received?.sha256 ?? '');
    expect(stored.toString('latin1').endsWith(text)).toBe(true);
  });
});

describe('a server that is silent from the start', () => {
  it('is given up and tried again', async () => {
    bench.proxy.freeze();
    const poller = bench.poller({ socketTimeoutMs: 300 });
    poller.start();
    await until('three attempts', () => bench.proxy.accepted >= 3);
    expect(poller.status().lastError).toBe('imap-unavailable');
    bench.proxy.thaw();
    await poller.syncNow();
    expect(poller.status().lastError).toBeNull();
  });
});
