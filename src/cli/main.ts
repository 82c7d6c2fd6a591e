// Entry of the command line: `launch.mjs` has made sure that everything is installed and built.
import { ServiceError } from '../domain/errors.ts';
import { type CommandIo, localContext } from './context.ts';
import { demo } from './demo.ts';
import { runCommandLine } from './program.ts';
import { start } from './start.ts';

/** Runs one command and resolves with its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const io: CommandIo = {
    cwd: process.cwd(),
    columns: process.stderr.isTTY ? (process.stderr.columns ?? 80) : null,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0); // `vacantes export | head`
    throw error;
  });
  try {
    return await runCommandLine(localContext(argv, io), { start: (options) => start(io, options), demo: (options) => demo(io, options) });
  } catch (error) {
    if (error instanceof ServiceError) io.stderr(`vacantes: ${error.message} (${error.code})\n`);
    else if (isSystemError(error)) io.stderr(`vacantes: ${error.message}\n`);
    else throw error;
    return 1;
  }
}

/** A file that cannot be written, a port that is taken: the message says what and where, a stack adds nothing. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
