// A TCP server on loopback that answers SMTP lines as told, for behaviour that no real server library would produce.
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

export type ScriptedServer = {
  readonly port: number;
  /** Every line that clients sent, without line ends. */
  readonly lines: readonly string[];
  close(): Promise<void>;
};

/** `answer` gets each line; what it returns is written as it is, null closes the connection, '' says nothing. */
export async function startScriptedServer(greeting: string, answer: (line: string) => string | null): Promise<ScriptedServer> {
  const lines: string[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    socket.setNoDelay(true);
    socket.on('error', () => {}); // the client may cut the line at any time
    socket.write(greeting);
    socket.on('data', (chunk) => {
      const parts = (rest + chunk.toString('latin1')).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        const reply = answer(line);
        if (reply === null) socket.destroySoon();
        else socket.write(reply);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lines,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
