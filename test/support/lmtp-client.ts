// The least LMTP (RFC 2033) that hands messages to Dovecot: one recipient, answers awaited one by one.
import net from 'node:net';

export type LmtpMessage = { readonly from: string; readonly to: string; readonly message: Buffer };

export class LmtpClient {
  readonly #socket: net.Socket;
  #received = '';
  #resume: (() => void) | null = null;
  #ended: Error | null = null;

  static async connect(socketPath: string): Promise<LmtpClient> {
    const client = new LmtpClient(net.connect(socketPath));
    await client.#expect('220');
    await client.#command('LHLO mx.example.mx', '250');
    return client;
  }

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#received += chunk.toString('latin1');
      this.#resume?.();
    });
    const end = (error?: Error) => {
      this.#ended ??= error ?? new Error('LMTP connection closed');
      this.#resume?.();
    };
    socket.on('error', end);
    socket.on('close', () => end());
  }

  async send({ from, to, message }: LmtpMessage): Promise<void> {
    await this.#command(`MAIL FROM:<${from}>`, '250');
    await this.#command(`RCPT TO:<${to}>`, '250');
    await this.#command('DATA', '354');
    // Bare LF becomes CRLF and leading dots are doubled (RFC 5321 §4.5.2); latin1 keeps every byte.
    const text = message.toString('latin1').replaceAll('\r\n', '\n').replaceAll('\n', '\r\n').replace(/^\./gm, '..');
    this.#socket.write(Buffer.from(text.endsWith('\r\n') ? text : `${text}\r\n`, 'latin1'));
    await this.#command('.', '250');
  }

  async close(): Promise<void> {
    await this.#command('QUIT', '221');
    this.#socket.destroy();
  }

  async #command(line: string, code: string): Promise<void> {
    this.#socket.write(`${line}\r\n`);
    await this.#expect(code);
  }

  async #expect(code: string): Promise<void> {
    for (;;) {
      const end = this.#received.indexOf('\r\n');
      if (end >= 0) {
        const line = this.#received.slice(0, end);
        this.#received = this.#received.slice(end + 2);
        if (line[3] === '-') continue;
        if (!line.startsWith(code)) throw new Error(`LMTP answered: ${line}`);
        return;
      }
      if (this.#ended !== null) throw this.#ended;
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
  }
}
