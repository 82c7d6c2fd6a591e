// An installation of the real service as its operator has it: a directory, an environment, the built command line in processes of
// their own. Built code, because Node 20 does not load TypeScript: `npm test` builds first. Knows nothing about mail.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Export, exportSchema } from '../../src/domain/export.ts';
import { builtModule } from '../../src/runtime/project-root.ts';

type Environment = Readonly<Record<string, string>>;
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };
export type CommandResult = Ended & { readonly stdout: string; readonly stderr: string };
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string; readonly time: number };

/** What launch.mjs does once everything is built; it is left out so that no test rebuilds under another one. */
const ENTRY = `
const { main } = await import(${JSON.stringify(pathToFileURL(builtModule('src/cli/main.ts')).href)});
const exitCode = await main(process.argv.slice(1));
if (typeof exitCode === 'number') process.exitCode = exitCode;`;

const START_LIMIT_MS = 60_000;

export class Installation {
  readonly directory: string;
  readonly #environment: Environment;
  readonly #running = new Set<ServiceProcess>();

  static async create(environment: Environment): Promise<Installation> {
    return new Installation(await mkdtemp(join(tmpdir(), 'vacantes-e2e-')), environment);
  }

  private constructor(directory: string, environment: Environment) {
    this.directory = directory;
    this.#environment = environment;
  }

  get dataDirectory(): string {
    return join(this.directory, 'data');
  }

  /** Starts the service and does not wait for anything. */
  spawn(environment: Environment = {}): ServiceProcess {
    const service = new ServiceProcess(this.#node(['start'], environment));
    this.#running.add(service);
    void service.ended.then(() => this.#running.delete(service));
    return service;
  }

  async start(environment: Environment = {}): Promise<ServiceProcess> {
    const service = this.spawn(environment);
    await service.logged('started', START_LIMIT_MS);
    return service;
  }

  /** One command line, to its end. */
  async run(argv: readonly string[], environment: Environment = {}): Promise<CommandResult> {
    const child = this.#node(argv, environment);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    return { code, signal, stdout, stderr };
  }

  async export(): Promise<Export> {
    const { code, stdout, stderr } = await this.run(['export']);
    if (code !== 0) throw new Error(`export ended with ${code}: ${stderr}`);
    return exportSchema.parse(JSON.parse(stdout));
  }

  /** Ends what still runs and removes everything. */
  async remove(): Promise<void> {
    for (const service of this.#running) await service.kill('SIGKILL');
    await rm(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #node(argv: readonly string[], environment: Environment): ChildProcess {
    const { PATH = '', HOME = this.directory } = process.env;
    return spawn(process.execPath, ['--input-type=module', '-e', ENTRY, '--', ...argv], {
      cwd: this.directory,
      env: { PATH, HOME, DATA_DIR: this.dataDirectory, ...this.#environment, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

export class ServiceProcess {
  readonly log: LogLine[] = [];
  /** What it wrote that is no log line: complaints of Node, stack traces. */
  readonly other: string[] = [];
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  #wake: (() => void)[] = [];

  constructor(child: ChildProcess) {
    this.#child = child;
    let rest = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
      for (const wake of this.#wake.splice(0)) wake();
    });
    child.stdout?.resume();
    this.ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
    void this.ended.then(() => {
      for (const wake of this.#wake.splice(0)) wake();
    });
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Resolves when a line with this message has been written; rejects when the process ends before. */
  async logged(message: string, limitMs = 30_000): Promise<void> {
    const deadline = performance.now() + limitMs;
    while (!this.log.some(({ msg }) => msg === message)) {
      const leftMs = deadline - performance.now();
      if (this.hasEnded || leftMs <= 0) throw new Error(`the service did not say '${message}': ${this.tail()}`);
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#wake.push(resolve);
        timer = setTimeout(resolve, leftMs);
      });
      clearTimeout(timer);
    }
  }

  async kill(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }

  tail(lines = 15): string {
    return [...this.other.slice(-lines), ...this.log.slice(-lines).map((line) => JSON.stringify(line))].join('\n');
  }

  #take(line: string): void {
    try {
      this.log.push(JSON.parse(line) as LogLine);
    } catch {
      this.other.push(line);
    }
  }
}
