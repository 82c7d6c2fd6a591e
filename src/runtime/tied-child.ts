// A child process that ends when we do, also when we are killed and run no code: the kernel closes our end of its pipe.
// Knows nothing about what it runs. POSIX only, as is everything that would be run this way.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export type TiedChild = {
  readonly child: ChildProcess;
  /** Resolves with how it ended, also when it could not be started; never rejects. */
  readonly exited: Promise<string>;
};
export type TiedChildOptions = Pick<SpawnOptions, 'cwd' | 'uid' | 'gid' | 'env'> & { readonly endSignal: 'TERM' | 'INT' | 'KILL' };

/**
 * The shell becomes the program (same pid) and leaves a companion behind, which waits for the end of our pipe and then signals.
 * Through fd 3, because a background command of a shell gets /dev/null as its input.
 */
const script = (signal: string): string =>
  `exec 3<&0; (cat <&3 >/dev/null 2>&1; kill -${signal} $$ 2>/dev/null) & exec "$@" </dev/null 3<&-`;

export function spawnTied(command: string, args: readonly string[], { endSignal, ...options }: TiedChildOptions): TiedChild {
  const child = spawn('/bin/sh', ['-c', script(endSignal), 'sh', command, ...args], { ...options, stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin?.on('error', () => undefined); // EPIPE once it is gone: 'exit' says so
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signal) => {
      child.stdin?.destroy(); // lets the companion go as well
      resolve(code === null ? `signal ${signal}` : `exit code ${code}`);
    });
  });
  return { child, exited };
}
