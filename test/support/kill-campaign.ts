// Fresh applications arrive by LMTP while the service is killed with SIGKILL at random instants and started again at once; then it is
// left alone until everything is answered, and what came of it is counted. Judges nothing: whoever calls says what is acceptable.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeSeededChoice } from '../../fixtures/generator/seeded-choice.ts';
import type { Export } from '../../src/domain/export.ts';
import { type FreshApplication, makeFreshApplications } from './fresh-applications.ts';
import type { ServiceProcess } from './installation.ts';
import type { MailBench } from './mail-bench.ts';

export type CampaignOptions = {
  readonly messages: number;
  readonly kills: number;
  readonly seed: string;
  /** The longest life before a SIGKILL, counted from the spawn and, every other time, from being up. */
  readonly longestLifeMs: number;
  readonly patienceMs: number;
};

export type CampaignReport = {
  readonly applications: readonly FreshApplication[];
  /** While the service runs, and after it was stopped. */
  readonly exports: readonly [live: Export, stopped: Export];
  readonly repliesTo: ReadonlyMap<string, number>;
  /** Senders of whose reply the journal holds an offer without an answer: the kill fell between the final dot and the 250. */
  readonly cutBetweenDotAndAnswer: ReadonlySet<string>;
  readonly flags: ReadonlyMap<number, readonly string[]>;
  readonly killsWhileStarting: number;
  readonly restMs: number;
  readonly stopped: { readonly code: number | null; readonly tookMs: number };
  readonly complaints: readonly string[];
};

export async function runKillCampaign(bench: MailBench, options: CampaignOptions): Promise<CampaignReport> {
  const applications = await makeFreshApplications(options.messages, options.seed);
  const choice = makeSeededChoice(`instants ${options.seed}`);
  const complaints: string[] = [];
  let killsWhileStarting = 0;
  let delivered = 0;
  let service = await bench.installation.start();
  for (let kill = 1; kill <= options.kills; kill++) {
    const lifeMs = choice.number(options.longestLifeMs);
    const upTo = Math.ceil((applications.length * kill) / options.kills);
    const batch = applications.slice(delivered, upTo);
    delivered = upTo;
    if (kill % 2 === 0) await service.logged('started', 60_000); // every other one dies at work, the rest also while starting
    const dies = sleep(lifeMs).then(() => service.kill('SIGKILL'));
    await bench.dovecot.deliver(...batch.map(({ raw }) => raw));
    await dies;
    if (!service.log.some(({ msg }) => msg === 'started')) killsWhileStarting++;
    complaints.push(...complaintsOf(service));
    service = bench.installation.spawn();
  }
  await service.logged('started', 60_000);
  const restedAtMs = performance.now();
  await settle(bench, options, service);
  const restMs = performance.now() - restedAtMs;
  const live = await bench.installation.export();
  const stoppingAtMs = performance.now();
  const { code } = await service.kill('SIGTERM');
  const stopped = { code, tookMs: performance.now() - stoppingAtMs };
  complaints.push(...complaintsOf(service));
  return {
    applications,
    exports: [live, await bench.installation.export()],
    repliesTo: countReplies(bench),
    cutBetweenDotAndAnswer: await sendersOfStandingOffers(bench),
    flags: await bench.dovecot.flags(),
    killsWhileStarting,
    restMs,
    stopped,
    complaints,
  };
}

/** Until everything is answered and marked; or until patience ends, and the counts will tell what is missing. */
async function settle(bench: MailBench, { messages, patienceMs }: CampaignOptions, service: ServiceProcess): Promise<void> {
  const deadline = performance.now() + patienceMs;
  const isAtRest = async (): Promise<boolean> => {
    if (countReplies(bench).size < messages) return false;
    const flags = await bench.dovecot.flags();
    return [...flags.values()].filter((of) => of.includes('$Procesado')).length >= messages;
  };
  while (performance.now() < deadline && !service.hasEnded && !(await isAtRest())) await sleep(250);
}

function countReplies({ sink }: MailBench): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { to } of sink.messages) for (const address of to) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

/** Lines of the send journal: `offered <reply id>.<attempt> <time>`; a reply's Message-ID is `<ack.<reply id>@…>`. */
async function sendersOfStandingOffers({ installation, sink }: MailBench): Promise<Set<string>> {
  const folder = join(installation.dataDirectory, 'smtp-journal');
  const offered = new Set<string>();
  const answered = new Set<string>();
  for (const name of await readdir(folder)) {
    for (const line of (await readFile(join(folder, name), 'latin1')).split('\n')) {
      const [event, attempt] = line.split(' ');
      if (attempt !== undefined) (event === 'offered' ? offered : answered).add(attempt);
    }
  }
  const replyIds = new Set([...offered].filter((attempt) => !answered.has(attempt)).map((attempt) => attempt.split('.')[0]));
  const cut = sink.messages.filter(({ headers }) => replyIds.has(/^<ack\.([^@]+)@/.exec(headers.get('message-id') ?? '')?.[1]));
  return new Set(cut.flatMap(({ to }) => to));
}

/** Warnings and errors of the log, and whatever is no log line. */
function complaintsOf({ log, other }: ServiceProcess): string[] {
  return [...other, ...log.filter(({ level }) => Number(level) >= 40).map((line) => JSON.stringify(line))];
}
