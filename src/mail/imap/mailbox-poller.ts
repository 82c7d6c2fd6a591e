// Keeps the ledger in step with one IMAP folder for as long as the service runs: lease, connection, back-off, status. Knows when to
// connect; what happens on a connection is in connected-mailbox.ts. Never touches a message that the ledger has not called final.
import { type FailureCode, ServiceError } from '../../domain/errors.ts';
import { SECOND_MS } from '../../domain/time.ts';
import type { MailboxKey } from '../../intake/mailbox-ledger.ts';
import { backoffDelayMs, refusedDelayMs } from './backoff.ts';
import { ConnectedMailbox } from './connected-mailbox.ts';
import { MailboxLease } from './mailbox-lease.ts';
import { MailboxSync, type SyncedMailbox } from './mailbox-sync.ts';
import { MessageNotices } from './message-notices.ts';
import { MessageTransfer } from './message-transfer.ts';
import { type MailboxPollerOptions, type PollerSettings, withDefaults } from './poller-options.ts';
import { ProcessedMarks } from './processed-marks.ts';
import { Wake } from './wake.ts';

const CLOSE_LIMIT_MS = SECOND_MS;
const NOTICES_LIMIT_MS = 2 * SECOND_MS;

export type PollerState = 'waiting-for-lease' | 'connecting' | 'syncing' | 'idling' | 'backing-off' | 'closed';

export type PollerStatus = {
  readonly state: PollerState;
  /** When the ledger last had everything that the server had. */
  readonly lastSyncAt: Date | null;
  readonly lastIdleAt: Date | null;
  readonly serverUidNext: number | null;
  readonly ledgerCount: number | null;
  /** Messages that the server lists and does not give. */
  readonly unreadable: number;
  /** Of the present failure; null again after a complete sync. */
  readonly lastError: FailureCode | null;
  /** Connections that followed the first one. */
  readonly reconnects: number;
};

type SyncWaiter = { readonly resolve: () => void; readonly reject: (error: ServiceError) => void };

/**
 * States: waiting-for-lease → connecting → syncing ⇄ idling; any failure → backing-off → waiting-for-lease; close() → closed.
 * A lost lease goes back to waiting-for-lease at once. Before start() the state is waiting-for-lease.
 */
