// From nodemailer's errors to what is known about the message. The error alone cannot say whether the final dot had gone: a
// drop at RCPT and one after DATA look the same (nodemailer 10.6.0), so that fact comes in as a parameter.
import type { NodemailerError } from 'nodemailer/lib/errors';
import type { SendFailure } from '../../domain/reply-state.ts';
import type { SendOutcome } from '../../intake/ports.ts';

/** nodemailer's codes: https://github.com/nodemailer/nodemailer/blob/v10.6.0/src/errors.ts; what is not here is a lost connection. */
const FAILURES: Readonly<Record<string, SendFailure>> = {
  EAUTH: 'authentication-failed',
  ENOAUTH: 'authentication-failed',
  EOAUTH2: 'authentication-failed',
  ETLS: 'tls-failed',
  ETIMEDOUT: 'timed-out',
  EPROTOCOL: 'protocol-error',
  EENVELOPE: 'message-invalid',
};

/** With implicit TLS a failed handshake is an ordinary socket error that keeps OpenSSL's or Node's code. */
const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|EPROTO$|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_)/;

/** Authentication required (RFC 4954 §6): said at any command, also at RCPT, and never about the recipient. */
const AUTHENTICATION_REQUIRED = 530;

export type Reply = { readonly response: string; readonly responseCode: number; readonly permanent: boolean };

/** `finalDotMayBeOut`: the whole message was handed over, so that a missing answer proves nothing. */
export function decideOutcome(error: NodemailerError, recipient: string, finalDotMayBeOut: boolean): SendOutcome {
  const reply = replyAbout(error, recipient);
  if (error.code === 'ETLS') return { state: 'not-sent', code: 'tls-failed' };
  if (reply) return isAboutRecipient(error, reply) ? refusal(reply) : { state: 'deferred', ...withoutFlag(reply) };
  return noAnswer(decideFailure(error), finalDotMayBeOut);
}

export function noAnswer(code: SendFailure, finalDotMayBeOut: boolean): SendOutcome {
  return { state: finalDotMayBeOut ? 'unknown' : 'not-sent', code };
}

/** What a reply to RCPT or DATA means. 5yz except 503 is permanent (RFC 5321 §4.2.1); nodemailer's flag knows that. */
export function refusal(reply: Reply): SendOutcome {
  const permanent = reply.permanent && reply.responseCode !== AUTHENTICATION_REQUIRED;
  return { state: permanent ? 'refused' : 'deferred', ...withoutFlag(reply) };
}

/** The server's refusal; null when there is none (a 2yz or 3yz out of turn tells nothing about the message). */
export function replyOf(error: NodemailerError): Reply | null {
  const { response, responseCode } = error;
  if (typeof responseCode !== 'number' || typeof response !== 'string' || responseCode < 400) return null;
  return { response, responseCode, permanent: error.permanent === true };
}

/** When every recipient was refused, nodemailer reports one of the answers; the one about this recipient counts. */
function replyAbout(error: NodemailerError, recipient: string): Reply | null {
  const own = error.rejectedErrors?.find((rejected) => rejected.recipient === recipient);
  return replyOf(own ?? error);
}

function isAboutRecipient(error: NodemailerError, reply: Reply): boolean {
  return reply.responseCode !== AUTHENTICATION_REQUIRED && (error.command === 'RCPT TO' || error.command === 'DATA');
}

function decideFailure(error: NodemailerError): SendFailure {
  if (typeof error.originalCode === 'string' && TLS_CODE.test(error.originalCode)) return 'tls-failed';
  if (error.response !== undefined) return 'protocol-error';
  return FAILURES[error.code ?? ''] ?? 'connection-failed';
}

function withoutFlag({ response, responseCode }: Reply): { response: string; responseCode: number } {
  return { response, responseCode };
}
