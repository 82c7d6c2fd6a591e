// An SMTP server on loopback that keeps what it accepted, byte for byte, and misbehaves on request.
// Faults are taken in order, one per matching moment; a fault with `sticky` stays.
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export type SinkFault = {
  /** `data`: after the final dot. `body`: once `afterBytes` of the message have come. */
  readonly at: 'connect' | 'auth' | 'mail' | 'rcpt' | 'body' | 'data';
  /** Only for recipients that match. */
  readonly rcpt?: RegExp;
  readonly code?: number;
  readonly text?: string;
  readonly drop?: 'rst' | 'fin';
  readonly hang?: true;
  readonly delayMs?: number;
  readonly afterBytes?: number;
  /** At `data`: the message is kept although the answer says otherwise or never comes. */
  readonly keep?: boolean;
  readonly sticky?: true;
};

export type SinkMessage = {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string | null;
  readonly raw: Buffer;
  /** Names in lower case, values unfolded; the last one wins. */
  readonly headers: ReadonlyMap<string, string>;
};

export type SmtpSink = {
  readonly port: number;
  readonly messages: readonly SinkMessage[];
  fail(...faults: SinkFault[]): void;
  /** Drops kept messages and pending faults. */
  forget(): void;
  /** Resolves when a session reaches this moment for the n-th time since the start or `forget`. */
  reached(moment: SinkFault['at'], times?: number): Promise<void>;
  close(): Promise<void>;
};

export type SinkOptions = {
  readonly port?: number;
  readonly auth?: { readonly user: string; readonly password: string } | { readonly user: string; readonly accessToken: string };
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly secure?: boolean;
  readonly pipelining?: boolean;
};

type Answer = (error?: Error | null) => void;

export async function startSmtpSink(options: SinkOptions = {}): Promise<SmtpSink> {
  const messages: SinkMessage[] = [];
  const faults: SinkFault[] = [];
  const counts = new Map<string, number>();
  const moments = new EventEmitter();

  const take = (at: SinkFault['at'], rcpt = ''): SinkFault | undefined => {
    counts.set(at, (counts.get(at) ?? 0) + 1);
    moments.emit(at);
    const index = faults.findIndex((fault) => fault.at === at && (fault.rcpt === undefined || fault.rcpt.test(rcpt)));
    const fault = faults[index];
    if (fault && !fault.sticky) faults.splice(index, 1);
    return fault;
  };
  const cut = (session: SMTPServerSession, how: 'rst' | 'fin'): void => {
    const socket = [...server.connections].find((connection) => connection.session.id === session.id)?._socket;
    if (socket && how === 'rst' && 'resetAndDestroy' in socket) socket.resetAndDestroy();
    else socket?.destroySoon();
  };
  const act = async (fault: SinkFault | undefined, session: SMTPServerSession, answer: Answer, done: () => void): Promise<void> => {
    if (fault?.delayMs) await sleep(fault.delayMs);
    if (fault?.hang) return;
    if (fault?.drop) cut(session, fault.drop);
    else if (fault?.code) answer(Object.assign(new Error(fault.text ?? 'as requested'), { responseCode: fault.code }));
    else done();
  };

  const server = new SMTPServer({
    ...options.tls,
    secure: options.secure ?? false,
    hidePIPELINING: options.pipelining === false,
    disabledCommands: options.tls ? [] : ['STARTTLS'],
    authOptional: options.auth === undefined,
    authMethods: options.auth && 'accessToken' in options.auth ? ['XOAUTH2'] : ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, answer) => void act(take('connect'), session, answer, () => answer()),
    onAuth: (auth, session, answer) => {
      const wanted = options.auth;
      const secret = wanted && ('password' in wanted ? auth.password === wanted.password : auth.accessToken === wanted.accessToken);
      const refuse = Object.assign(new Error('5.7.8 Authentication credentials invalid'), { responseCode: 535 });
      void act(take('auth'), session, answer, () => {
        if (secret && auth.username === wanted?.user) answer(null, { user: auth.username });
        else answer(refuse);
      });
    },
    onMailFrom: (_address, session, answer) => void act(take('mail'), session, answer, () => answer()),
    onRcptTo: (address, session, answer) => void act(take('rcpt', address.address), session, answer, () => answer()),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      let seenBytes = 0;
      const bodyFault = take('body');
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        seenBytes += chunk.length;
        if (bodyFault?.drop && seenBytes >= (bodyFault.afterBytes ?? 0)) cut(session, bodyFault.drop);
      });
      stream.on('end', () => {
        const fault = take('data');
        const failing = fault !== undefined && (fault.code !== undefined || fault.drop !== undefined || fault.hang === true);
        if (fault?.keep || !failing) messages.push(describe(session, Buffer.concat(chunks)));
        void act(fault, session, answer, () => answer(null, '2.0.0 Ok: queued'));
      });
    },
  });
  server.on('error', () => {}); // resets by the client are what the tests are about
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    messages,
    fail: (...more) => void faults.push(...more),
    forget: () => {
      messages.length = 0;
      faults.length = 0;
      counts.clear();
    },
    async reached(moment, times = 1) {
      while ((counts.get(moment) ?? 0) < times) await once(moments, moment);
    },
    async close() {
      for (const connection of server.connections) connection._socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function describe(session: SMTPServerSession, raw: Buffer): SinkMessage {
  const { mailFrom, rcptTo } = session.envelope;
  const block = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
  const headers = new Map<string, string>();
  for (const line of block.replace(/\r\n[ \t]/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const user = typeof session.user === 'string' ? session.user : null;
  return { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), user, raw, headers };
}
