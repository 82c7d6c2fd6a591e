// One SMTP session for one message (RFC 5321 §3.3), and an honest account of how it ended. The send journal is written before
// the first byte of the message leaves and in the very tick in which the final answer is parsed.
// Refuses to retry, to pool connections, and to guess: what it cannot know is `unknown`.
import type { NodemailerError } from 'nodemailer/lib/errors';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { SendOutcome } from '../../intake/ports.ts';
import { type MessageBody, makeMessageBody } from './message-body.ts';
import { decideOutcome, noAnswer, refusal, replyOf } from './outcome.ts';
import type { SendJournal } from './send-journal.ts';
import type { SmtpServer, SmtpTimeouts } from './smtp-server.ts';

export type Credentials = { readonly user: string } & ({ readonly password: string } | { readonly accessToken: string });

export type SessionJob = {
  readonly replyId: string;
  /** The applicant. Without this recipient nothing is sent, not even the copy. */
  readonly recipient: string;
  /** Evidence for ourselves; its refusal changes nothing. */
  readonly copyTo: string | null;
  readonly raw: Uint8Array;
};

export type SmtpSession = {
  readonly outcome: Promise<SendOutcome>;
  /** Ends the session now; what it has not answered yet stays unanswered. */
  abort(): void;
};

/** How long a polite QUIT may take once everything is known. */
const QUIT_MS = 2_000;

export function openSession(server: SmtpServer, credentials: Credentials | null, job: SessionJob, journal: SendJournal): SmtpSession {
  const session = new Session(server, credentials, job, journal);
  session.run();
  return { outcome: session.outcome, abort: () => session.abort() };
}

/** States: connecting → authenticating → envelope → offered (354 seen) → handed over (final dot may be out) → settled. */
class Session {
  readonly outcome: Promise<SendOutcome>;
  readonly #connection: SMTPConnection;
  readonly #credentials: Credentials | null;
  readonly #job: SessionJob;
  readonly #journal: SendJournal;
  readonly #timeouts: SmtpTimeouts;
  readonly #body: MessageBody;
  /** nodemailer keeps its account of the recipients on the envelope that it was given; read in `#mayOffer`. */
  readonly #envelope: { from: ''; to: string[]; accepted?: string[]; rejectedErrors?: NodemailerError[] };
  #resolve: (outcome: SendOutcome) => void = () => {};
  #offered = false;
  #settled = false;
  #watchdog: NodeJS.Timeout | undefined;

  constructor(server: SmtpServer, credentials: Credentials | null, job: SessionJob, journal: SendJournal) {
    this.#credentials = credentials;
    this.#job = job;
    this.#journal = journal;
    this.#timeouts = server.timeouts;
    this.#connection = new SMTPConnection(connectionOptions(server));
    // The null reverse-path keeps bounces and other programs' answers from coming back (RFC 3834 §3.3).
    this.#envelope = { from: '', to: job.copyTo === null ? [job.recipient] : [job.recipient, job.copyTo] };
    this.#body = makeMessageBody(job.raw, { begin: () => this.#mayOffer(), progress: () => this.#expectAnswer() });
    this.outcome = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  run(): void {
    const connection = this.#connection;
    const { connectionMs, greetingMs, socketMs } = this.#timeouts;
    this.#watch(connectionMs + greetingMs + socketMs);
    connection.on('error', (error: NodemailerError) => this.#fail(error));
    connection.connect((error) => {
      if (error) this.#fail(error);
      else if (!this.#settled) this.#logIn();
    });
  }

  abort(): void {
    this.#settle(noAnswer('shutting-down', this.#body.isHandedOver()));
  }

  #logIn(): void {
    this.#expectAnswer();
    const credentials = this.#credentials;
    if (!credentials) return this.#sendMessage();
    if (!this.#connection.allowsAuth) return this.#settle(noAnswer('authentication-failed', false));
    const auth =
      'accessToken' in credentials
        ? { user: credentials.user, oauth2: new XOAuth2({ user: credentials.user, accessToken: credentials.accessToken }) }
        : { user: credentials.user, pass: credentials.password };
    this.#connection.login(auth, (error) => {
      if (error) this.#fail(error);
      else if (!this.#settled) this.#sendMessage();
    });
  }

  #sendMessage(): void {
    this.#expectAnswer();
    this.#connection.send(this.#envelope, this.#body.stream, (error, info) => {
      if (error) return this.#fail(error);
      // A 250 before the final dot answers something else; the message is incomplete (RFC 5321 §4.1.1.4).
      if (!this.#body.isHandedOver()) return this.#settle(noAnswer('protocol-error', false));
      this.#settle({ state: 'accepted', response: info.response });
    });
  }

