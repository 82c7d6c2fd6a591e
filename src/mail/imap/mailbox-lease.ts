// One poller per mailbox: holds the ledger's lease and renews it. Knows nothing about IMAP.
// Losing it is safe, since recording is idempotent; the lease only saves the server from two readers.
import type { MailboxKey, MailboxLedger } from '../../intake/mailbox-ledger.ts';
import { monotonicMs } from './wake.ts';

export type MailboxLeaseOptions = {
  readonly ledger: Pick<MailboxLedger, 'acquireLease' | 'releaseLease'>;
  readonly key: MailboxKey;
  readonly owner: string;
  readonly ttlMs: number;
  /** Called once when the lease is gone: another owner has it, or it could not be renewed in time. */
  readonly onLost: () => void;
};

/**
 * States: free → held → free. While held, renewed every third of its life; a renewal that fails or hangs is retried until the
 * lease would have expired, counted from before the request, then it is lost.
 */
export class MailboxLease {
  readonly #options: MailboxLeaseOptions;
  #renewal: NodeJS.Timeout | undefined;
  #expiry: NodeJS.Timeout | undefined;
  #held = false;

  constructor(options: MailboxLeaseOptions) {
    this.#options = options;
  }

  get isHeld(): boolean {
    return this.#held;
  }

  async acquire(): Promise<boolean> {
    const { ledger, key, owner, ttlMs } = this.#options;
    const askedAtMs = monotonicMs();
    if (!(await ledger.acquireLease(key, owner, ttlMs))) return false;
    this.#held = true;
    this.#arm(askedAtMs);
    return true;
  }

  /** Gives the lease up. The ledger may be down, then the lease runs out by itself. */
  async release(): Promise<void> {
    const wasHeld = this.#held;
    this.#drop();
    if (wasHeld) await this.#options.ledger.releaseLease(this.#options.key, this.#options.owner);
  }

  #arm(askedAtMs: number): void {
    clearTimeout(this.#renewal);
    clearTimeout(this.#expiry);
    const spentMs = monotonicMs() - askedAtMs;
    this.#renewal = setTimeout(() => void this.#renew(), this.#options.ttlMs / 3);
    this.#expiry = setTimeout(() => this.#lose(), Math.max(0, this.#options.ttlMs - spentMs));
  }

  async #renew(): Promise<void> {
    const { ledger, key, owner, ttlMs } = this.#options;
    const askedAtMs = monotonicMs();
    let renewed: boolean;
    try {
      renewed = await ledger.acquireLease(key, owner, ttlMs);
    } catch {
      // The expiry timer is the judge; until then the ledger may come back.
      if (this.#held) this.#renewal = setTimeout(() => void this.#renew(), ttlMs / 6);
      return;
    }
    if (!this.#held) return;
    if (renewed) this.#arm(askedAtMs);
    else this.#lose();
  }

  #lose(): void {
    if (!this.#held) return;
    this.#drop();
    this.#options.onLost();
  }

  #drop(): void {
    this.#held = false;
    clearTimeout(this.#renewal);
    clearTimeout(this.#expiry);
  }
}
