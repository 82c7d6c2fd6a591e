// A TCP proxy on loopback that misbehaves on request: cuts, freezes, refuses, cuts after so many bytes or at a certain reply, rewrites.
import net from 'node:net';

type Pair = { readonly client: net.Socket; readonly server: net.Socket; readonly held: [net.Socket, Buffer][] };
export type Cut = 'rst' | 'fin';

/** Sees every chunk as latin1 text; what it returns is passed on. Chunks of IMAP's short lines are whole lines in practice. */
export type Rewrite = (text: string, direction: 'up' | 'down') => string;

export class ChaosProxy {
  readonly port: number;
  accepted = 0;
  refuses = false;
  rewrite: Rewrite | null = null;
  readonly #server: net.Server;
  readonly #targetPort: number;
  readonly #pairs = new Set<Pair>();
  #isFrozen = false;
  #cutAfter: { bytes: number; how: Cut; done: () => void } | null = null;
  #cutAt: { text: string; how: Cut; done: () => void } | null = null;

  static async listen(targetPort: number): Promise<ChaosProxy> {
    const server = net.createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ChaosProxy(server, targetPort);
  }

  private constructor(server: net.Server, targetPort: number) {
    this.#server = server;
    this.#targetPort = targetPort;
    this.port = (server.address() as net.AddressInfo).port;
    server.on('connection', (client) => this.#accept(client));
  }

  get openConnections(): number {
    return this.#pairs.size;
  }

  /** Ends every connection now. */
  cut(how: Cut): void {
    for (const { client, server } of this.#pairs) {
      if (how === 'fin') client.end();
      // Node 20 never closes a handle that is reset after end(), and then spins at exit.
      else if (client.writableEnded) client.destroy();
      else client.resetAndDestroy();
      server.destroy();
    }
    this.#pairs.clear();
  }

  /** Keeps every connection open and passes nothing on: a dead NAT entry. */
  freeze(): void {
    this.#isFrozen = true;
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const { held } of this.#pairs) for (const [to, chunk] of held.splice(0)) to.write(chunk);
  }

  /** Cuts once, after so many more bytes from the server. */
  cutAfter(bytes: number, how: Cut): Promise<void> {
    return new Promise((done) => {
      this.#cutAfter = { bytes, how, done };
    });
  }

  /** Cuts once, when the server says this, before the client hears it. */
  cutAt(text: string, how: Cut): Promise<void> {
    return new Promise((done) => {
      this.#cutAt = { text, how, done };
    });
  }

  async close(): Promise<void> {
    this.cut('rst');
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(client: net.Socket): void {
    this.accepted++;
    if (this.refuses) {
      client.resetAndDestroy();
      return;
    }
    const pair: Pair = { client, server: net.connect({ port: this.#targetPort, host: '127.0.0.1', allowHalfOpen: true }), held: [] };
    this.#pairs.add(pair);
    for (const socket of [pair.client, pair.server]) socket.setNoDelay(true);
    this.#flow(pair, 'up');
    this.#flow(pair, 'down');
  }

  #flow(pair: Pair, direction: 'up' | 'down'): void {
    const [from, to] = direction === 'up' ? [pair.client, pair.server] : [pair.server, pair.client];
    from.on('data', (chunk: Buffer) => this.#pass(pair, from, to, chunk, direction));
    from.on('end', () => {
      if (!this.#isFrozen) to.end();
    });
    const drop = () => {
      this.#pairs.delete(pair);
      if (!this.#isFrozen) to.destroy();
    };
    from.on('error', drop);
    from.on('close', drop);
  }

  #pass(pair: Pair, from: net.Socket, to: net.Socket, chunk: Buffer, direction: 'up' | 'down'): void {
    const cut = direction === 'down' ? this.#dueCut(chunk) : null;
    if (cut !== null) {
      to.write(chunk.subarray(0, cut.passBytes), () => {
        this.cut(cut.how);
        cut.done();
      });
      return;
    }
    const bytes = this.rewrite === null ? chunk : Buffer.from(this.rewrite(chunk.toString('latin1'), direction), 'latin1');
    if (this.#isFrozen) pair.held.push([to, bytes]);
    else if (!to.destroyed && !to.write(bytes)) {
      from.pause();
      to.once('drain', () => from.resume());
    }
  }

  #dueCut(chunk: Buffer): { how: Cut; passBytes: number; done: () => void } | null {
    const at = this.#cutAt;
    if (at !== null && chunk.includes(at.text)) {
      this.#cutAt = null;
      return { how: at.how, passBytes: 0, done: at.done };
    }
    const after = this.#cutAfter;
    if (after === null) return null;
    if (chunk.length < after.bytes) {
      after.bytes -= chunk.length;
      return null;
    }
    this.#cutAfter = null;
    return { how: after.how, passBytes: after.bytes, done: after.done };
  }
}
