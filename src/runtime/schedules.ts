// What happens by itself: reconciliation at start and every minute, and the digest of each open vacancy on weekday mornings.
import { MINUTE_MS } from '../domain/time.ts';
import type { IntakeServices } from '../intake/intake-services.ts';
import type { ReconcileReport } from '../intake/reconcile.ts';
import type { JobQueues } from '../queue/job-queues.ts';

const DIGEST_PATTERN = '0 8 * * 1-5'; // weekdays at 08:00 in the vacancy's own time zone

type SchedulesOptions = {
  readonly services: IntakeServices;
  readonly queues: JobQueues;
  readonly reconcile: () => Promise<ReconcileReport>;
};

export class Schedules {
  readonly #options: SchedulesOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: SchedulesOptions) {
    this.#options = options;
  }

  /** Reconciles at once, without keeping the service from taking in mail meanwhile. */
  start(): void {
    this.#runOnce();
  }

  /** Now rather than at the next minute: a queue that was away has lost steps. */
  soon(): void {
    if (this.#closed || !this.#timer) return; // not started, or at it
    clearTimeout(this.#timer);
    this.#runOnce();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #arm(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.#runOnce(), MINUTE_MS);
  }

  #runOnce(): void {
    this.#timer = null;
    this.#running = this.#tick().finally(() => this.#arm());
  }

  /** Never rejects: a store that is away now is tried again in a minute. */
  async #tick(): Promise<void> {
    const { services, queues } = this.#options;
    try {
      await this.#options.reconcile();
      // again each time, because a wiped Redis has lost the schedule too
      for (const vacancy of services.settings.vacancies)
        await queues.scheduleDigest(vacancy.id, { pattern: DIGEST_PATTERN, tz: vacancy.timeZone });
    } catch (error) {
      services.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'reconcile-failed');
    }
  }
}
