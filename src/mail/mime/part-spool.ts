// Decoded content of one part → a file and its SHA-256, chunk by chunk. Memory stays flat whatever the size.
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';

export type Spooled = {
  readonly sha256: string;
  readonly size: number;
  /** More than `most` bytes; the file holds the first ones. */
  readonly overflow: boolean;
};

/** Reads to the end in any case: the parser goes on only then. Leaves no file behind when the content breaks off. */
export async function spoolContent(content: Readable, path: string, most: number): Promise<Spooled> {
  const file = await open(path, 'w', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const room = Math.max(0, most - size);
      size += chunk.length;
      hash.update(chunk);
      if (room > 0) await file.write(chunk.subarray(0, room));
    }
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
  return { sha256: hash.digest('hex'), size, overflow: size > most };
}

/** The first `most` bytes; the rest is read and forgotten. */
export async function collectContent(content: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk.subarray(0, most - size));
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

export async function skipContent(content: Readable): Promise<void> {
  await collectContent(content, 0);
}
