// The rows of the ledger as plain types: messages, documents, applicants, replies. Knows no SQL and decides nothing.
import type { Answerable } from '../domain/answerable.ts';
import type { ApplicantStatus, Completeness, LetterFinding } from '../domain/assessment.ts';
import type { DocumentProblem, DocumentReading, DocumentSource, PersonMention } from '../domain/document.ts';
import type { Flag } from '../domain/flags.ts';
import type { ApplicantMessageKind, MessageOrigin, MessageProblem, MessageState, UnassignedMessageKind } from '../domain/message.ts';
import type { MissingDocument, ReplyKind } from '../domain/reply-model.ts';
import type { ReplyDecisionKind } from '../domain/reply-policy.ts';
import type { ReplyState } from '../domain/reply-state.ts';
import type { IssuerEvidence, RequirementEvidence } from '../domain/requirements.ts';
import type { Routing } from '../domain/routing.ts';
import type { RequiredDocumentType } from '../domain/vacancy.ts';

/** What the ledger knew about a message's thread and sender when it was routed; both may become known later. */
export type KnownTrail = { readonly threadVacancyId: string | null; readonly senderVacancyId: string | null };

/** What intake and assessment found out about a message; kept so that everything can be derived again without parsing. */
export type MessageFacts = {
  readonly routing: Routing;
  readonly known: KnownTrail;
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
  /** Whether the person's own documents name them (CV, motivation letter). */
  readonly isOwnName: boolean;
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
/** `problem`: what parsing already knows to be wrong with it. */
export type NewDocument = Omit<DocumentRow, 'mime' | 'pageCount' | 'ocr' | 'reading' | 'readAt'>;
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
  readonly requirements: readonly RequirementEvidence[];
  readonly issuers: readonly IssuerEvidence[];
};

export type ApplicantRow = {
  readonly id: string;
  readonly vacancyId: string;
  readonly folio: string;
  readonly name: string | null;
  /** Whether the person's own documents say so. */
  readonly isOwnName: boolean;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addresses: readonly string[];
  readonly record: ApplicantRecord | null;
};
/** What assessment knows about a person after reading their documents. */
export type ApplicantDetails = Pick<ApplicantRow, 'name' | 'isOwnName' | 'displayName' | 'email' | 'phone' | 'addresses'>;

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
    | 'kind'
    | 'missing'
    | 'rawSha256'
    | 'composedAt'
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
  > & { readonly lastStep: string }
>;
