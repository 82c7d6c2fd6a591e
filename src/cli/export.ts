// `vacantes export`: the contract of DESIGN §8, validated before it is written.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exportRecords } from '../intake/export-records.ts';
import type { CommandContext } from './context.ts';

export async function exportCommand(context: CommandContext, options: { vacancy?: string; output?: string }): Promise<number> {
  const access = await context.openRecords();
  if (typeof access === 'number') return access;
  try {
    const { vacancies } = access.configuration;
    if (options.vacancy !== undefined && !vacancies.some(({ id }) => id === options.vacancy)) {
      context.io.stderr(`There is no vacancy ${options.vacancy}. Vacancies: ${vacancies.map(({ id }) => id).join(', ')}\n`);
      return 1;
    }
    const exported = await exportRecords({ store: access.ledger, vacancies }, options.vacancy ?? null);
    const text = `${JSON.stringify(exported, null, 2)}\n`;
    if (options.output === undefined) {
      context.io.stdout(text);
      return 0;
    }
    await writeFile(resolve(context.io.cwd, options.output), text, { mode: 0o600 });
    context.io.stderr(
      `${exported.applicants.length} applicants, ${exported.unassigned.length} other messages, ${exported.replies.length} reply decisions → ${options.output}\n`,
    );
    return 0;
  } finally {
    await access.close();
  }
}
