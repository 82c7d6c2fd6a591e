// The queue loses everything in the middle of the work. The ledger still knows what is left to do; nobody may notice.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeFreshApplications } from '../support/fresh-applications.ts';
import { type MailBench, openMailBench } from '../support/mail-bench.ts';
import { until } from '../support/mailbox-bench.ts';
import { expectedOutcome, outcomeOf, untilAllAnswered } from '../support/outcome.ts';
import { type PostgresServer, startPostgresServer } from '../support/postgres-server.ts';
import { type RedisServer, startRedisServer } from '../support/redis-server.ts';

const MESSAGES = 24;
let redis: RedisServer;
let postgres: PostgresServer;
let bench: MailBench;

beforeAll(async () => {
  [redis, postgres] = await Promise.all([startRedisServer(), startPostgresServer()]);
  bench = await openMailBench({ REDIS_URL: redis.url, DATABASE_URL: postgres.url, RESYNC_SECONDS: '5' });
});
afterAll(async () => {
  await bench.close();
  await Promise.all([redis.close(), postgres.close()]);
});

it('FLUSHALL in the middle: every message reaches its final state and nobody is answered twice', async () => {
  const { dovecot, sink, installation } = bench;
  const applications = await makeFreshApplications(MESSAGES, 'wiped');
  const service = await installation.start();
  await dovecot.deliver(...applications.map(({ raw }) => raw));
  for (const answered of [2, MESSAGES / 2]) {
    await until(`${answered} replies`, () => sink.messages.length >= answered, 60_000);
    expect(sink.messages.length).toBeLessThan(MESSAGES); // else the wipe would not be in the middle
    expect(await redis.command('FLUSHALL')).toContain('+OK');
    expect(await installation.run(['reconcile'])).toMatchObject({ code: 0, stderr: '' });
  }
  await untilAllAnswered(bench, applications, 60_000);
  expect(await outcomeOf(bench)).toEqual(expectedOutcome(applications));
  expect(await service.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(await outcomeOf(bench)).toEqual(expectedOutcome(applications));
}, 180_000);
