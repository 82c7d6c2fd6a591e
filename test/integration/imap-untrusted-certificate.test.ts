// Someone else answers in the mail server's place, or TLS is not to be had: no password leaves, the operator is told, a good server works.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImapAccount } from '../../src/mail/imap/poller-options.ts';
import { localhostCertificate } from '../support/localhost-certificate.ts';
import { application, MailboxBench, until } from '../support/mailbox-bench.ts';

let bench: MailboxBench;
const account = (tls: ImapAccount['tls'], more: Partial<ImapAccount> = {}): { imap: ImapAccount } => {
  const { user, password, port, tlsPort } = bench.dovecot;
  const imapPort = tls === 'implicit' ? tlsPort : port;
  return { imap: { host: '127.0.0.1', port: imapPort, tls, user, credentials: async () => ({ password }), ...more } };
};
afterEach(() => bench.close());

describe.each(['implicit', 'starttls'] as const)('%s TLS', (tls) => {
  beforeEach(async () => {
    bench = await MailboxBench.open({ tls: true });
    await bench.dovecot.deliver(application(1));
  });

  it('with a certificate of an unknown authority is refused', async () => {
    const poller = bench.poller(account(tls));
    poller.start();
    await until('it is refused', () => poller.status().lastError === 'imap-unavailable');
    expect(bench.log[0]?.fields.cause).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(bench.ledger.received).toEqual([]);
  });

  it('with the configured authority reads the mailbox', async () => {
    await bench.poller(account(tls, { ca: localhostCertificate.cert })).syncNow();
    expect(bench.ledger.received.length).toBe(1);
  });
});

describe('a server that does not offer STARTTLS', () => {
  it('never sees the credentials', async () => {
    bench = await MailboxBench.open();
    const sent: string[] = [];
    bench.proxy.rewrite = (text, direction) => {
      if (direction === 'up') sent.push(text);
      return text;
    };
    const poller = bench.poller(account('starttls', { port: bench.proxy.port }));
    poller.start();
    await until('it is refused', () => poller.status().lastError === 'imap-unavailable');
    expect(bench.proxy.accepted).toBeGreaterThan(0);
    expect(sent.join('')).not.toMatch(/LOGIN|AUTHENTICATE/);
  });
});
