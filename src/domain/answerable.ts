// Whether a program may answer a message, and at which address (RFC 3834 §2, §4). Says nothing about whether the message counts:
// an application that must not be answered is still an application.
import { decideAuthentication } from './authentication.ts';
import { bulkPrecedences, isOutOfOfficeSubject } from './automatic.ts';
import type { HeaderFacts, Mailbox, ParsedMessage } from './message.ts';
import { isOwnAddress, isOwnMessageId, type OwnIdentity } from './own-identity.ts';
import { isRoleAddress } from './role-address.ts';

export const suppressReasons = [
  'auto-submitted', // RFC 3834 §2 and §5
  'null-return-path', // RFC 3834 §2: an answer would be a bounce's bounce
  'list-headers', // RFC 3834 §2: List-*
  'precedence', // RFC 3834 §2: bulk, junk, list
  'report', // multipart/report: DSN, MDN, feedback
  'own-address', // from ourselves
  'own-message-id', // a message of ours that came back
  'role-address', // mailer-daemon, postmaster, noreply forms
  'robot-header', // X-Autoreply and its like
  'out-of-office', // an absence notice without any header that says so
  'auto-response-suppress', // the sender's program asks for no automatic answer
  'authentication-failed', // our own server says that the From domain did not send this
  'no-sender', // no usable address to answer
] as const;
export type SuppressReason = (typeof suppressReasons)[number];

export type Answerable = { readonly allowed: true } | { readonly allowed: false; readonly reason: SuppressReason };

/** `OOF` forbids absence notices only, yet programs that write it expect no machine's answer at all (MS-OXCMAIL §2.1.3.2.20). */
const suppressingValues: ReadonlySet<string> = new Set(['all', 'autoreply', 'oof']);

type Rule = readonly [SuppressReason, (message: ParsedMessage, own: OwnIdentity) => boolean];

/** In the order of DESIGN §5: the first that applies is the reason that is stored. */
const rules: readonly Rule[] = [
  ['auto-submitted', ({ headers }) => headers.autoSubmitted !== null && headers.autoSubmitted !== 'no'],
  ['null-return-path', ({ headers }) => headers.returnPath === ''],
  ['list-headers', ({ headers }) => headers.listHeaders.length > 0],
  ['precedence', ({ headers }) => headers.precedence !== null && bulkPrecedences.has(headers.precedence)],
  ['report', ({ headers, failedRecipients }) => headers.contentType === 'multipart/report' || failedRecipients.length > 0],
  ['own-address', ({ headers }, own) => headers.from !== null && isOwnAddress(headers.from.address, own)],
  ['own-message-id', ({ headers }, own) => isOwnMessageId(headers.messageId, own)],
  ['role-address', ({ headers }) => headers.from !== null && isRoleAddress(headers.from.address)],
  ['robot-header', ({ headers }) => headers.robotHeaders.length > 0],
  ['out-of-office', ({ headers }) => isOutOfOfficeSubject(headers.subject)],
  ['auto-response-suppress', ({ headers }) => headers.autoResponseSuppress.some((value) => suppressingValues.has(value))],
  ['authentication-failed', ({ headers }, own) => decideAuthentication(headers.authenticationResults, own.trustedAuthservIds) === 'fail'],
  ['no-sender', ({ headers }, own) => replyAddress(headers, own) === null],
];

export function mayAnswer(message: ParsedMessage, own: OwnIdentity): Answerable {
  const broken = rules.find(([, applies]) => applies(message, own));
  return broken ? { allowed: false, reason: broken[0] } : { allowed: true };
}

/**
 * Where an answer goes: to a single usable Reply-To, else to From. Several Reply-To addresses would make one message send
 * several (RFC 3834 §4); an address of ours or of a program would start a loop. Without a From there is nobody to answer.
 */
export function replyAddress(headers: Pick<HeaderFacts, 'from' | 'replyTo'>, own: OwnIdentity): string | null {
  if (headers.from === null) return null;
  const usable = ({ address }: Mailbox): boolean => isSendable(address) && !isOwnAddress(address, own) && !isRoleAddress(address);
  const [replyTo, ...more] = headers.replyTo;
  if (replyTo && more.length === 0 && usable(replyTo)) return replyTo.address;
  return usable(headers.from) ? headers.from.address : null;
}

/** RFC 5321 §4.5.3.1 sizes; one @, no spaces, brackets or control characters, a domain with a dot. */
function isSendable(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(address);
}
