// IMAP and SMTP in this process, for the demo and tests: nothing to install, nothing leaves the machine.
// Mail that SMTP takes for the account lands in its INBOX; mail for anyone else stays in `outbox` and is never relayed.
//
// Limits: memory only (about 1.3 MB of RSS for each message of 280 KB), cleartext, one account, no CONDSTORE, no search for
// accents, downloads in 64 KiB chunks take 50 ms per message. Production, and whatever measures speed, uses a real server.
import type { AddressInfo } from 'node:net';
import type { SMTPServer, SMTPServerAuthentication, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { MINUTE_MS } from '../domain/time.ts';
import { type AppendOptions, type EmbeddedMessage, importDevelopment, startEmbeddedImap } from './embedded-imap.ts';

/** One message that SMTP took for one or more strangers. */
export type OutgoingMessage = {
  /** Envelope sender; '' is the null sender. */
  readonly from: string;
  /** Envelope recipients other than the account. */
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly at: Date;
};

export type EmbeddedMailOptions = {
  readonly user: string;
  readonly password: string;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly imapPort?: number;
  readonly smtpPort?: number;
  readonly onOutgoing?: (message: OutgoingMessage) => void;
  readonly now?: () => Date;
};

export type EmbeddedMail = {
  readonly host: string;
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly user: string;
  readonly password: string;
  readonly uidValidity: number;
  /** Everything that was sent to strangers, oldest first. */
  readonly outbox: readonly OutgoingMessage[];
  /** Puts bytes into a mailbox exactly as they are; idling clients are told. Returns the UID. */
  readonly append: (raw: Uint8Array, options?: AppendOptions) => number;
  readonly messages: (mailbox?: string) => EmbeddedMessage[];
  /** The first outgoing message, past or future, that satisfies `predicate`; rejects after `timeoutMs`. */
  readonly waitForOutgoing: (predicate: (message: OutgoingMessage) => boolean, timeoutMs: number) => Promise<OutgoingMessage>;
  /** Resets every IMAP connection, as a server that crashes does. */
  readonly dropClients: () => void;
  close(): Promise<void>;
};

const MAX_MESSAGE_BYTES = 50 * 1024 * 1024; // what large providers accept (Gmail takes 25 MB, Exchange up to 150)
const SMTP_CLOSE_MS = 2000; // how long open SMTP sessions may take to finish

export async function startEmbeddedMail(options: EmbeddedMailOptions): Promise<EmbeddedMail> {
  const { user, password, host = '127.0.0.1', now = () => new Date() } = options;
  const imap = await startEmbeddedImap({ host, port: options.imapPort ?? 0, user, password, now });
  const sent = makeOutbox(options.onOutgoing);
  const accept = ({ from, to, raw, client }: Envelope): void => {
    const at = now();
    const own = to.filter((address) => isAccount(address, user));
    const others = to.filter((address) => !isAccount(address, user));
    for (const recipient of own) imap.append(Buffer.concat([traceHeaders({ from, recipient, client, at }), raw]), { internalDate: at });
    if (others.length > 0) sent.add({ from, to: others, raw, at });
  };
  const smtp = await startSmtp({ host, port: options.smtpPort ?? 0, user, password, accept }).catch(async (error: unknown) => {
    await imap.close();
    throw error;
  });
  return {
    host,
    imapPort: imap.port,
    smtpPort: (smtp.server.address() as AddressInfo).port,
    user,
    password,
    uidValidity: imap.uidValidity,
    outbox: sent.outbox,
    append: imap.append,
    messages: imap.messages,
    waitForOutgoing: sent.waitFor,
    dropClients: imap.dropClients,
    async close() {
      await Promise.all([imap.close(), new Promise<void>((resolve) => smtp.close(() => resolve()))]);
      sent.close();
    },
  };
}

type Envelope = { readonly from: string; readonly to: readonly string[]; readonly raw: Buffer; readonly client: string };

/** The account itself, or a subaddress of it (RFC 5233): `user+tag@host`. */
function isAccount(address: string, user: string): boolean {
  return address.toLowerCase().replace(/\+[^@]*@/, '@') === user.toLowerCase();
}

/** RFC 5321 §4.4: what the final server writes on top. */
function traceHeaders({ from, recipient, client, at }: { from: string; recipient: string; client: string; at: Date }): Buffer {
  const date = at.toUTCString().replace('GMT', '+0000');
  return Buffer.from(
    `Return-Path: <${from}>\r\nDelivered-To: ${recipient}\r\nReceived: from ${client}\r\n\tby mail.demo.vacantes.example with ESMTP\r\n\tfor <${recipient}>; ${date}\r\n`,
    'latin1',
  );
}

type Waiter = { predicate(message: OutgoingMessage): boolean; settle(result: OutgoingMessage | Error): void };

function makeOutbox(onOutgoing: ((message: OutgoingMessage) => void) | undefined) {
  const outbox: OutgoingMessage[] = [];
  const waiters = new Set<Waiter>();
  return {
    outbox,
    add(message: OutgoingMessage): void {
      outbox.push(message);
      onOutgoing?.(message);
      for (const waiter of waiters) if (waiter.predicate(message)) waiter.settle(message);
    },
    waitFor: (predicate: (message: OutgoingMessage) => boolean, timeoutMs: number): Promise<OutgoingMessage> => {
      const found = outbox.find(predicate);
      if (found) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          predicate,
          settle(result) {
            clearTimeout(timer);
            waiters.delete(waiter);
            if (result instanceof Error) reject(result);
            else resolve(result);
          },
        };
        const timer = setTimeout(() => waiter.settle(new Error(`no such outgoing message within ${timeoutMs} ms`)), timeoutMs);
        waiters.add(waiter);
      });
    },
    close: (): void => waiters.forEach((waiter) => waiter.settle(new Error('the embedded mail server was closed'))),
  };
}

type SmtpOptions = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly accept: (envelope: Envelope) => void;
};

async function startSmtp({ host, port, user, password, accept }: SmtpOptions): Promise<SMTPServer> {
  const { SMTPServer } = await importDevelopment('smtp-server', () => import('smtp-server'));
  const mayLogIn = (auth: SMTPServerAuthentication): boolean =>
    auth.username?.toLowerCase() === user.toLowerCase() && auth.password === password;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideSTARTTLS: true,
    logger: false,
    size: MAX_MESSAGE_BYTES,
    disableReverseLookup: true,
    socketTimeout: MINUTE_MS,
    closeTimeout: SMTP_CLOSE_MS,
    onAuth: (auth, _session, done) => (mayLogIn(auth) ? done(null, { user }) : done(smtpError(535, '5.7.8 Authentication failed'))),
    onData: (stream, session, done) => readData(stream, session, { accept, done }),
  });
  smtp.on('error', () => undefined); // a client that resets its connection is not our failure
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(port, host, resolve);
  });
  return smtp;
}

const smtpError = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

type DataSink = { readonly accept: (envelope: Envelope) => void; readonly done: (error?: Error | null, message?: string) => void };

function readData(stream: SMTPServerDataStream, session: SMTPServerSession, { accept, done }: DataSink): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    if (!stream.sizeExceeded) chunks.push(chunk);
  });
  stream.on('error', (error) => done(error));
  stream.on('end', () => {
    if (stream.sizeExceeded) return done(smtpError(552, '5.3.4 Message too big'));
    const { mailFrom, rcptTo } = session.envelope;
    const client = `${session.hostNameAppearsAs || 'client'} ([${session.remoteAddress}])`;
    accept({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks), client });
    done(null, '2.0.0 Ok: queued');
  });
}
