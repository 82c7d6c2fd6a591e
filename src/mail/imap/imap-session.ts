// One IMAP connection, with imapflow's silent failures turned into errors: `false`, `undefined` and `{}` mean "unknown", and unknown
// throws. Knows commands and their traps, nothing about the ledger. One command at a time: the caller is one loop.
import type { Readable } from 'node:stream';
import { ImapFlow, type SearchObject } from 'imapflow';
import { ServiceError } from '../../domain/errors.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { type ConnectionSettings, connectionOptions } from './connection-options.ts';
import { translateImapError } from './imap-errors.ts';
import { MIB } from './poller-options.ts';
import { packUids } from './uid-set.ts';
import { monotonicMs, withDeadline } from './wake.ts';

export type SelectedMailbox = {
  readonly uidValidity: string;
  /** null: the server did not say (RFC 3501 §6.3.1 made it optional). */
  readonly uidNext: number | null;
  /** Flags that survive the session, lower case; null when the server did not say, then every flag may be tried (RFC 9051 §7.1). */
  readonly permanentFlags: ReadonlySet<string> | null;
  readonly readOnly: boolean;
};

/** What the server says about a message; the size is a claim to be checked. */
export type MessagePlace = { readonly uid: number; readonly size: number; readonly internalDate: Date | null };

export type SessionOptions = ConnectionSettings & {
  /** Mail may have arrived: an event may stand for one message or for a thousand. */
  readonly onArrival: () => void;
  /** IDLE is over, for whatever reason. */
  readonly onIdleEnd: () => void;
  /** At most once: the connection ended, or could not be made. */
  readonly onClose: (reason: ServiceError) => void;
};

/** A server that ends IDLE at once this many times in a row is polled instead. */
const MAX_SHORT_IDLES = 3;
const SHORT_IDLE_MS = SECOND_MS;

