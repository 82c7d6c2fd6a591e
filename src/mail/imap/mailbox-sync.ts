// Makes the ledger know every message that the folder holds: the server's UIDs minus the ledger's, oldest first. Decides by UIDs under
// one UIDVALIDITY only, never by flags, dates or counts of events. Sets nothing on the server.
import { ServiceError } from '../../domain/errors.ts';
import type { MailboxKey, MailboxLedger, OpenedMailbox } from '../../intake/mailbox-ledger.ts';
import type { Clock } from '../../intake/ports.ts';
import { isImapFailure } from './imap-errors.ts';
import type { ImapSession, MessagePlace, SelectedMailbox } from './imap-session.ts';
import type { MessageNotices } from './message-notices.ts';
import { BATCH_BYTES, type MessageTransfer, SMALL_MESSAGE_BYTES, type StoredMessage } from './message-transfer.ts';
import type { PollerLog } from './poller-options.ts';
import { planTransfers } from './transfer-plan.ts';
import { TroubledUids } from './troubled-uids.ts';
import { chunked, packUids } from './uid-set.ts';

/** Keeps a command line under 4 KB when no two UIDs are neighbours. */
const UIDS_PER_COMMAND = 250;
const MAX_UID = 4294967295; // `N:*` names the last message even when its UID is below N (RFC 9051 §9, seq-range)

export type MailboxSyncOptions = {
  readonly key: MailboxKey;
  readonly ledger: MailboxLedger;
  readonly transfer: MessageTransfer;
  readonly notices: MessageNotices;
  readonly clock: Clock;
  readonly log: PollerLog;
};

/** The folder as one session sees it, from its last complete look on. */
export type SyncedMailbox = SelectedMailbox &
  OpenedMailbox & {
    readonly serverUidNext: number;
    /** Everything up to here has been compared with the ledger. */
    readonly seenUpToUid: number;
    readonly ledgerCount: number;
    readonly received: number;
    /** Messages that the server lists and does not give; tried again at each complete look. */
    readonly unreadable: number;
  };

type Outcome = { received: number; unreadable: number; mustLookAgain: boolean };
type Look = { readonly session: ImapSession; readonly mailbox: SelectedMailbox & OpenedMailbox; readonly outcome: Outcome };

export class MailboxSync {
  readonly #options: MailboxSyncOptions;
  readonly #troubled = new TroubledUids();

  constructor(options: MailboxSyncOptions) {
    this.#options = options;
  }

