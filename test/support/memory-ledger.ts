// A mailbox ledger in maps and sets, with the promises of the real one: idempotent, keyed by UIDVALIDITY, one message per hash.
// Survives the poller that wrote it, so that a test can kill one and start another.
import type { MailboxKey, MailboxLedger, OpenedMailbox, PendingMark, ReceivedMessage } from '../../src/intake/mailbox-ledger.ts';

type Place = { readonly received: ReceivedMessage; readonly messageId: string; marked: boolean };
type Lease = { readonly owner: string; readonly untilMs: number };

export class MemoryLedger implements MailboxLedger {
  readonly places = new Map<string, Place>();
  readonly messageIds = new Map<string, string>();
  readonly leases = new Map<string, Lease>();
  readonly #mailboxes = new Map<string, { mailboxId: string; uidValidity: string; backlogBelowUid: number }>();
  readonly #final = new Set<string>();
  /** Thrown by every call while set: the record store is down. */
  failure: Error | null = null;
  /** Runs before recordMarked commits; throwing is a crash between flag and commit. */
  beforeRecordMarked: () => void = () => undefined;

  /** The messages, each once, in the order of arrival. */
  get received(): readonly ReceivedMessage[] {
    return [...this.places.values()].map(({ received }) => received);
  }

  get unmarkedCount(): number {
    return [...this.places.values()].filter(({ messageId, marked }) => this.#final.has(messageId) && !marked).length;
  }

  /** The message reached a final state. */
  finish(...messageIds: string[]): void {
    for (const messageId of messageIds) this.#final.add(messageId);
  }

  finishAll(): void {
    this.finish(...this.messageIds.values());
  }

  async openMailbox(key: MailboxKey, state: { uidValidity: string; uidNext: number }): Promise<OpenedMailbox> {
    this.#assertUp();
    const name = `${key.account} ${key.folder}`;
    let mailbox = this.#mailboxes.get(name);
    if (mailbox === undefined) {
      mailbox = { mailboxId: `mailbox-${this.#mailboxes.size + 1}`, uidValidity: state.uidValidity, backlogBelowUid: state.uidNext };
      this.#mailboxes.set(name, mailbox);
    }
    const { mailboxId, uidValidity, backlogBelowUid } = mailbox;
    return { mailboxId, backlogBelowUid: uidValidity === state.uidValidity ? backlogBelowUid : 0 };
  }

  async knownUids(mailboxId: string, uidValidity: string): Promise<Set<number>> {
    this.#assertUp();
    return new Set(this.#placesOf(mailboxId, uidValidity).map(({ received }) => received.uid));
  }

  async recordMessage(received: ReceivedMessage): Promise<{ messageId: string; isNew: boolean }> {
    this.#assertUp();
    const isNew = !this.messageIds.has(received.sha256);
    const messageId = this.messageIds.get(received.sha256) ?? `message-${this.messageIds.size + 1}`;
    this.messageIds.set(received.sha256, messageId);
    const place = `${received.mailboxId} ${received.uidValidity} ${received.uid}`;
    if (!this.places.has(place)) this.places.set(place, { received, messageId, marked: false });
    return { messageId, isNew };
  }

  async pendingMarks(mailboxId: string, uidValidity: string, limit: number): Promise<PendingMark[]> {
    this.#assertUp();
    const pending = this.#placesOf(mailboxId, uidValidity).filter(({ messageId, marked }) => !marked && this.#final.has(messageId));
    return pending.slice(0, limit).map(({ received, messageId }) => ({ uid: received.uid, messageId }));
  }

  async recordMarked(mailboxId: string, uidValidity: string, uids: readonly number[]): Promise<void> {
    this.#assertUp();
    this.beforeRecordMarked();
    const marked = new Set(uids);
    for (const place of this.#placesOf(mailboxId, uidValidity)) if (marked.has(place.received.uid)) place.marked = true;
  }

  async acquireLease(key: MailboxKey, owner: string, ttlMs: number): Promise<boolean> {
    this.#assertUp();
    const name = `${key.account} ${key.folder}`;
    const lease = this.leases.get(name);
    if (lease !== undefined && lease.owner !== owner && lease.untilMs > performance.now()) return false;
    this.leases.set(name, { owner, untilMs: performance.now() + ttlMs });
    return true;
  }

  async releaseLease(key: MailboxKey, owner: string): Promise<void> {
    this.#assertUp();
    const name = `${key.account} ${key.folder}`;
    if (this.leases.get(name)?.owner === owner) this.leases.delete(name);
  }

  #placesOf(mailboxId: string, uidValidity: string): Place[] {
    return [...this.places.values()].filter(({ received }) => received.mailboxId === mailboxId && received.uidValidity === uidValidity);
  }

  #assertUp(): void {
    if (this.failure !== null) throw this.failure;
  }
}
