// Who is answered, and that each message has exactly one decision, whatever happens at the same time.
import { describe, expect, it } from '@jest/globals';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { replyCaps } from '../../../src/domain/reply-policy.ts';
import { decideReplyTo } from '../../../src/intake/decide-reply.ts';
import { finishImport, importMessages } from '../../../src/intake/import-messages.ts';
import { releaseReplies } from '../../../src/intake/release-replies.ts';
import { after, DAY, describedPipeline, onlyApplicant, replyOf } from '../../support/intake-bench.ts';
import { completeSet, documentsOf, letter } from '../../support/letter-box.ts';

const { ana, carolina, emilio } = candidates;
const pipeline = describedPipeline();

describe('exactly one decision per message', () => {
  it('also when several workers decide at once about messages that settled together', async () => {
    const ids = [
      await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'cv', 'motivation')), sender: ana.email, at: DAY }),
      await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'first')), sender: ana.email, at: after(1) }),
      await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'second')), sender: ana.email, at: after(2) }),
    ];
    await pipeline().run({ only: ({ name }) => name !== 'decide-reply' });
    pipeline().clock.reach(after(10));
    await Promise.all([...ids, ...ids].map((id) => decideReplyTo(pipeline().services, id)));
    await pipeline().run();
    const decisions = await Promise.all(ids.map((id) => replyOf(pipeline(), id)));
    expect(decisions.map(({ decision, reason }) => `${decision} ${reason}`)).toEqual([
      'suppress answered-with-later',
      'suppress answered-with-later',
      'send acknowledge',
    ]);
    expect(decisions[2]).toMatchObject({ kind: 'complete', state: 'sent' });
    expect(pipeline().sender.sent).toHaveLength(1);
  });

  it('waits for mail of the same sender that is still unread', async () => {
    const first = await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'cv')), sender: ana.email, at: DAY });
    await pipeline().run({ only: ({ name }) => name !== 'decide-reply' });
    await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'motivation', 'first', 'second')), sender: ana.email, at: after(10) });
    expect(await decideReplyTo(pipeline().services, first)).toEqual({ retryInMs: expect.any(Number) });
    await pipeline().run();
    expect(pipeline().sender.sent).toHaveLength(1);
    expect((await onlyApplicant(pipeline())).record?.status).toBe('complete');
  });
});

describe('sender caps', () => {
  it('stop a pair of machines within the hour, and go on recording', async () => {
    const most = replyCaps[0].most;
    const ids: string[] = [];
    for (let count = 0; count < most + 3; count += 1) {
      const raw = letter(ana, count === 0 ? completeSet(ana) : [], { text: `¿Pregunta ${count}?` });
      ids.push(await pipeline().receive({ raw, sender: ana.email, at: after(count * 5) }));
      await pipeline().run();
    }
    const replies = await Promise.all(ids.map((id) => replyOf(pipeline(), id)));
    expect(replies.map(({ reason }) => reason)).toEqual([...Array(most).fill('acknowledge'), ...Array(3).fill('sender-cap')]);
    expect(pipeline().sender.sent).toHaveLength(most);
    expect(await pipeline().ledger.messagesOf((await onlyApplicant(pipeline())).id)).toHaveLength(most + 3);
  });
});

describe('bounces', () => {
  const mailer = { ...ana, name: 'Mail Delivery System', email: 'mailer-daemon@correo.example' };
  const bounce = (returnedMessageIds: string[]): Buffer =>
    letter(mailer, [], {
      subject: 'Undelivered Mail Returned to Sender',
      from: { name: mailer.name, address: mailer.email },
      text: 'mailbox full',
      headers: { contentType: 'multipart/report', reportType: 'delivery-status', returnPath: '', autoSubmitted: 'auto-replied' },
      rest: { failedRecipients: [ana.email], returnedMessageIds },
    });

  it('silence an address when a message of ours came back', async () => {
    await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'cv')), sender: ana.email, at: DAY });
    await pipeline().run();
    const sent = pipeline().sender.sent[0]?.mail.messageId as string;
    await pipeline().receive({ raw: bounce([sent]), sender: mailer.email, at: after(10) });
    await pipeline().run();
    const next = await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'motivation')), sender: ana.email, at: after(60) });
    await pipeline().run();
    expect(await replyOf(pipeline(), next)).toMatchObject({ decision: 'suppress', reason: 'address-bounced' });
  });

  it('count for nothing when they return a message that is not ours', async () => {
    await pipeline().receive({ raw: bounce(['<somebody-elses@correo.example>']), sender: mailer.email, at: DAY });
    const next = await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: after(1) });
    await pipeline().run();
    expect(await replyOf(pipeline(), next)).toMatchObject({ decision: 'send', state: 'sent' });
  });
});

