// The running service's end of the command line: a command that needs the embedded database, which one process owns, runs inside the
// service and its output is streamed back. HTTP on 127.0.0.1 with a random token; one NDJSON frame per write.
// Knows nothing about commands; the client is control-client.ts.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PID_HEADER, removeControlFile, TOKEN_HEADER, writeControlFile } from './control-file.ts';

/** `cwd` is the caller's, for relative paths among the arguments: the service runs elsewhere. */
export type ControlIo = {
  readonly cwd: string;
  stdout(chunk: string | Uint8Array): void;
  stderr(chunk: string | Uint8Array): void;
};
/** Runs one command and resolves with its exit code. `signal` aborts when the caller goes away or the service stops. */
export type RunCommand = (argv: string[], io: ControlIo, signal: AbortSignal) => Promise<number>;
export type ControlServer = { close(): Promise<void> };

/** `64` variants carry bytes that are not text. The last frame is `exit`; without it the service went away. */
export type ControlFrame =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly out64: string }
  | { readonly err64: string }
  | { readonly exit: number };

/** Arguments of a command; a shell does not pass more than 2 MB. */
const MAX_REQUEST_BYTES = 2 * 1024 * 1024;
/** A command that ignores its abort signal does not keep the service from stopping. */
const CLOSE_TIMEOUT_MS = 10_000;
/** For the last frames to leave. */
const FLUSH_TIMEOUT_MS = 1_000;

type Request = { readonly argv: string[]; readonly cwd: string };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A page in a browser on this machine can reach the port: its requests carry `Origin` or the name that it resolved to 127.0.0.1. */
function isAllowed(request: IncomingMessage, port: number, token: string): boolean {
  const { origin, host, [TOKEN_HEADER]: offered } = request.headers;
  if (origin !== undefined || request.headers['sec-fetch-site'] !== undefined || host !== `127.0.0.1:${port}`) return false;
  return typeof offered === 'string' && timingSafeEqual(digest(offered), digest(token));
}

async function readRequest(request: IncomingMessage): Promise<Request | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    const { argv, cwd } = JSON.parse(Buffer.concat(chunks).toString()) as Partial<Request>;
    const isRequest = Array.isArray(argv) && argv.every((argument) => typeof argument === 'string') && typeof cwd === 'string';
    return isRequest ? { argv, cwd } : null;
  } catch {
    return null;
  }
}

function frameOf(name: 'out' | 'err', chunk: string | Uint8Array): ControlFrame {
  if (typeof chunk === 'string') return name === 'out' ? { out: chunk } : { err: chunk };
  const bytes = Buffer.from(chunk).toString('base64');
  return name === 'out' ? { out64: bytes } : { err64: bytes };
}

async function runAndStream({ argv, cwd }: Request, response: ServerResponse, run: RunCommand, signal: AbortSignal): Promise<void> {
  const send = (frame: ControlFrame): void => {
    if (!response.writableEnded && !response.destroyed) response.write(`${JSON.stringify(frame)}\n`);
  };
  response.writeHead(200, { 'content-type': 'application/x-ndjson', [PID_HEADER]: String(process.pid) });
  response.flushHeaders();
  const io: ControlIo = { cwd, stdout: (chunk) => send(frameOf('out', chunk)), stderr: (chunk) => send(frameOf('err', chunk)) };
  let exitCode = 1;
  try {
    exitCode = await run(argv, io, signal);
  } catch (error) {
    send({ err: `${error instanceof Error ? error.message : String(error)}\n` });
  }
  send({ exit: exitCode });
  response.end();
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

type Running = Map<AbortController, Promise<void>>;

async function handle(request: IncomingMessage, response: ServerResponse, run: RunCommand, running: Running): Promise<void> {
  if (request.method !== 'POST' || request.url !== '/run') return refuse(response, 404);
  const command = await readRequest(request);
  if (command === null) return refuse(response, 400);
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  const done = runAndStream(command, response, run, controller.signal);
  running.set(controller, done);
  await done.finally(() => running.delete(controller));
}

async function stop(server: Server, running: Running): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const controller of running.keys()) controller.abort();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
  });
  await Promise.race([Promise.allSettled(running.values()), timeout]);
  clearTimeout(timer);
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), FLUSH_TIMEOUT_MS);
  await closed;
  clearTimeout(cut);
}

/** Listens on a free port of 127.0.0.1 and announces it in `dataDir`. `close` aborts what runs, and waits for it. */
export async function serveControl({ dataDir, run }: { dataDir: string; run: RunCommand }): Promise<ControlServer> {
  const token = randomBytes(32).toString('hex');
  const running: Running = new Map();
  let port = 0;
  const server = createServer((request, response) => {
    if (!isAllowed(request, port, token)) return refuse(response, 403);
    handle(request, response, run, running).catch(() => response.destroy()); // the caller went away while it was read
  });
  port = await listen(server);
  await writeControlFile(dataDir, { port, token, pid: process.pid });
  const end = async (): Promise<void> => {
    await removeControlFile(dataDir, token);
    await stop(server, running);
  };
  let ended: Promise<void> | undefined;
  return {
    close: () => {
      ended ??= end();
      return ended;
    },
  };
}
