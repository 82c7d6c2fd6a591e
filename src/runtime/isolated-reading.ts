// Reading mail and documents as the service does: a sandbox for parsing and converting, a recogniser for what only shows text, and the
// two ports on top of them.
import type { SandboxPool } from '../documents/sandbox/pool.ts';
import type { BlobStore, DocumentConverter, MessageParser } from '../intake/ports.ts';
import { makeIsolatedConverter, makeIsolatedParser, makeSandbox } from './isolated.ts';
import { recognisePages } from './recognise-pages.ts';
import { makeRecogniser } from './recognisers.ts';

export type ReadingOptions = {
  readonly blobs: BlobStore;
  readonly blobDirectory: string;
  /** Must exist; the sandbox may write below it. */
  readonly tempDirectory: string;
  /** Documents converted at the same time, each in a process of its own. */
  readonly sandboxProcesses: number;
  /** Pages recognised at the same time. A page takes seconds: text documents must not wait behind it. */
  readonly ocrProcesses: number;
  /** Where a native tesseract is looked for, as in PATH; empty to use WebAssembly whatever is installed. */
  readonly searchPath: string;
};

export type IsolatedReading = {
  readonly parser: MessageParser;
  readonly converter: DocumentConverter;
  readonly pool: SandboxPool;
  close(): Promise<void>;
};

export function makeIsolatedReading(options: ReadingOptions): IsolatedReading {
  const { blobs, blobDirectory, tempDirectory, searchPath } = options;
  const pool = makeSandbox({ size: options.sandboxProcesses, blobDirectory, tempDirectory });
  const recogniser = makeRecogniser({ size: options.ocrProcesses, tempDirectory, searchPath });
  return {
    parser: makeIsolatedParser(pool, blobs, tempDirectory),
    converter: makeIsolatedConverter(pool, blobs, (stored, document) =>
      recognisePages({ pool, recogniser, tempDirectory }, stored, document),
    ),
    pool,
    close: async () => {
      await Promise.all([pool.close(), recogniser.close()]);
    },
  };
}
