// The same mail more than once, and newer versions of what was sent before: one record, one answer, nothing forgotten.
import { describe, expect, it } from '@jest/globals';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { after, DAY, describedPipeline, messageOf, onlyApplicant, replyOf } from '../../support/intake-bench.ts';
import { completeSet, documentsOf, letter } from '../../support/letter-box.ts';

const { ana } = candidates;
const pipeline = describedPipeline();

describe('duplicate-delivery', () => {
  it('takes the same bytes at two places of the mailbox for one message', async () => {
    const raw = letter(ana, completeSet(ana));
    const first = await pipeline().receive({ raw, sender: ana.email, at: DAY });
    const second = await pipeline().receive({ raw, sender: ana.email, at: after(1) });
    await pipeline().run();
    expect(second).toBe(first);
    expect(await pipeline().ledger.messagesOf((await onlyApplicant(pipeline())).id)).toHaveLength(1);
    expect(pipeline().sender.sent).toHaveLength(1);
  });

  it('answers one of two deliveries that differ only in their trace headers', async () => {
    const headers = { messageId: '<twice@correo.example>' };
    const [raw, again] = [
      letter(ana, completeSet(ana), { headers }),
      letter(ana, completeSet(ana), { headers: { ...headers, precedence: null } }),
    ];
    const first = await pipeline().receive({ raw, sender: ana.email, at: DAY });
    const second = await pipeline().receive({ raw: Buffer.concat([again, Buffer.from(' ')]), sender: ana.email, at: after(30) });
    await pipeline().run();
    expect(second).not.toBe(first);
    expect((await messageOf(pipeline(), second)).kind).toBe('duplicate');
    expect(await replyOf(pipeline(), second)).toMatchObject({ decision: 'suppress', reason: 'duplicate', state: 'not-sent' });
    expect(pipeline().sender.sent).toHaveLength(1);
  });

  it('answers a question once that came twice', async () => {
    const ask = { text: '¿Aceptan cartas sin membrete?', headers: { messageId: '<asked@correo.example>' } };
    const first = await pipeline().receive({ raw: letter(ana, [], ask), sender: ana.email, at: DAY });
    await pipeline().run();
    const again = Buffer.concat([letter(ana, [], ask), Buffer.from(' ')]);
    const second = await pipeline().receive({ raw: again, sender: ana.email, at: after(5) });
    await pipeline().run();
    expect(await replyOf(pipeline(), first)).toMatchObject({ decision: 'send', kind: 'question' });
    expect(await replyOf(pipeline(), second)).toMatchObject({ decision: 'suppress', reason: 'duplicate' });
  });
});

describe('supersession', () => {
  it('counts the newer CV and keeps the older one', async () => {
    await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY });
    await pipeline().run();
    const newer = `${documentsOf(ana, 'cv').join('')}\nCursos: Accesibilidad web, 2024`;
    const second = await pipeline().receive({ raw: letter(ana, [newer]), sender: ana.email, at: after(60) });
    await pipeline().run();
    const applicant = await onlyApplicant(pipeline());
    const messages = await pipeline().ledger.messagesOf(applicant.id);
    const documents = await pipeline().ledger.documentsOf(messages.map(({ id }) => id));
    expect(documents).toHaveLength(5);
    expect(applicant.record).toMatchObject({ status: 'complete', missing: [], toVerify: [] });
    expect(applicant.record?.supersededIds).toEqual([`${messages[0]?.id}-000`]);
    expect(await replyOf(pipeline(), second)).toMatchObject({ kind: 'supplement', decision: 'send' });
  });
});
