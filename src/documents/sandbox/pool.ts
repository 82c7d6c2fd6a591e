// A fixed number of sandbox processes and one queue (first in, first out) before them. A task that kills its process costs nobody
// else anything: the next process is forked at once, and a task is never run twice.
//
// States: open → closed. While open, processes are started by `warmUp` or by the first tasks, replaced when they die, and
// recycled after a number of tasks or when they keep too much memory. Nothing leads out of `closed`.
import { ServiceError } from '../../domain/errors.ts';
import {
  CONVERSION_WALL_MS,
  SANDBOX_HEAP_MAX_MIB,
  SANDBOX_RECYCLE_RSS_BYTES,
  SANDBOX_RSS_MAX_BYTES,
  SANDBOX_START_MS,
  SANDBOX_TASKS_PER_CHILD,
} from '../limits.ts';
import type { SandboxResult } from './protocol.ts';
import { type ProcessOptions, SandboxProcess } from './sandbox-process.ts';

export type SandboxOptions = Pick<ProcessOptions, 'childPath' | 'readablePaths' | 'writablePaths'> &
  Partial<Pick<ProcessOptions, 'heapMaxMib' | 'rssMaxBytes' | 'startMs'>> & {
    /** Number of processes. */
    readonly size: number;
    readonly wallMs?: number;
    readonly tasksPerChild?: number;
    readonly recycleRssBytes?: number;
  };

type Waiting = {
  readonly task: unknown;
  readonly wallMs: number;
  readonly resolve: (result: SandboxResult<unknown>) => void;
  readonly reject: (error: ServiceError) => void;
};

/** A process that dies before it is ready, this often in a row, is not bad luck: waiting tasks fail instead of forking for ever. */
const MAX_START_FAILURES = 3;

export class SandboxPool {
  private readonly options: SandboxOptions;
  private readonly processes = new Set<SandboxProcess>();
  private readonly waiting: Waiting[] = [];
  private startFailures = 0;
  private lastStartFailure = '';
  private closed = false;

  constructor(options: SandboxOptions) {
    this.options = options;
  }

  /** Starts every process now; fails with `sandbox-failed` when one cannot start. */
  async warmUp(): Promise<void> {
    while (!this.closed && this.processes.size < this.options.size) this.start();
    const ready = await Promise.all([...this.processes].map((process) => process.ready));
    if (ready.includes(false)) throw this.startError();
  }

  /**
   * Runs one task. Whatever the task does to its process is a result; only a sandbox that cannot start, or is closed meanwhile,
   * rejects (`sandbox-failed`, transient).
   */
  run<Value>(task: unknown, options: { wallMs?: number } = {}): Promise<SandboxResult<Value>> {
    const wallMs = options.wallMs ?? this.options.wallMs ?? CONVERSION_WALL_MS;
    const result = new Promise<SandboxResult<unknown>>((resolve, reject) => {
      if (this.closed) return reject(closedError());
      this.waiting.push({ task, wallMs, resolve, reject });
    });
    this.dispatch();
    return result as Promise<SandboxResult<Value>>;
  }

  /** Kills what runs; its tasks and the waiting ones reject with `sandbox-failed`. Resolves when every process is gone. */
  async close(): Promise<void> {
    this.closed = true;
    this.failWaiting(closedError);
    const processes = [...this.processes];
    for (const process of processes) process.kill();
    await Promise.all(processes.map((process) => process.ended));
  }

  private dispatch(): void {
    for (const process of this.processes) {
      const next = process.state === 'ready' ? this.waiting.shift() : undefined;
      if (next) void this.runOn(process, next);
    }
    const starting = [...this.processes].filter(({ state }) => state === 'starting').length;
    const room = this.options.size - this.processes.size;
    for (let missing = Math.min(room, this.waiting.length - starting); missing > 0; missing -= 1) this.start();
  }

  private async runOn(process: SandboxProcess, { task, wallMs, resolve, reject }: Waiting): Promise<void> {
    const result = await process.run(task, wallMs);
    // A process that close() killed says nothing about its task.
    if (this.closed && !result.ok) reject(closedError());
    else resolve(result);
    const { tasksPerChild = SANDBOX_TASKS_PER_CHILD, recycleRssBytes = SANDBOX_RECYCLE_RSS_BYTES } = this.options;
    if (process.tasksDone >= tasksPerChild || process.rssBytes > recycleRssBytes) process.retire();
    else process.release();
    if (!this.closed) this.dispatch();
  }

  private start(): void {
    const { heapMaxMib = SANDBOX_HEAP_MAX_MIB, rssMaxBytes = SANDBOX_RSS_MAX_BYTES, startMs = SANDBOX_START_MS } = this.options;
    const process = new SandboxProcess({ ...this.options, heapMaxMib, rssMaxBytes, startMs });
    this.processes.add(process);
    void process.ready.then((ready) => (ready ? this.onStarted() : this.onStartFailed(process)));
    void process.ended.then(() => this.replace(process));
  }

  private onStarted(): void {
    this.startFailures = 0;
    this.dispatch();
  }

  private async onStartFailed(process: SandboxProcess): Promise<void> {
    this.lastStartFailure = (await process.ended).message;
    this.startFailures += 1;
    if (this.startFailures < MAX_START_FAILURES) return;
    this.startFailures = 0;
    this.failWaiting(() => this.startError());
  }

  /** A process that had worked gets a successor at once; one that never started only when a task waits for it. */
  private async replace(process: SandboxProcess): Promise<void> {
    this.processes.delete(process);
    const worked = await process.ready;
    if (this.closed) return;
    if (worked && this.processes.size < this.options.size) this.start();
    else this.dispatch();
  }

  private startError(): ServiceError {
    return new ServiceError('sandbox-failed', `a sandbox process ended before it was ready: ${this.lastStartFailure}`);
  }

  private failWaiting(error: () => ServiceError): void {
    for (const { reject } of this.waiting.splice(0)) reject(error());
  }
}

const closedError = (): ServiceError => new ServiceError('sandbox-failed', 'the sandbox is closed');
