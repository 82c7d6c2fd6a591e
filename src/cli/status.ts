// `vacantes status`: what is stored, waiting and sent, in a few lines.
import type { StatusCounts } from '../intake/intake-store.ts';
import type { CommandContext } from './context.ts';
import { textTable } from './text-table.ts';

export async function status(context: CommandContext, options: { json?: boolean }): Promise<number> {
  const access = await context.openRecords();
  if (typeof access === 'number') return access;
  try {
    const counts = await access.ledger.countStatus();
    const poller = access.service?.poller?.status() ?? null;
    if (options.json) context.io.stdout(`${JSON.stringify({ running: access.service !== null, poller, ...counts }, null, 2)}\n`);
    else context.io.stdout(`${formatStatus(counts, access.service ? (poller?.state ?? 'no poller in this process') : null)}\n`);
    return 0;
  } finally {
    await access.close();
  }
}

const ORDER: Readonly<Record<keyof StatusCounts, readonly string[]>> = {
  messages: ['stored', 'parsed', 'recorded', 'ignored', 'quarantined'],
  applicants: ['complete', 'incomplete', 'to_verify', 'late'],
  replies: ['pending', 'sending', 'sent', 'refused', 'unknown', 'not-sent', 'hold', 'suppress'],
};

function formatStatus(counts: StatusCounts, mailbox: string | null): string {
  const rows = (Object.keys(ORDER) as (keyof StatusCounts)[]).map((group) => {
    const total = Object.values(counts[group]).reduce((sum, count) => sum + count, 0);
    const parts = ORDER[group].filter((state) => counts[group][state]).map((state) => `${counts[group][state]} ${state}`);
    return [group, String(total), parts.join(', ')];
  });
  return [`mailbox  ${mailbox ?? 'service not reached from here (records read directly)'}`, ...textTable([], rows)].join('\n');
}
