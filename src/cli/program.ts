// The command line: one file per command, put together here. Help in English for operators; what HR reads is in Spanish.
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type Role, roles } from '../runtime/service.ts';
import { checkConfig } from './check-config.ts';
import type { CommandContext } from './context.ts';
import { digest } from './digest.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { reconcileCommand } from './reconcile.ts';
import { release } from './release.ts';
import { show } from './show.ts';
import { status } from './status.ts';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

export type LongRunning = {
  start(options: { only: readonly string[] }): Promise<number>;
  demo(options: { once: boolean }): Promise<number>;
};

/** Parses and runs one command line. `longRunning` is null inside a service, where only short commands make sense. */
export async function runCommandLine(context: CommandContext, longRunning: LongRunning | null): Promise<number> {
  let exitCode = 0;
  const run = (work: () => Promise<number>) => async () => {
    exitCode = await work();
  };
  const program = new Command('vacantes')
    .description('Email intake for job applications: IMAP mailbox in, applicant records and acknowledgements out.')
    .configureOutput({
      writeOut: (text) => context.io.stdout(text),
      writeErr: (text) => context.io.stderr(text),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .exitOverride()
    .showHelpAfterError('(see vacantes --help)');
  addService(program, longRunning, run);
  addRecords(program, context, run);
  try {
    await program.parseAsync([...context.argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : EXIT_USAGE;
  }
}

type Run = (work: () => Promise<number>) => () => Promise<void>;

function addService(program: Command, longRunning: LongRunning | null, run: Run): void {
  if (!longRunning) return;
  program
    .command('start')
    .description('run the service: poller and worker in one process, or only one of them')
    .option('--only <roles>', 'poller or worker, in a process of its own (needs REDIS_URL, DATABASE_URL)', parseRoles)
    .action((options: { only?: string[] }) => run(() => longRunning.start({ only: options.only ?? [] }))());
  program
    .command('demo')
    .description('run everything embedded on a sample mailbox of invented applications')
    .option('--once', 'exit when every sample message is processed')
    .action((options: { once?: boolean }) => run(() => longRunning.demo({ once: options.once ?? false }))());
}

function addRecords(program: Command, context: CommandContext, run: Run): void {
  addReading(program, context, run);
  program
    .command('import')
    .description('read .eml files, folders, mbox or Maildir through the same pipeline')
    .argument('<path...>', 'files or folders')
    .option('--reply', 'send the replies (without it, decided replies are stored as not-sent)')
    .option('--json', 'print the report as JSON')
    .action((paths: string[], options: { reply?: boolean; json?: boolean }) => run(() => importCommand(context, paths, options))());
  program
    .command('release')
    .description('send replies that are held')
    .argument('[message...]', 'Message-IDs or ledger ids')
    .option('--all', 'every held reply')
    .action((keys: string[], options: { all?: boolean }) => run(() => release(context, keys, options))());
  program
    .command('reconcile')
    .description('put every unfinished step back on the queue')
    .option('--json', 'print the counts as JSON')
    .action((options: { json?: boolean }) => run(() => reconcileCommand(context, options))());
}

function addReading(program: Command, context: CommandContext, run: Run): void {
  program
    .command('export')
    .description('write every record')
    .option('--format <format>', 'json', parseFormat, 'json')
    .option('--vacancy <id>', 'only this vacancy')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action((options: { vacancy?: string; output?: string }) => run(() => exportCommand(context, options))());
  program
    .command('show')
    .description('everything about one applicant or one message')
    .argument('<key>', 'folio (RCD-0007), Message-ID or ledger id')
    .option('--json', 'print it as JSON')
    .action((key: string, options: { json?: boolean }) => run(() => show(context, key, options))());
  program
    .command('status')
    .description('what is stored, waiting and sent')
    .option('--json', 'print it as JSON')
    .action((options: { json?: boolean }) => run(() => status(context, options))());
  program
    .command('digest')
    .description('the report that HR reads')
    .option('--vacancy <id>', 'only this vacancy')
    .option('--json', 'print it as JSON')
    .action((options: { vacancy?: string; json?: boolean }) => run(() => digest(context, options))());
  program
    .command('check-config')
    .description('check configuration, vacancies and templates; contacts nothing')
    .option('--json', 'print the problems as JSON')
    .action((options: { json?: boolean }) => run(async () => checkConfig(context, options))());
}

function parseRoles(text: string): string[] {
  const asked = text.split(',').map((role) => role.trim());
  const unknown = asked.filter((role) => !roles.includes(role as Role));
  if (unknown.length > 0) throw new InvalidArgumentError(`unknown role ${unknown.join(', ')}; roles are ${roles.join(', ')}`);
  return asked;
}

function parseFormat(text: string): string {
  if (text !== 'json') throw new InvalidArgumentError('the only format is json');
  return text;
}
