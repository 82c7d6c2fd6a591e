// Text bodies: bytes → UTF-8, by what the bytes are rather than by their label, and never more of them than the limit.
// What the charset table here does not know is left to the library's own decoder.
import { Transform, type TransformCallback } from 'node:stream';
import { decodeBytes } from '../../domain/charset.ts';
import { MAX_BODY_BYTES } from './limits.ts';

export type LibraryDecoder = { decodeStream(charset: string): Transform };

export class BodyDecoder extends Transform {
  readonly #charset: string;
  readonly #library: LibraryDecoder;
  readonly #onOverflow: () => void;
  readonly #chunks: Buffer[] = [];
  #byteCount = 0;

  constructor(charset: string, library: LibraryDecoder, onOverflow: () => void) {
    super();
    this.#charset = charset;
    this.#library = library;
    this.#onOverflow = onOverflow;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const room = MAX_BODY_BYTES - this.#byteCount;
    if (chunk.length > room) this.#onOverflow();
    const kept = chunk.subarray(0, room);
    if (kept.length > 0) this.#chunks.push(kept);
    this.#byteCount += kept.length;
    done();
  }

  override _flush(done: TransformCallback): void {
    const bytes = Buffer.concat(this.#chunks);
    const text = decodeBytes(bytes, this.#charset);
    if (text !== null) {
      this.push(Buffer.from(text, 'utf8'));
      done();
      return;
    }
    const library = this.#library.decodeStream(this.#charset);
    library.on('data', (chunk: Buffer | string) => this.push(chunk));
    library.once('end', () => done());
    library.once('error', done);
    library.end(bytes);
  }
}
