// `vacantes start`: the service on a real account. Nothing is contacted before the whole configuration is valid.

import { type Configuration, loadConfiguration } from '../runtime/configuration.ts';
import { serveControl } from '../runtime/control-channel.ts';
import { makeLogger } from '../runtime/logger.ts';
import { checkTemplates } from '../runtime/mail-adapters.ts';
import { openService, type Role, roles, type Service } from '../runtime/service.ts';
import { type CommandIo, reportProblems, serviceContext } from './context.ts';
import { runCommandLine } from './program.ts';
import { untilAsked } from './signals.ts';

export async function start(io: CommandIo, options: { only: readonly string[] }): Promise<number> {
  const loaded = loadConfiguration({ mail: 'required' });
  if (!loaded.ok) return reportProblems(io, loaded.problems);
  const problems = [...checkTemplates(loaded), ...checkRoles(loaded, options.only)];
  if (problems.length > 0) return reportProblems(io, problems);
  const log = makeLogger(loaded.config.process.logLevel);
  const asked = untilAsked();
  let fatal = false;
  const service = await openService({
    configuration: loaded,
    roles: options.only.length > 0 ? (options.only as Role[]) : roles,
    sendsMail: true,
    log,
    onFatal: () => {
      fatal = true;
      asked.ask();
    },
  });
  const control = loaded.secrets.databaseUrl ? null : await serveCommands(service, loaded);
  log.info({ records: service.engines.records, queue: service.engines.queue, dataDir: loaded.config.paths.dataDir }, 'started');
  if (service.engines.records === 'pglite') {
    log.warn(
      {},
      'records are embedded: they survive restarts and kills, not a power loss; set DATABASE_URL to a PostgreSQL for production',
    );
  }
  await asked.done;
  log.info({}, 'stopping');
  await control?.close();
  await service.close();
  return fatal ? 1 : 0;
}

/** `vacantes export` and the like reach the embedded records through this service. */
export function serveCommands(service: Service, configuration: Configuration): ReturnType<typeof serveControl> {
  return serveControl({
    dataDir: configuration.config.paths.dataDir,
    run: (argv, caller) => {
      const io: CommandIo = {
        cwd: caller.cwd,
        columns: null,
        stdout: (text) => caller.stdout(text),
        stderr: (text) => caller.stderr(text),
      };
      return runCommandLine(serviceContext(argv, io, service, configuration), null);
    },
  });
}

/** Roles in different processes need stores that processes can share. */
function checkRoles({ secrets }: Configuration, only: readonly string[]): { variable: string; problem: string; fix: string }[] {
  if (only.length === 0) return [];
  const missing = [...(secrets.redisUrl ? [] : ['REDIS_URL']), ...(secrets.databaseUrl ? [] : ['DATABASE_URL'])];
  return missing.map((variable) => ({
    variable,
    problem: 'is required with --only',
    fix: 'set it: roles in separate processes share one Redis, one PostgreSQL and DATA_DIR; without --only everything can be embedded',
  }));
}
