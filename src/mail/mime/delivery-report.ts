// What the machine-readable parts of a multipart/report say: failed recipients of a DSN (RFC 3464), the message that an MDN
// (RFC 8098) or a returned header block is about. Believes nothing: whether the message was ours is for the ledger to say.

import { messageIdsOf } from './header-facts.ts';
import { headerBlockOf, readHeaderLines } from './header-lines.ts';

const REPORT_TYPES: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
  'message/global-disposition-notification',
  'message/feedback-report',
]);
const RETURNED_TYPES: ReadonlySet<string> = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
  'text/rfc822',
]);

export function isReportPart(declaredType: string): boolean {
  return REPORT_TYPES.has(declaredType);
}

export function isReturnedPart(declaredType: string): boolean {
  return RETURNED_TYPES.has(declaredType);
}

export type ReportFacts = { readonly failedRecipients: readonly string[]; readonly messageIds: readonly string[] };

/** RFC 3464 §2.1: groups of fields separated by blank lines; the first is about the message, the others about one recipient each. */
export function readReport(bytes: Buffer): ReportFacts {
  const failedRecipients: string[] = [];
  const messageIds: string[] = [];
  for (const group of bytes.toString('latin1').split(/\r?\n[ \t]*\r?\n/)) {
    const fields = readHeaderLines(Buffer.from(group, 'latin1'));
    const all = (name: string): string[] => fields.filter((field) => field.name === name).map(({ value }) => value);
    messageIds.push(...messageIdsOf(all('original-message-id')));
    const action = all('action')[0]?.toLowerCase() ?? null;
    // §2.3.3: only `failed` is final; a report without the mandatory field is judged by its status class (RFC 3463).
    const failed = action === null ? (all('status')[0] ?? '').startsWith('5.') : /^failed\b/.test(action);
    if (failed) failedRecipients.push(...[...all('final-recipient'), ...all('original-recipient')].flatMap(recipientOf));
  }
  return { failedRecipients: [...new Set(failedRecipients)], messageIds };
}

/** Message-ID of a returned message or of its headers. */
export function readReturnedMessageIds(bytes: Buffer): string[] {
  const lines = readHeaderLines(headerBlockOf(bytes));
  return messageIdsOf(lines.filter(({ name }) => name === 'message-id').map(({ value }) => value)).slice(0, 1);
}

/** RFC 3464 §2.3.1: `rfc822; ana@example.org`. */
function recipientOf(value: string): string[] {
  const address = value
    .slice(value.indexOf(';') + 1)
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase();
  return /^[^\s@<>]{1,200}@[^\s@<>]{1,255}$/.test(address) ? [address] : [];
}
