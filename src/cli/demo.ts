// `vacantes demo`: the real poller, queues, sandbox and sender on embedded servers and a mailbox of invented people.
// Time is simulated: the sample is read as on the evening of the deadline, 22 May 2024, and what came later arrives later.
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND_MS } from '../domain/time.ts';
import { type Configuration, loadConfiguration } from '../runtime/configuration.ts';
import { type EmbeddedMail, startEmbeddedMail } from '../runtime/embedded-mail.ts';
import { makeLogger } from '../runtime/logger.ts';
import { openService, roles, type Service } from '../runtime/service.ts';
import { type CommandIo, reportProblems } from './context.ts';
import { dataDirectoryOwner } from './demo-directory.ts';
import { printSummary } from './demo-summary.ts';
import { readSample, type SampleMessage } from './sample.ts';
import { untilAsked } from './signals.ts';
import { serveCommands } from './start.ts';
import { untilDecided, untilRepliesAreOut } from './wait.ts';

const USER = 'vacantesaimex@amnistia.org.mx';
const PASSWORD = 'demo';
/** 22 May 2024, 18:00 in Mexico City: six hours before the deadline. */
const EVENING = new Date('2024-05-23T00:00:00Z');
const SETTLE_MS = SECOND_MS;

/** A clock that runs like the real one from wherever it was set last. */
function simulatedClock(): { now: () => Date; set: (instant: Date) => void } {
  let offsetMs = 0;
  return { now: () => new Date(Date.now() + offsetMs), set: (instant) => void (offsetMs = instant.getTime() - Date.now()) };
}

export async function demo(io: CommandIo, options: { once: boolean }): Promise<number> {
  const dataDir = resolve(io.cwd, 'data', 'demo');
  const owner = await dataDirectoryOwner(join(dataDir, 'records'));
  if (owner !== null) {
    io.stderr(`Another demo is running (process ${owner}). Stop it first: it owns ${dataDir}.\n`);
    return 1;
  }
  await rm(dataDir, { recursive: true, force: true });
  const clock = simulatedClock();
  clock.set(EVENING);
  const mail = await startEmbeddedMail({ user: USER, password: PASSWORD, now: clock.now });
  try {
    const configuration = demoConfiguration(mail, dataDir);
    return configuration.ok
      ? await play(io, configuration, { mail, clock, once: options.once })
      : reportProblems(io, configuration.problems);
  } finally {
    await mail.close();
  }
}

type Stage = { readonly mail: EmbeddedMail; readonly clock: ReturnType<typeof simulatedClock>; readonly once: boolean };

async function play(io: CommandIo, configuration: Configuration, { mail, clock, once }: Stage): Promise<number> {
  const asked = untilAsked();
  const sample = readSample();
  const early = sample.filter(({ internalDate }) => internalDate <= EVENING);
  for (const { raw, internalDate } of early) mail.append(raw, { internalDate });
  io.stderr(`Sample mailbox: ${early.length} messages are there, ${sample.length - early.length} more will arrive. Starting…\n`);
  const log = makeLogger('info', join(configuration.config.paths.dataDir, 'vacantes.log'));
  const service = await openService({ configuration, roles, sendsMail: true, log, clock, onFatal: asked.ask });
  const control = await serveCommands(service, configuration);
  try {
    const processed = processSample({ io, service, mail, clock, sample, early: early.length });
    processed.catch(() => undefined); // interrupted: the stores close under it
    const interrupted = await Promise.race([processed.then(() => false), asked.done.then(() => true)]);
    if (interrupted) return 130;
    await printSummary(io, { service, mail, sample, configuration, stays: !once });
    if (!once) await stayUp({ io, service, mail, done: asked.done });
    return 0;
  } finally {
    await control.close();
    await service.close();
  }
}

function demoConfiguration(mail: EmbeddedMail, dataDir: string): ReturnType<typeof loadConfiguration> {
  const overrides = {
    IMAP_HOST: mail.host,
    IMAP_PORT: String(mail.imapPort),
    IMAP_TLS: 'none',
    IMAP_USER: mail.user,
    IMAP_PASSWORD: mail.password,
    SMTP_HOST: mail.host,
    SMTP_PORT: String(mail.smtpPort),
    SMTP_TLS: 'none',
    DATA_DIR: dataDir,
    TRUSTED_RECEIVERS: 'mx.amnistia.org.mx',
    TRUSTED_AUTHSERV_IDS: 'mx.amnistia.org.mx',
    REPLY_SETTLE_SECONDS: String(SETTLE_MS / SECOND_MS),
    REPLY_BACKLOG: 'send',
  };
  return loadConfiguration({ mail: 'required', overrides, ignoreEnvironment: true });
}

type Run = {
  readonly io: CommandIo;
  readonly service: Service;
  readonly mail: EmbeddedMail;
  readonly clock: ReturnType<typeof simulatedClock>;
  readonly sample: readonly SampleMessage[];
  readonly early: number;
};

/** First what was in the mailbox, then one message after the other, each when the simulated clock reaches it. */
async function processSample({ io, service, mail, clock, sample, early }: Run): Promise<void> {
  const look = progressOf(io, service, sample.length);
  await untilStored(service, early, look);
  await untilDecided(service.services, look);
  let delivered = early;
  for (const { raw, internalDate } of sample.filter((message) => message.internalDate > EVENING)) {
    clock.set(internalDate);
    mail.append(raw, { internalDate });
    delivered += 1;
    await untilStored(service, delivered, look);
    await untilDecided(service.services, look);
  }
  await untilRepliesAreOut(service.services);
  await look();
  if (io.columns !== null) io.stderr('\n');
  clock.set(EVENING);
}

async function untilStored(service: Service, count: number, look: () => Promise<void>): Promise<void> {
  while (countOf(await service.ledger.countStatus()) < count) {
    await look();
    await sleep(50);
  }
}

const countOf = ({ messages }: { messages: Readonly<Record<string, number>> }): number =>
  Object.values(messages).reduce((sum, count) => sum + count, 0);

function progressOf(io: CommandIo, service: Service, total: number): () => Promise<void> {
  let shown = '';
  return async () => {
    const counts = await service.ledger.countStatus();
    const { recorded = 0, ignored = 0, quarantined = 0 } = counts.messages;
    const text = `${recorded + ignored + quarantined} of ${total} messages processed, ${counts.replies['sent'] ?? 0} replies sent`;
    if (text === shown) return;
    shown = text;
    io.stderr(io.columns === null ? `${text}\n` : `\r\u001b[K${text}`);
  };
}

/** Says what new mail led to, until Ctrl-C. */
async function stayUp({
  io,
  service,
  mail,
  done,
}: {
  io: CommandIo;
  service: Service;
  mail: EmbeddedMail;
  done: Promise<void>;
}): Promise<void> {
  let stopped = false;
  void done.then(() => {
    stopped = true;
  });
  let seen = mail.outbox.length;
  let known = countOf(await service.ledger.countStatus());
  while (!stopped) {
    await Promise.race([done, sleep(500)]);
    const counts = countOf(await service.ledger.countStatus());
    if (counts > known) io.stderr(`${counts - known} new ${counts - known === 1 ? 'message' : 'messages'} received\n`);
    known = counts;
    for (const sent of mail.outbox.slice(seen)) io.stderr(`reply sent to ${sent.to.join(', ')} (npx vacantes show … tells why)\n`);
    seen = mail.outbox.length;
  }
  io.stderr('Stopping…\n');
}
