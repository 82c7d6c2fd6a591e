// Mail from files through the same pipeline. All rows of an import become visible in one transaction, so that nothing of it is
// decided before all of it is known.
import type { Readable } from 'node:stream';
import { messageIdOf } from '../domain/ids.ts';
import type { IntakeServices } from './intake-services.ts';
import type { ImportedMessage } from './ledger-rows.ts';
import { parseMessage } from './parse-message.ts';

/** One mail in a file; `open` gives its raw bytes. */
export type ImportSource = {
  readonly open: () => Promise<Readable | Uint8Array> | Readable | Uint8Array;
  readonly internalDate: Date;
  readonly sender: string | null;
};

export type ImportProgress = { readonly phase: 'storing' | 'reading' | 'deciding'; readonly done: number; readonly total: number | null };
export type ImportReport = { readonly batchId: string; readonly read: number; readonly added: number; readonly known: number };

export async function importMessages(
  services: IntakeServices,
  sources: AsyncIterable<ImportSource>,
  options: { answer: boolean; batchId: string; onProgress: (progress: ImportProgress) => void },
): Promise<ImportReport> {
  const { store, blobs, jobs } = services;
  const imported = new Map<string, ImportedMessage>();
  let read = 0;
  for await (const source of sources) {
    const { sha256, size } = await blobs.put(await source.open());
    const id = messageIdOf(sha256);
    imported.set(id, { id, sha256, size, internalDate: source.internalDate, sender: source.sender, oversized: false });
    read += 1;
    options.onProgress({ phase: 'storing', done: read, total: null });
  }
  const batch = { id: options.batchId, answer: options.answer };
  const { added, adopted } = await store.atomically(async (tx) => {
    const fresh = await tx.addImported(batch, [...imported.values()]);
    const isNew = new Set(fresh);
    const known = [...imported.keys()].filter((id) => !isNew.has(id));
    return { added: fresh, adopted: await tx.adoptUndecided(batch, known) };
  });
  for (const id of added) await jobs.queueIntake(id);
  for (const id of adopted) await parseMessage(services, id);
  return { batchId: options.batchId, read, added: added.length, known: read - added.length };
}

/** Resolves when every message of the import is final and decided; `pause` waits between two looks. */
export async function finishImport(
  services: IntakeServices,
  batchId: string,
  options: { onProgress: (progress: ImportProgress) => void; pause: () => Promise<void> },
): Promise<void> {
  for (;;) {
    const { total, finished, decided } = await services.store.batchProgress(batchId);
    options.onProgress(finished < total ? { phase: 'reading', done: finished, total } : { phase: 'deciding', done: decided, total });
    if (decided >= total) return;
    await options.pause();
  }
}
