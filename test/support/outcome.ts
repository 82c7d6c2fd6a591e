// What must hold after any disturbance, as one comparable value: every application under one applicant, decided once, answered once,
// marked in the mailbox, and nothing read or removed there.
import type { FreshApplication } from './fresh-applications.ts';
import type { MailBench } from './mail-bench.ts';
import { until } from './mailbox-bench.ts';

export type Outcome = {
  readonly applicants: number;
  readonly recorded: readonly string[];
  readonly elsewhere: number;
  readonly decided: readonly string[];
  readonly answered: readonly string[];
  readonly flags: readonly string[];
};

/** Waits until every application is answered and marked, and the ledger says so. */
export async function untilAllAnswered(
  { dovecot, sink, installation }: MailBench,
  applications: readonly FreshApplication[],
  limitMs: number,
): Promise<void> {
  await until('a reply to each', () => new Set(sink.messages.flatMap(({ to }) => to)).size >= applications.length, limitMs);
  const marked = async (): Promise<number> => [...(await dovecot.flags()).values()].filter((flags) => flags.includes('$Procesado')).length;
  await until('a mark on each', async () => (await marked()) >= applications.length, limitMs);
  const written = async (): Promise<number> => (await installation.export()).replies.filter(({ state }) => state === 'sent').length;
  await until('a row that says sent', async () => (await written()) >= applications.length, limitMs);
}

export async function outcomeOf({ dovecot, sink, installation }: MailBench): Promise<Outcome> {
  const { applicants, unassigned, pending, replies } = await installation.export();
  return {
    applicants: applicants.length,
    recorded: applicants.flatMap(({ messages }) => messages.map(({ messageId }) => messageId)).toSorted(),
    elsewhere: unassigned.length + pending.length,
    decided: replies.map(({ inReplyTo, state }) => `${inReplyTo} ${state}`).toSorted(),
    answered: sink.messages.flatMap(({ to }) => to).toSorted(),
    flags: [...new Set([...(await dovecot.flags()).values()].map((flags) => flags.join(' ')))],
  };
}

export function expectedOutcome(applications: readonly FreshApplication[]): Outcome {
  return {
    applicants: applications.length,
    recorded: applications.map(({ messageId }) => messageId).toSorted(),
    elsewhere: 0,
    decided: applications.map(({ messageId }) => `${messageId} sent`).toSorted(),
    answered: applications.map(({ sender }) => sender).toSorted(),
    flags: ['$Procesado'],
  };
}
