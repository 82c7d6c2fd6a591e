// One person, three emails within the settle time: one answer, and a stored decision about each message.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { completeSet } from '../../fixtures/generator/application-documents.ts';
import { candidates } from '../../fixtures/generator/cast.ts';
import { makeMail } from '../support/fresh-applications.ts';
import { type MailBench, openMailBench } from '../support/mail-bench.ts';
import { until } from '../support/mailbox-bench.ts';

let bench: MailBench;

beforeAll(async () => {
  bench = await openMailBench({ REPLY_SETTLE_SECONDS: '2' });
});
afterAll(() => bench.close());

it('three emails of one person get one reply', async () => {
  const person = candidates.mariana;
  const [cv, motivation, ...letters] = await completeSet(person);
  const parts = [[cv], [motivation], letters].map((documents) => documents.flatMap((document) => document ?? []));
  const mails = parts.map((documents, index) => makeMail({ person, messageId: `<parte-${index}@correo.example>`, documents }));
  const service = await bench.installation.start();
  await bench.dovecot.deliver(...mails);
  const decided = async (): Promise<number> => (await bench.installation.export()).replies.length;
  await until('a decision about each message', async () => (await decided()) === 3, 40_000);
  await until('a reply', () => bench.sink.messages.length > 0);
  await service.kill('SIGTERM'); // whatever else it wanted to send is out, or in the export

  const { applicants, unassigned, replies } = await bench.installation.export();
  expect(unassigned).toEqual([]);
  expect(applicants.map(({ status, messages }) => [status, messages.length])).toEqual([['complete', 3]]);
  expect(new Set(replies.map(({ inReplyTo }) => inReplyTo)).size).toBe(3);
  expect(replies.map(({ decision, reason, state }) => [decision, reason, state].join(' ')).toSorted()).toEqual([
    'send acknowledge sent',
    'suppress answered-with-later not-sent',
    'suppress answered-with-later not-sent',
  ]);
  expect(bench.sink.messages.map(({ to }) => to)).toEqual([[person.email]]);
});
