// When our own mail server provably had a message. Trusts only `Received` lines (RFC 5321 §4.4) that our hosts wrote; anything
// below a hop that a stranger controls can be forged and is not looked at. The Date header never decides.
import { splitComments } from './header-comments.ts';
import { parseMailDate } from './mail-date.ts';
import { CLOCK_DISAGREEMENT_MS } from './thresholds.ts';

export type ReceiptEvidence = {
  /** Every `Received` line, topmost first, unfolded. */
  readonly received: readonly string[];
  /** IMAP INTERNALDATE. */
  readonly internalDate: Date;
  /** Value of the `Date` header as sent or as ISO 8601; null when absent. */
  readonly dateHeader: string | null;
  /** Names of our own mail servers, as they write themselves after `by`. */
  readonly trustedReceivers: readonly string[];
};

export type ReceiptTime = {
  readonly receivedAt: Date;
  readonly source: 'received' | 'internaldate';
  readonly internalDate: Date;
  readonly headerDate: Date | null;
  /** The three times differ by more than `CLOCK_DISAGREEMENT_MS`. */
  readonly disagreement: boolean;
};

/** Hops of one delivery; more lines than this are a loop or an attack and add nothing. */
const MAX_RECEIVED_LINES = 50;

export function decideReceiptTime(evidence: ReceiptEvidence): ReceiptTime {
  const { internalDate } = evidence;
  const headerDate = evidence.dateHeader === null ? null : parseDateHeader(evidence.dateHeader);
  const trusted = earliestTrusted(evidence);
  const usable = trusted !== null && trusted.getTime() <= internalDate.getTime();
  const receivedAt = usable ? trusted : internalDate;
  const times = [receivedAt, internalDate, headerDate ?? internalDate].map((time) => time.getTime());
  return {
    receivedAt,
    source: usable ? 'received' : 'internaldate',
    internalDate,
    headerDate,
    disagreement: Math.max(...times) - Math.min(...times) > CLOCK_DISAGREEMENT_MS,
  };
}

/** `HeaderFacts.date` is ISO 8601, a raw header is RFC 5322; both are welcome. */
function parseDateHeader(text: string): Date | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? new Date(text)
    : parseMailDate(text);
}

/**
 * The time of the lowest line in the unbroken run of our own hosts at the top. A line that names us below one of ours still
 * counts only when the upper one says that it came from one of ours: a sender can put `by our-host` into what it submits.
 */
function earliestTrusted({ received, trustedReceivers }: ReceiptEvidence): Date | null {
  const trusted = new Set(trustedReceivers.map(canonicalHost));
  let earliest: Date | null = null;
  for (const line of received.slice(0, MAX_RECEIVED_LINES)) {
    const hop = readHop(line);
    if (hop === null || !trusted.has(hop.by)) break;
    const at = parseMailDate(hop.date);
    if (at !== null && (earliest === null || at < earliest)) earliest = at;
    if (!isInternalHandover(hop, trusted)) break;
  }
  return earliest;
}

type Hop = {
  readonly by: string;
  /** What our server saw of its client: `mx.example.org [192.0.2.1]` (RFC 5321 §4.4, TCP-info). What it called itself is worth nothing. */
  readonly seen: string | null;
  /** Over LMTP, and nothing in the line speaks of a client elsewhere. */
  readonly fromOwnTransport: boolean;
  readonly date: string;
};

function readHop(line: string): Hop | null {
  const { bare, comments } = splitComments(line);
  const semicolon = bare.lastIndexOf(';');
  if (semicolon < 0) return null;
  const clauses = bare.slice(0, semicolon);
  const by = /(?:^|\s)by\s+([^\s;]+)/i.exec(clauses);
  if (!by) return null;
  const seen = comments.find(({ at }) => at <= by.index + 1);
  const overLmtp = LMTP.test(clauses.slice(by.index + by[0].length));
  return {
    by: canonicalHost(by[1] as string),
    seen: seen?.text.trim().toLowerCase() ?? null,
    // A greeting with spaces in it could spell a `by … with LMTP` of its own: then there are two, or an address follows.
    fromOwnTransport: overLmtp && (clauses.match(/\bby\b/gi)?.length ?? 0) === 1 && !comments.some(({ text }) => text.includes('[')),
    date: bare.slice(semicolon + 1),
  };
}

/** Next after the host, where RFC 5321 §4.4 puts it, so that no id or recipient can say it. Names of RFC 3848 §1 and, for UTF-8, RFC 6531 §4.3. */
const LMTP = /^\s+(?:via\s+\S+\s+)?with\s+(?:lmtps?a?|utf8lmtps?a?)(?=\s|$)/i;

const LOOPBACK = /^\[(?:127\.\d+\.\d+\.\d+|(?:ipv6:)?::1|unix socket)\]/;

/**
 * One of our hosts handed the message to another: over loopback or a socket, from a host whose verified name is ours, or over LMTP,
 * which only a mail system's own transport speaks, to its mail store (RFC 2033 §1, §5).
 */
function isInternalHandover({ seen, fromOwnTransport }: Hop, trusted: ReadonlySet<string>): boolean {
  if (seen === null) return fromOwnTransport;
  if (seen.includes('may be forged')) return false;
  if (LOOPBACK.test(seen)) return true;
  const [name = '', address = ''] = seen.split(/\s+/);
  // Exim and qmail put the client's own claim here (`helo=[127.0.0.1]`, `HELO [127.0.0.1]`): only a name that we know counts.
  return trusted.has(canonicalHost(name)) || (/^localhost(?:\.localdomain)?$/.test(name) && LOOPBACK.test(address));
}

/** Whole names only, lower case, without the root dot: `mx.example.org.evil.test` is another host. */
function canonicalHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
