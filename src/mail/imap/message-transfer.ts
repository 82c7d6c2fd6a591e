// Moves one message, or a handful of small ones, from the server into the blob store and proves that all of it came.
// Knows nothing about the ledger. A stream that ended early is never accepted; a size that the server got wrong is, when
// two downloads agree.
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '../../domain/errors.ts';
import type { BlobStore, StoredBlob } from '../../intake/ports.ts';
import { headerBlockOf, readSender } from '../mime/read-sender.ts';
import { translateImapError } from './imap-errors.ts';
import type { ImapSession, MessagePlace } from './imap-session.ts';
import { KIB, MIB } from './poller-options.ts';

/** Senders read from here; header blocks beyond it are pathological. */
const HEADER_BYTES = 64 * KIB;
/** An oversized message keeps its header block only, up to this much. */
const OVERSIZED_HEADER_BYTES = 256 * KIB;

/** Messages up to this size travel together, for the sake of a backlog of many. */
export const SMALL_MESSAGE_BYTES = MIB;
/** Of small messages held in memory at once. */
export const BATCH_BYTES = 8 * MIB;

export type StoredMessage = { readonly blob: StoredBlob; readonly sender: string | null; readonly oversized: boolean };

/** Passes bytes on, counts them and keeps the first ones. */
class HeaderTap extends Transform {
  byteCount = 0;
  readonly #head: Buffer[] = [];
  #headBytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.byteCount += chunk.length;
    if (this.#headBytes < HEADER_BYTES) {
      // Copied: a slice would keep the whole megabyte alive.
      const part = Buffer.from(chunk.subarray(0, HEADER_BYTES - this.#headBytes));
      this.#head.push(part);
      this.#headBytes += part.length;
    }
    done(null, chunk);
  }

  get head(): Buffer {
    return Buffer.concat(this.#head);
  }
}

export class MessageTransfer {
  readonly #blobs: Pick<BlobStore, 'put'>;
  readonly #maxMessageBytes: number;

  constructor(blobs: Pick<BlobStore, 'put'>, maxMessageBytes: number) {
    this.#blobs = blobs;
    this.#maxMessageBytes = maxMessageBytes;
  }

  /** One message of any size. `gone`: another client removed it meanwhile. */
  async store(session: ImapSession, place: MessagePlace): Promise<StoredMessage | 'gone'> {
    if (place.size > this.#maxMessageBytes) return this.#storeHeader(session, place);
    const first = await this.#download(session, place);
    if (first === 'gone' || first.blob.size === place.size) return first;
    if (first.blob.size > this.#maxMessageBytes) return this.#storeHeader(session, place);
    return this.#confirm(session, place, first);
  }

  /** Small messages at once; those that did not come, or not as announced, are left to `store`. */
  async storeTogether(session: ImapSession, places: readonly MessagePlace[]): Promise<Map<number, StoredMessage>> {
    const uids = places.map(({ uid }) => uid);
    const sources = await session.sources(uids, SMALL_MESSAGE_BYTES + 1, 2 * BATCH_BYTES);
    const stored = new Map<number, StoredMessage>();
    for (const { uid, size } of places) {
      const source = sources.get(uid);
      if (source?.length !== size) continue;
      const sender = readSender(headerBlockOf(source.subarray(0, HEADER_BYTES)));
      stored.set(uid, { blob: await this.#blobs.put(source), sender, oversized: false });
      sources.delete(uid);
    }
    return stored;
  }

  /** RFC822.SIZE is an estimate on some servers: what came twice the same is what there is. */
  async #confirm(session: ImapSession, place: MessagePlace, first: StoredMessage): Promise<StoredMessage | 'gone'> {
    const second = await this.#download(session, place);
    if (second === 'gone' || second.blob.sha256 === first.blob.sha256) return second;
    throw new ServiceError('imap-protocol', 'The mail server gave different bytes for one message', { context: { uid: place.uid } });
  }

  async #download(session: ImapSession, { uid, size }: MessagePlace): Promise<StoredMessage | 'gone'> {
    const content = await session.download(uid, this.#maxMessageBytes + 1);
    if (content === null) return this.#absent(session, uid, size);
    const tap = new HeaderTap();
    const blob = await this.#put(content, tap);
    if (!session.isAlive) throw translateImapError({ code: 'NoConnection' });
    return { blob, sender: readSender(headerBlockOf(tap.head)), oversized: false };
  }

  async #absent(session: ImapSession, uid: number, size: number): Promise<StoredMessage | 'gone'> {
    if (!(await session.present([uid])).has(uid)) return 'gone';
    if (size === 0) return { blob: await this.#blobs.put(Buffer.alloc(0)), sender: null, oversized: false };
    throw new ServiceError('imap-protocol', 'The mail server lists a message and does not give it', { context: { uid } });
  }

  async #put(content: Readable, tap: HeaderTap): Promise<StoredBlob> {
    let storeFailed = false;
    const [stored] = await Promise.allSettled([
      this.#blobs.put(tap).catch((error: unknown) => {
        storeFailed = content.errored === null;
        tap.destroy(); // ends the download when the store fails, so that neither waits for the other
        throw error;
      }),
      pipeline(content, tap),
    ]);
    if (!storeFailed && content.errored !== null) throw translateImapError(content.errored);
    if (stored.status === 'fulfilled') return stored.value;
    throw stored.reason;
  }

  async #storeHeader(session: ImapSession, { uid, size }: MessagePlace): Promise<StoredMessage | 'gone'> {
    const head = (await session.sources([uid], OVERSIZED_HEADER_BYTES, OVERSIZED_HEADER_BYTES)).get(uid);
    if (head === undefined) return this.#absent(session, uid, size);
    const header = headerBlockOf(head);
    const { sha256 } = await this.#blobs.put(header);
    return { blob: { sha256, size }, sender: readSender(header.subarray(0, HEADER_BYTES)), oversized: true };
  }
}
