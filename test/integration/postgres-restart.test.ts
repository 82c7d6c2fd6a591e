// PostgreSQL crashes in the middle of the work and is back after a while. The service waits for it, in one life, and forgets nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { makeFreshApplications } from '../support/fresh-applications.ts';
import { type MailBench, openMailBench } from '../support/mail-bench.ts';
import { until } from '../support/mailbox-bench.ts';
import { expectedOutcome, outcomeOf, untilAllAnswered } from '../support/outcome.ts';
import { type PostgresServer, startPostgresServer } from '../support/postgres-server.ts';

const MESSAGES = 12;
let postgres: PostgresServer;
let bench: MailBench;

beforeEach(async () => {
  postgres = await startPostgresServer();
  bench = await openMailBench({ DATABASE_URL: postgres.url, RESYNC_SECONDS: '5' });
});
afterEach(async () => {
  await bench.close();
  await postgres.close();
});

it('twice in the middle, while mail arrives and replies go out: nothing lost, nothing sent twice, no restart', async () => {
  const { dovecot, sink, installation } = bench;
  const applications = await makeFreshApplications(MESSAGES, 'postgres');
  const service = await installation.start();
  await dovecot.deliver(...applications.slice(0, MESSAGES / 2).map(({ raw }) => raw));
  await until('a first reply', () => sink.messages.length > 0, 60_000);
  await postgres.stop();
  await dovecot.deliver(...applications.slice(MESSAGES / 2).map(({ raw }) => raw));
  await sleep(1_500);
  await postgres.start();
  await until('a third of the replies', () => sink.messages.length >= MESSAGES / 3, 60_000);
  await postgres.stop();
  await postgres.start();
  await untilAllAnswered(bench, applications, 90_000);
  expect(service.hasEnded).toBe(false);
  expect(await outcomeOf(bench)).toEqual(expectedOutcome(applications));
  expect(await service.kill('SIGTERM')).toEqual({ code: 0, signal: null });
}, 240_000);

it('the row of a reply is finished even if PostgreSQL goes while the server is answering', async () => {
  const { dovecot, sink, installation } = bench;
  const applications = await makeFreshApplications(1, 'postgres-answer');
  sink.fail({ at: 'data', delayMs: 1_000, keep: true });
  const service = await installation.start();
  await dovecot.deliver(...applications.map(({ raw }) => raw));
  await sink.reached('data');
  await postgres.stop();
  await sleep(2_000); // the 250 came meanwhile and could not be written down
  await postgres.start();
  const reply = async () => (await installation.export()).replies.find(({ inReplyTo }) => inReplyTo === applications[0]?.messageId);
  await until('the row says sent', async () => (await reply())?.state === 'sent', 60_000);
  expect(sink.messages.map(({ to }) => to)).toEqual([[applications[0]?.sender]]);
  expect(await service.kill('SIGTERM')).toEqual({ code: 0, signal: null });
}, 120_000);
