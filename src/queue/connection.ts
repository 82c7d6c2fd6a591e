// How Redis is reached. One set of options for producers and workers; the URL is a secret and is never logged.
import type { RedisOptions } from 'bullmq';
import { SECOND_MS } from '../domain/time.ts';

const MAX_RECONNECT_MS = 5 * SECOND_MS;

/**
 * ioredis options from `redis://` or `rediss://`. BullMQ workers require `maxRetriesPerRequest: null` (bullmq, Connections), so a
 * command waits for a Redis that is away; once `isClosing`, connections are not made again and such commands fail.
 */
export function redisOptions(url: string, isClosing: () => boolean): RedisOptions {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 6379),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(pathname.length > 1 ? { db: Number(pathname.slice(1)) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    maxRetriesPerRequest: null,
    retryStrategy: (attempt: number) => (isClosing() ? null : Math.min(MAX_RECONNECT_MS, 100 * 2 ** Math.min(attempt, 10))),
  };
}
