// Notices whether a multipart message ends as it says it will (RFC 2046 §5.1.1): without `--boundary--` something was cut off.
import { Transform, type TransformCallback } from 'node:stream';

/** Passes bytes on unchanged and looks for one delimiter at the start of a line. */
export class ClosingDelimiterWatch extends Transform {
  readonly #delimiter: Buffer | null;
  #tail: Buffer = Buffer.from('\n');
  #seen: boolean;

  /** `boundary` null: not a multipart, nothing can be missing. */
  constructor(boundary: string | null) {
    super();
    this.#delimiter = boundary === null ? null : Buffer.from(`\n--${boundary}--`);
    this.#seen = boundary === null;
  }

  get seen(): boolean {
    return this.#seen;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (!this.#seen && this.#delimiter !== null) {
      const window = Buffer.concat([this.#tail, chunk]);
      this.#seen = window.includes(this.#delimiter);
      this.#tail = Buffer.from(window.subarray(Math.max(0, window.length - this.#delimiter.length)));
    }
    done(null, chunk);
  }
}
