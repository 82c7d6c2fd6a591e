// What the use-cases ask of the ledger and the records, and one transaction boundary.
// Knows no SQL. Implemented by src/records/.
import type { Digest } from '../domain/digest.ts';
import type { DocumentText } from '../domain/document.ts';
import type { FailureCode } from '../domain/errors.ts';
import type { Flag } from '../domain/flags.ts';
import type { ApplicantIdentity } from '../domain/identity.ts';
import type {
  ApplicantDetails,
  ApplicantRecord,
  ApplicantRow,
  DocumentResult,
  DocumentRow,
  ImportedMessage,
  MessageRow,
  NewDocument,
  NewReply,
  ReplyChange,
  ReplyRow,
} from './ledger-rows.ts';
import type { MailboxLedger } from './mailbox-ledger.ts';

export type UnlinkedDocuments = {
  readonly messageIdHeader: string;
  readonly receivedAt: Date;
  readonly reason: string;
  /** Everybody whom its documents name. */
  readonly names: readonly string[];
  readonly sender: string | null;
};

export type ThreadMatch = { readonly vacancyId: string; readonly applicantId: string | null };
export type StatusCounts = {
  readonly messages: Readonly<Record<string, number>>;
  readonly applicants: Readonly<Record<string, number>>;
  readonly replies: Readonly<Record<string, number>>;
};

export type MessageStore = {
  getMessage(id: string): Promise<MessageRow | null>;
  /** By ledger id, Message-ID (with or without angle brackets) or SHA-256. */
  findMessage(key: string): Promise<MessageRow | null>;
  /** Locks the row until the transaction ends. */
  lockMessage(id: string): Promise<MessageRow | null>;
  updateMessage(
    id: string,
    change: Partial<Omit<MessageRow, 'id' | 'sha256' | 'storedAt'>> & {
      failureCode?: FailureCode | null;
      refetch?: boolean;
      finishedAt?: Date;
    },
  ): Promise<void>;
  /** Stores messages that came from files; bytes that the ledger already has are skipped. Returns the new ids. */
  addImported(batch: { id: string; answer: boolean }, imported: readonly ImportedMessage[]): Promise<readonly string[]>;
  /** Makes what an earlier, interrupted import left undecided part of this one. Returns their ids. */
  adoptUndecided(batch: { id: string; answer: boolean }, ids: readonly string[]): Promise<readonly string[]>;
  batchProgress(batchId: string): Promise<{ total: number; finished: number; decided: number }>;
  undecidedOfBatch(batchId: string): Promise<readonly string[]>;
  messagesOf(applicantId: string): Promise<MessageRow[]>;
  /** The vacancy and applicant of the newest known message or reply that one of these Message-IDs names. */
  findThread(messageIds: readonly string[]): Promise<ThreadMatch | null>;
  /** Vacancy of the applicant who last wrote from this address. */
  findSenderVacancy(address: string): Promise<string | null>;
  /** Ignored messages by this sender, or in the thread of this Message-ID, from when neither was known. */
  waitingFor(hints: { sender: string | null; messageIdHeader: string | null }): Promise<readonly string[]>;
  /** Back to `stored`, to be routed again. Returns their ids. */
  reopenMessages(ids: readonly string[]): Promise<readonly string[]>;
  /** Whether mail from this address, or of this import, still waits to be read. */
  hasUnread(scope: { sender: string | null; importBatch: string | null; exceptId: string }): Promise<boolean>;
  /** Near misses, quarantined messages and those whose bytes are lost that may belong to this vacancy and that name somebody or come from one of `addresses`. */
  unlinkedDocuments(vacancyId: string, addresses: readonly string[]): Promise<UnlinkedDocuments[]>;
  unfinishedMessages(limit: number, afterId: string): Promise<Pick<MessageRow, 'id' | 'state'>[]>;
  /** In a final state and without a reply decision, oldest first. */
  undecidedMessages(limit: number, afterId: string): Promise<string[]>;
  listMessages(vacancyId: string | null): AsyncIterable<MessageRow>;
};

export type DocumentStore = {
  addDocuments(documents: readonly NewDocument[]): Promise<void>;
  getDocument(id: string): Promise<DocumentRow | null>;
  documentsOf(messageIds: readonly string[]): Promise<DocumentRow[]>;
  getText(sha256: string): Promise<DocumentText | null>;
  saveText(sha256: string, text: DocumentText): Promise<void>;
  saveReading(id: string, result: DocumentResult): Promise<void>;
};

