// Tells the caller about recorded messages without ever waiting for it for good: a queue that is down neither stops nor loses
// anything, because reconciliation reads the ledger.
import { SECOND_MS } from '../../domain/time.ts';
import type { PollerLog } from './poller-options.ts';
import { withDeadline } from './wake.ts';

/** Enough to hide the latency of a queue, few enough to keep memory flat during a backlog of 100,000. */
const MAX_IN_FLIGHT = 100;
const JAM_LIMIT_MS = 5 * SECOND_MS;

/** flowing → jammed (no notice settled for 5 s while 100 were waiting; further ones are dropped) → flowing at the next that settles. */
export class MessageNotices {
  readonly #onMessage: (messageId: string, isNew: boolean) => Promise<void>;
  readonly #log: PollerLog;
  readonly #inFlight = new Set<Promise<void>>();
  #jammed = false;
  #failing = false;

  constructor(onMessage: (messageId: string, isNew: boolean) => Promise<void>, log: PollerLog) {
    this.#onMessage = onMessage;
    this.#log = log;
  }

  async notify(messageId: string, isNew: boolean): Promise<void> {
    if (this.#inFlight.size >= MAX_IN_FLIGHT) await this.#makeRoom();
    if (this.#jammed) return;
    const notice: Promise<void> = this.#deliver(messageId, isNew).finally(() => {
      this.#inFlight.delete(notice);
      this.#jammed = false;
    });
    this.#inFlight.add(notice);
  }

  /** Waits for the notices under way, at most `limitMs`. */
  async settle(limitMs: number): Promise<void> {
    await withDeadline(Promise.all(this.#inFlight), limitMs, () => new Error('late')).catch(() => undefined);
  }

  async #deliver(messageId: string, isNew: boolean): Promise<void> {
    try {
      await this.#onMessage(messageId, isNew);
      this.#failing = false;
    } catch (error) {
      // Not rethrown: the message is committed, and reconciliation enqueues it.
      if (!this.#failing) this.#log.warn({ messageId, err: error }, 'recorded messages are not being enqueued; reconciliation will');
      this.#failing = true;
    }
  }

  async #makeRoom(): Promise<void> {
    if (this.#jammed) return;
    await withDeadline(Promise.race(this.#inFlight), JAM_LIMIT_MS, () => new Error('jammed')).catch(() => {
      this.#jammed = true;
      this.#log.warn({ inFlight: this.#inFlight.size }, 'the enqueuing of recorded messages hangs; reconciliation will do it');
    });
  }
}
