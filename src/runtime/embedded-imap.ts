// One IMAP account in memory: hoodiecrow-imap with what it lacks for a client that remembers UIDs and reconnects.
// For the demo and tests only. Cleartext on loopback, one store, everything is lost when the process ends.
import type { Socket } from 'node:net';
import { ServiceError } from '../domain/errors.ts';
import { imapPlugins } from './embedded-imap-plugins.ts';

export type EmbeddedImapOptions = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly now: () => Date;
};

export type EmbeddedMessage = {
  readonly uid: number;
  readonly flags: readonly string[];
  /** As IMAP prints it: `23-May-2024 05:59:59 +0000`. */
  readonly internalDate: string;
  readonly raw: Buffer;
};

export type AppendOptions = { readonly internalDate?: Date; readonly flags?: readonly string[]; readonly mailbox?: string };

export type EmbeddedImap = {
  readonly port: number;
  readonly uidValidity: number;
  readonly append: (raw: Uint8Array, options?: AppendOptions) => number;
  readonly messages: (mailbox?: string) => EmbeddedMessage[];
  readonly dropClients: () => void;
  close(): Promise<void>;
};

const FOLDERS = { Procesados: null, Sent: '\\Sent', Trash: '\\Trash', Junk: '\\Junk' } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

let latestUidValidity = 0;

/**
 * UIDs begin at 1 again at each start, so UIDVALIDITY must be new (RFC 3501 §2.3.1.1): a client that remembers "UID 1 to 40
 * done" would otherwise skip forty new messages. hoodiecrow's own value is always 1.
 */
function makeUidValidity(now: Date): number {
  latestUidValidity = Math.max(Math.floor(now.getTime() / 1000), latestUidValidity + 1);
  return latestUidValidity;
}

/** RFC 3501 §9 date-time, in UTC: hoodiecrow's own formatter prints wrong offsets for zones of half an hour. */
export function formatInternalDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}

export async function startEmbeddedImap(options: EmbeddedImapOptions): Promise<EmbeddedImap> {
  const uidvalidity = makeUidValidity(options.now());
  const imap = await makeServer(options, uidvalidity);
  const sockets = new Set<Socket>();
  imap.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => sockets.delete(socket)); // a client that resets its connection is not our failure
  });
  await new Promise<void>((resolve, reject) => {
    imap.server.once('error', reject);
    imap.listen(options.port, options.host, resolve);
  });
  const address = imap.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    uidValidity: uidvalidity,
    append(raw, { internalDate = options.now(), flags = [], mailbox = 'INBOX' } = {}) {
      if (!imap.getMailbox(mailbox)) throw new RangeError(`no mailbox ${mailbox} in the embedded server`);
      const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
      return imap.appendMessage(mailbox, [...flags], formatInternalDate(internalDate), bytes).message.uid;
    },
    messages: (mailbox = 'INBOX') =>
      (imap.getMailbox(mailbox)?.messages ?? []).map(({ uid, flags, internaldate, raw }) => ({
        uid,
        flags: [...flags],
        internalDate: internaldate,
        raw: Buffer.from(raw, 'latin1'),
      })),
    dropClients: () => sockets.forEach((socket) => socket.resetAndDestroy()),
    close: () =>
      new Promise((resolve) => {
        imap.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function makeServer({ user, password }: EmbeddedImapOptions, uidvalidity: number) {
  const { default: hoodiecrow } = await importDevelopment('hoodiecrow-imap', () => import('hoodiecrow-imap'));
  silenceBufferDeprecation();
  const folders = Object.fromEntries(
    Object.entries(FOLDERS).map(([name, use]) => [name, { uidvalidity, ...(use === null ? {} : { 'special-use': use }) }]),
  );
  const imap = hoodiecrow({
    plugins: imapPlugins,
    users: { [user]: { password } },
    storage: { INBOX: { uidvalidity, messages: [] }, '': { separator: '/', folders } },
  });
  imap.setMaxListeners(0); // one listener per session
  const processMailbox = imap.processMailbox.bind(imap);
  imap.processMailbox = (path, mailbox, namespace) => {
    mailbox.uidvalidity ??= uidvalidity; // folders made later by CREATE
    processMailbox(path, mailbox, namespace);
  };
  return imap;
}

/** Loads a devDependency, or says which one is absent and how to get it. */
export async function importDevelopment<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new ServiceError(
      'configuration-invalid',
      `The embedded mail server needs the development dependency ${name}: run \`npm install --include=dev\`, or configure a real mail server.`,
      { permanent: true, cause },
    );
  }
}

let silenced = false;

/**
 * hoodiecrow writes with `new Buffer` (DEP0005), which Node reports once per process. Provoking that one report while nobody
 * listens hides it and nothing else.
 */
function silenceBufferDeprecation(): void {
  if (silenced) return;
  silenced = true;
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    Reflect.construct(Buffer, ['', 'latin1']);
  } finally {
    process.emitWarning = emitWarning;
  }
}
