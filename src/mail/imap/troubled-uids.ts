// Messages that could not be fetched: how often each was tried, and when it is tried again. One message that makes the server stumble
// must neither block the others nor be forgotten. Keyed by UIDVALIDITY and UID; lives as long as the poller.
import { MINUTE_MS } from '../../domain/time.ts';
import { monotonicMs } from './wake.ts';

const ATTEMPTS_BEFORE_WAITING = 3;
const MAX_WAIT_MS = 15 * MINUTE_MS;

type Trouble = { attempts: number; notBeforeMs: number };

export class TroubledUids {
  readonly #troubles = new Map<string, Trouble>();

  /** Returns how often it has failed now. From the third failure on it waits 1, 2, 4 … 15 minutes. */
  add(uidValidity: string, uid: number): number {
    const attempts = this.attempts(uidValidity, uid) + 1;
    const late = attempts - ATTEMPTS_BEFORE_WAITING;
    const waitMs = late < 0 ? 0 : Math.min(MAX_WAIT_MS, MINUTE_MS * 2 ** late);
    this.#troubles.set(`${uidValidity}:${uid}`, { attempts, notBeforeMs: monotonicMs() + waitMs });
    return attempts;
  }

  resolve(uidValidity: string, uid: number): void {
    this.#troubles.delete(`${uidValidity}:${uid}`);
  }

  attempts(uidValidity: string, uid: number): number {
    return this.#troubles.get(`${uidValidity}:${uid}`)?.attempts ?? 0;
  }

  mustWait(uidValidity: string, uid: number): boolean {
    return (this.#troubles.get(`${uidValidity}:${uid}`)?.notBeforeMs ?? 0) > monotonicMs();
  }
}
