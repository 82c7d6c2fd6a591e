// What mailbox synchronisation asks of the ledger. The ledger alone decides what is new: not flags, not UID order.
import type { MessageOrigin } from '../domain/message.ts';

/** One folder of one account, as configured: `imap.example.org/user` and `INBOX`. */
export type MailboxKey = { readonly account: string; readonly folder: string };

export type OpenedMailbox = {
  readonly mailboxId: string;
  /**
   * UIDs below this, under this UIDVALIDITY, were there before the service first saw the mailbox (`backlog`). Fixed at the first
   * contact in the same statement that creates the row, so that a crash during the first sync changes nothing.
   * 0 for a UIDVALIDITY that replaced an earlier one.
   */
  readonly backlogBelowUid: number;
};

export type ReceivedMessage = {
  readonly mailboxId: string;
  readonly uidValidity: string;
  readonly uid: number;
  readonly sha256: string;
  readonly size: number;
  readonly internalDate: Date;
  readonly origin: MessageOrigin;
  /** Address of the From header, lower case, read from the header block alone; null when there is none. */
  readonly sender: string | null;
  /** Over the size limit: only the header block was stored, and the message is quarantined for a person. */
  readonly oversized: boolean;
};

export type PendingMark = { readonly uid: number; readonly messageId: string };

export type MailboxLedger = {
  openMailbox(key: MailboxKey, state: { uidValidity: string; uidNext: number }): Promise<OpenedMailbox>;
  /** Every UID under this UIDVALIDITY that the ledger already has. */
  knownUids(mailboxId: string, uidValidity: string): Promise<Set<number>>;
  /**
   * Commits one message and its place in the mailbox; idempotent. The same bytes at another place are the same message
   * (`isNew: false`). Only after this resolves may the caller enqueue or touch the server.
   */
  recordMessage(message: ReceivedMessage): Promise<{ messageId: string; isNew: boolean }>;
  /** Messages in a final state whose place on the server does not show it yet, oldest first. */
  pendingMarks(mailboxId: string, uidValidity: string, limit: number): Promise<PendingMark[]>;
  /** Remember that the server shows it (keyword set or moved), or that the server cannot. */
  recordMarked(mailboxId: string, uidValidity: string, uids: readonly number[]): Promise<void>;
  /** One poller per mailbox: true when `owner` holds the lease until `now + ttlMs`. Renewing is acquiring again. */
  acquireLease(key: MailboxKey, owner: string, ttlMs: number): Promise<boolean>;
  releaseLease(key: MailboxKey, owner: string): Promise<void>;
};
