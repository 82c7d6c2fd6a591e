// Whether a program wrote a message: a bounce, a list, an auto-responder, or we ourselves. Decides routing only; whether we may
// answer is answerable.ts. Signals that people's mail carries too (a list footer) are marked weak and never cost an application.
import { documentParts, substantialParts } from './document-parts.ts';
import type { ParsedMessage } from './message.ts';
import { isOwnAddress, isOwnMessageId, type OwnIdentity } from './own-identity.ts';
import { isBounceAddress, isNoReplyAddress } from './role-address.ts';
import { stripReplyPrefixes } from './subject-folding.ts';

export const automaticReasons = [
  'own-address', // the From header is one of our own addresses
  'own-message-id', // a message of ours that came back
  'delivery-status', // RFC 3464 delivery status notification
  'mailer-daemon', // written by a mail server
  'read-receipt', // RFC 8098 message disposition notification
  'report', // another multipart/report (RFC 6522): abuse feedback, TLS reports
  'auto-submitted', // RFC 3834 §5, any value but `no`
  'null-return-path', // RFC 3834 §2, RFC 5321 §4.5.5
  'robot-header', // X-Autoreply and its like
  'out-of-office-subject', // what people's mail programs write when they are away
  'precedence', // Precedence: bulk, junk, list
  'list-headers', // RFC 2369, RFC 2919
  'no-reply-address', // noreply@ and its like
] as const;
export type AutomaticReason = (typeof automaticReasons)[number];

export type Automatic = { readonly kind: 'automatic' | 'bounce' | 'list' | 'own'; readonly reason: AutomaticReason };

/** Signals that job portals and marketing footers put on mail of people; alone they do not say that a program answers us. */
const weakReasons: ReadonlySet<AutomaticReason> = new Set<AutomaticReason>(['list-headers', 'no-reply-address']);

export function isWeakSignal({ reason }: Automatic): boolean {
  return weakReasons.has(reason);
}

/** Our own mail and machine-readable reports: never an application, whatever their subject and parts. */
export function isNeverApplication({ kind, reason }: Automatic): boolean {
  return kind === 'own' || kind === 'bounce' || reason === 'read-receipt' || reason === 'report';
}

/** Words of Precedence that RFC 3834 §2 names, and the one that old responders write. */
export const bulkPrecedences: ReadonlySet<string> = new Set(['bulk', 'junk', 'list', 'auto_reply', 'auto-reply']);

/** Strongest signal first. */
export function detectAutomatic(message: ParsedMessage, own: OwnIdentity): Automatic | null {
  return detectOwn(message, own) ?? detectReport(message) ?? detectResponder(message) ?? detectBulk(message);
}

function detectOwn({ headers }: ParsedMessage, own: OwnIdentity): Automatic | null {
  if (isOwnMessageId(headers.messageId, own)) return { kind: 'own', reason: 'own-message-id' };
  return headers.from !== null && isOwnAddress(headers.from.address, own) ? { kind: 'own', reason: 'own-address' } : null;
}

function detectReport({ headers, failedRecipients, parts }: ParsedMessage): Automatic | null {
  // A person may pass on a bounce of theirs together with the documents that did not arrive.
  const bounced = failedRecipients.length > 0 && documentParts(parts).length === 0;
  if (headers.reportType === 'delivery-status' || bounced) return { kind: 'bounce', reason: 'delivery-status' };
  if (headers.reportType === 'disposition-notification') return { kind: 'automatic', reason: 'read-receipt' };
  if (headers.contentType === 'multipart/report') return { kind: 'automatic', reason: 'report' };
  const fromServer = headers.from !== null && isBounceAddress(headers.from.address);
  return fromServer || headers.robotHeaders.includes('x-failed-recipients') ? { kind: 'bounce', reason: 'mailer-daemon' } : null;
}

function detectResponder(message: ParsedMessage): Automatic | null {
  const { headers } = message;
  if (headers.autoSubmitted !== null && headers.autoSubmitted !== 'no') return { kind: 'automatic', reason: 'auto-submitted' };
  if (headers.returnPath === '') return { kind: 'automatic', reason: 'null-return-path' };
  if (headers.robotHeaders.length > 0) return { kind: 'automatic', reason: 'robot-header' };
  const away = isOutOfOfficeSubject(headers.subject) && substantialParts(message.parts).length === 0;
  return away ? { kind: 'automatic', reason: 'out-of-office-subject' } : null;
}

function detectBulk({ headers }: ParsedMessage): Automatic | null {
  if (headers.precedence !== null && bulkPrecedences.has(headers.precedence)) {
    const isList = headers.precedence === 'list' || headers.listHeaders.length > 0;
    return { kind: isList ? 'list' : 'automatic', reason: 'precedence' };
  }
  if (headers.listHeaders.length > 0) return { kind: 'list', reason: 'list-headers' };
  return headers.from !== null && isNoReplyAddress(headers.from.address) ? { kind: 'automatic', reason: 'no-reply-address' } : null;
}

const OUT_OF_OFFICE =
  /^(?:respuesta autom[aá]tica|auto(?:matic)?[ -]?(?:reply|response)|autorespuesta|out of (?:the )?office|ooo ?:|fuera de (?:la )?oficina|ausente de la oficina|estoy de vacaciones|resposta autom[aá]tica|r[eé]ponse automatique|automatische antwort|risposta automatica|ausencia de la oficina|mensaje autom[aá]tico)/;

export function isOutOfOfficeSubject(subject: string): boolean {
  return OUT_OF_OFFICE.test(stripReplyPrefixes(subject).toLowerCase());
}
