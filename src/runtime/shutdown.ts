// Ordered shutdown: what was started last is closed first, each step within its own time, one failing step never keeps the rest.
import { SECOND_MS } from '../domain/time.ts';
import type { Log } from '../intake/ports.ts';

type Step = { readonly name: string; readonly close: () => Promise<void>; readonly timeoutMs: number };

export class Shutdown {
  readonly #steps: Step[] = [];
  readonly #log: Log;
  #running: Promise<void> | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  add(name: string, close: () => Promise<void> | void, timeoutMs = 10 * SECOND_MS): void {
    this.#steps.push({ name, close: async () => close(), timeoutMs });
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Idempotent; never rejects. */
  run(): Promise<void> {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
    for (const step of this.#steps.toReversed()) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<'timed-out'>((resolve) => {
        timer = setTimeout(() => resolve('timed-out'), step.timeoutMs);
      });
      const result = await Promise.race([
        step.close().then(
          () => 'closed' as const,
          (error: unknown) => (error instanceof Error ? error.name : 'failed'),
        ),
        timeout,
      ]);
      clearTimeout(timer);
      if (result !== 'closed') this.#log.warn({ step: step.name, result }, 'shutdown-step');
    }
  }
}
