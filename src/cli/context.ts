// What a command is given: where to write, and access to the installation. A command that needs the embedded database runs inside
// the live service when there is one, because only one process can open it; the command does not notice.

import { formatProblems } from '../../config/problems.ts';
import type { IntakeServices } from '../intake/intake-services.ts';
import type { Ledger } from '../intake/intake-store.ts';
import type { Log } from '../intake/ports.ts';
import type { Configuration } from '../runtime/configuration.ts';
import { loadConfiguration } from '../runtime/configuration.ts';
import { tryRemote } from '../runtime/control-client.ts';
import { makeLogger } from '../runtime/logger.ts';
import { openService, type Service } from '../runtime/service.ts';
import { Shutdown } from '../runtime/shutdown.ts';
import { openRecords } from '../runtime/stores.ts';

/** EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;

export type CommandIo = {
  /** For relative paths among the arguments. */
  readonly cwd: string;
  /** Columns of the reader's terminal; null when it is not one (then no progress is drawn). */
  readonly columns: number | null;
  stdout(text: string): void;
  stderr(text: string): void;
};

/** Enough to read: records and vacancies, no queue, no mail. */
export type RecordsAccess = {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
  readonly log: Log;
  readonly service: Service | null;
  close(): Promise<void>;
};

export type CommandContext = {
  readonly argv: readonly string[];
  readonly io: CommandIo;
  /** A number is the exit code of the command, which has already run elsewhere or could not start. */
  openRecords(): Promise<RecordsAccess | number>;
  /** With queue and workers; `sendsMail` false never opens an SMTP connection. */
  openPipeline(options: {
    sendsMail: boolean;
  }): Promise<{ readonly services: IntakeServices; readonly service: Service; close(): Promise<void> } | number>;
};

export function reportProblems(io: CommandIo, problems: Parameters<typeof formatProblems>[0]): number {
  io.stderr(`${formatProblems(problems)}\n`);
  return EXIT_CONFIG;
}

/** The context of a command typed at a terminal. */
export function localContext(argv: readonly string[], io: CommandIo): CommandContext {
  const load = (sendsMail: boolean): Configuration | number => {
    const loaded = loadConfiguration({ mail: sendsMail ? 'required' : 'optional' });
    return loaded.ok ? loaded : reportProblems(io, loaded.problems);
  };
  const runInService = async (configuration: Configuration): Promise<number | null> => {
    if (configuration.secrets.databaseUrl) return null;
    return tryRemote({
      dataDir: configuration.config.paths.dataDir,
      argv,
      stdout: (chunk) => io.stdout(chunk.toString()),
      stderr: (chunk) => io.stderr(chunk.toString()),
    });
  };
  return {
    argv,
    io,
    async openRecords() {
      const configuration = load(false);
      if (typeof configuration === 'number') return configuration;
      const remote = await runInService(configuration);
      if (remote !== null) return remote;
      const log = makeLogger('warn');
      const shutdown = new Shutdown(log);
      const { ledger } = await openRecords(configuration, log, shutdown);
      return { ledger, configuration, log, service: null, close: () => shutdown.run() };
    },
    async openPipeline({ sendsMail }) {
      const configuration = load(sendsMail);
      if (typeof configuration === 'number') return configuration;
      const remote = await runInService(configuration);
      if (remote !== null) return remote;
      const service = await openService({ configuration, roles: ['worker'], sendsMail, log: makeLogger('warn') });
      return { services: service.services, service, close: () => service.close() };
    },
  };
}

/** The context of a command that another process handed to this running service. */
export function serviceContext(argv: readonly string[], io: CommandIo, service: Service, configuration: Configuration): CommandContext {
  const stay = async () => undefined;
  return {
    argv,
    io,
    openRecords: async () => ({ ledger: service.ledger, configuration, log: service.services.log, service, close: stay }),
    openPipeline: async () => ({ services: service.services, service, close: stay }),
  };
}
