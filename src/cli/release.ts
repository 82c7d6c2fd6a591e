// `vacantes release`: held replies go out. Needs the running service, or sends them itself and waits.
import { releaseReplies } from '../intake/release-replies.ts';
import type { CommandContext } from './context.ts';
import { untilRepliesAreOut } from './wait.ts';

export async function release(context: CommandContext, keys: readonly string[], options: { all?: boolean }): Promise<number> {
  if (keys.length === 0 && !options.all) {
    context.io.stderr('Name the messages whose replies should go out, or use --all.\n');
    return 64;
  }
  const access = await context.openPipeline({ sendsMail: true });
  if (typeof access === 'number') return access;
  try {
    const { store } = access.services;
    const messages = await Promise.all(keys.map((key) => store.findMessage(key)));
    const unknown = keys.filter((_key, index) => messages[index] === null);
    if (unknown.length > 0) {
      context.io.stderr(`Unknown: ${unknown.join(', ')}\n`);
      return 1;
    }
    const released = await releaseReplies(
      access.services,
      options.all ? 'all' : messages.flatMap((message) => (message ? [message.id] : [])),
    );
    await untilRepliesAreOut(access.services);
    context.io.stdout(`${released} ${released === 1 ? 'reply' : 'replies'} released\n`);
    return 0;
  } finally {
    await access.close();
  }
}
