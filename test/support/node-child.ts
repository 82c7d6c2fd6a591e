// A Node process of a test's own that runs a few lines against the built code and is killed at will. Built code, because Node 20 does
// not load TypeScript: `npm test` builds first.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { builtModule, projectRoot } from '../../src/runtime/project-root.ts';

export type NodeChild = {
  readonly child: ChildProcess;
  /** The next line of its standard output; rejects with its standard error when it ends before. */
  nextLine(): Promise<string>;
  /** Every line so far that nobody has taken. */
  takeLines(): string[];
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** For an import inside `code`: the URL of the built form of `src/…ts`. */
export const builtUrl = (source: string): string => JSON.stringify(pathToFileURL(builtModule(source)).href);

export function runNode(code: string, args: readonly string[] = []): NodeChild {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, '--', ...args], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  let wake = (): void => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes.toString();
  });
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
      wake();
    });
  });
  return {
    child,
    nextLine: async () => {
      while (lines.length === 0) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the child ended: ${errors}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return lines.shift() ?? '';
    },
    takeLines: () => lines.splice(0),
    kill: async (signal) => {
      child.kill(signal);
      await exited;
    },
  };
}