  /** A complete look. `patient: false` also tries the messages that wait for their next attempt. */
  async full(session: ImapSession, patient: boolean): Promise<SyncedMailbox> {
    const { ledger, key } = this.#options;
    const selected = await session.select(key.folder);
    const uids = await session.allUids();
    const lastUid = uids.at(-1) ?? 0;
    const serverUidNext = Math.max(selected.uidNext ?? 0, lastUid + 1);
    const opened = await ledger.openMailbox(key, { uidValidity: selected.uidValidity, uidNext: selected.uidNext ?? serverUidNext });
    const mailbox = { ...selected, ...opened };
    const known = await ledger.knownUids(opened.mailboxId, selected.uidValidity);
    const missing = uids.filter((uid) => !known.has(uid));
    const wanted = patient ? missing.filter((uid) => !this.#troubled.mustWait(selected.uidValidity, uid)) : missing;
    const outcome = await this.#receive(session, mailbox, wanted);
    return {
      ...mailbox,
      serverUidNext,
      seenUpToUid: serverUidNext - 1,
      ledgerCount: known.size + outcome.received,
      received: outcome.received,
      unreadable: outcome.unreadable + missing.length - wanted.length,
    };
  }

  /** The cheap look after an event: only what lies above everything seen so far. */
  async arrivals(session: ImapSession, mailbox: SyncedMailbox): Promise<SyncedMailbox> {
    const from = mailbox.seenUpToUid + 1;
    const places = (await session.describe(`${from}:${MAX_UID}`)).filter(({ uid }) => uid >= from);
    const outcome: Outcome = { received: 0, unreadable: 0, mustLookAgain: false };
    await this.#receivePlaces({ session, mailbox, outcome }, places);
    this.#assertComplete(outcome);
    const lastUid = places.reduce((last, { uid }) => Math.max(last, uid), mailbox.seenUpToUid);
    return {
      ...mailbox,
      serverUidNext: Math.max(mailbox.serverUidNext, lastUid + 1),
      seenUpToUid: lastUid,
      ledgerCount: mailbox.ledgerCount + outcome.received,
      received: outcome.received,
      unreadable: mailbox.unreadable + outcome.unreadable,
    };
  }

  async #receive(session: ImapSession, mailbox: SelectedMailbox & OpenedMailbox, uids: readonly number[]): Promise<Outcome> {
    const look: Look = { session, mailbox, outcome: { received: 0, unreadable: 0, mustLookAgain: false } };
    // One failure may have been the network's; after two the message waits until the others have come.
    const ready = uids.filter((uid) => this.#attempts(mailbox, uid) < 2);
    const doubtful = uids.filter((uid) => this.#attempts(mailbox, uid) >= 2);
    for (const chunk of [...chunked(ready, UIDS_PER_COMMAND), ...chunked(doubtful, UIDS_PER_COMMAND)]) {
      const places = await session.describe(packUids(chunk));
      await this.#receivePlaces(look, places);
      const described = new Set(places.map(({ uid }) => uid));
      const silent = chunk.filter((uid) => !described.has(uid));
      for (const uid of await session.present(silent)) this.#trouble(look, uid, null);
    }
    this.#assertComplete(look.outcome);
    return look.outcome;
  }

  async #receivePlaces(look: Look, places: readonly MessagePlace[]): Promise<void> {
    const limits = { smallBytes: SMALL_MESSAGE_BYTES, batchBytes: BATCH_BYTES };
    const wasTried = (uid: number) => this.#attempts(look.mailbox, uid) > 0;
    const oldestFirst = places.toSorted((a, b) => a.uid - b.uid);
    for (const step of planTransfers(oldestFirst, limits, wasTried)) {
      const travelsAlone = step.some(({ uid, size }) => size > SMALL_MESSAGE_BYTES || wasTried(uid));
      const together = travelsAlone ? null : await this.#storeTogether(look, step);
      for (const place of step) await this.#receiveOne(look, place, together?.get(place.uid));
    }
  }

  async #receiveOne(look: Look, place: MessagePlace, already: StoredMessage | undefined): Promise<void> {
    const stored = already ?? (await this.#storeAlone(look, place));
    if (stored === 'gone' || stored === 'unreadable') return;
    await this.#record(look.mailbox, place, stored);
    this.#troubled.resolve(look.mailbox.uidValidity, place.uid);
    look.outcome.received++;
  }

  /** null: something about these messages failed, and each has to be tried alone. */
  async #storeTogether(look: Look, places: readonly MessagePlace[]): Promise<Map<number, StoredMessage> | null> {
    try {
      return await this.#options.transfer.storeTogether(look.session, places);
    } catch (error) {
      if (!isImapFailure(error)) throw error;
      if (look.session.isAlive) return null;
      for (const { uid } of places) this.#trouble(look, uid, error);
      throw error;
    }
  }

  /** `unreadable`: the server failed on this message and the connection is still good, so that the others go on. */
  async #storeAlone(look: Look, place: MessagePlace): Promise<StoredMessage | 'gone' | 'unreadable'> {
    try {
      return await this.#options.transfer.store(look.session, place);
    } catch (error) {
      if (!isImapFailure(error)) throw error;
      this.#trouble(look, place.uid, error);
      if (!look.session.isAlive) throw error;
      return 'unreadable';
    }
  }

  #attempts({ uidValidity }: SelectedMailbox, uid: number): number {
    return this.#troubled.attempts(uidValidity, uid);
  }

  /** The first failure asks for a new connection to look again; later ones leave the message aside. */
  #trouble({ session, mailbox: { uidValidity }, outcome }: Look, uid: number, error: ServiceError | null): void {
    const attempts = this.#troubled.add(uidValidity, uid);
    outcome.unreadable++;
    if (attempts === 1) outcome.mustLookAgain = true;
    if (attempts === 2 && session.isAlive)
      this.#options.log.error({ uid, uidValidity, err: error }, 'the mail server lists a message and does not give it');
  }

  async #record(mailbox: SelectedMailbox & OpenedMailbox, place: MessagePlace, stored: StoredMessage): Promise<void> {
    const { ledger, notices, clock, log } = this.#options;
    if (place.internalDate === null) log.warn({ uid: place.uid }, 'the mail server gave no date for a message; the present is taken');
    const { messageId, isNew } = await ledger.recordMessage({
      mailboxId: mailbox.mailboxId,
      uidValidity: mailbox.uidValidity,
      uid: place.uid,
      sha256: stored.blob.sha256,
      size: stored.blob.size,
      internalDate: place.internalDate ?? clock.now(),
      origin: place.uid < mailbox.backlogBelowUid ? 'backlog' : 'live',
      sender: stored.sender,
      oversized: stored.oversized,
    });
    await notices.notify(messageId, isNew);
  }

  #assertComplete(outcome: Outcome): void {
    if (!outcome.mustLookAgain) return;
    throw new ServiceError('imap-protocol', 'The mail server did not give every message; looking again over a new connection', {
      context: { unreadable: outcome.unreadable },
    });
  }
}
