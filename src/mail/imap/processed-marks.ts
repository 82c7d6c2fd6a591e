// Shows on the server what the ledger says is done: a keyword or a move, each checked by looking again. The ledger decides; a server
// that cannot show it is told about once and left alone. Nothing is deleted or expunged, \Seen is not touched.
import type { MailboxLedger } from '../../intake/mailbox-ledger.ts';
import type { ImapSession, SelectedMailbox } from './imap-session.ts';
import { type DoneMark, type PollerLog, PROCESSED_KEYWORD } from './poller-options.ts';

const MARKS_PER_COMMAND = 200;

export type ProcessedMarksOptions = {
  readonly done: DoneMark;
  readonly ledger: Pick<MailboxLedger, 'pendingMarks' | 'recordMarked'>;
  readonly log: PollerLog;
};

export class ProcessedMarks {
  readonly #options: ProcessedMarksOptions;
  readonly #said = new Set<string>();
  #folderIsSure: ImapSession | null = null;

  constructor(options: ProcessedMarksOptions) {
    this.#options = options;
  }

  /** Places every mark that the ledger asks for. Returns how many it settled. */
  async place(session: ImapSession, mailbox: SelectedMailbox & { readonly mailboxId: string }): Promise<number> {
    const { ledger } = this.#options;
    let settledCount = 0;
    for (;;) {
      const pending = await ledger.pendingMarks(mailbox.mailboxId, mailbox.uidValidity, MARKS_PER_COMMAND);
      if (pending.length === 0) return settledCount;
      const uids = pending.map(({ uid }) => uid).sort((a, b) => a - b);
      const settled = await this.#show(session, mailbox, uids);
      if (settled.length > 0) await ledger.recordMarked(mailbox.mailboxId, mailbox.uidValidity, settled);
      settledCount += settled.length;
      // What is left could not be moved for now; the next complete look tries again.
      if (settled.length < uids.length) return settledCount;
    }
  }

  async #show(session: ImapSession, mailbox: SelectedMailbox, uids: readonly number[]): Promise<readonly number[]> {
    const { done } = this.#options;
    if (done.mode === 'none') return uids;
    if (done.mode === 'keyword') return this.#setKeyword(session, mailbox, uids, done.keyword);
    if (session.canMove) return this.#move(session, uids, done.folder);
    this.#sayOnce('no-move', 'the mail server cannot move messages (RFC 6851); a keyword is set instead');
    return this.#setKeyword(session, mailbox, uids, PROCESSED_KEYWORD);
  }

  /** Every UID is settled: the keyword is there, the message is gone, or the server does not keep it. */
  async #setKeyword(session: ImapSession, mailbox: SelectedMailbox, uids: readonly number[], keyword: string): Promise<readonly number[]> {
    const wanted = keyword.toLowerCase();
    if (!keepsKeyword(mailbox, wanted)) return this.#refused(uids);
    await session.addKeyword(uids, keyword);
    const flags = await session.flagsOf(uids);
    return [...flags.values()].every((set) => set.has(wanted)) ? uids : this.#refused(uids);
  }

  #refused(uids: readonly number[]): readonly number[] {
    this.#sayOnce('no-keyword', 'the mail server does not keep the keyword; only the ledger knows what is done');
    return uids;
  }

  /** Settled are those that left the folder, whoever moved them and whether or not an answer came. */
  async #move(session: ImapSession, uids: readonly number[], folder: string): Promise<readonly number[]> {
    if (this.#folderIsSure !== session) await session.ensureFolder(folder);
    this.#folderIsSure = session;
    await session.move(uids, folder);
    const left = await session.present(uids);
    if (left.size > 0) this.#sayOnce('move-refused', 'the mail server did not move every message; they stay and are tried again');
    return uids.filter((uid) => !left.has(uid));
  }

  #sayOnce(what: string, message: string): void {
    if (this.#said.has(what)) return;
    this.#said.add(what);
    this.#options.log.warn({ done: this.#options.done.mode }, message);
  }
}

function keepsKeyword({ permanentFlags, readOnly }: SelectedMailbox, keyword: string): boolean {
  return !readOnly && (permanentFlags === null || permanentFlags.has('\\*') || permanentFlags.has(keyword));
}
