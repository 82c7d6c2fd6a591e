// The whole pipeline in one process for tests: the use-cases on an embedded database and a directory of blobs, steps run on demand,
// time simulated, nothing sent. Parser, converter, composer and sender are real or fake as the test wants.
import { join } from 'node:path';
import type { MessageOrigin } from '../../src/domain/message.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import type { IntakeServices, IntakeSettings } from '../../src/intake/intake-services.ts';
import type { Ledger } from '../../src/intake/intake-store.ts';
import type {
  BlobStore,
  DocumentConverter,
  Log,
  MailSender,
  MessageParser,
  OutgoingMail,
  ReplyComposer,
  SendOutcome,
} from '../../src/intake/ports.ts';
import { makeReplyComposer } from '../../src/mail/compose/reply-composer.ts';
import type { Database } from '../../src/records/database.ts';
import { makeDirectoryBlobStore } from '../../src/records/directory-blob-store.ts';
import { makeLedger } from '../../src/records/ledger.ts';
import { migrate } from '../../src/records/migrate.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { openEmbeddedTestDatabase } from './embedded-database.ts';
import { vacancy } from './facts.ts';
import { type RunOptions, runSteps, SimulatedClock, StepQueue } from './step-queue.ts';
import { temporaryDirectory } from './temporary-directory.ts';

export const MAILBOX = 'vacantesaimex@amnistia.org.mx';
export const SETTLE_MS = 2 * MINUTE_MS;
const MAILBOX_KEY = { account: 'imap.amnistia.org.mx/vacantes', folder: 'INBOX' };
const tables = [
  'digests',
  'events',
  'bounced_addresses',
  'replies',
  'documents',
  'document_texts',
  'message_places',
  'messages',
  'applicants',
  'mailboxes',
];

const ACCEPTED: SendOutcome = { state: 'accepted', response: '250 2.0.0 Ok' };

/** Accepts everything unless told otherwise, and remembers what it was given. */
export class FakeSender implements MailSender {
  readonly sent: { readonly attemptId: string; readonly mail: OutgoingMail }[] = [];
  readonly recalled: string[] = [];
  outcome: SendOutcome = ACCEPTED;
  journal: 'never-offered' | 'offered' | 'accepted' = 'never-offered';

  send = async (attemptId: string, mail: OutgoingMail): Promise<SendOutcome> => {
    this.sent.push({ attemptId, mail });
    return this.outcome;
  };
  recall = async (attemptId: string): Promise<'never-offered' | 'offered' | 'accepted'> => {
    this.recalled.push(attemptId);
    return this.journal;
  };
  close = async (): Promise<void> => undefined;
}

export type ReceivedMail = {
  readonly raw: Buffer;
  readonly sender: string | null;
  readonly at: Date;
  readonly origin?: MessageOrigin;
  /** Its place in the mailbox; the next free one unless told otherwise. */
  readonly uid?: number;
};

export type Pipeline = {
  readonly services: IntakeServices;
  readonly database: Database;
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly blobDirectory: string;
  readonly queue: StepQueue;
  readonly clock: SimulatedClock;
  readonly sender: FakeSender;
  /** Ids that were reported as final, in order. */
  readonly finished: string[];
  run(options?: RunOptions): Promise<void>;
  /** Stores one message as the poller does, and queues its first step. Resolves with its ledger id. */
  receive(mail: ReceivedMail): Promise<string>;
  /** Empties the ledger and begins anew; blobs stay, since their bytes never differ. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

export type PipelineOptions = {
  readonly parser: (blobs: BlobStore, directory: string) => MessageParser;
  readonly converter: (blobs: BlobStore) => DocumentConverter;
  readonly composer?: ReplyComposer;
  readonly settings?: Partial<IntakeSettings>;
  /** Where simulated time begins. */
  readonly at: Date;
};

const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const settings: IntakeSettings = {
  vacancies: [vacancy],
  own: { addresses: [MAILBOX], messageIdDomain: 'acuses.amnistia.org.mx', trustedAuthservIds: ['mx.amnistia.org.mx'] },
  trustedReceivers: ['mx.amnistia.org.mx'],
  settleMs: SETTLE_MS,
  backlogPolicy: 'hold',
  collectsEvidence: false,
  owner: 'this-host 1 1',
};

export const realComposer = (): ReplyComposer =>
  makeReplyComposer({
    templatesDir: join(projectRoot(), 'config/templates/replies'),
    from: { name: 'Vacantes', address: MAILBOX },
    messageIdDomain: settings.own.messageIdDomain,
  });

export async function openPipeline(options: PipelineOptions): Promise<Pipeline> {
  const opened = await openEmbeddedTestDatabase();
  const { database } = opened;
  await migrate(database, join(projectRoot(), 'src/records/migrations'));
  const directory = await temporaryDirectory();
  const blobDirectory = join(directory, 'blobs');
  const blobs = await makeDirectoryBlobStore(blobDirectory);
  const clock = new SimulatedClock(options.at);
  const queue = new StepQueue(clock);
  const isOwnerGone = (owner: string): boolean => owner.startsWith('gone');
  const ledger = makeLedger(database, { isOwnerGone, clock });
  const sender = new FakeSender();
  const finished: string[] = [];
  const services: IntakeServices = {
    store: ledger,
    blobs,
    parser: options.parser(blobs, directory),
    converter: options.converter(blobs),
    composer: options.composer ?? realComposer(),
    sender,
    jobs: queue,
    clock,
    log: silentLog,
    random: () => 0.5,
    sending: new Set(),
    isOwnerGone,
    onFinished: (id) => void finished.push(id),
    settings: { ...settings, ...options.settings },
  };
  let nextUid = 1000;
  return {
    ...{ services, database, ledger, blobs, blobDirectory, queue, clock, sender, finished },
    run: (run) => runSteps(services, queue, clock, run),
    receive: async ({ raw, sender: from, at, origin = 'live', uid = nextUid++ }) => {
      clock.reach(at);
      const { sha256, size } = await blobs.put(raw);
      const { mailboxId } = await ledger.openMailbox(MAILBOX_KEY, { uidValidity: '1', uidNext: 1 });
      const place = { mailboxId, uidValidity: '1', uid };
      const { messageId } = await ledger.recordMessage({
        ...place,
        sha256,
        size,
        internalDate: at,
        origin,
        sender: from,
        oversized: false,
      });
      await queue.queueIntake(messageId);
      return messageId;
    },
    reset: async () => {
      clock.restart(options.at);
      await database.exec(`truncate ${tables.join(', ')}`);
      queue.clear();
      sender.sent.length = 0;
      sender.recalled.length = 0;
      sender.outcome = ACCEPTED;
      sender.journal = 'never-offered';
      services.sending.clear();
      finished.length = 0;
    },
    close: () => opened.close(),
  };
}
