// What the mailbox poller is given, with units, defaults and the reason of each default.
// Knows no environment variable and no configuration file: src/runtime/ fills these types in.
import { MINUTE_MS, SECOND_MS } from '../../domain/time.ts';
import type { MailboxLedger } from '../../intake/mailbox-ledger.ts';
import type { BlobStore, Clock } from '../../intake/ports.ts';

export const KIB = 1024;
export const MIB = 1024 * KIB;

/** What is used where folders cannot be (a server without MOVE), and the default of `done`. */
export const PROCESSED_KEYWORD = '$Procesado';

export type PollerLog = {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
};

export type ImapCredentials = { readonly password: string } | { readonly accessToken: string };

export type ImapAccount = {
  readonly host: string;
  readonly port: number;
  /** `starttls` refuses a server that does not offer it (RFC 8314 §3.3 advises against falling back to clear text). */
  readonly tls: 'implicit' | 'starttls' | 'none';
  /** Certificate authority to trust instead of the built-in ones: PEM text, or a file read again for each connection. */
  readonly ca?: string;
  readonly caFile?: string;
  readonly user: string;
  /** Called for each connection: access tokens expire. */
  readonly credentials: () => Promise<ImapCredentials>;
};

/** How the server shows people that a message is done. `none` leaves the mailbox exactly as it is. */
export type DoneMark =
  | { readonly mode: 'keyword'; readonly keyword: string }
  | { readonly mode: 'move'; readonly folder: string }
  | { readonly mode: 'none' };

export type IdleTiming = {
  /** A NOOP after this much silence; also restarts IDLE, which servers may end after 30 minutes (RFC 2177 §3). */
  readonly probeIntervalMs: number;
  /** A NOOP without an answer for this long means that the network is gone. */
  readonly probeTimeoutMs: number;
  /** How often a server without IDLE is asked for new mail. */
  readonly pollIntervalMs: number;
};

export type BackoffTiming = { readonly baseMs: number; readonly capMs: number };

export type MailboxPollerOptions = {
  readonly imap: ImapAccount;
  readonly folder: string;
  readonly done: DoneMark;
  /** Identifies this process in the lease. */
  readonly owner: string;
  readonly ledger: MailboxLedger;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly log: PollerLog;
  /** Called after the ledger's commit. A hint: its failure loses nothing, reconciliation finds the message. */
  readonly onMessage: (messageId: string, isNew: boolean) => Promise<void>;
  /** Name of the account in the ledger; `host/user` by default. Keep it when the server only changes its name. */
  readonly account?: string;
  readonly resyncIntervalMs?: number;
  readonly idle?: Partial<IdleTiming>;
  readonly socketTimeoutMs?: number;
  readonly backoff?: Partial<BackoffTiming>;
  readonly maxMessageBytes?: number;
  readonly leaseTtlMs?: number;
  /** 0 ≤ x < 1; for tests. */
  readonly random?: () => number;
};

export type PollerSettings = Required<Omit<MailboxPollerOptions, 'idle' | 'backoff'>> & {
  readonly idle: IdleTiming;
  readonly backoff: BackoffTiming;
};

export function withDefaults(options: MailboxPollerOptions): PollerSettings {
  return {
    account: `${options.imap.host}/${options.imap.user}`,
    resyncIntervalMs: MINUTE_MS,
    socketTimeoutMs: 2 * MINUTE_MS, // a command in flight may be silent this long: a cold SEARCH over 100,000 messages takes seconds
    maxMessageBytes: 100 * MIB, // four times what large mail providers let in
    leaseTtlMs: MINUTE_MS,
    random: Math.random,
    ...options,
    idle: { probeIntervalMs: 2 * MINUTE_MS, probeTimeoutMs: 20 * SECOND_MS, pollIntervalMs: 15 * SECOND_MS, ...options.idle },
    backoff: { baseMs: SECOND_MS, capMs: 2 * MINUTE_MS, ...options.backoff },
  };
}
