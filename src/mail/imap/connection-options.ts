// What one connection is told before it is made: address, TLS policy, fresh credentials, time-outs and limits, in imapflow's words.
import { readFile } from 'node:fs/promises';
import type { ImapFlowOptions } from 'imapflow';
import { ServiceError } from '../../domain/errors.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { type ImapAccount, type ImapCredentials, MIB } from './poller-options.ts';

const GREETING_LIMIT_MS = 16 * SECOND_MS;

export type ConnectionSettings = {
  readonly imap: ImapAccount;
  readonly socketTimeoutMs: number;
  readonly maxMessageBytes: number;
};

export async function connectionOptions(options: ConnectionSettings): Promise<ImapFlowOptions> {
  const { host, port, tls, ca, caFile, user } = options.imap;
  const credentials = await freshCredentials(options.imap);
  const authority = caFile === undefined ? ca : await readFile(caFile, 'utf8');
  return {
    host,
    port,
    secure: tls === 'implicit',
    ...(tls === 'implicit' ? {} : { doSTARTTLS: tls === 'starttls' }),
    ...(authority === undefined ? {} : { tls: { ca: authority } }),
    auth: 'password' in credentials ? { user, pass: credentials.password } : { user, accessToken: credentials.accessToken },
    logger: false, // imapflow logs the account name
    disableAutoIdle: true, // its shortest delay is a delay: this session starts IDLE itself
    connectionTimeout: options.socketTimeoutMs,
    greetingTimeout: Math.min(GREETING_LIMIT_MS, options.socketTimeoutMs),
    socketTimeout: options.socketTimeoutMs,
    maxLiteralSize: options.maxMessageBytes + MIB,
    maxResponseSize: 2 * options.maxMessageBytes + 16 * MIB,
  };
}

async function freshCredentials(imap: ImapAccount): Promise<ImapCredentials> {
  try {
    return await imap.credentials();
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('imap-unavailable', 'The credentials for the mail server could not be obtained', { cause: error });
  }
}
