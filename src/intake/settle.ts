// Which messages of one applicant are answered together. Pure.
import { byReceipt } from '../domain/message-kind.ts';
import type { MessageRow } from './ledger-rows.ts';

/**
 * Groups undecided messages. Mail that waits together is one group, whenever it was received: the person has had no answer
 * to any of it. Imported mail is grouped by receipt time, as it would have been answered then.
 */
export function clusterSettled<M extends Pick<MessageRow, 'id' | 'origin' | 'receivedAt' | 'internalDate'>>(
  messages: readonly M[],
  settleMs: number,
): M[][] {
  const receiptOf = (message: M): Date => message.receivedAt ?? message.internalDate;
  const ordered = messages.toSorted((left, right) =>
    byReceipt({ id: left.id, receivedAt: receiptOf(left) }, { id: right.id, receivedAt: receiptOf(right) }),
  );
  const clusters: M[][] = [];
  for (const message of ordered) {
    const last = clusters.at(-1)?.at(-1);
    const neitherImported = last !== undefined && last.origin !== 'import' && message.origin !== 'import';
    const near = last !== undefined && receiptOf(message).getTime() - receiptOf(last).getTime() <= settleMs;
    if (neitherImported || near) clusters.at(-1)?.push(message);
    else clusters.push([message]);
  }
  return clusters;
}

/** The message whose thread the answer continues: the last that brought something, else the last that asks something. */
export function answeredMessage<M extends Pick<MessageRow, 'kind' | 'facts'>>(cluster: readonly M[]): M {
  const rank = ({ kind, facts }: M): number => {
    if (facts !== null && !facts.mayAnswer.allowed) return 0;
    if (facts?.forwarded) return 1; // its answer is held: the sender is not the applicant
    return kind === 'application' || kind === 'supplement' ? 4 : kind === 'question' ? 3 : 2;
  };
  return cluster.reduce((best, message) => (rank(message) >= rank(best) ? message : best));
}
