// The bytes of one message on their way into an SMTP session, and the two moments that matter for honesty: before the first
// byte is given away, and once the last one is. nodemailer pulls nothing before the server has answered DATA.
import { Readable } from 'node:stream';

export type MessageBody = {
  readonly stream: Readable;
  /** True once everything was given away: from here on the final dot may be out. */
  isHandedOver(): boolean;
};

/** `begin` runs before the first byte is given away; when it returns false, nothing is. `progress` runs at each chunk. */
export function makeMessageBody(raw: Uint8Array, watch: { begin(): boolean; progress(): void }): MessageBody {
  const chunkBytes = 16 * 1024;
  let offset = -1;
  let handedOver = false;
  const stream = new Readable({
    highWaterMark: chunkBytes,
    read() {
      if (offset < 0) {
        if (!watch.begin()) {
          stream.destroy(new Error('the message is withheld'));
          return;
        }
        offset = 0;
      }
      const chunk = raw.subarray(offset, offset + chunkBytes);
      offset += chunk.length;
      handedOver = chunk.length === 0;
      watch.progress();
      stream.push(handedOver ? null : Buffer.from(chunk));
    },
  });
  return { stream, isHandedOver: () => handedOver };
}
