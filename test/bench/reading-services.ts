// What reads mail and documents in the service, for a whole run of the bench: starting the processes costs more than many documents.
import { mkdtempSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { BlobStore, DocumentConverter } from '../../src/intake/ports.ts';
import { type IsolatedReading, makeIsolatedReading } from '../../src/runtime/isolated-reading.ts';
import type { PipelineOptions } from '../support/pipeline.ts';
import { type KnownTexts, makeRememberingConverter } from './converted-texts.ts';

export type ReadingServices = Pick<PipelineOptions, 'parser' | 'converter'> & {
  /** What was converted so far, by SHA-256. */
  readonly known: KnownTexts;
  close(): Promise<void>;
};

export function makeReadingServices(options: { readonly fresh: boolean }): ReadingServices {
  const known: KnownTexts = new Map();
  let reading: IsolatedReading | undefined;
  let remembering: Promise<DocumentConverter> | undefined;
  const open = (blobs: BlobStore, directory: string): IsolatedReading => {
    const places = { blobDirectory: join(directory, 'blobs'), tempDirectory: mkdtempSync(join(directory, 'sandbox-')) };
    const sizes = { sandboxProcesses: availableParallelism(), ocrProcesses: availableParallelism() };
    return makeIsolatedReading({ blobs, ...places, ...sizes, searchPath: process.env['PATH'] ?? '' });
  };
  const convert = async (sha256: string) => {
    if (!reading) throw new Error('the pipeline makes its parser first');
    remembering ??= makeRememberingConverter(reading.converter, { known, fresh: options.fresh });
    return (await remembering).convert(sha256);
  };
  return {
    parser: (blobs, directory) => {
      reading ??= open(blobs, directory);
      return reading.parser;
    },
    converter: () => ({ convert }),
    known,
    close: async () => reading?.close(),
  };
}
