// Everything a reply template may say, and nothing else: no word of the sender's own mail (no file names, no subject, no
// display name) is in here, so a forged message cannot make us carry somebody's text to a third person.
import type { DocumentProblem, RequiredContactField, SectionType } from './document.ts';
import type { RequiredDocumentType } from './vacancy.ts';

export const replyKinds = ['complete', 'incomplete', 'late', 'to_verify', 'supplement', 'question'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** One thing that arrived, named by its position so that nothing of the sender's is echoed. */
export type ReceivedItem = {
  readonly type: SectionType;
  /** Number of pages of this section. */
  readonly pages: number;
  /** 1-based position of the file among the attachments of its message; null for the message body or a link. */
  readonly attachmentPosition: number | null;
  /** How its message is told apart: when our server had it. */
  readonly messageReceivedAt: Date;
  /** `PDF`, `Word`, … as decided from the bytes; null when unknown. */
  readonly format: string | null;
  readonly problem: DocumentProblem | null;
  /** For recommendation letters: 1 for the first letter, 2 for the second, in order of arrival; null otherwise. */
  readonly letterNumber: number | null;
  readonly missingContactFields: readonly RequiredContactField[];
  readonly unverifiedContactFields: readonly RequiredContactField[];
  /** Sent after the deadline. */
  readonly late: boolean;
};

export type MissingDocument = { readonly type: RequiredDocumentType; readonly count: number };

export type ReplyModel = {
  readonly kind: ReplyKind;
  /** `RCD-0007`; null when the message belongs to no applicant yet (a question). */
  readonly folio: string | null;
  readonly vacancy: {
    readonly title: string;
    readonly organization: string;
    readonly subject: string;
    readonly contactEmail: string;
    readonly privacyNoticeUrl: string | null;
    readonly timeZone: string;
  } | null;
  /** Last instant of the deadline. */
  readonly deadlineAt: Date | null;
  /** As of when the reply is composed: whether there is still time to send something depends on it. */
  readonly composedAt: Date;
  /** Receipt time of the message that is answered. */
  readonly receivedAt: Date;
  /** 0 when on time. */
  readonly lateBySeconds: number;
  /** Everything that is on file for the applicant now, in order of arrival. */
  readonly received: readonly ReceivedItem[];
  /** How many of `received` came with the message (or the settled group of messages) that is answered. */
  readonly newItems: number;
  readonly missing: readonly MissingDocument[];
  readonly toVerify: readonly MissingDocument[];
  /** For `supplement`: whether the application is now complete, incomplete or to verify. */
  readonly status: 'complete' | 'incomplete' | 'to_verify' | 'late' | null;
};
