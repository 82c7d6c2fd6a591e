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
        return 'retryInMs' in result ? result.retryInMs : null;
      },
      'send-reply': async ({ replyId }) => {
        const retryAt = await sendReply(services, replyId);
        return retryAt === null ? null : Math.max(0, retryAt.getTime() - services.clock.now().getTime());
      },
    },
    settings,
  );
}
