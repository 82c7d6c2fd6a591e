// How long a person waits: from LMTP's 250 to the moment at which the SMTP server has the reply, one application at a time on a service
// that is otherwise idle, and where the time goes. Prints, asserts nothing. After `npm run build` or any vacantes command:
//   MESSAGES=20 STORES=embedded|servers GAP_MS=1500
//   node --no-warnings --import ./test/support/ts-loader.mjs test/support/latency-script.ts
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFreshApplications } from './fresh-applications.ts';
import type { LogLine, ServiceProcess } from './installation.ts';
import { type MailBench, openMailBench } from './mail-bench.ts';
import { startPostgresServer } from './postgres-server.ts';
import { startRedisServer } from './redis-server.ts';

const { MESSAGES = '20', STORES = 'embedded', GAP_MS = '1500' } = process.env;
const WARM_UP = 2;
const PATIENCE_MS = 60_000;

type Steps = Record<'total' | 'stored' | 'parsed' | 'read' | 'recorded' | 'decided' | 'offered' | 'written', number>;

/** Times of the log lines of the one message between two instants. */
async function measure({ dovecot, sink }: MailBench, service: ServiceProcess, raw: Buffer): Promise<Steps> {
  const before = service.log.length;
  const accepted = sink.messages.length;
  await dovecot.deliver(raw);
  const deliveredAt = Date.now();
  const deadline = deliveredAt + PATIENCE_MS;
  while (sink.messages.length === accepted && Date.now() < deadline) await sleep(1);
  const total = Date.now() - deliveredAt;
  await sleep(Number(GAP_MS));
  const lines = service.log.slice(before);
  const at = (isIt: (line: LogLine) => boolean): number => lines.findLast(isIt)?.time ?? Number.NaN;
  const stored = at(({ msg }) => msg === 'messages were stored');
  const parsed = at(({ msg }) => msg === 'message-parsed');
  const read = at(({ msg }) => msg === 'document-read');
  const recorded = at(({ msg }) => msg === 'message-recorded');
  const decided = at(({ msg }) => msg === 'reply-decided');
  const written = at(({ msg }) => msg === 'reply-state');
  return {
    total,
    stored: stored - deliveredAt,
    parsed: parsed - stored,
    read: read - parsed,
    recorded: recorded - read,
    decided: decided - recorded,
    offered: deliveredAt + total - decided,
    written: written - deliveredAt - total,
  };
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

const servers = STORES === 'servers' ? { redis: await startRedisServer(), postgres: await startPostgresServer() } : null;
const bench = await openMailBench(servers ? { REDIS_URL: servers.redis.url, DATABASE_URL: servers.postgres.url } : {});
try {
  const applications = await makeFreshApplications(WARM_UP + Number(MESSAGES), 'latency');
  const service = await bench.installation.start();
  await sleep(3_000);
  const measured: Steps[] = [];
  for (const { raw } of applications) measured.push(await measure(bench, service, raw));
  const counted = measured.slice(WARM_UP);
  const row = (name: keyof Steps): string => {
    const values = counted.map((steps) => steps[name]);
    return `${name.padEnd(9)} p50 ${quantile(values, 0.5)}  p95 ${quantile(values, 0.95)}  max ${Math.max(...values)}\n`;
  };
  const names = Object.keys(counted[0] ?? {}) as (keyof Steps)[];
  process.stdout.write(`${STORES}, ${counted.length} messages, ms\n${names.map(row).join('')}`);
} finally {
  await bench.close();
  await servers?.redis.close();
  await servers?.postgres.close();
}
