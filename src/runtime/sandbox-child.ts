// What runs inside a sandbox process: the tasks that touch hostile bytes, wired to the code that knows them.
// Started by SandboxPool from its built JavaScript; never imported. Libraries are loaded here and nowhere in the parent.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { MAX_DOCUMENT_BYTES } from '../documents/limits.ts';
import { serveTasks } from '../documents/sandbox/serve-tasks.ts';
import { ServiceError } from '../domain/errors.ts';
import type { IsolatedTask, Verified } from './isolated.ts';

async function handle(task: unknown): Promise<unknown> {
  const request = task as IsolatedTask;
  switch (request.kind) {
    case 'convert': {
      const { convertDocument } = await import('../documents/convert-document.ts');
      return verified(request, async () => convertDocument(await readUpTo(request.path, MAX_DOCUMENT_BYTES + 1)));
    }
    case 'render': {
      const { renderPage } = await import('../documents/render-page.ts');
      return verified(request, async () => renderPage(await readUpTo(request.path, MAX_DOCUMENT_BYTES), request));
    }
    case 'turn': {
      const { turnRaster } = await import('../documents/render-page.ts');
      return turnRaster(request);
    }
    case 'sniff': {
      const { sniff } = await import('../documents/sniff.ts');
      return (await sniff(await readUpTo(request.path, MAX_DOCUMENT_BYTES))).mime;
    }
    case 'parse': {
      if (request.expand) {
        const { parseExpanded } = await import('./parse-expanded.ts');
        return verified(request, () => parseExpanded(request.path, request.outDir));
      }
      const { parseMessage } = await import('../mail/mime/parse-message.ts');
      return verified(request, () => parseMessage(request.path, request.outDir));
    }
    default:
      throw new TypeError('a task of no known kind');
  }
}

/** Before the work and not beside it: what damaged bytes make of a parser, even its death, must not pass for what the sound ones say. */
async function verified<Value>(request: { path: string; sha256: string }, work: () => Promise<Value>): Promise<Verified<Value>> {
  if ((await hashFile(request.path)) !== request.sha256) return { damaged: true };
  return { damaged: false, value: await work() };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    throw new ServiceError('blob-missing', 'the stored bytes cannot be read', { cause: error }); // transient: nothing the bytes do
  }
  return hash.digest('hex');
}

/** One byte more than the limit is enough to see that a document is over it; its size on disk is never trusted to memory. */
async function readUpTo(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, maxBytes));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** Loads what nearly every application needs, so that the first document does not wait for it. */
async function warmUp(): Promise<void> {
  const { convertDocument } = await import('../documents/convert-document.ts');
  await import('../documents/docx-text.ts');
  await convertDocument(Buffer.from('%PDF-1.4\n'));
}

await serveTasks(handle, warmUp);
