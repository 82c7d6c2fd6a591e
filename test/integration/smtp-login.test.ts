// Encryption and credentials: what is wrong with our own set-up must never count against the person who waits for the reply.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideAfterAttempt } from '../../src/domain/reply-state.ts';
import type { SendOutcome } from '../../src/intake/ports.ts';
import { openSendJournal } from '../../src/mail/smtp/send-journal.ts';
import { makeSmtpSender, type SmtpAuth, type SmtpSenderOptions } from '../../src/mail/smtp/smtp-sender.ts';
import { localhostCertificate } from '../support/localhost-certificate.ts';
import { type SinkOptions, type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts';

const password: SmtpAuth = { user: 'acuses', password: 'correct horse' };
const asksPassword = { user: 'acuses', password: 'correct horse' };
const asksToken = { user: 'acuses', accessToken: 'ya29.token' };
const mail = {
  messageId: '<ack.1@vacantes.example>',
  envelopeTo: ['maria@example.org'],
  raw: Buffer.from('Subject: Acuse\r\n\r\nHola\r\n'),
};

let directory = '';
const sinks: SmtpSink[] = [];
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'smtp-login-'));
});
afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.close()));
  fs.rmSync(directory, { recursive: true });
});

async function attempt(server: SinkOptions, client: Partial<SmtpSenderOptions>): Promise<{ outcome: SendOutcome; sink: SmtpSink }> {
  const sink = await startSmtpSink(server);
  sinks.push(sink);
  const journal = openSendJournal(directory);
  const sender = makeSmtpSender({ host: '127.0.0.1', port: sink.port, security: 'none', auth: null, copyTo: null, journal, ...client });
  const outcome = await sender.send('reply-1', mail);
  await sender.close();
  return { outcome, sink };
}

describe('credentials', () => {
  it.each<[string, SinkOptions, Partial<SmtpSenderOptions>]>([
    ['password', { auth: asksPassword }, { auth: password }],
    ['OAuth2 token', { auth: asksToken }, { auth: { user: 'acuses', accessToken: async () => 'ya29.token' } }],
  ])('%s: accepted', async (_name, server, client) => {
    const { outcome, sink } = await attempt(server, client);
    expect(outcome.state).toBe('accepted');
    expect(sink.messages.map(({ user }) => user)).toEqual(['acuses']);
  });

  const failing: readonly [string, SinkOptions, SmtpAuth | null, Partial<Record<'state' | 'code' | 'responseCode', string | number>>][] = [
    ['a wrong password', { auth: asksPassword }, { user: 'acuses', password: 'old' }, { state: 'deferred', responseCode: 535 }],
    ['an expired token', { auth: asksToken }, { user: 'acuses', accessToken: async () => 'old' }, { state: 'deferred', responseCode: 535 }],
    ['no credentials where they are asked for', { auth: asksPassword }, null, { state: 'deferred', responseCode: 530 }],
    [
      'a token service that is down',
      { auth: asksToken },
      { user: 'acuses', accessToken: () => Promise.reject(new Error('down')) },
      { state: 'not-sent', code: 'authentication-failed' },
    ],
  ];
  for (const [name, server, auth, expected] of failing) {
    it(`${name}: put off and shown to a person, never a refusal of the recipient`, async () => {
      const { outcome, sink } = await attempt(server, { auth });
      expect(outcome).toMatchObject(expected);
      expect(sink.messages).toHaveLength(0);
      const step = decideAfterAttempt({ outcome, attempts: 1, unknownRetries: 0, now: new Date(0), jitter: 0.5 });
      expect(step).toMatchObject({ state: 'pending', reason: 'configuration', escalate: true });
    });
  }
});

describe('encryption', () => {
  const tls = localhostCertificate;
  const trusted = { certificateAuthority: tls.cert };
  it.each<[string, SinkOptions, Partial<SmtpSenderOptions>, string]>([
    ['implicit', { tls, secure: true }, { security: 'implicit', ...trusted }, 'accepted'],
    ['STARTTLS', { tls }, { security: 'starttls', ...trusted }, 'accepted'],
    ['STARTTLS with login', { tls, auth: asksPassword }, { security: 'starttls', auth: password, ...trusted }, 'accepted'],
    ['implicit, untrusted certificate', { tls, secure: true }, { security: 'implicit' }, 'tls-failed'],
    ['STARTTLS, untrusted certificate', { tls }, { security: 'starttls' }, 'tls-failed'],
    ['STARTTLS where the server has none', {}, { security: 'starttls' }, 'tls-failed'],
    ['implicit towards a clear-text port', {}, { security: 'implicit' }, 'tls-failed'],
  ])('%s: %s', async (_name, server, client, expected) => {
    const { outcome, sink } = await attempt(server, client);
    expect('code' in outcome ? outcome.code : outcome.state).toBe(expected);
    expect(sink.messages).toHaveLength(expected === 'accepted' ? 1 : 0);
  });
});
