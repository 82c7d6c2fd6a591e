// A kill campaign of any size by hand, and its numbers as JSON. After `npm run build` or any vacantes command:
//   MESSAGES=200 KILLS=30 SEED=one STORES=embedded|servers LIFE_MS=4000 PATIENCE_MS=600000
//   node --no-warnings --import ./test/support/ts-loader.mjs test/support/kill-campaign-script.ts
import { runKillCampaign } from './kill-campaign.ts';
import { tallyCampaign } from './kill-campaign-report.ts';
import { openMailBench } from './mail-bench.ts';
import { startPostgresServer } from './postgres-server.ts';
import { startRedisServer } from './redis-server.ts';

const { MESSAGES = '200', KILLS = '30', SEED = 'one', STORES = 'embedded', LIFE_MS = '4000', PATIENCE_MS = '600000' } = process.env;
const servers = STORES === 'servers' ? { redis: await startRedisServer(), postgres: await startPostgresServer() } : null;
const bench = await openMailBench(servers ? { REDIS_URL: servers.redis.url, DATABASE_URL: servers.postgres.url } : {});
try {
  const settings = {
    messages: Number(MESSAGES),
    kills: Number(KILLS),
    seed: SEED,
    longestLifeMs: Number(LIFE_MS),
    patienceMs: Number(PATIENCE_MS),
  };
  const report = await runKillCampaign(bench, settings);
  const { killsWhileStarting, restMs, stopped, complaints } = report;
  const kinds = new Map<string, number>();
  for (const line of complaints) {
    const kind = line
      .replace(/\d+/g, '#')
      .replace(/"(messageId|replyId|jobId)":"[^"]*"/g, '$1')
      .slice(0, 200);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const numbers = { ...settings, stores: STORES, ...tallyCampaign(report), killsWhileStarting, restMs: Math.round(restMs), stopped };
  process.stdout.write(`${JSON.stringify({ ...numbers, complaints: Object.fromEntries(kinds) }, null, 2)}\n`);
} finally {
  await bench.close();
  await servers?.redis.close();
  await servers?.postgres.close();
}
