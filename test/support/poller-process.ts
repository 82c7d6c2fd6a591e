// A process with nothing in it but the poller: reads the folder once and tells its peak memory. Arguments: port, user, password.
import { readFile } from 'node:fs/promises';
import { MailboxPoller } from '../../src/mail/imap/mailbox-poller.ts';
import { MemoryLedger } from './memory-ledger.ts';
import { TemporaryBlobs } from './temporary-blobs.ts';

const [port = '', user = '', password = ''] = process.argv.slice(2);
const ledger = new MemoryLedger();
const blobs = await TemporaryBlobs.create();
const unused = () => Promise.reject(new Error('the poller only puts blobs'));

const complain = (_fields: object, message: string) => void process.stderr.write(`${message}\n`);

const poller = new MailboxPoller({
  imap: { host: '127.0.0.1', port: Number(port), tls: 'none', user, credentials: async () => ({ password }) },
  folder: 'INBOX',
  done: { mode: 'none' },
  owner: 'measured',
  ledger,
  blobs: { put: (bytes) => blobs.put(bytes), localPath: unused, open: unused, read: unused, has: unused },
  clock: { now: () => new Date() },
  log: { info: () => undefined, warn: complain, error: complain },
  onMessage: async () => undefined,
});
await poller.syncNow();
await poller.close();
await blobs.close();
const peakKib = Number(/VmHWM:\s+(\d+) kB/.exec(await readFile('/proc/self/status', 'utf8'))?.[1]);
const bytes = ledger.received.reduce((sum, { size }) => sum + size, 0);
process.stdout.write(JSON.stringify({ received: ledger.received.length, bytes, peakMib: Math.round(peakKib / 1024) }));
