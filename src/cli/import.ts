// `vacantes import PATH…`: mail from files through the same pipeline, with progress, and nothing sent unless --reply.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { finishImport, type ImportProgress, importMessages } from '../intake/import-messages.ts';
import { readSources } from '../runtime/import-sources.ts';
import type { CommandContext, CommandIo } from './context.ts';
import { untilRepliesAreOut } from './wait.ts';

const LOOK_EVERY_MS = 100;

export async function importCommand(
  context: CommandContext,
  paths: readonly string[],
  options: { reply?: boolean; json?: boolean },
): Promise<number> {
  const access = await context.openPipeline({ sendsMail: options.reply ?? false });
  if (typeof access === 'number') return access;
  const progress = makeProgress(context.io);
  try {
    const batchId = `import-${randomUUID()}`;
    const report = await importMessages(access.services, readSources(paths.map((path) => resolve(context.io.cwd, path))), {
      answer: options.reply ?? false,
      batchId,
      onProgress: progress.show,
    });
    await finishImport(access.services, batchId, { onProgress: progress.show, pause: () => sleep(LOOK_EVERY_MS) });
    if (options.reply) await untilRepliesAreOut(access.services);
    progress.end();
    context.io.stdout(
      options.json ? `${JSON.stringify(report)}\n` : `${report.read} messages read: ${report.added} new, ${report.known} already known\n`,
    );
    return 0;
  } finally {
    progress.end();
    await access.close();
  }
}

const PHASES: Readonly<Record<ImportProgress['phase'], string>> = {
  storing: 'storing',
  reading: 'reading documents',
  deciding: 'deciding replies',
};

/** One line that is drawn over on a terminal; nothing elsewhere. */
function makeProgress(io: CommandIo): { show: (progress: ImportProgress) => void; end: () => void } {
  let drawn = false;
  return {
    show: ({ phase, done, total }) => {
      if (io.columns === null) return;
      drawn = true;
      io.stderr(`\r\u001b[K${PHASES[phase]} ${done}${total === null ? '' : ` of ${total}`}`);
    },
    end: () => {
      if (drawn) io.stderr('\r\u001b[K');
      drawn = false;
    },
  };
}
