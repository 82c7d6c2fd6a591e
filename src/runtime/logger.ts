// Structured logs: pino JSON on stderr, readable on a terminal. One line per business event, ids only.
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { ProcessConfig } from '../../config/config.ts';
import { ServiceError } from '../domain/errors.ts';

/** `file`: append there instead of stderr (the demo keeps its screen for people). */
export function makeLogger(level: ProcessConfig['logLevel'], file?: string): Logger {
  return pino({ level, base: { pid: process.pid }, serializers: { err: serializeError } }, choose(file));
}

function choose(file: string | undefined): DestinationStream {
  if (file !== undefined) return destination({ dest: file, mkdir: true, sync: true });
  if (!process.stderr.isTTY) return destination({ dest: 2, sync: true });
  return pretty({ destination: 2, sync: true, translateTime: 'HH:MM:ss.l', ignore: 'pid' });
}

/** Our own messages hold no personal data; those of libraries and servers may quote it, so of them only kind and place are kept. */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const known = error instanceof ServiceError ? { code: error.code, message: error.message, context: error.context } : {};
  return { name: error.name, ...known, ...(error.cause === undefined ? {} : { cause: serializeError(error.cause) }), stack: frames };
}
