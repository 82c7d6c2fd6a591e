// One child process as the pool sees it: it runs one task at a time, and when it dies it says why.
//
// States: starting → ready ⇄ busy → ended. It may end from every state, and nothing leads out of `ended`. After its answer to a
// task it stays busy until the pool releases or retires it.
import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { SANDBOX_BACKSTOP_MS } from '../limits.ts';
import { permissionFlags, type SandboxRights } from './permissions.ts';
import { type ChildLimits, type ChildReport, type SandboxFailure, type SandboxResult, stopSignals, type TaskRequest } from './protocol.ts';

export type ProcessOptions = SandboxRights & { readonly childPath: string; readonly rssMaxBytes: number; readonly startMs: number };
/** `stopped`: by a signal for the service. `killed`: SIGKILL by an unknown hand, an operator's or the kernel's when memory is short. */
export type ProcessFailure = {
  readonly ok: false;
  readonly reason: SandboxFailure | 'stopped' | 'killed';
  readonly message: string;
  readonly permanent: boolean;
};
export type ProcessResult = Extract<SandboxResult<unknown>, { ok: true }> | ProcessFailure;
type Answer = Exclude<ChildReport, { kind: 'ready' }>;

/** V8 prints this before it aborts; the signal alone is the same as that of any other abort. */
const HEAP_EXHAUSTED = /heap out of memory|Allocation failed|Fatal process out of memory/i;
const KEPT_OUTPUT_CHARS = 4000;

export class SandboxProcess {
  /** True when it can work, false when it ended before that. */
  readonly ready: Promise<boolean>;
  /** Resolves, never rejects, once the process and its pipes are gone. */
  readonly ended: Promise<ProcessFailure>;
  state: 'starting' | 'ready' | 'busy' | 'ended' = 'starting';
  tasksDone = 0;
  /** As of the last answer. */
  rssBytes = 0;
  private readonly child: ChildProcess;
  private readonly guardOutput: () => string;
  private readonly errorOutput: () => string;
  private killedLate = false;
  private answer: ((answer: Answer) => void) | null = null;

  constructor({ childPath, rssMaxBytes, startMs, ...rights }: ProcessOptions) {
    const limits: ChildLimits = { rssMaxBytes, parentPid: process.pid };
    // Below a symbolic link Node would look at every directory on the way, which the child may not.
    const path = realpathSync(childPath);
    this.child = fork(path, [JSON.stringify(limits)], {
      execArgv: permissionFlags(rights),
      env: {},
      cwd: dirname(path),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
    this.errorOutput = collect(this.child.stderr);
    this.guardOutput = collect(this.child.stdio[4]);
    this.ended = new Promise((resolve) => {
      this.child.on('error', (error) => this.child.pid === undefined && resolve(this.end(null, error.name)));
      this.child.once('close', (code, signal) => resolve(this.end(code, signal)));
    });
    const startTimer = setTimeout(() => this.kill(), startMs);
    this.ready = new Promise((resolve) => {
      this.child.on('message', (report: ChildReport) => {
        if (report.kind !== 'ready') return this.answer?.(report);
        clearTimeout(startTimer);
        this.state = 'ready';
        resolve(true);
      });
      void this.ended.then(() => {
        clearTimeout(startTimer);
        resolve(false);
      });
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  release(): void {
    if (this.state === 'busy') this.state = 'ready';
  }

  /** Takes no further task. */
  retire(): void {
    this.state = 'ended';
    this.kill();
  }

  /** Only while `ready`. The child keeps the time itself; the parent's own timer is for a guard that is stuck. */
  async run(task: unknown, wallMs: number): Promise<ProcessResult> {
    this.state = 'busy';
    const backstop = setTimeout(() => {
      this.killedLate = true;
      this.kill();
    }, wallMs + SANDBOX_BACKSTOP_MS);
    try {
      const answered = new Promise<Answer>((resolve) => {
        this.answer = resolve;
      });
      const request: TaskRequest = { task, wallMs };
      this.child.send(request, () => undefined); // a channel that is closed belongs to a process that ends
      const outcome = await Promise.race([answered, this.ended]);
      return 'kind' in outcome ? this.finishTask(outcome) : outcome;
    } finally {
      clearTimeout(backstop);
      this.answer = null;
    }
  }

  private finishTask(answer: Answer): ProcessResult {
    this.tasksDone += 1;
    this.rssBytes = answer.rssBytes;
    if (answer.kind === 'value') return { ok: true, value: answer.value };
    return { ok: false, reason: 'task-error', message: answer.name, permanent: answer.permanent };
  }

  private end(code: number | null, signal: string | null): ProcessFailure {
    const started = this.state !== 'starting';
    this.state = 'ended';
    // Before its first task a process knows no personal data, and an operator needs its last words.
    if (!started) return died('crashed', `${signal ?? `exit code ${code}`} ${this.errorOutput()}`.trim());
    const guard = this.guardOutput();
    if (this.killedLate || guard.startsWith('deadline')) return died('timed-out', 'wall clock');
    if (guard.startsWith('rss')) return died('out-of-memory', 'resident memory');
    if (HEAP_EXHAUSTED.test(this.errorOutput())) return died('out-of-memory', 'heap');
    if (signal === 'SIGKILL') return died('killed', signal);
    if (stopSignals.some((stop) => stop === signal)) return died('stopped', signal ?? '');
    return died('crashed', signal ?? `exit code ${code}`);
  }
}

const died = (reason: ProcessFailure['reason'], message: string): ProcessFailure => ({ ok: false, reason, message, permanent: true });

/** Keeps the end of what a pipe says, so that the child never waits for a reader. */
function collect(stream: unknown): () => string {
  let output = '';
  const readable = stream as NodeJS.ReadableStream | null | undefined;
  readable?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString('latin1')).slice(-KEPT_OUTPUT_CHARS);
  });
  readable?.on('error', () => undefined); // the end of the process says the same
  return () => output;
}
