// Queue `reply`: first the decision about a message, then the sending of the reply that it led to.
import type { Worker } from 'bullmq';
import { decideReplyTo } from '../src/intake/decide-reply.ts';
import type { IntakeServices } from '../src/intake/intake-services.ts';
import { sendReply } from '../src/intake/send-reply.ts';
import { makeWorker, type WorkerSettings } from '../src/queue/workers.ts';

export function startReplyWorker(services: IntakeServices, settings: WorkerSettings): Worker {
  return makeWorker(
    'reply',
    {
      'decide-reply': async ({ messageId }) => {
        const result = await decideReplyTo(services, messageId);
        return 'retryInMs' in result ? new Date(services.clock.now().getTime() + result.retryInMs) : null;
      },
      'send-reply': ({ replyId }) => sendReply(services, replyId),
    },
    settings,
  );
}
