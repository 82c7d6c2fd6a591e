// Steps of different messages run in any order, on several workers. What the ledger says in the end depends on the mail alone.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { exportRecords } from '../../../src/intake/export-records.ts';
import { importMessages } from '../../../src/intake/import-messages.ts';
import { vacancy } from '../../support/facts.ts';
import { completeSet, documentsOf, letter, letterParser, messageIdOf, textConverter } from '../../support/letter-box.ts';
import { openPipeline, type Pipeline } from '../../support/pipeline.ts';
import { removeTemporaryDirectories } from '../../support/temporary-directory.ts';

const { ana, diego } = candidates;
const DAY = new Date('2024-05-15T16:00:00Z');
const minutesLater = (minutes: number): Date => new Date(DAY.getTime() + minutes * 60_000);

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline({ parser: letterParser, converter: textConverter, at: DAY });
});
afterEach(() => pipeline.reset());
afterAll(async () => {
  await pipeline.close();
  await removeTemporaryDirectories();
});

const application = letter(diego, documentsOf(diego, 'cv', 'first'));
/** Everything that a person may send in the course of one application. */
const correspondence = [
  { raw: application, at: DAY },
  { raw: letter(diego, documentsOf(diego, 'cv'), { text: 'CV corregido.' }), at: minutesLater(60) },
  {
    raw: letter(diego, documentsOf(diego, 'second'), { subject: 'Mi carta', headers: { inReplyTo: messageIdOf(application) } }),
    at: minutesLater(120),
  },
  { raw: letter(diego, documentsOf(diego, 'motivation'), { subject: 'Documento faltante' }), at: minutesLater(180) },
  { raw: letter(diego, documentsOf(diego, 'cv', 'first')), at: minutesLater(181) },
  { raw: letter(diego, [], { text: '¿Recibieron todo?' }), at: minutesLater(240) },
];

async function importInOrder(mails: typeof correspondence, choose: (count: number) => number) {
  await pipeline.reset();
  const sources = async function* () {
    for (const { raw, at } of mails) yield { open: () => raw, internalDate: at, sender: diego.email };
  };
  await importMessages(pipeline.services, sources(), { answer: false, batchId: 'one', onProgress: () => undefined });
  await pipeline.run({ choose });
  const exported = await exportRecords({ store: pipeline.ledger, vacancies: [vacancy] }, null);
  return { ...exported, replies: exported.replies.toSorted((left, right) => (left.inReplyTo < right.inReplyTo ? -1 : 1)) };
}

describe('the messages of one applicant', () => {
  it('give the same record in whatever order they and their steps are processed', async () => {
    const reference = await importInOrder(correspondence, () => 0);
    expect(reference.applicants).toHaveLength(1);
    expect(reference.applicants[0]).toMatchObject({ status: 'complete', applicant: { name: diego.name, email: diego.email } });
    expect(reference.applicants[0]?.messages.map(({ kind }) => kind)).toEqual([
      'application',
      'supplement',
      'supplement',
      'supplement',
      'duplicate',
      'question',
    ]);
    expect(reference.unassigned).toEqual([]);
    const orders = fc.shuffledSubarray(correspondence, { minLength: correspondence.length });
    await fc.assert(
      fc.asyncProperty(orders, fc.infiniteStream(fc.nat()), async (mails, numbers) => {
        const choose = (count: number): number => (numbers.next().value as number) % count;
        expect(await importInOrder(mails, choose)).toEqual(reference);
      }),
      { numRuns: 8 },
    );
  });
});

describe('people who apply at the same time', () => {
  it('each get their own record, whichever step comes next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        await pipeline.reset();
        const people = [ana, diego, candidates.bruno];
        for (const person of people) await pipeline.receive({ raw: letter(person, completeSet(person)), sender: person.email, at: DAY });
        await pipeline.run({ choose: (count) => (numbers.next().value as number) % count });
        const rows = await pipeline.ledger.listApplicants(null);
        expect(rows.map(({ name }) => `${name}`).toSorted()).toEqual(people.map(({ name }) => name).toSorted());
        expect(rows.map(({ record }) => record?.status)).toEqual(['complete', 'complete', 'complete']);
        expect(rows.map(({ folio }) => folio)).toEqual(['RCD-0001', 'RCD-0002', 'RCD-0003']);
        expect(pipeline.sender.sent.map(({ mail }) => `${mail.envelopeTo[0]}`).toSorted()).toEqual(
          people.map(({ email }) => email).toSorted(),
        );
      }),
      { numRuns: 3 },
    );
  });
});