describe('held replies', () => {
  it('of the backlog go out when a person releases them, each once', async () => {
    const id = await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY, origin: 'backlog' });
    await pipeline().run();
    expect(await replyOf(pipeline(), id)).toMatchObject({ decision: 'hold', reason: 'backlog', state: 'pending' });
    expect(pipeline().sender.sent).toEqual([]);
    expect(await releaseReplies(pipeline().services, [id])).toBe(1);
    expect(await releaseReplies(pipeline().services, 'all')).toBe(0);
    await pipeline().run();
    expect(await replyOf(pipeline(), id)).toMatchObject({ decision: 'send', state: 'sent' });
    expect(pipeline().sender.sent).toHaveLength(1);
  });

  it('of mail in a restored mailbox wait as well', async () => {
    pipeline().clock.reach(after(60 * 24 * 30));
    const stored = letter(ana, completeSet(ana), {
      headers: { received: [`from a by mx.amnistia.org.mx with ESMTPS id 1; ${DAY.toUTCString()}`] },
    });
    const id = await pipeline().receive({ raw: stored, sender: ana.email, at: DAY });
    await pipeline().run();
    expect(await replyOf(pipeline(), id)).toMatchObject({ decision: 'hold', reason: 'stale' });
  });
});

describe('an import', () => {
  const run = async (answer: boolean): Promise<{ total: number; added: number }> => {
    const sources = async function* () {
      yield { open: () => letter(ana, documentsOf(ana, 'cv')), internalDate: DAY, sender: ana.email };
      yield { open: () => letter(ana, documentsOf(ana, 'motivation')), internalDate: after(60 * 24), sender: ana.email };
    };
    const batch = { answer, batchId: `batch ${answer}`, onProgress: () => undefined };
    const { read, added } = await importMessages(pipeline().services, sources(), batch);
    await finishImport(pipeline().services, batch.batchId, { ...batch, pause: () => pipeline().run() });
    return { total: read, added };
  };

  it('without --reply decides about everything and never calls the sender', async () => {
    expect(await run(false)).toEqual({ total: 2, added: 2 });
    const messages = await pipeline().ledger.messagesOf((await onlyApplicant(pipeline())).id);
    const replies = await Promise.all(messages.map(({ id }) => replyOf(pipeline(), id)));
    expect(replies.map(({ kind, decision, state }) => `${kind} ${decision} ${state}`)).toEqual([
      'incomplete send not-sent',
      'supplement send not-sent',
    ]);
    expect(replies.map(({ missing }) => missing.length)).toEqual([3, 2]);
    expect(await releaseReplies(pipeline().services, 'all')).toBe(0);
    expect(pipeline().sender).toMatchObject({ sent: [], recalled: [] });
  });

  it('with --reply answers each as of its receipt', async () => {
    await run(true);
    const messages = await pipeline().ledger.messagesOf((await onlyApplicant(pipeline())).id);
    const replies = await Promise.all(messages.map(({ id }) => replyOf(pipeline(), id)));
    expect(replies.map(({ composedAt }) => composedAt)).toEqual([DAY, after(60 * 24)]);
    expect(pipeline().sender.sent).toHaveLength(2);
  });
});

describe('two people at one address', () => {
  it('are two applicants when their documents name them', async () => {
    const home = { name: 'Familia Lomas', address: 'casa.lomas@correo.example' };
    for (const person of [carolina, emilio]) {
      await pipeline().receive({ raw: letter(person, completeSet(person), { from: home }), sender: home.address, at: DAY });
      await pipeline().run();
    }
    const rows = await pipeline().ledger.listApplicants(null);
    expect(rows.map(({ name }) => name)).toEqual([carolina.name, emilio.name]);
    expect(rows.map(({ record }) => record?.status)).toEqual(['complete', 'complete']);
    expect(rows[1]?.record?.flags).toEqual([{ code: 'shared-address', detail: 'RCD-0001' }]);
  });
});
