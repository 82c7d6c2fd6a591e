// Queue `intake`: stored bytes → facts, routing, documents.
import type { Worker } from 'bullmq';
import type { IntakeServices } from '../src/intake/intake-services.ts';
import { parseMessage } from '../src/intake/parse-message.ts';
import { makeWorker, type WorkerSettings } from '../src/queue/workers.ts';

export function startIntakeWorker(services: IntakeServices, settings: WorkerSettings): Worker {
  return makeWorker(
    'intake',
    {
      'parse-message': async ({ messageId }) => {
        await parseMessage(services, messageId);
        return null;
      },
    },
    settings,
  );
}
