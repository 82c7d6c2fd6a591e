// A referee sends the letter directly: nobody is made an applicant by it, and nothing of the person whom it recommends is called
// missing while HR has not linked it. In whatever order the two messages are processed.
import { describe, expect, it } from '@jest/globals';
import { candidates, refereesOf } from '../../../fixtures/generator/cast.ts';
import { after, DAY, describedPipeline, messageOf, onlyApplicant, replyOf } from '../../support/intake-bench.ts';
import { documentsOf, letter, messageIdOf } from '../../support/letter-box.ts';

const { elisa } = candidates;
const [, referee] = refereesOf('elisa');
const pipeline = describedPipeline();

const application = letter(elisa, documentsOf(elisa, 'cv', 'motivation', 'first'));
const direct = letter(elisa, documentsOf(elisa, 'second'), { from: { name: referee.name, address: referee.email } });
const byApplicant = { raw: application, sender: elisa.email, at: DAY };
const byReferee = { raw: direct, sender: referee.email, at: after(60) };

describe('a letter that its issuer sends', () => {
  it.each([
    ['after the application', [byApplicant, byReferee]],
    [
      'before the application',
      [
        { ...byReferee, at: DAY },
        { ...byApplicant, at: after(60) },
      ],
    ],
  ])('%s', async (_order, mails) => {
    const ids = [];
    for (const mail of mails) {
      ids.push(await pipeline().receive(mail));
      await pipeline().run();
    }
    const letterId = ids[mails.findIndex(({ sender }) => sender === referee.email)] as string;
    expect(await messageOf(pipeline(), letterId)).toMatchObject({ state: 'ignored', kind: 'near-miss', reason: 'letter-sent-by-referee' });
    const applicant = await onlyApplicant(pipeline());
    expect(applicant.name).toBe(elisa.name);
    expect(applicant.record).toMatchObject({ status: 'to_verify', missing: [], toVerify: [{ type: 'recommendation_letter', count: 1 }] });
    expect(applicant.record?.flags).toEqual([{ code: 'letter-from-referee', detail: messageIdOf(direct) }]);
    expect(await replyOf(pipeline(), letterId)).toMatchObject({ kind: 'question', decision: 'send', toAddress: referee.email });
  });
});

describe('documents without a usable subject', () => {
  it('wait for HR, and doubt nobody else', async () => {
    await pipeline().receive({ ...byApplicant, raw: letter(elisa, documentsOf(elisa, 'cv', 'motivation', 'first')) });
    const other = candidates.marisol;
    const stray = letter(other, documentsOf(other, 'cv', 'second'), { subject: 'Documentos' });
    const id = await pipeline().receive({ raw: stray, sender: other.email, at: after(5) });
    await pipeline().run();
    expect(await messageOf(pipeline(), id)).toMatchObject({ state: 'ignored', kind: 'near-miss', reason: 'documents-without-subject' });
    expect((await onlyApplicant(pipeline())).record).toMatchObject({ status: 'incomplete', toVerify: [], flags: [] });
  });

  it('belong to their sender as soon as the sender applies', async () => {
    const stray = letter(elisa, documentsOf(elisa, 'second'), { subject: 'Documentos' });
    const id = await pipeline().receive({ raw: stray, sender: elisa.email, at: DAY });
    await pipeline().run();
    expect((await messageOf(pipeline(), id)).kind).toBe('near-miss');
    await pipeline().receive({ ...byApplicant, raw: letter(elisa, documentsOf(elisa, 'cv', 'motivation', 'first')), at: after(60) });
    await pipeline().run();
    expect(await messageOf(pipeline(), id)).toMatchObject({ state: 'recorded', kind: 'application', reason: 'known-sender' });
    expect((await onlyApplicant(pipeline())).record).toMatchObject({ status: 'complete', flags: [] });
  });
});
