// `vacantes check-config`: the same check that `start` makes, and whether every reply template renders.
import { loadConfiguration } from '../runtime/configuration.ts';
import { checkTemplates } from '../runtime/mail-adapters.ts';
import { type CommandContext, EXIT_CONFIG, reportProblems } from './context.ts';

export function checkConfig({ io }: CommandContext, options: { json?: boolean }): number {
  const loaded = loadConfiguration({ mail: 'required' });
  const problems = loaded.ok ? checkTemplates(loaded) : loaded.problems;
  if (options.json) {
    io.stdout(`${JSON.stringify({ ok: problems.length === 0, problems }, null, 2)}\n`);
    return problems.length === 0 ? 0 : EXIT_CONFIG;
  }
  if (!loaded.ok || problems.length > 0) return reportProblems(io, problems);
  const { config, secrets, vacancies } = loaded;
  io.stdout(
    [
      'The configuration is valid; nothing was contacted.',
      `  mailbox    ${config.imap.user} at ${config.imap.host}:${config.imap.port}, folder ${config.imap.folder}`,
      `  replies    from ${config.replies.fromAddress} through ${config.smtp.host}:${config.smtp.port}`,
      `  records    ${secrets.databaseUrl ? 'PostgreSQL (DATABASE_URL)' : `embedded, in ${config.paths.dataDir}`}`,
      `  queue      ${secrets.redisUrl ? 'Redis (REDIS_URL)' : 'embedded'}`,
      `  vacancies  ${vacancies.map(({ id, deadline }) => `${id} (until ${deadline.replace('T', ' ')})`).join(', ')}`,
      '',
    ].join('\n'),
  );
  return 0;
}
