// The headers that tie a reply to the mail that it answers (RFC 5322 §3.6.4), from values that a stranger's mail supplied:
// whatever is not plainly an identifier or an address is left out, so that nothing can add a header or a recipient.
import { domainToASCII } from 'node:url';
import { ServiceError } from '../../domain/errors.ts';

/** One msg-id: printable ASCII between angle brackets, one @, no spaces. Longer ones than RFC 5322 §2.1.1 lets fit a line go. */
const MESSAGE_ID = /^<[!-;=?A-~]{1,200}@[!-;=?A-~]{1,200}>$/;

/** Given by the ledger to mail without a Message-ID; nobody else knows it. */
const SYNTHESISED = /@vacantes\.invalid>$/i;

/** Enough for mail programs to find the thread: where it began, and its latest part (RFC 5322 §3.6.4 sets no bound). */
const MAX_REFERENCES = 12;

/** addr-spec without comments or quoted local parts; non-ASCII letters are allowed (RFC 6531 §3.3). */
const ADDRESS = /^[^\s\p{Cc}"(),:;<>@[\]\\]{1,64}@[^\s\p{Cc}"(),:;<>@[\]\\]{1,255}$/u;

export type Thread = { readonly inReplyTo: string | null; readonly references: readonly string[] };

/** In-Reply-To is the parent; References are the parent's References and the parent itself. */
export function makeThread(parentId: string | null, parentReferences: readonly string[]): Thread {
  const inReplyTo = parentId !== null && isUsable(parentId) ? parentId : null;
  const chain = [...parentReferences.filter((id) => isUsable(id) && id !== inReplyTo), ...(inReplyTo === null ? [] : [inReplyTo])];
  const distinct = [...new Set(chain)];
  const references = distinct.length <= MAX_REFERENCES ? distinct : [...distinct.slice(0, 1), ...distinct.slice(1 - MAX_REFERENCES)];
  return { inReplyTo, references };
}

function isUsable(messageId: string): boolean {
  return MESSAGE_ID.test(messageId) && !SYNTHESISED.test(messageId);
}

/** The address for envelope and header, its domain in ASCII. Fails with `payload-invalid` when it is not a single address. */
export function normaliseAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  if (!ADDRESS.test(address) || domain === '') {
    throw new ServiceError('payload-invalid', 'not an address that mail can be sent to', { permanent: true });
  }
  return `${address.slice(0, at)}@${domain}`;
}
