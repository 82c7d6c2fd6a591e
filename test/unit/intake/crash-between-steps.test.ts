// The process may end at any instruction and Redis may lose everything: what was committed stays, what follows is queued again,
// and nobody is answered twice.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { reconcile } from '../../../src/intake/reconcile.ts';
import { after, DAY, describedPipeline, messageOf, onlyApplicant, replyOf } from '../../support/intake-bench.ts';
import { completeSet, documentsOf, letter } from '../../support/letter-box.ts';
import { runStep, type Step, type StepName } from '../../support/step-queue.ts';

const { ana, diego } = candidates;
const pipeline = describedPipeline();

/** The next step in the queue, moved to its time and taken out. */
function nextStep(): Step | null {
  const step = pipeline().queue.waiting.toSorted((left, right) => left.dueMs - right.dueMs)[0];
  if (!step) return null;
  pipeline().clock.reach(new Date(step.dueMs));
  pipeline().queue.take(step);
  return step;
}

describe('crash-between-steps', () => {
  it('every step may run twice, and queues its successor both times', async () => {
    await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY });
    const successors: Record<StepName, StepName[]> = {
      'parse-message': ['read-document', 'read-document', 'read-document', 'read-document'],
      'read-document': [],
      'assess-message': ['decide-reply'],
      'decide-reply': ['send-reply'],
      'send-reply': [],
    };
    let steps = 0;
    let reads = 0;
    for (let step = nextStep(); step; step = nextStep()) {
      const others = pipeline().queue.waiting;
      const again: StepName[][] = [];
      for (const _time of [1, 2]) {
        pipeline().queue.clear();
        await runStep(pipeline().services, step);
        again.push(pipeline().queue.waiting.map(({ name }) => name));
      }
      reads += step.name === 'read-document' ? 1 : 0;
      const expected = step.name === 'read-document' && reads === 4 ? ['assess-message'] : successors[step.name];
      expect([step.name, ...again]).toEqual([step.name, expected, expected]);
      for (const other of others) pipeline().queue.put(other);
      steps += 1;
    }
    expect(steps).toBe(8);
    expect((await onlyApplicant(pipeline())).record?.status).toBe('complete');
    expect(pipeline().sender.sent).toHaveLength(1);
  });

  it('a queue that is wiped at any moment is filled again from the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), async (wipes) => {
        await pipeline().reset();
        const first = await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'cv', 'motivation')), sender: ana.email, at: DAY });
        const second = await pipeline().receive({ raw: letter(ana, documentsOf(ana, 'first', 'second')), sender: ana.email, at: DAY });
        const other = await pipeline().receive({ raw: letter(diego, completeSet(diego)), sender: diego.email, at: DAY });
        for (const wiped of wipes) {
          if (wiped) {
            pipeline().queue.clear();
            await reconcile(pipeline().services);
          }
          const step = nextStep();
          const againInMs = step && (await runStep(pipeline().services, step));
          if (step && againInMs !== null) pipeline().queue.put({ ...step, dueMs: pipeline().clock.now().getTime() + againInMs });
        }
        await pipeline().run();
        await reconcile(pipeline().services);
        await pipeline().run();
        for (const id of [first, second, other]) expect((await messageOf(pipeline(), id)).state).toBe('recorded');
        const answers = [await replyOf(pipeline(), first), await replyOf(pipeline(), second), await replyOf(pipeline(), other)];
        expect(answers.filter(({ state }) => state === 'sent')).toHaveLength(2);
        expect(
          pipeline()
            .sender.sent.map(({ mail }) => `${mail.envelopeTo[0]}`)
            .toSorted(),
        ).toEqual([ana.email, diego.email]);
      }),
      { numRuns: 3 },
    );
  });

  it('reconciliation of a ledger at rest queues nothing', async () => {
    await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY });
    await pipeline().run();
    expect(await reconcile(pipeline().services)).toEqual({ messages: 0, decisions: 0, replies: 0 });
    expect(pipeline().queue.waiting).toEqual([]);
    expect(pipeline().clock.now() < after(10)).toBe(true);
  });
});
