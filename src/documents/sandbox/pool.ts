// A fixed number of sandbox processes and one queue (first in, first out) before them. A task that kills its process costs nobody
// else anything: the next process is forked at once. A task runs twice only when the machine may be to blame, and then in a process
// that is new.
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
import { type ProcessFailure, type ProcessOptions, type ProcessResult, SandboxProcess } from './sandbox-process.ts';

export type SandboxOptions = Pick<ProcessOptions, 'childPath' | 'readablePaths' | 'writablePaths'> &
  Partial<Pick<ProcessOptions, 'heapMaxMib' | 'rssMaxBytes' | 'startMs'>> & {
    /** Number of processes. */
    readonly size: number;
    readonly wallMs?: number;
    readonly tasksPerChild?: number;
    readonly recycleRssBytes?: number;
  };

export type TaskOptions = {
  readonly wallMs?: number;
  /** How often a task that runs out of time or memory may run: a busy machine does that to harmless tasks as well. */
  readonly attempts?: number;
};

type Waiting = {
  readonly task: unknown;
  readonly wallMs: number;
  readonly attempts: number;
  /** How many processes it has cost. Once it has cost one, it waits for a process that has run nothing yet. */
  readonly deaths: number;
  readonly resolve: (result: SandboxResult<unknown>) => void;
  readonly reject: (error: ServiceError) => void;
};

/** A process that dies before it is ready, this often in a row, is not bad luck: waiting tasks fail instead of forking for ever. */
const MAX_START_FAILURES = 3;

/** Who sent a SIGKILL is unknown; the second one in a row is taken for the kernel's, which was short of memory because of the task. */
const KILLED_ATTEMPTS = 2;

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
   * Runs one task. Whatever the task does to its process is a result; only a sandbox that cannot start, or is closed or stopped
   * meanwhile, rejects (`sandbox-failed`, transient).
   */
  run<Value>(task: unknown, options: TaskOptions = {}): Promise<SandboxResult<Value>> {
    const { wallMs = this.options.wallMs ?? CONVERSION_WALL_MS, attempts = 1 } = options;
    const result = new Promise<SandboxResult<unknown>>((resolve, reject) => {
      if (this.closed) return reject(closedError());
      this.waiting.push({ task, wallMs, attempts, deaths: 0, resolve, reject });
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
      const next = process.state === 'ready' ? this.takeWaiting(process) : undefined;
      if (next) void this.runOn(process, next);
    }
    const starting = [...this.processes].filter(({ state }) => state === 'starting').length;
    const room = this.options.size - this.processes.size;
    for (let missing = Math.min(room, this.waiting.length - starting); missing > 0; missing -= 1) this.start();
  }

  /** A task that has cost a process stands first in the queue, and the successor of that process is new: it never waits for ever. */
  private takeWaiting(process: SandboxProcess): Waiting | undefined {
    const index = this.waiting.findIndex(({ deaths }) => deaths === 0 || process.tasksDone === 0);
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0];
  }

  private async runOn(process: SandboxProcess, waiting: Waiting): Promise<void> {
    this.settle(waiting, await process.run(waiting.task, waiting.wallMs));
    const { tasksPerChild = SANDBOX_TASKS_PER_CHILD, recycleRssBytes = SANDBOX_RECYCLE_RSS_BYTES } = this.options;
    if (process.tasksDone >= tasksPerChild || process.rssBytes > recycleRssBytes) process.retire();
    else process.release();
    if (!this.closed) this.dispatch();
  }

  private settle(waiting: Waiting, result: ProcessResult): void {
    if (result.ok) return waiting.resolve(result);
    const { reason } = result;
    // A process that close() or a signal for the service ended says nothing about its task.
    if (this.closed || reason === 'stopped') return waiting.reject(this.closed ? closedError() : stoppedError(result));
    const deaths = waiting.deaths + 1;
    if (deaths < allowedAttempts(waiting, reason)) this.waiting.unshift({ ...waiting, deaths });
    else waiting.resolve({ ...result, reason: reason === 'killed' ? 'out-of-memory' : reason });
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

function allowedAttempts({ attempts }: Waiting, reason: ProcessFailure['reason']): number {
  if (reason === 'killed') return Math.max(attempts, KILLED_ATTEMPTS);
  return reason === 'timed-out' || reason === 'out-of-memory' ? attempts : 1;
}

const stoppedError = ({ message }: ProcessFailure): ServiceError =>
  new ServiceError('sandbox-failed', 'a sandbox process was stopped from outside', { context: { signal: message } });
const closedError = (): ServiceError => new ServiceError('sandbox-failed', 'the sandbox is closed');
