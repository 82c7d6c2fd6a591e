// The network goes away at every moment of a sync: nothing is lost, nothing is stored twice, nothing cut short is stored as whole.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Cut } from '../support/chaos-proxy.ts';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
beforeEach(async () => {
  bench = await MailboxBench.open();
});
afterEach(() => bench.close());

const large = (number: number) => application(number, `${'0123456789abcdef'.repeat(4)}\r\n`.repeat(40_000));

describe('a connection that is lost while idling', () => {
  it.each<Cut>(['rst', 'fin'])('comes back after %s, with the mail of the meantime', async (how) => {
    const poller = bench.poller();
    await poller.syncNow();
    await until('idling', () => poller.status().state === 'idling');
    bench.proxy.refuses = true;
    bench.proxy.cut(how);
    await until('an attempt failed', () => poller.status().state === 'backing-off');
    expect(poller.status().lastError).toBe('imap-unavailable');
    await bench.dovecot.deliver(application(1));
    bench.proxy.refuses = false;
    await until('the message is recorded', () => bench.ledger.received.length === 1);
    await until('the failure is over', () => poller.status().lastError === null);
    expect(poller.status().reconnects).toBe(1);
  });
});

describe('a connection that is lost while messages travel', () => {
  it.each<[Cut, number]>([
    ['rst', 2_000],
    ['fin', 4_000],
    ['rst', 700_000],
    ['fin', 3_000_000],
  ])('%s after %d bytes: every message once and whole', async (how, bytes) => {
    const texts = [application(1), large(2), application(3), large(4), application(5)];
    await bench.dovecot.deliver(...texts);
    const cut = bench.proxy.cutAfter(bytes, how);
    const poller = bench.poller();
    await poller.syncNow();
    await cut;
    expect(poller.status().reconnects).toBe(1);
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual([1, 2, 3, 4, 5]);
    for (const { sha256, size, sender, uid } of bench.ledger.received) {
      const stored = await bench.blobs.read(sha256);
      expect(stored.length).toBe(size);
      expect(stored.toString('latin1').endsWith(texts[uid - 1] ?? '?')).toBe(true);
      expect(sender).toBe(`persona${uid}@example.org`);
    }
  });
});

describe('a server that is down for long', () => {
  it('is reported once, not at every attempt', async () => {
    bench.proxy.refuses = true;
    const poller = bench.poller();
    poller.start();
    await until('ten attempts', () => bench.proxy.accepted >= 10);
    const warnings = bench.log.filter(({ level }) => level !== 'info');
    expect(warnings.map(({ fields }) => fields.code)).toEqual(['imap-unavailable']);
    bench.proxy.refuses = false;
    await poller.syncNow();
    expect(poller.status()).toMatchObject({ lastError: null, ledgerCount: 0, serverUidNext: 1 });
  });
});

describe('a store that fails', () => {
  it.each(['ledger', 'blobs'] as const)('%s: the poller waits and then has everything', async (which) => {
    await bench.dovecot.deliver(application(1), large(2));
    bench[which].failure = new Error('down');
    const poller = bench.poller();
    poller.start();
    await until('backing off', () => poller.status().state === 'backing-off');
    expect(bench.ledger.received).toEqual([]);
    bench[which].failure = null;
    await poller.syncNow();
    expect(bench.ledger.received.map(({ uid }) => uid)).toEqual([1, 2]);
  });

  it('a queue that refuses or hangs neither stops nor loses messages', async () => {
    await bench.dovecot.deliver(application(1), application(2), application(3));
    const hangs = bench.poller({ onMessage: () => new Promise(() => undefined) });
    hangs.start();
    await until('all are recorded', () => bench.ledger.received.length === 3);
    await hangs.close();
    await bench.dovecot.deliver(application(4));
    const refuses = bench.poller({ onMessage: () => Promise.reject(new Error('queue down')) });
    await refuses.syncNow();
    expect(bench.ledger.received.length).toBe(4);
    expect(bench.log.filter(({ message }) => message.includes('reconciliation')).length).toBe(1);
  });
});

describe('credentials that are refused', () => {
  it('are tried at the cap, reported once, and taken afresh for each connection', async () => {
    let asked = 0;
    const { user, password } = bench.dovecot;
    const credentials = async () => ({ password: ++asked < 4 ? 'falsa' : password });
    const poller = bench.poller({ imap: { host: '127.0.0.1', port: bench.proxy.port, tls: 'none', user, credentials } });
    await expect(poller.syncNow()).rejects.toMatchObject({ code: 'imap-authentication-failed', permanent: true });
    await until('the right ones were taken', () => poller.status().state === 'idling');
    expect(asked).toBe(4);
    expect(bench.log.filter(({ level }) => level === 'warn').map(({ fields }) => fields.code)).toEqual(['imap-authentication-failed']);
    expect(JSON.stringify(bench.log)).not.toContain(user);
  });
});
