// A header block → the facts that rules look at. The first of duplicated headers counts, as in mail programs; trace headers are all
// kept in order. Judges nothing and never throws.

import { cleanLine, cutText } from '../../domain/clean-text.ts';
import { parseMailDate } from '../../domain/mail-date.ts';
import type { HeaderFacts } from '../../domain/message.ts';
import { mailboxesOf } from './addresses.ts';
import { decodeWords } from './encoded-words.ts';
import { type HeaderLine, readHeaderLines } from './header-lines.ts';
import { MAX_HEADER_BYTES, MAX_HEADER_VALUE_CHARACTERS, MAX_LISTED, MAX_TRACE_LINES } from './limits.ts';
import { parseParameters } from './parameters.ts';

/** Headers that only programs write. Gmail's and Outlook's own `X-Auto…` marks are not among them. */
const ROBOT_HEADERS: ReadonlySet<string> = new Set([
  ...'x-autoreply x-autorespond x-autoresponder x-autoreply-from x-auto-reply-from x-autorespond-from x-failed-recipients'.split(' '),
  ...'x-loop x-mail-autoreply x-vacation x-auto-response x-cron-env'.split(' '),
]);

export function readHeaderFacts(block: Buffer): HeaderFacts {
  const lines = readHeaderLines(block.subarray(0, MAX_HEADER_BYTES));
  const all = (name: string): string[] => lines.filter((line) => line.name === name).map(({ value }) => value);
  const first = (name: string): string | null => lines.find((line) => line.name === name)?.value ?? null;
  const contentType = parseParameters(first('content-type') ?? 'text/plain');
  const subject = all('subject').find((value) => value !== '') ?? '';
  return {
    messageId: messageIdsOf(all('message-id'))[0] ?? null,
    subject: readableLine(subject),
    from: mailboxesOf(all('from').slice(0, 1))[0] ?? null,
    replyTo: mailboxesOf(all('reply-to').slice(0, 1)),
    to: mailboxesOf(all('to')),
    cc: mailboxesOf(all('cc')),
    inReplyTo: messageIdsOf(all('in-reply-to'))[0] ?? null,
    references: messageIdsOf(all('references')).slice(-MAX_LISTED),
    date: parseMailDate(first('date') ?? '')?.toISOString() ?? null,
    returnPath: returnPathOf(first('return-path')),
    autoSubmitted: tokenOf(first('auto-submitted')),
    precedence: tokenOf(first('precedence')),
    ...programMarks(lines),
    contentType: /^[\w.+-]+\/[\w.+-]+$/.test(contentType.value) ? contentType.value : 'text/plain',
    reportType: contentType.value === 'multipart/report' ? (contentType.parameters.get('report-type')?.toLowerCase() ?? null) : null,
    received: all('received').slice(0, MAX_TRACE_LINES).map(traceLine),
    authenticationResults: all('authentication-results').slice(0, MAX_TRACE_LINES).map(traceLine),
  };
}

function programMarks(
  lines: readonly HeaderLine[],
): Pick<HeaderFacts, 'listHeaders' | 'autoResponseSuppress' | 'robotHeaders' | 'spamFlag'> {
  const names = [...new Set(lines.map(({ name }) => name))];
  const suppress = lines
    .filter(({ name }) => name === 'x-auto-response-suppress')
    .flatMap(({ value }) => value.toLowerCase().split(/[\s,;]+/));
  return {
    listHeaders: names.filter((name) => /^list-[a-z-]+$/.test(name)),
    autoResponseSuppress: [...new Set(suppress)].filter((value) => value !== '').slice(0, MAX_LISTED),
    robotHeaders: names.filter((name) => ROBOT_HEADERS.has(name)),
    spamFlag: lines.some(({ name, value }) => (name === 'x-spam-flag' || name === 'x-spam-status') && /^yes\b/i.test(value)),
  };
}

/** Decoded, one line, of bounded length. */
export function readableLine(value: string): string {
  return cutText(cleanLine(decodeWords(value)), MAX_HEADER_VALUE_CHARACTERS);
}

function traceLine(value: string): string {
  return cutText(cleanLine(value), MAX_HEADER_VALUE_CHARACTERS);
}

/** RFC 5322 §3.6.4, with the angle brackets that some programs forget. */
export function messageIdsOf(values: readonly string[]): string[] {
  return values.flatMap((value) => {
    const ids = cleanLine(value).match(/<[^<>\s]{1,990}>/g);
    if (ids) return ids;
    return /^[^<>\s]{1,990}@[^<>\s]{1,250}$/.test(value) ? [`<${value}>`] : [];
  });
}

function returnPathOf(value: string | null): string | null {
  if (value === null) return null;
  const match = /^<? ?([^<>\s]*) ?>?$/.exec(cleanLine(value));
  return match ? (match[1] as string).toLowerCase() : null;
}

/** First word of a value without parameters and comments: `auto-replied (vacation)` (RFC 3834 §5). */
function tokenOf(value: string | null): string | null {
  const token = /^[^\s;(,]+/.exec(cleanLine(value ?? ''))?.[0].toLowerCase();
  return token ?? null;
}
