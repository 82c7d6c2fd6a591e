// Queue `reply`: first the decision about a message, then the sending of the reply that it led to.
import type { Worker } from 'bullmq';
import { SECOND_MS } from '../src/domain/time.ts';
import { decideReplyTo } from '../src/intake/decide-reply.ts';
import type { IntakeServices } from '../src/intake/intake-services.ts';
import { sendReply } from '../src/intake/send-reply.ts';
import { makeWorker, type WorkerSettings } from '../src/queue/workers.ts';

/** A command that sends nothing beside a service that does: the job goes back, and the service finds it. */
const LEAVE_TO_OTHERS_MS = SECOND_MS;

export function startReplyWorker(services: IntakeServices, settings: WorkerSettings & { readonly sendsMail: boolean }): Worker {
  return makeWorker(
    'reply',
    {
      'decide-reply': async ({ messageId }) => {
        const result = await decideReplyTo(services, messageId);
        return 'retryInMs' in result ? result.retryInMs : null;
      },
      'send-reply': async ({ replyId }) => {
        if (!settings.sendsMail) return LEAVE_TO_OTHERS_MS;
        const retryAt = await sendReply(services, replyId);
        return retryAt === null ? null : Math.max(0, retryAt.getTime() - services.clock.now().getTime());
      },
    },
    settings,
  );
}
