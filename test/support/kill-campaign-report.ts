// What a kill campaign came to, as numbers: each one is 0 when nothing was lost and nothing done twice.
import type { Export } from '../../src/domain/export.ts';
import type { CampaignReport } from './kill-campaign.ts';

export type Tally = {
  /** Messages that an export lacks, has under nobody, or has more than once; of both exports together. */
  readonly lost: number;
  readonly unassigned: number;
  readonly repeated: number;
  readonly sharedApplicants: number;
  readonly notComplete: number;
  readonly undecided: number;
  readonly unanswered: number;
  readonly answeredTwice: number;
  readonly answeredTwiceUnexplained: number;
  readonly notInMailbox: number;
  readonly notMarked: number;
  readonly touched: number;
};

export function tallyCampaign(report: CampaignReport): Tally {
  const { applications, exports, repliesTo, cutBetweenDotAndAnswer, flags } = report;
  const twice = [...repliesTo].filter(([, count]) => count > 1);
  const unexplained = twice.filter(([address, count]) => count > 2 || !cutBetweenDotAndAnswer.has(address));
  const sum = (count: (exported: Export) => number): number => exports.reduce((total, exported) => total + count(exported), 0);
  const allFlags = [...flags.values()];
  return {
    lost: sum((exported) => applications.filter(({ messageId }) => !placesOf(exported).has(messageId)).length),
    unassigned: sum(({ unassigned, pending }) => unassigned.length + pending.length),
    repeated: sum((exported) => [...placesOf(exported).values()].filter((places) => places > 1).length),
    sharedApplicants: sum(({ applicants }) => applicants.filter(({ messages }) => messages.length !== 1).length),
    notComplete: sum(({ applicants }) => applicants.filter(({ status }) => status !== 'complete').length),
    undecided: sum(({ replies }) => Math.abs(applications.length - new Set(replies.map(({ inReplyTo }) => inReplyTo)).size)),
    unanswered: applications.filter(({ sender }) => !repliesTo.has(sender)).length,
    answeredTwice: twice.length,
    answeredTwiceUnexplained: unexplained.length,
    notInMailbox: applications.length - flags.size,
    notMarked: allFlags.filter((of) => !of.includes('$Procesado')).length,
    touched: allFlags.filter((of) => of.some((flag) => flag !== '$Procesado')).length,
  };
}

function placesOf({ applicants, unassigned, pending }: Export): Map<string, number> {
  const places = new Map<string, number>();
  const all = [...applicants.flatMap(({ messages }) => messages), ...unassigned, ...pending];
  for (const { messageId } of all) places.set(messageId, (places.get(messageId) ?? 0) + 1);
  return places;
}
