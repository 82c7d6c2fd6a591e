// Redis is gone while mail arrives, and comes back. Mail is stored all the same, and is worked on as soon as there is a queue.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { makeFreshApplications } from '../support/fresh-applications.ts';
import { type MailBench, openMailBench } from '../support/mail-bench.ts';
import { until } from '../support/mailbox-bench.ts';
import { expectedOutcome, outcomeOf, untilAllAnswered } from '../support/outcome.ts';
import { type RedisServer, startRedisServer } from '../support/redis-server.ts';

const AWAY_MS = 4_000;
let redis: RedisServer;
let bench: MailBench;

beforeEach(async () => {
  redis = await startRedisServer();
  bench = await openMailBench({ REDIS_URL: redis.url, RESYNC_SECONDS: '5' });
});
afterEach(async () => {
  await bench.close();
  await redis.close();
});

it('mail that arrives while Redis is away is stored at once, and answered once when it is back', async () => {
  const { dovecot, sink, installation } = bench;
  const applications = await makeFreshApplications(9, 'redis-away');
  const service = await installation.start();
  await dovecot.deliver(...applications.slice(0, 3).map(({ raw }) => raw));
  await until('a first reply', () => sink.messages.length > 0, 60_000); // some of the work is under way
  await redis.stop();
  await dovecot.deliver(...applications.slice(3, 6).map(({ raw }) => raw));
  await until('six stored messages', async () => (await storedMessages()) === 6, 30_000);
  await sleep(AWAY_MS);
  await redis.start();
  await dovecot.deliver(...applications.slice(6).map(({ raw }) => raw));
  await untilAllAnswered(bench, applications, 60_000);
  expect(await outcomeOf(bench)).toEqual(expectedOutcome(applications));
  expect(await service.kill('SIGTERM')).toEqual({ code: 0, signal: null });
}, 180_000);

it('stops in good order while Redis is away', async () => {
  const service = await bench.installation.start();
  await redis.stop();
  expect(await service.kill('SIGTERM')).toEqual({ code: 0, signal: null });
}, 60_000);

async function storedMessages(): Promise<number> {
  const { messages } = JSON.parse((await bench.installation.run(['status', '--json'])).stdout) as { messages: Record<string, number> };
  return Object.values(messages).reduce((sum, count) => sum + count, 0);
}
