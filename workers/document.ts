// Queue `document`: bytes of one document → text per page → meaning.
import type { Worker } from 'bullmq';
import type { IntakeServices } from '../src/intake/intake-services.ts';
import { readDocument } from '../src/intake/read-document.ts';
import { makeWorker, type WorkerSettings } from '../src/queue/workers.ts';

export function startDocumentWorker(services: IntakeServices, settings: WorkerSettings): Worker {
  return makeWorker(
    'document',
    {
      'read-document': async ({ documentId }) => {
        await readDocument(services, documentId);
        return null;
      },
    },
    settings,
  );
}