export type ApplicantStore = {
  /** Serialises identity decisions and folios of one vacancy until the transaction ends. */
  lockVacancy(vacancyId: string): Promise<void>;
  getApplicant(id: string): Promise<ApplicantRow | null>;
  findApplicant(folio: string): Promise<ApplicantRow | null>;
  /** Applicants of the vacancy that share an address, a phone or at least one word of the name, or have the given id. */
  identityCandidates(
    vacancyId: string,
    hints: { addresses: readonly string[]; phone: string | null; name: string | null; applicantId: string | null },
  ): Promise<ApplicantIdentity[]>;
  createApplicant(vacancyId: string, folioPrefix: string): Promise<ApplicantRow>;
  updateApplicant(id: string, details: ApplicantDetails): Promise<void>;
  saveRecord(id: string, record: ApplicantRecord, at: Date): Promise<void>;
  /** Folios of applicants whose messages raised this flag about the given folio. */
  flaggedBy(flag: Flag): Promise<readonly string[]>;
  listApplicants(vacancyId: string | null): Promise<ApplicantRow[]>;
};

export type ReplyStore = {
  /** False when the message already has its decision. */
  addReply(reply: NewReply): Promise<boolean>;
  getReply(id: string): Promise<ReplyRow | null>;
  repliesOf(messageIds: readonly string[]): Promise<ReplyRow[]>;
  /** pending → sending, counting the attempt, if nobody else has since `attempts` was read; null otherwise. */
  claimReply(id: string, claim: { attempts: number; owner: string; at: Date }): Promise<ReplyRow | null>;
  /** From `hold` to `send`; false when it is not held any more. */
  releaseReply(id: string, change: ReplyChange): Promise<boolean>;
  /** Serialises decisions about one address until the transaction ends. */
  lockAddress(address: string): Promise<void>;
  /** Compare and set: changes the row only while it is in that state of that attempt; false when somebody else was first. */
  changeReply(from: Pick<ReplyRow, 'id' | 'state' | 'attempts'>, change: ReplyChange): Promise<boolean>;
  /** Decided to be sent, and not yet known to be sent or refused. */
  unfinishedReplies(limit: number, afterId: string): Promise<ReplyRow[]>;
  heldReplies(): Promise<ReplyRow[]>;
  /** Replies to this address composed within the window before `at`. */
  countReplies(address: string, window: { at: Date; ms: number }): Promise<number>;
  /** Whether our own mailbox has a message with this Message-ID, or somebody answered it: evidence that it was sent. */
  wasSeen(mailMessageId: string): Promise<boolean>;
  listReplies(): AsyncIterable<{ reply: ReplyRow; message: MessageRow }>;
  /** Whether one of these Message-IDs is a reply of ours. */
  isOurs(mailMessageIds: readonly string[]): Promise<boolean>;
  /** Whether an earlier delivery of the same message (Message-ID and sender) already led to a reply. */
  hasAnswered(delivery: { messageIdHeader: string; sender: string; exceptId: string }): Promise<boolean>;
  recordBounce(address: string, messageId: string, at: Date): Promise<void>;
  hasBounced(address: string): Promise<boolean>;
};

export type EventStore = {
  addEvent(subject: string, code: EventCode, detail: Readonly<Record<string, string | number | boolean | null>>, at: Date): Promise<void>;
  eventsOf(subjects: readonly string[]): Promise<{ at: Date; subject: string; code: string; detail: Readonly<Record<string, unknown>> }[]>;
};

export const eventCodes = [
  'message-parsed',
  'message-finished',
  'message-failed',
  'message-quarantined',
  'applicant-created',
  'assessment-changed',
  'reply-decided',
  'reply-state',
  'reply-released',
] as const;
export type EventCode = (typeof eventCodes)[number];

export type IntakeStore = MessageStore &
  DocumentStore &
  ApplicantStore &
  ReplyStore &
  EventStore & {
    countStatus(): Promise<StatusCounts>;
    saveDigest(vacancyId: string, digest: Digest, at: Date): Promise<void>;
    /** Runs `work` in one transaction; what it is given must be used for everything inside. Nested calls join. */
    atomically<T>(work: (store: IntakeStore) => Promise<T>): Promise<T>;
  };

/** The whole ledger as the composition root sees it. */
export type Ledger = IntakeStore & MailboxLedger;