  /** Runs when the server has answered DATA with 354 and nothing of the message has left yet. */
  #mayOffer(): boolean {
    if (this.#settled) return false;
    const { accepted, rejectedErrors } = this.#envelope;
    if (accepted && !accepted.includes(this.#job.recipient)) {
      // Only the copy was taken. Going on would put evidence of a reply into our mailbox that nobody got.
      const rejected = rejectedErrors?.find(({ recipient }) => recipient === this.#job.recipient);
      const reply = rejected ? replyOf(rejected) : null;
      this.#settle(reply ? refusal(reply) : noAnswer('protocol-error', false));
      return false;
    }
    try {
      this.#journal.record('offered', this.#job.replyId);
    } catch {
      this.#settle(noAnswer('journal-failed', false));
      return false;
    }
    this.#offered = true;
    return true;
  }

  #fail(error: NodemailerError): void {
    this.#settle(decideOutcome(error, this.#job.recipient, this.#body.isHandedOver()));
  }

  /** Re-arms the watchdog: the server owes the next step, or after the final dot its verdict. */
  #expectAnswer(): void {
    this.#watch(this.#body.isHandedOver() ? this.#timeouts.finalAnswerMs : this.#timeouts.socketMs);
  }

  #watch(waitMs: number): void {
    clearTimeout(this.#watchdog);
    if (this.#settled) return;
    this.#watchdog = setTimeout(() => this.#settle(noAnswer('timed-out', this.#body.isHandedOver())), waitMs);
  }

  #settle(outcome: SendOutcome): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#watchdog);
    this.#note(outcome);
    this.#leave(outcome);
    this.#resolve(outcome);
  }

  /** A line that cannot be written here leaves `offered` standing, which claims less than we know and never more. */
  #note(outcome: SendOutcome): void {
    if (!this.#offered || outcome.state === 'unknown') return;
    try {
      this.#journal.record(outcome.state === 'accepted' ? 'accepted' : 'withdrawn', this.#job.replyId);
    } catch {
      // nothing better can be done in this tick; the outcome itself reaches the caller
    }
  }

  /** QUIT only when the server waits for a command (RFC 5321 §4.1.1.10); in the middle of anything else the line is cut. */
  #leave(outcome: SendOutcome): void {
    if (outcome.state !== 'accepted') {
      this.#connection.close();
      return;
    }
    const timer = setTimeout(() => this.#connection.close(), QUIT_MS);
    this.#connection.once('end', () => clearTimeout(timer));
    this.#connection.quit();
  }
}

function connectionOptions(server: SmtpServer): SMTPConnection.Options {
  const { timeouts } = server;
  return {
    host: server.host,
    port: server.port,
    secure: server.security === 'implicit',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: timeouts.connectionMs,
    dnsTimeout: timeouts.connectionMs,
    greetingTimeout: timeouts.greetingMs,
    // Silence is timed by our own watchdog, which knows what is being waited for.
    socketTimeout: Math.max(timeouts.socketMs, timeouts.finalAnswerMs) + QUIT_MS,
    socketCloseTimeout: 1_000,
    logger: false,
    ...(server.clientName === null ? {} : { name: server.clientName }),
    ...(server.certificateAuthority === null ? {} : { tls: { ca: server.certificateAuthority } }),
  };
}
