// A signal that one loop waits for. Remembered when it comes early, so that no event falls between two waits.

export class Wake {
  #signalled = false;
  #resume: (() => void) | null = null;

  signal(): void {
    this.#signalled = true;
    this.#resume?.();
  }

  /** Resolves at the signal or after `timeoutMs`, and forgets the signal. One waiter at a time. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.#signalled) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, timeoutMs));
        this.#resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#resume = null;
    this.#signalled = false;
  }
}

/** Monotonic milliseconds: for durations only, never stored. */
export function monotonicMs(): number {
  return performance.now();
}

/** Rejects with what `onLate` makes when `work` takes longer than `limitMs`; `work` itself goes on. */
export async function withDeadline<T>(work: Promise<T>, limitMs: number, onLate: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onLate()), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
