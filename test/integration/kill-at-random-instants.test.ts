// SIGKILL at instants that nobody chose: while the service starts, reads, decides, sends. Everything that the mailbox holds must come
// out once, and every person must hear from us once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CampaignReport, runKillCampaign } from '../support/kill-campaign.ts';
import { tallyCampaign } from '../support/kill-campaign-report.ts';
import { type MailBench, openMailBench } from '../support/mail-bench.ts';

const MESSAGES = 60;
const KILLS = 8;
let bench: MailBench;
let report: CampaignReport;

beforeAll(async () => {
  bench = await openMailBench();
  const settings = { messages: MESSAGES, kills: KILLS, seed: 'killed', longestLifeMs: 4_000, patienceMs: 120_000 };
  report = await runKillCampaign(bench, settings);
}, 240_000);
afterAll(() => bench.close());

describe(`${MESSAGES} applications, ${KILLS} SIGKILLs`, () => {
  const tally = () => tallyCampaign(report);

  it('the export has every message exactly once, while the service runs and after it was stopped', () => {
    expect(report.exports.map(({ applicants }) => applicants.length)).toEqual([MESSAGES, MESSAGES]);
    expect(tally()).toMatchObject({ lost: 0, unassigned: 0, repeated: 0, sharedApplicants: 0 });
    expect(report.exports[1]).toEqual(report.exports[0]);
  });

  it('every sender is answered, and twice only where the kill fell between the final dot and its answer', () => {
    expect(report.repliesTo.size).toBe(MESSAGES);
    expect(tally()).toMatchObject({ undecided: 0, unanswered: 0, answeredTwiceUnexplained: 0 });
  });

  it('the mailbox keeps every message: all marked as done, none read, none deleted', () => {
    expect(report.flags.size).toBe(MESSAGES);
    expect(tally()).toMatchObject({ notInMailbox: 0, notMarked: 0, touched: 0 });
  });

  it('the last one stops in good order', () => {
    expect(report.stopped.code).toBe(0);
  });
});
