// The server that our replies are handed to, as options. Knows defaults and why; opens nothing.
import { MINUTE_MS, SECOND_MS } from '../../domain/time.ts';

export type SmtpTimeouts = {
  readonly connectionMs: number;
  readonly greetingMs: number;
  /** For each step of the session up to the final dot. */
  readonly socketMs: number;
  /** After the final dot. */
  readonly finalAnswerMs: number;
};

export const smtpTimeouts: SmtpTimeouts = {
  connectionMs: 15 * SECOND_MS,
  greetingMs: 15 * SECOND_MS,
  socketMs: 60 * SECOND_MS,
  // Shorter would turn slow servers into unknown outcomes and second copies (RFC 5321 §4.5.3.2.6 asks for 10 minutes).
  finalAnswerMs: 10 * MINUTE_MS,
};

/** `implicit` TLS is port 465 (RFC 8314 §3.3), `starttls` refuses to go on without it, `none` is for the same host only. */
export const smtpSecurities = ['implicit', 'starttls', 'none'] as const;
export type SmtpSecurity = (typeof smtpSecurities)[number];

export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  /** Name in EHLO; null for this host's own. */
  readonly clientName: string | null;
  /** PEM of a private certificate authority; null for the public ones. */
  readonly certificateAuthority: string | null;
  readonly timeouts: SmtpTimeouts;
};