export class MailboxPoller {
  readonly #settings: PollerSettings;
  readonly #sync: MailboxSync;
  readonly #marks: ProcessedMarks;
  readonly #notices: MessageNotices;
  readonly #lease: MailboxLease;
  readonly #wake = new Wake();
  #running: Promise<void> | null = null;
  #isClosing = false;
  #connection: ConnectedMailbox | null = null;
  #connections = 0;
  #failures = 0;
  #waiters: SyncWaiter[] = [];
  #served: SyncWaiter[] = [];
  #status: PollerStatus = {
    state: 'waiting-for-lease',
    lastSyncAt: null,
    lastIdleAt: null,
    serverUidNext: null,
    ledgerCount: null,
    unreadable: 0,
    lastError: null,
    reconnects: 0,
  };

  constructor(options: MailboxPollerOptions) {
    const settings = withDefaults(options);
    const { ledger, clock, log, owner, done } = settings;
    const key: MailboxKey = { account: settings.account, folder: settings.folder };
    this.#settings = settings;
    this.#notices = new MessageNotices(settings.onMessage, log);
    const transfer = new MessageTransfer(settings.blobs, settings.maxMessageBytes);
    this.#sync = new MailboxSync({ key, ledger, transfer, notices: this.#notices, clock, log });
    this.#marks = new ProcessedMarks({ done, ledger, log });
    this.#lease = new MailboxLease({ ledger, key, owner, ttlMs: settings.leaseTtlMs, onLost: () => this.#leaveTo('lease') });
  }

  /** Starts polling; a second call changes nothing. Failures are waited out, not thrown: see status(). */
  start(): void {
    if (this.#isClosing) return;
    this.#running ??= this.#run();
  }

  /** Stops at once; a message whose download is cut off is read again next time. Resolves when nothing is left running. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const reason = closedError('close');
    if (this.#status.state === 'idling') await this.#connection?.logout(CLOSE_LIMIT_MS, reason);
    this.#connection?.end(reason);
    this.#wake.signal();
    await this.#running;
    this.#change({ state: 'closed' });
    for (const waiter of [...this.#served.splice(0), ...this.#waiters.splice(0)]) waiter.reject(reason);
  }

  /**
   * One complete resync: resolves when the ledger has everything that the server had at this call. Starts the poller if needed and
   * waits through lost connections; rejects on refused credentials, on close(), and when the server lists messages it does not give.
   */
  async syncNow(): Promise<void> {
    if (this.#isClosing) throw closedError('close');
    const synced = new Promise<void>((resolve, reject) => this.#waiters.push({ resolve, reject }));
    this.start();
    this.#connection?.requestSync();
    this.#wake.signal();
    await synced;
    await this.#notices.settle(NOTICES_LIMIT_MS);
  }

  /** A message reached its final state: its keyword is set, or it is moved, soon. */
  wakeMarks(): void {
    this.#connection?.requestMarks();
  }

  status(): PollerStatus {
    return this.#status;
  }

  async #run(): Promise<void> {
    while (!this.#isClosing) {
      try {
        if (await this.#waitForLease()) await this.#connect();
      } catch (error) {
        if (!this.#isClosing) await this.#backOff(error);
      }
    }
    // The ledger may be down when we leave; the lease then runs out by itself.
    await this.#lease.release().catch((error: unknown) => this.#settings.log.warn({ err: error }, 'the mailbox lease was not released'));
    await this.#notices.settle(NOTICES_LIMIT_MS);
  }

  /** False when closing. */
  async #waitForLease(): Promise<boolean> {
    this.#change({ state: 'waiting-for-lease' });
    while (!this.#isClosing) {
      if (this.#lease.isHeld || (await this.#lease.acquire())) return !this.#isClosing;
      await this.#wake.wait(this.#settings.leaseTtlMs / 3);
    }
    return false;
  }

  async #connect(): Promise<void> {
    this.#change({ state: 'connecting' });
    const connection = new ConnectedMailbox({
      settings: this.#settings,
      sync: this.#sync,
      marks: this.#marks,
      onConnected: () => this.#change({ reconnects: this.#connections++ }),
      onSyncing: () => this.#change({ state: 'syncing' }),
      onSynced: (mailbox, complete) => this.#synced(mailbox, complete),
      onIdling: () => this.#change({ state: 'idling', lastIdleAt: this.#settings.clock.now() }),
      takeRequests: () => this.#takeRequests(),
    });
    this.#connection = connection;
    try {
      await connection.run();
    } catch (error) {
      if (!(error instanceof ServiceError && error.context.left === 'lease')) throw error;
      this.#settings.log.info({ owner: this.#settings.owner }, 'another poller has the lease of the mailbox');
    } finally {
      this.#connection = null;
      this.#waiters.unshift(...this.#served.splice(0));
    }
  }

  #leaveTo(reason: 'lease'): void {
    this.#connection?.end(closedError(reason));
  }

  #takeRequests(): boolean {
    this.#served.push(...this.#waiters.splice(0));
    return this.#served.length > 0;
  }

  #synced(mailbox: SyncedMailbox, complete: boolean): void {
    const { serverUidNext, ledgerCount, unreadable, received } = mailbox;
    const { clock, log } = this.#settings;
    this.#change({ serverUidNext, ledgerCount, unreadable, ...(unreadable === 0 ? { lastSyncAt: clock.now() } : {}) });
    if (received > 0) log.info({ received, ledgerCount, complete }, 'messages were stored');
    if (!complete) return;
    if (this.#status.lastError !== null)
      log.info({ after: this.#status.lastError, failures: this.#failures }, 'the mailbox is in step again');
    this.#failures = 0;
    this.#change({ lastError: null });
    const failure = new ServiceError('imap-protocol', 'The mail server lists messages and does not give them', { context: { unreadable } });
    for (const { resolve, reject } of this.#served.splice(0)) {
      if (unreadable === 0) resolve();
      else reject(failure);
    }
  }

  async #backOff(error: unknown): Promise<void> {
    const { log, backoff, random } = this.#settings;
    // The ledger and the blob store throw ServiceErrors of their own; anything else is a fault of ours, and is waited out as well.
    const failure = error instanceof ServiceError ? error : new ServiceError('imap-unavailable', 'The poller failed', { cause: error });
    this.#failures++;
    const isNews = this.#status.lastError !== failure.code;
    this.#change({ state: 'backing-off', lastError: failure.code });
    // Said when the kind of failure changes, not at every attempt.
    if (isNews) log.warn({ err: failure, code: failure.code, ...failure.context }, 'the mailbox cannot be read for now');
    const isRefused = failure.code === 'imap-authentication-failed';
    if (isRefused) for (const waiter of this.#waiters.splice(0)) waiter.reject(failure);
    await this.#wake.wait(isRefused ? refusedDelayMs(backoff) : backoffDelayMs(this.#failures, backoff, random));
  }

  #change(change: Partial<PollerStatus>): void {
    this.#status = { ...this.#status, ...change };
  }
}

function closedError(left: 'close' | 'lease'): ServiceError {
  return new ServiceError('imap-unavailable', 'The poller left the mailbox', { context: { left } });
}
