// The port `MailSender` over SMTP: a session per message, the send journal of this machine, and a clean end.
// A session costs a connection each time: replies are few and waited for their settle time, and a connection kept warm would
// have to be told apart from one that the server has already dropped, at the very moment when honesty matters.
import type { MailSender, OutgoingMail, SendOutcome } from '../../intake/ports.ts';
import { noAnswer } from './outcome.ts';
import type { SendJournal } from './send-journal.ts';
import { type SmtpServer, type SmtpTimeouts, smtpTimeouts } from './smtp-server.ts';
import { type Credentials, openSession, type SmtpSession } from './smtp-session.ts';

/** `accessToken` is asked for before each connection (XOAUTH2); caching and renewal are its business. */
export type SmtpAuth =
  | { readonly user: string; readonly password: string }
  | { readonly user: string; readonly accessToken: () => Promise<string> };

export type SmtpSenderOptions = Omit<SmtpServer, 'timeouts' | 'clientName' | 'certificateAuthority'> & {
  readonly clientName?: string | null;
  readonly certificateAuthority?: string | null;
  readonly timeouts?: Partial<SmtpTimeouts>;
  readonly auth: SmtpAuth | null;
  /** A mailbox of ours that receives a copy of every reply in the same transaction: evidence for `decideUnknown`. */
  readonly copyTo: string | null;
  readonly journal: SendJournal;
};

/** How long `close` waits for sessions that are under way; callers stop sending first. */
const CLOSE_GRACE_MS = 20_000;

export function makeSmtpSender(options: SmtpSenderOptions): MailSender {
  const server: SmtpServer = {
    host: options.host,
    port: options.port,
    security: options.security,
    clientName: options.clientName ?? null,
    certificateAuthority: options.certificateAuthority ?? null,
    timeouts: { ...smtpTimeouts, ...options.timeouts },
  };
  const underWay = new Set<SmtpSession>();
  let closed = false;

  async function send(replyId: string, mail: OutgoingMail): Promise<SendOutcome> {
    const recipient = mail.envelopeTo[0];
    if (recipient === undefined || mail.envelopeTo.length > 1) return noAnswer('message-invalid', false);
    const credentials = await resolveCredentials(options.auth);
    if (credentials === 'unavailable') return noAnswer('authentication-failed', false);
    if (closed) return noAnswer('shutting-down', false);
    const copyTo = options.copyTo === recipient ? null : options.copyTo;
    const session = openSession(server, credentials, { replyId, recipient, copyTo, raw: mail.raw }, options.journal);
    underWay.add(session);
    try {
      return await session.outcome;
    } finally {
      underWay.delete(session);
    }
  }

  return {
    send,
    recall: async (replyId) => options.journal.recall(replyId),
    async close() {
      closed = true;
      const timer = setTimeout(() => {
        for (const session of underWay) session.abort();
      }, CLOSE_GRACE_MS);
      await Promise.all([...underWay].map(({ outcome }) => outcome));
      clearTimeout(timer);
      options.journal.close();
    },
  };
}

async function resolveCredentials(auth: SmtpAuth | null): Promise<Credentials | null | 'unavailable'> {
  if (auth === null || 'password' in auth) return auth;
  try {
    return { user: auth.user, accessToken: await auth.accessToken() };
  } catch {
    return 'unavailable';
  }
}
