// Queue `assessment`: whose message it is, and what the application looks like now.
import type { Worker } from 'bullmq';
import { assessMessage } from '../src/intake/assess-message.ts';
import type { IntakeServices } from '../src/intake/intake-services.ts';
import { makeWorker, type WorkerSettings } from '../src/queue/workers.ts';

export function startAssessmentWorker(services: IntakeServices, settings: WorkerSettings): Worker {
  return makeWorker(
    'assessment',
    {
      'assess-message': async ({ messageId }) => {
        await assessMessage(services, messageId);
        return null;
      },
    },
    settings,
  );
}
