// One connection from its first command to its end: looks completely, waits in IDLE, reacts, looks completely again from time to time.
// Decides when to do what; how is in mailbox-sync.ts and processed-marks.ts. Ends by throwing, always.
import type { ServiceError } from '../../domain/errors.ts';
import { ImapSession } from './imap-session.ts';
import type { MailboxSync, SyncedMailbox } from './mailbox-sync.ts';
import type { PollerSettings } from './poller-options.ts';
import type { ProcessedMarks } from './processed-marks.ts';
import { monotonicMs, Wake } from './wake.ts';

/** Several messages become final together; one command marks them all. */
const MARKS_DEBOUNCE_MS = 250;

export type ConnectedMailboxOptions = {
  readonly settings: PollerSettings;
  readonly sync: MailboxSync;
  readonly marks: ProcessedMarks;
  readonly onConnected: () => void;
  readonly onSyncing: () => void;
  /** `complete`: a full look that began after every earlier request for one. */
  readonly onSynced: (mailbox: SyncedMailbox, complete: boolean) => void;
  readonly onIdling: () => void;
  /** Callers waiting for a complete look; asking takes them. Then messages that wait for their next attempt are tried too. */
  readonly takeRequests: () => boolean;
};

/** connecting → syncing ⇄ idling → ended. */
export class ConnectedMailbox {
  readonly #options: ConnectedMailboxOptions;
  readonly #session: ImapSession;
  readonly #wake = new Wake();
  #ended: ServiceError | null = null;
  #lost: ServiceError | null = null;
  #mailArrived = false;
  #marksDueMs = Number.POSITIVE_INFINITY;
  #resyncDueMs = 0;
  #probeDueMs = 0;
  #mailbox: SyncedMailbox | null = null;

  constructor(options: ConnectedMailboxOptions) {
    this.#options = options;
    const { imap, socketTimeoutMs, maxMessageBytes } = options.settings;
    this.#session = new ImapSession({
      imap,
      socketTimeoutMs,
      maxMessageBytes,
      onArrival: () => {
        this.#mailArrived = true;
        this.#wake.signal();
      },
      onIdleEnd: () => {
        // A server that turns out to refuse IDLE is asked from now on.
        if (this.#session.isAlive) this.#postponeProbe();
        this.#wake.signal();
      },
      onClose: (reason) => {
        this.#lost = reason;
        this.#wake.signal();
      },
    });
  }

  /** Runs until the connection ends; the reason is thrown. */
  async run(): Promise<never> {
    try {
      await this.#session.connect();
      this.#options.onConnected();
      for (;;) await this.#turn();
    } catch (error) {
      // The reason given to end() explains the error that it caused in the command under way.
      throw this.#ended ?? error;
    } finally {
      this.#session.close();
    }
  }

  requestSync(): void {
    this.#resyncDueMs = 0;
    this.#wake.signal();
  }

  requestMarks(): void {
    this.#marksDueMs = Math.min(this.#marksDueMs, monotonicMs() + MARKS_DEBOUNCE_MS);
    this.#wake.signal();
  }

  /** Ends the connection now, in the middle of whatever it does. */
  end(reason: ServiceError): void {
    this.#ended ??= reason;
    this.#session.close();
    this.#wake.signal();
  }

  async logout(limitMs: number, reason: ServiceError): Promise<void> {
    this.#ended ??= reason;
    await this.#session.logout(limitMs);
    this.#wake.signal();
  }

  async #turn(): Promise<void> {
    const over = this.#ended ?? this.#lost;
    if (over !== null) throw over;
    const nowMs = monotonicMs();
    if (this.#mailbox === null || nowMs >= this.#resyncDueMs) await this.#lookCompletely();
    else if (this.#mailArrived) await this.#lookForArrivals(this.#mailbox);
    else if (nowMs >= this.#marksDueMs) await this.#placeMarks(this.#mailbox);
    else if (nowMs >= this.#probeDueMs) await this.#probe();
    else await this.#idle();
  }

  async #lookCompletely(): Promise<void> {
    const { sync, settings } = this.#options;
    this.#options.onSyncing();
    this.#mailArrived = false;
    // Moved on before the look, so that a request made during it leads to another one.
    this.#resyncDueMs = monotonicMs() + settings.resyncIntervalMs;
    const requested = this.#options.takeRequests();
    this.#mailbox = await sync.full(this.#session, !requested);
    await this.#placeMarks(this.#mailbox);
    this.#options.onSynced(this.#mailbox, true);
  }

  async #lookForArrivals(mailbox: SyncedMailbox): Promise<void> {
    this.#options.onSyncing();
    this.#mailArrived = false;
    this.#mailbox = await this.#options.sync.arrivals(this.#session, mailbox);
    this.#postponeProbe();
    this.#options.onSynced(this.#mailbox, false);
  }

  async #placeMarks(mailbox: SyncedMailbox): Promise<void> {
    this.#marksDueMs = Number.POSITIVE_INFINITY;
    await this.#options.marks.place(this.#session, mailbox);
    this.#postponeProbe();
  }

  async #probe(): Promise<void> {
    await this.#session.probe(this.#options.settings.idle.probeTimeoutMs);
    this.#postponeProbe();
  }

  #postponeProbe(): void {
    const { probeIntervalMs, pollIntervalMs } = this.#options.settings.idle;
    this.#probeDueMs = monotonicMs() + (this.#session.canIdle ? probeIntervalMs : Math.min(pollIntervalMs, probeIntervalMs));
  }

  async #idle(): Promise<void> {
    this.#session.startIdle();
    this.#options.onIdling();
    await this.#wake.wait(Math.min(this.#resyncDueMs, this.#marksDueMs, this.#probeDueMs) - monotonicMs());
  }
}
