// Documents through the real sandbox and a real recogniser, as the service puts them together. WebAssembly by default: it gives the same
// text on every machine, whatever is installed there.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxPool } from '../../src/documents/sandbox/pool.ts';
import type { BlobStore, DocumentConverter } from '../../src/intake/ports.ts';
import { makeIsolatedConverter, makeSandbox } from '../../src/runtime/isolated.ts';
import { type RecognitionServices, recognisePages } from '../../src/runtime/recognise-pages.ts';
import { makeRecogniser } from '../../src/runtime/recognisers.ts';
import { TemporaryBlobs } from './temporary-blobs.ts';
import { temporaryDirectory } from './temporary-directory.ts';

export type RecognitionBench = {
  readonly converter: DocumentConverter;
  readonly pool: SandboxPool;
  readonly services: RecognitionServices;
  readonly tempDirectory: string;
  convert(bytes: Uint8Array): ReturnType<DocumentConverter['convert']>;
  close(): Promise<void>;
};

const never = (): never => {
  throw new Error('a converter has no business here');
};

/** `searchPath`: where to look for a native tesseract. `change` replaces parts of what recognises. */
export async function openRecognition(searchPath = '', change: Partial<RecognitionServices> = {}): Promise<RecognitionBench> {
  const blobs = await TemporaryBlobs.create();
  const tempDirectory = join(await temporaryDirectory(), 'tmp');
  await mkdir(tempDirectory);
  const pool = makeSandbox({ size: 1, blobDirectory: blobs.directory, tempDirectory });
  const recogniser = makeRecogniser({ size: 1, tempDirectory, searchPath });
  const services: RecognitionServices = { pool, recogniser, tempDirectory, ...change };
  const store: BlobStore = {
    put: (bytes) => blobs.put(bytes),
    localPath: async (sha256) => join(blobs.directory, sha256),
    open: never,
    read: never,
    has: never,
  };
  const converter = makeIsolatedConverter(pool, store, (stored, document) => recognisePages(services, stored, document));
  return {
    converter,
    pool,
    services,
    tempDirectory,
    convert: async (bytes) => converter.convert((await blobs.put(bytes)).sha256),
    close: async () => {
      await Promise.all([pool.close(), recogniser.close()]);
      await blobs.close();
    },
  };
}
