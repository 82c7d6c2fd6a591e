// What a valid environment turns into: units, derived defaults, and secrets that stay out of sight.
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { MailConfig, Secrets } from '../../../config/config.ts';
import { type Environment, parseEnvironment } from '../../../config/environment.ts';

const minimal = {
  IMAP_HOST: 'imap.example.org',
  IMAP_USER: 'Vacantes@Example.org',
  IMAP_PASSWORD: 'hunter2',
  SMTP_HOST: 'smtp.example.org',
};

function parse(changes: Environment = {}): { config: MailConfig; secrets: Secrets } {
  const result = parseEnvironment({ ...minimal, ...changes }, { readFile: (path) => `content of ${path}\n`, mail: 'required' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('a valid environment', () => {
  it('fills in every default', () => {
    expect(parse().config).toEqual({
      imap: {
        host: 'imap.example.org',
        port: 993,
        tls: 'implicit',
        tlsCaFile: null,
        user: 'Vacantes@Example.org',
        folder: 'INBOX',
        done: 'keyword',
        doneFolder: null,
        maxMessageBytes: 100_000_000,
        resyncIntervalMs: 60_000,
      },
      smtp: { host: 'smtp.example.org', port: 465, tls: 'implicit', tlsCaFile: null, user: null },
      replies: {
        fromAddress: 'vacantes@example.org',
        fromName: null,
        ownAddresses: ['vacantes@example.org'],
        messageIdDomain: 'acuse.example.org',
        copyTo: null,
        settleMs: 120_000,
        backlog: 'hold',
      },
      trust: { receivers: [], authservIds: [] },
      paths: { dataDir: './data', vacanciesDir: 'config/vacancies', templatesDir: 'config/templates' },
      process: { workerConcurrency: 4, sandboxProcesses: 2, ocrProcesses: 1, logLevel: 'info' },
    });
  });

  it.each([
    ['implicit', 993, 465],
    ['starttls', 143, 587],
    ['none', 143, 25],
  ])('takes the standard ports for TLS %s', (tls, imapPort, smtpPort) => {
    const { config } = parse({ IMAP_HOST: 'localhost', SMTP_HOST: '::1', IMAP_TLS: tls, SMTP_TLS: tls });
    expect([config.imap.port, config.smtp.port]).toEqual([imapPort, smtpPort]);
  });

  it('knows every address of ours once, in lower case', () => {
    const { config } = parse({ MAIL_FROM_ADDRESS: 'RH@example.org', MAIL_OWN_ADDRESSES: ' vacantes@example.org , Otra@example.com,, ' });
    expect(config.replies.ownAddresses).toEqual(['rh@example.org', 'vacantes@example.org', 'otra@example.com']);
  });

  it('logs in for sending as the mailbox when only a password is given', () => {
    expect(parse({ SMTP_PASSWORD: 'x' }).config.smtp.user).toBe('Vacantes@Example.org');
    expect(parse({ SMTP_PASSWORD: 'x', SMTP_USER: 'rh' }).config.smtp.user).toBe('rh');
  });

  it('treats blank variables as not set', () => {
    expect(parse({ IMAP_PORT: ' ', REDIS_URL: '' }).config.imap.port).toBe(993);
    expect(parse({ IMAP_PORT: ' ', REDIS_URL: '' }).secrets.redisUrl).toBeNull();
  });

  it('reads secrets from files and remembers where a token came from', () => {
    const { secrets } = parse({ IMAP_PASSWORD: undefined, IMAP_ACCESS_TOKEN_FILE: '/run/token', DATABASE_URL: 'postgres://u:p@db/v' });
    expect(secrets.imap).toMatchObject({ kind: 'access-token', file: '/run/token' });
    expect(secrets.imap?.secret.reveal()).toBe('content of /run/token');
    expect(secrets.databaseUrl?.reveal()).toBe('postgres://u:p@db/v');
  });

  it('hides secrets from every way to print them', () => {
    const { config, secrets } = parse({ REDIS_URL: 'redis://:hunter2@localhost' });
    const printed = [JSON.stringify({ config, secrets }), inspect(secrets, { depth: 9, showHidden: true }), String(secrets.redisUrl)];
    expect(printed.join('\n')).toContain('[redacted]');
    expect(printed.join('\n')).not.toContain('hunter2');
  });

  it('leaves accounts null that a command does not need', () => {
    const result = parseEnvironment({}, { readFile: () => '', mail: 'optional' });
    expect(result).toMatchObject({ ok: true, config: { imap: null, smtp: null, replies: { fromAddress: null, messageIdDomain: null } } });
  });
});
