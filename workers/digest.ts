// Queue `digest`: the report of one vacancy, on schedule or on demand.
import type { Worker } from 'bullmq';
import { buildDigest } from '../src/intake/build-digest.ts';
import type { IntakeServices } from '../src/intake/intake-services.ts';
import { makeWorker, type WorkerSettings } from '../src/queue/workers.ts';

export function startDigestWorker(services: IntakeServices, settings: WorkerSettings): Worker {
  return makeWorker(
    'digest',
    {
      'build-digest': async ({ vacancyId }) => {
        await buildDigest(services, vacancyId);
        return null;
      },
    },
    settings,
  );
}
