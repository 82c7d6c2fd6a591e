// What the use-cases ask of the ledger and the records: rows as plain types, and one transaction boundary.
// Knows no SQL. Implemented by src/records/.
import type { Answerable } from '../domain/answerable.ts';
import type { ApplicantStatus, Completeness, LetterFinding } from '../domain/assessment.ts';
import type { Digest } from '../domain/digest.ts';
import type { DocumentProblem, DocumentReading, DocumentSource, DocumentText, PersonMention } from '../domain/document.ts';
import type { FailureCode } from '../domain/errors.ts';
import type { Flag } from '../domain/flags.ts';
import type { ApplicantIdentity } from '../domain/identity.ts';
import type { ApplicantMessageKind, MessageOrigin, MessageProblem, MessageState, UnassignedMessageKind } from '../domain/message.ts';
import type { MissingDocument, ReplyKind } from '../domain/reply-model.ts';
import type { ReplyDecisionKind } from '../domain/reply-policy.ts';
import type { ReplyState } from '../domain/reply-state.ts';
import type { Routing } from '../domain/routing.ts';
import type { RequiredDocumentType } from '../domain/vacancy.ts';
import type { MailboxLedger } from './mailbox-ledger.ts';

/** What intake and assessment found out about a message; kept so that everything can be derived again without parsing. */
export type MessageFacts = {
  readonly routing: Routing;
  readonly receiptSource: 'received' | 'internaldate';
  readonly clockDisagreement: boolean;
  readonly mayAnswer: Answerable;
  readonly replyAddress: string | null;
  readonly fromName: string | null;
  readonly references: readonly string[];
  /** Own words of the body, folded, at most 4,000 characters. */
  readonly ownText: string;
  readonly asksQuestion: boolean;
  readonly problems: readonly MessageProblem[];
  readonly authenticationFailed: boolean;
  /** Author of a mail that travels inside this one, when somebody forwards an application. */
  readonly originalAuthor: { readonly name: string | null; readonly address: string } | null;
  /** Set by assessment: the person as the documents present them, and whether somebody else sent it. */
  readonly person: PersonMention | null;
  readonly forwarded: boolean;
  /** Set by assessment for a message without an applicant: everybody whom its documents name. */
  readonly names: readonly string[];
};

export type MessageRow = {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly origin: MessageOrigin;
  readonly internalDate: Date;
  readonly sender: string | null;
  readonly oversized: boolean;
  readonly importBatch: string | null;
  /** False for an import without --reply: decided as usual, never sent. */
  readonly answer: boolean;
  readonly state: MessageState;
  readonly failures: number;
  readonly vacancyId: string | null;
  readonly kind: ApplicantMessageKind | UnassignedMessageKind | null;
  readonly reason: string | null;
  readonly applicantId: string | null;
  readonly messageIdHeader: string | null;
  readonly subject: string | null;
  readonly receivedAt: Date | null;
  readonly facts: MessageFacts | null;
  readonly flags: readonly Flag[];
  readonly storedAt: Date;
};

export type ImportedMessage = Pick<MessageRow, 'id' | 'sha256' | 'size' | 'internalDate' | 'sender' | 'oversized'>;

export type DocumentRow = {
  readonly id: string;
  readonly messageId: string;
  readonly ordinal: number;
  readonly source: DocumentSource;
  readonly position: number | null;
  readonly filename: string | null;
  readonly path: string | null;
  readonly linkHost: string | null;
  readonly sha256: string | null;
  readonly size: number;
  readonly mime: string | null;
  readonly problem: DocumentProblem | null;
  readonly pageCount: number | null;
  readonly ocr: boolean;
  readonly reading: DocumentReading | null;
  readonly readAt: Date | null;
};
export type NewDocument = Omit<DocumentRow, 'mime' | 'problem' | 'pageCount' | 'ocr' | 'reading' | 'readAt'>;
export type DocumentResult = Pick<DocumentRow, 'mime' | 'problem' | 'pageCount' | 'ocr' | 'reading'>;

