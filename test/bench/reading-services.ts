// What reads mail and documents in the service, put together as src/runtime does: a sandbox, the parser and the converter in it. One for a
// whole run, since starting the processes costs more than many documents.
import { mkdtempSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SandboxPool } from '../../src/documents/sandbox/pool.ts';
import type { BlobStore, DocumentConverter } from '../../src/intake/ports.ts';
import { makeIsolatedConverter, makeIsolatedParser, makeSandbox } from '../../src/runtime/isolated.ts';
import type { PipelineOptions } from '../support/pipeline.ts';
import { type KnownTexts, makeRememberingConverter } from './converted-texts.ts';

export type ReadingServices = Pick<PipelineOptions, 'parser' | 'converter'> & {
  /** What was converted so far, by SHA-256. */
  readonly known: KnownTexts;
  close(): Promise<void>;
};

export function makeReadingServices(options: { readonly fresh: boolean }): ReadingServices {
  let opened: { pool: SandboxPool; tempDirectory: string } | undefined;
  const known: KnownTexts = new Map();
  let remembering: Promise<DocumentConverter> | undefined;
  const open = (directory: string): { pool: SandboxPool; tempDirectory: string } => {
    if (opened) return opened;
    const tempDirectory = mkdtempSync(join(directory, 'sandbox-'));
    const pool = makeSandbox({ size: availableParallelism(), blobDirectory: join(directory, 'blobs'), tempDirectory });
    opened = { pool, tempDirectory };
    return opened;
  };
  const makeConverter = (blobs: BlobStore): Promise<DocumentConverter> => {
    if (!opened) throw new Error('the pipeline makes its parser first');
    remembering ??= makeRememberingConverter(makeIsolatedConverter(opened.pool, blobs), { known, fresh: options.fresh });
    return remembering;
  };
  return {
    parser: (blobs, directory) => {
      const { pool, tempDirectory } = open(directory);
      return makeIsolatedParser(pool, blobs, tempDirectory);
    },
    converter: (blobs) => ({ convert: async (sha256) => (await makeConverter(blobs)).convert(sha256) }),
    known,
    close: async () => opened?.pool.close(),
  };
}