/** new → connected → closed; a closed session is replaced by a new one (imapflow instances connect once). */
export class ImapSession {
  readonly #options: SessionOptions;
  #client: ImapFlow | null = null;
  #failure: unknown = null;
  #isClosed = false;
  #idleRefused = false;
  #shortIdles = 0;
  #commands = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  async connect(): Promise<void> {
    const client = new ImapFlow(await connectionOptions(this.#options));
    this.#client = client;
    // Before connect(): an 'error' without a listener ends the process. 'error' may not come at all, 'close' always does.
    client.on('error', (error) => {
      this.#failure = error;
    });
    client.on('close', () => {
      this.#isClosed = true;
      this.#options.onClose(translateImapError(this.#failure ?? { code: 'NoConnection' }));
    });
    client.on('exists', () => this.#options.onArrival());
    try {
      if (this.#isClosed) throw translateImapError({ code: 'NoConnection' });
      await client.connect();
    } catch (error) {
      client.close();
      throw translateImapError(error);
    }
  }

  get isAlive(): boolean {
    return !this.#isClosed && this.#client?.usable === true;
  }

  get canMove(): boolean {
    const { capabilities } = this.#live();
    return capabilities.has('MOVE') || capabilities.has('IMAP4rev2');
  }

  get canIdle(): boolean {
    const { capabilities } = this.#live();
    return !this.#idleRefused && (capabilities.has('IDLE') || capabilities.has('IMAP4rev2'));
  }

  /** SELECT, also when it is selected already: a new UIDVALIDITY shows only in its answer. */
  async select(folder: string): Promise<SelectedMailbox> {
    const mailbox = await this.#command((client) => client.mailboxOpen(folder));
    // 0 is not a UIDVALIDITY (RFC 9051 §9, nz-number); undefined is a server that did not say.
    if (!mailbox?.uidValidity) throw new ServiceError('imap-protocol', 'The mail server did not name the UIDVALIDITY of the folder');
    const flags = mailbox.permanentFlags;
    return {
      uidValidity: mailbox.uidValidity.toString(),
      uidNext: mailbox.uidNext || null,
      permanentFlags: flags === undefined ? null : new Set([...flags].map((flag) => flag.toLowerCase())),
      readOnly: mailbox.readOnly === true,
    };
  }

  /** Every UID in the folder, ascending. A SEARCH that disagrees with EXISTS is checked by a FETCH: some servers answer it empty. */
  async allUids(): Promise<number[]> {
    const found = await this.#search({ all: true });
    const { mailbox } = this.#live();
    if (mailbox !== false && mailbox.exists === found.length) return found;
    const rows = await this.#fetch('1:*', { uid: true });
    return [...new Set([...found, ...rows.map((row) => row.uid)])].sort((a, b) => a - b);
  }

  /** Those of the UIDs that are in the folder now. */
  async present(uids: readonly number[]): Promise<Set<number>> {
    return new Set(uids.length === 0 ? [] : await this.#search({ uid: packUids(uids) }));
  }

  /** Sizes and dates of a sequence set; UIDs that are gone are left out. */
  async describe(set: string): Promise<MessagePlace[]> {
    const rows = await this.#fetch(set, { uid: true, size: true, internalDate: true });
    return rows.flatMap(({ uid, size, internalDate }) =>
      // A row without the size is an unsolicited flag update for a message that was not asked for.
      size === undefined ? [] : [{ uid, size, internalDate: internalDate instanceof Date ? internalDate : null }],
    );
  }

  /** Whole messages, at most `maxBytes` of each and about `budgetBytes` together; what did not fit is left out. */
  async sources(uids: readonly number[], maxBytes: number, budgetBytes: number): Promise<Map<number, Buffer>> {
    const found = new Map<number, Buffer>();
    let heldBytes = 0;
    await this.#command(async (client) => {
      const rows = client.fetch(packUids(uids), { uid: true, source: { start: 0, maxLength: maxBytes } }, { uid: true });
      for await (const { uid, source } of rows) {
        if (!uid || source === undefined) continue;
        found.set(uid, source);
        heldBytes += source.length;
        if (heldBytes > budgetBytes) break;
      }
    });
    return found;
  }

  /** The raw message as a stream, or null when the server has no such message or did not give it. */
  async download(uid: number, maxBytes: number): Promise<Readable | null> {
    const download = await this.#command((client) => client.download(String(uid), undefined, { uid: true, maxBytes, chunkSize: MIB }));
    return download?.content ?? null;
  }

  async flagsOf(uids: readonly number[]): Promise<Map<number, ReadonlySet<string>>> {
    const rows = await this.#fetch(packUids(uids), { uid: true, flags: true });
    return new Map(rows.map(({ uid, flags }) => [uid, new Set([...(flags ?? [])].map((flag) => flag.toLowerCase()))]));
  }

  /** The answer proves nothing (true for UIDs that are gone, false for a lost connection): look afterwards with `flagsOf`. */
  async addKeyword(uids: readonly number[], keyword: string): Promise<void> {
    await this.#command((client) => client.messageFlagsAdd(packUids(uids), [keyword], { uid: true, silent: true }));
  }

  /** RFC 6851 only: imapflow's substitute expunges. The answer proves nothing: look afterwards with `present`. */
  async move(uids: readonly number[], folder: string): Promise<void> {
    if (!this.canMove) throw new ServiceError('imap-protocol', 'The mail server cannot move messages');
    await this.#command((client) => client.messageMove(packUids(uids), folder, { uid: true }));
  }

  async ensureFolder(folder: string): Promise<void> {
    const folders = await this.#command((client) => client.list());
    if (folders.some(({ path }) => path === folder)) return;
    await this.#command((client) => client.mailboxCreate(folder));
  }

  /** Asks for a sign of life and for news (EXISTS). Closes the connection when none comes. */
  async probe(limitMs: number): Promise<void> {
    const answered = withDeadline(
      this.#command((client) => client.noop()),
      limitMs,
      () => new ServiceError('imap-unavailable', 'The mail server did not answer a probe', { context: { limitMs } }),
    );
    await answered.catch((error) => {
      this.close();
      throw error;
    });
    if (!this.isAlive) throw translateImapError(this.#failure ?? { code: 'NoConnection' });
  }

  /** Starts IDLE and returns at once; the next command breaks it. Without IDLE nothing happens: probe() is the way to news. */
  startIdle(): void {
    const client = this.#live();
    if (client.idling || !this.canIdle) return;
    const startedAtMs = monotonicMs();
    const commands = this.#commands;
    const ended = (outcome: unknown) => {
      const endedByServer = commands === this.#commands && monotonicMs() - startedAtMs < SHORT_IDLE_MS;
      this.#shortIdles = endedByServer ? this.#shortIdles + 1 : 0;
      if (outcome === false || this.#shortIdles >= MAX_SHORT_IDLES) this.#idleRefused = true;
      this.#options.onIdleEnd();
    };
    // A rejection is a lost connection, which 'close' reports.
    client.idle().then(ended, () => this.#options.onIdleEnd());
  }

  /** Leaves politely when the server answers within the limit. */
  async logout(limitMs: number): Promise<void> {
    if (this.isAlive) await withDeadline(this.#live().logout(), limitMs, () => new Error('late')).catch(() => undefined);
    this.close();
  }

  close(): void {
    this.#isClosed = true;
    this.#client?.close();
  }

  async #search(query: SearchObject): Promise<number[]> {
    const uids = await this.#command((client) => client.search(query, { uid: true }));
    if (!Array.isArray(uids)) throw new ServiceError('imap-protocol', 'The mail server refused a search');
    return uids;
  }

  /** Collects before returning: a command inside imapflow's fetch loop hangs for ever. */
  async #fetch(set: string, query: Parameters<ImapFlow['fetch']>[1]) {
    return this.#command(async (client) => {
      const rows = [];
      for await (const row of client.fetch(set, query, { uid: true })) if (row.uid) rows.push(row);
      return rows;
    });
  }

  async #command<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    this.#commands++;
    const client = this.#live();
    try {
      const result = await work(client);
      this.#live();
      return result;
    } catch (error) {
      throw translateImapError(error);
    }
  }

  /** Throws when the connection is gone: afterwards every result would be one of imapflow's silent ones. */
  #live(): ImapFlow {
    if (this.#client === null || !this.isAlive) throw translateImapError(this.#failure ?? { code: 'NoConnection' });
    return this.#client;
  }
}
