// One email as facts: what its headers and structure say, with nothing decided yet.
// Knows nothing about vacancies or people; produced by src/mail/, judged by routing.ts and reply-policy.ts.
import type { DocumentProblem, DocumentSource } from './document.ts';

export type Mailbox = { readonly name: string | null; readonly address: string };

/** The header facts that rules look at. Decoded (RFC 2047, raw 8-bit), unfolded, NFC; addresses are lower case. */
export type HeaderFacts = {
  /** With angle brackets, as sent; null when absent. The ledger synthesises one (`<sha256-…@vacantes.invalid>`). */
  readonly messageId: string | null;
  readonly subject: string;
  readonly from: Mailbox | null;
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** ISO 8601 instant of the `Date` header; shown, never decided upon. */
  readonly date: string | null;
  /** `Return-Path` as our server wrote it: '' for the null sender `<>`, null when absent. */
  readonly returnPath: string | null;
  /** RFC 3834 §5, lower case, parameters removed; null when absent. */
  readonly autoSubmitted: string | null;
  readonly precedence: string | null;
  /** Lower-case names of the `List-*` headers that are present (RFC 2369, RFC 2919). */
  readonly listHeaders: readonly string[];
  /** `X-Auto-Response-Suppress` values, lower case (MS-OXCMAIL §2.1.3.2.20). */
  readonly autoResponseSuppress: readonly string[];
  /** Lower-case names of other headers that only programs write: `x-autoreply`, `x-autorespond`, `x-autoresponder`, `x-failed-recipients`, `x-loop`, … */
  readonly robotHeaders: readonly string[];
  /** `X-Spam-Flag: YES` or `X-Spam-Status: Yes…` as our server wrote it. */
  readonly spamFlag: boolean;
  /** Top-level media type, lower case, and `report-type` of a multipart/report (RFC 6522). */
  readonly contentType: string;
  readonly reportType: string | null;
  /** Every `Received` line, topmost first, unfolded. */
  readonly received: readonly string[];
  /** Every `Authentication-Results` value, topmost first, unfolded (RFC 8601). */
  readonly authenticationResults: readonly string[];
};

/**
 * Ordinals of what is taken out of archives begin here, far above any number of attachments, so that an attachment keeps its ordinal,
 * and its document the id that follows from it, whatever else learns to be opened.
 */
export const MEMBER_ORDINALS_FROM = 1000;

/** The body of a mail within a mail is a document of its own from this many characters on: a letter that travels as mail. */
export const MIN_NESTED_BODY_CHARACTERS = 200;

/** File name that the body of a nested message gets; Spanish, HR sees it. */
export const NESTED_BODY_FILENAME = 'mensaje.txt';

/** One thing that may be a document. Bytes are in the blob store under `sha256`; a link has neither. */
export type MessagePart = {
  /** 0-based position in the message, depth first; see `MEMBER_ORDINALS_FROM` for members of archives. */
  readonly ordinal: number;
  /** Of the attachment that it was taken out of (an archive, winmail.dat); null for what the message itself carries. */
  readonly containerOrdinal: number | null;
  readonly source: DocumentSource;
  /** NFC, sanitised, at most 150 characters; null when the sender gave none. */
  readonly filename: string | null;
  /** Where it was found when not at the top level: `Fwd message.eml/CV.pdf`; null otherwise. */
  readonly path: string | null;
  /** As declared by the sender; the bytes decide. */
  readonly declaredType: string;
  /** Shown inside an HTML body by `cid:` (signature logos, pasted screenshots). */
  readonly referenced: boolean;
  readonly sha256: string | null;
  readonly size: number;
  /** For `link`: the host only (`drive.google.com`), never the URL. */
  readonly linkHost: string | null;
  /** Why it, or something in it, cannot be had: found while unpacking, before anybody reads it. */
  readonly problem: DocumentProblem | null;
};

/** Header facts of a mail that travelled inside another one (a forward as attachment). */
export type NestedMessage = { readonly subject: string; readonly from: Mailbox | null; readonly date: string | null };

export const messageProblems = ['too-many-parts', 'too-deep', 'part-too-large', 'headers-too-large', 'truncated'] as const;
export type MessageProblem = (typeof messageProblems)[number];

export type ParsedMessage = {
  readonly headers: HeaderFacts;
  /** The readable body: text/plain, else HTML turned into text; NFC, at most 200,000 characters. */
  readonly text: string;
  /** What a DSN names as failed final recipients (RFC 3464 §2.3.2), lower case. */
  readonly failedRecipients: readonly string[];
  /** Message-IDs that a DSN returns (`Original-Envelope-Id` does not count). */
  readonly returnedMessageIds: readonly string[];
  readonly parts: readonly MessagePart[];
  readonly nested: readonly NestedMessage[];
  /** Limits that were hit; what lies beyond them was not looked at, so nothing may be called missing. */
  readonly problems: readonly MessageProblem[];
};

/** What kind of message it is. The first four belong to an applicant, the others wait under `unassigned` with a reason. */
export const applicantMessageKinds = ['application', 'supplement', 'question', 'duplicate'] as const;
export const unassignedMessageKinds = [
  'near-miss',
  'other-vacancy',
  'automatic',
  'bounce',
  'list',
  'own',
  'question',
  'spam-suspect',
  'quarantined',
] as const;
export type ApplicantMessageKind = (typeof applicantMessageKinds)[number];
export type UnassignedMessageKind = (typeof unassignedMessageKinds)[number];

/** How a message came to us. `backlog` was in the mailbox before the service first saw it. */
export const messageOrigins = ['live', 'backlog', 'import'] as const;
export type MessageOrigin = (typeof messageOrigins)[number];

/** stored → parsed → recorded | ignored | quarantined; the last three are final. */
export const messageStates = ['stored', 'parsed', 'recorded', 'ignored', 'quarantined'] as const;
export type MessageState = (typeof messageStates)[number];
export const finalMessageStates: readonly MessageState[] = ['recorded', 'ignored', 'quarantined'];
