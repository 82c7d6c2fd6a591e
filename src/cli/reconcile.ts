// `vacantes reconcile`: what the service does at start and every minute, now.
import type { CommandContext } from './context.ts';
import { untilDecided } from './wait.ts';

export async function reconcileCommand(context: CommandContext, options: { json?: boolean }): Promise<number> {
  const access = await context.openPipeline({ sendsMail: false });
  if (typeof access === 'number') return access;
  try {
    const report = await access.service.reconcile();
    if (!access.service.poller) await untilDecided(access.services);
    context.io.stdout(
      options.json
        ? `${JSON.stringify(report)}\n`
        : `queued again: ${report.messages} messages, ${report.decisions} decisions, ${report.replies} replies\n`,
    );
    return 0;
  } finally {
    await access.close();
  }
}
