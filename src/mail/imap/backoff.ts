// How long to wait before the next connection. Pure: randomness is a parameter.
// Full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), so that many pollers do not return at once.
import type { BackoffTiming } from './poller-options.ts';

/** `failures` counts from 1; `random` is 0 ≤ x < 1. */
export function backoffDelayMs(failures: number, timing: BackoffTiming, random: () => number): number {
  const ceilingMs = Math.min(timing.capMs, timing.baseMs * 2 ** Math.min(Math.max(failures, 1) - 1, 40));
  return Math.floor(random() * ceilingMs);
}

/** Refused credentials: always the cap, since servers lock out accounts that keep trying. */
export function refusedDelayMs(timing: BackoffTiming): number {
  return timing.capMs;
}