/** The derived assessment as it is stored beside the applicant. Instants are ISO 8601. */
export type ApplicantRecord = {
  readonly status: ApplicantStatus;
  readonly completeness: Completeness;
  readonly receivedAt: string;
  readonly onTime: boolean;
  readonly lateBySeconds: number;
  readonly missing: readonly MissingDocument[];
  readonly toVerify: readonly MissingDocument[];
  readonly letters: readonly LetterFinding[];
  readonly supersededIds: readonly string[];
  readonly flags: readonly Flag[];
};

export type ApplicantRow = {
  readonly id: string;
  readonly vacancyId: string;
  readonly folio: string;
  readonly name: string | null;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addresses: readonly string[];
  readonly record: ApplicantRecord | null;
};
/** What assessment knows about a person after reading their documents. */
export type ApplicantDetails = Pick<ApplicantRow, 'name' | 'displayName' | 'email' | 'phone' | 'addresses'>;

export type ReplyRow = {
  readonly id: string;
  readonly messageId: string;
  readonly applicantId: string | null;
  readonly kind: ReplyKind;
  readonly decision: ReplyDecisionKind;
  readonly reason: string;
  readonly state: ReplyState;
  readonly missing: readonly RequiredDocumentType[];
  readonly toAddress: string | null;
  readonly mailMessageId: string | null;
  readonly rawSha256: string | null;
  readonly attempts: number;
  readonly unknownRetries: number;
  readonly sendingOwner: string | null;
  readonly sendingSince: Date | null;
  readonly unknownSince: Date | null;
  readonly retryAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly composedAt: Date;
  readonly sentAt: Date | null;
};
export type NewReply = Pick<
  ReplyRow,
  | 'id'
  | 'messageId'
  | 'applicantId'
  | 'kind'
  | 'decision'
  | 'reason'
  | 'state'
  | 'missing'
  | 'toAddress'
  | 'mailMessageId'
  | 'rawSha256'
  | 'composedAt'
>;
export type ReplyChange = Partial<
  Pick<
    ReplyRow,
    | 'decision'
    | 'reason'
    | 'state'
    | 'attempts'
    | 'unknownRetries'
    | 'sendingOwner'
    | 'sendingSince'
    | 'unknownSince'
    | 'retryAt'
    | 'escalatedAt'
    | 'sentAt'
  > & { readonly lastResponse: string }
>;

export type UnlinkedDocuments = {
  readonly messageIdHeader: string;
  readonly receivedAt: Date;
  readonly reason: string;
  readonly names: readonly string[];
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
  batchProgress(batchId: string): Promise<{ total: number; finished: number; decided: number }>;
  undecidedOfBatch(batchId: string): Promise<readonly string[]>;
  messagesOf(applicantId: string): Promise<MessageRow[]>;
  /** The vacancy and applicant of the newest known message or reply that one of these Message-IDs names. */
  findThread(messageIds: readonly string[]): Promise<ThreadMatch | null>;
  /** Vacancy of the applicant who last wrote from this address. */
  findSenderVacancy(address: string): Promise<string | null>;
  /** Whether mail from this address, or of this import, still waits to be read. */
  hasUnread(scope: { sender: string | null; importBatch: string | null; exceptId: string }): Promise<boolean>;
  /** Messages without an applicant whose documents name somebody, and which may belong to this vacancy. */
  unlinkedDocuments(vacancyId: string): Promise<UnlinkedDocuments[]>;
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
  listApplicants(vacancyId: string | null): Promise<ApplicantRow[]>;
};

export type ReplyStore = {
  /** False when the message already has its decision. */
  addReply(reply: NewReply): Promise<boolean>;
  getReply(id: string): Promise<ReplyRow | null>;
  repliesOf(messageIds: readonly string[]): Promise<ReplyRow[]>;
  /** Compare and set: changes the row only while it is in `from`; false when somebody else was first. */
  changeReply(id: string, from: ReplyState, change: ReplyChange): Promise<boolean>;
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
