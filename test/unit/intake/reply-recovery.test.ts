// A reply that was being sent when its process ended, and replies whose outcome nobody knows: evidence first, one more try at most,
// then a person.
import { describe, expect, it } from '@jest/globals';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { EVIDENCE_WINDOW_MS } from '../../../src/domain/reply-state.ts';
import type { ReplyRow } from '../../../src/intake/ledger-rows.ts';
import { reconcile } from '../../../src/intake/reconcile.ts';
import { sendReply } from '../../../src/intake/send-reply.ts';
import { after, DAY, describedPipeline, replyOf } from '../../support/intake-bench.ts';
import { completeSet, letter } from '../../support/letter-box.ts';

const { ana, bruno } = candidates;
const pipeline = describedPipeline();

/** A decided reply that nobody has begun to send. */
async function decided(person = ana): Promise<{ messageId: string; reply: ReplyRow }> {
  const messageId = await pipeline().receive({ raw: letter(person, completeSet(person)), sender: person.email, at: DAY });
  await pipeline().run({ only: ({ name }) => name !== 'send-reply' });
  pipeline().queue.clear();
  return { messageId, reply: await replyOf(pipeline(), messageId) };
}

async function claimedBy(owner: string): Promise<{ messageId: string; reply: ReplyRow }> {
  const { messageId, reply } = await decided();
  const claim = { state: 'sending', sendingOwner: owner, sendingSince: pipeline().clock.now(), attempts: 1 } as const;
  expect(await pipeline().ledger.changeReply(reply, claim)).toBe(true);
  return { messageId, reply: await replyOf(pipeline(), messageId) };
}

describe('a process that ended while it was sending', () => {
  const recalls = [
    ['never-offered', { state: 'sent', attempts: 2, unknownRetries: 0 }, 1],
    ['offered', { state: 'sent', attempts: 2, unknownRetries: 1 }, 1],
    ['accepted', { state: 'sent', attempts: 1, unknownRetries: 0 }, 0],
  ] as const;
  it.each(recalls)('with a journal that says %s', async (journal, expected, sendings) => {
    const { messageId, reply } = await claimedBy('gone 1 1');
    pipeline().sender.journal = journal;
    await reconcile(pipeline().services);
    await pipeline().run();
    expect(await replyOf(pipeline(), messageId)).toMatchObject({ ...expected, sendingOwner: null });
    expect(pipeline().sender.recalled).toEqual([`${reply.id}.1`]);
    expect(pipeline().sender.sent).toHaveLength(sendings);
    expect(pipeline().sender.sent.map(({ mail }) => mail.messageId)).toEqual(Array(sendings).fill(reply.mailMessageId));
  });

  it('leaves the claim of a process alone that may still be there', async () => {
    const { messageId } = await claimedBy('another-host 7 7');
    await reconcile(pipeline().services);
    expect(await replyOf(pipeline(), messageId)).toMatchObject({ state: 'sending', sendingOwner: 'another-host 7 7' });
  });

  it('believes the journal about a reply that was accepted, whoever claimed it', async () => {
    const { messageId } = await claimedBy('another-host 7 7');
    pipeline().sender.journal = 'accepted';
    await reconcile(pipeline().services);
    expect(await replyOf(pipeline(), messageId)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(pipeline().sender.sent).toEqual([]);
  });

  it('takes the claim of another host for offered when it is far too old', async () => {
    const { messageId } = await claimedBy('another-host 7 7');
    pipeline().clock.reach(after(60));
    await reconcile(pipeline().services);
    await pipeline().run();
    expect(await replyOf(pipeline(), messageId)).toMatchObject({ state: 'sent', unknownRetries: 1 });
  });
});

describe('an unanswered final dot', () => {
  it('is tried once more with the same bytes, then shown to a person', async () => {
    const { messageId, reply } = await decided();
    pipeline().sender.outcome = { state: 'unknown', code: 'timed-out' };
    await pipeline().queue.queueSend(reply.id, 0);
    await pipeline().run();
    for (let round = 0; round < 3; round += 1) {
      await reconcile(pipeline().services);
      await pipeline().run();
    }
    const [first, second] = pipeline().sender.sent;
    expect(pipeline().sender.sent).toHaveLength(2);
    expect(second?.mail.raw.equals(first?.mail.raw as Buffer)).toBe(true);
    const row = await replyOf(pipeline(), messageId);
    expect(row).toMatchObject({ state: 'unknown', unknownRetries: 1, sentAt: null });
    expect(row.escalatedAt).not.toBeNull();
  });

  it('is settled whenever an answer to the reply turns up', async () => {
    const { messageId, reply } = await decided();
    pipeline().sender.outcome = { state: 'unknown', code: 'timed-out' };
    await pipeline().queue.queueSend(reply.id, 0);
    await pipeline().run();
    pipeline().sender.outcome = { state: 'accepted', response: '250 Ok' };
    const thanks = letter(ana, [], { text: 'Gracias', headers: { inReplyTo: reply.mailMessageId } });
    await pipeline().receive({ raw: thanks, sender: ana.email, at: after(30) });
    await pipeline().run();
    await reconcile(pipeline().services);
    expect(await replyOf(pipeline(), messageId)).toMatchObject({ state: 'sent' });
  });
});

describe('where copies of replies are collected', () => {
  it('nothing is sent again while a copy may still turn up', async () => {
    const { messageId, reply } = await decided(bruno);
    const services = { ...pipeline().services, settings: { ...pipeline().services.settings, collectsEvidence: true } };
    pipeline().sender.outcome = { state: 'unknown', code: 'timed-out' };
    const begun = pipeline().clock.now();
    const lookAgainAt = await sendReply(services, reply.id);
    expect(lookAgainAt).toEqual(new Date(begun.getTime() + EVIDENCE_WINDOW_MS));
    await reconcile(services);
    expect(pipeline().queue.waiting).toEqual([]);
    expect(await replyOf(pipeline(), messageId)).toMatchObject({ state: 'unknown', unknownRetries: 0 });
    pipeline().clock.reach(lookAgainAt as Date);
    await reconcile(services);
    expect(await replyOf(pipeline(), messageId)).toMatchObject({ state: 'pending', unknownRetries: 1 });
  });
});

describe('two workers', () => {
  it('that want to send the same reply send it once', async () => {
    const { reply } = await decided();
    await Promise.all([1, 2, 3].map(() => sendReply(pipeline().services, reply.id)));
    expect(pipeline().sender.sent).toHaveLength(1);
  });
});
