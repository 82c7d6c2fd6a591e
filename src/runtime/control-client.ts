// The command line's end of the control channel: hands a command to the service that owns the data directory, if one is alive.
// Refuses to guess: a service that dies halfway is reported, and its command is not run a second time here.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { ControlFrame } from './control-channel.ts';
import { type ControlAddress, PID_HEADER, readControlFile, TOKEN_HEADER } from './control-file.ts';

export type RemoteCommand = {
  readonly dataDir: string;
  readonly argv: readonly string[];
  stdout(chunk: string | Uint8Array): void;
  stderr(chunk: string | Uint8Array): void;
  /** Aborting disconnects, which aborts the command in the service. */
  readonly signal?: AbortSignal;
};

/** EX_TEMPFAIL of sysexits.h. */
const INTERRUPTED_EXIT_CODE = 75;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Null when nobody listens there. Without a timeout: a command may take hours, and a dead service closes its connection. */
function send({ port, token }: ControlAddress, { argv, signal }: RemoteCommand): Promise<IncomingMessage | null> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', [TOKEN_HEADER]: token };
    const options = { host: '127.0.0.1', port, method: 'POST', path: '/run', headers, agent: false, ...(signal && { signal }) };
    const request = httpRequest(options, resolve);
    request.once('error', (error) => {
      if (signal?.aborted) reject(error);
      else resolve(null);
    });
    request.end(JSON.stringify({ argv, cwd: process.cwd() }));
  });
}

/** Split at LF alone: node:readline also splits at U+2028, which JSON leaves as it is. */
async function* linesOf(response: IncomingMessage): AsyncIterable<string> {
  let rest = '';
  for await (const text of response.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function replay(response: IncomingMessage, command: RemoteCommand): Promise<number> {
  let exitCode: number | null = null;
  try {
    for await (const line of linesOf(response)) {
      const frame = JSON.parse(line) as ControlFrame;
      if ('out' in frame) command.stdout(frame.out);
      else if ('err' in frame) command.stderr(frame.err);
      else if ('out64' in frame) command.stdout(Buffer.from(frame.out64, 'base64'));
      else if ('err64' in frame) command.stderr(Buffer.from(frame.err64, 'base64'));
      else exitCode = frame.exit;
    }
  } catch (error) {
    if (command.signal?.aborted) throw error; // otherwise the connection was cut, as below
  }
  if (exitCode !== null) return exitCode;
  command.stderr('The running service ended before the command finished.\n');
  return INTERRUPTED_EXIT_CODE;
}

/**
 * Runs the command in the service that owns `dataDir` and returns its exit code. Null when there is none: no control file, a stale
 * one, a port on which somebody else listens by now. Rejects with an AbortError when `signal` aborts.
 */
export async function tryRemote(command: RemoteCommand): Promise<number | null> {
  const address = await readControlFile(command.dataDir);
  if (address === null || !isAlive(address.pid)) return null;
  const response = await send(address, command);
  if (response === null) return null;
  if (response.statusCode !== 200 || response.headers[PID_HEADER] !== String(address.pid)) {
    response.destroy();
    return null;
  }
  return replay(response, command);
}
