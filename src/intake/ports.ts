// What the use-cases need from the outside, as types. Adapters in src/mail, src/documents, src/records and src/queue
// implement them; src/runtime puts them together.
import type { Readable } from 'node:stream';
import type { DocumentText } from '../domain/document.ts';
import type { ParsedMessage } from '../domain/message.ts';
import type { ReplyModel } from '../domain/reply-model.ts';

export type Clock = { now(): Date };

export type StoredBlob = { readonly sha256: string; readonly size: number };

/**
 * Immutable bytes under their SHA-256 (lower-case hex). `put` is atomic and idempotent: the same bytes give the same name,
 * a crash leaves no half file under a final name.
 */
export type BlobStore = {
  put(bytes: Readable | Uint8Array): Promise<StoredBlob>;
  /** Path of a stored blob for readers in this machine's sandbox. Fails with `blob-missing`. */
  localPath(sha256: string): Promise<string>;
  open(sha256: string): Promise<Readable>;
  read(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
};

/** Raw message → facts, with every part's bytes put into the blob store. Fails with `message-unparsable` (permanent). */
export type MessageParser = { parse(sha256: string): Promise<ParsedMessage> };

/** Stored bytes → text per page. Never throws for what the bytes do: that is a `DocumentProblem`. */
export type DocumentConverter = { convert(sha256: string): Promise<DocumentText> };

/** A reply as it goes out: fixed before any connection, so that a second attempt sends the very same bytes. */
export type OutgoingMail = { readonly messageId: string; readonly envelopeTo: readonly string[]; readonly raw: Buffer };

/**
 * What is known after an attempt to send. `unknown`: the final dot may have gone out and no answer came (RFC 5321 §4.2.5
 * leaves the client without knowledge); `not-sent`: it certainly had not.
 */
export type SendOutcome =
  | { readonly state: 'accepted'; readonly response: string }
  | { readonly state: 'refused' | 'deferred'; readonly response: string; readonly responseCode: number }
  | { readonly state: 'not-sent' | 'unknown'; readonly code: string };

export type MailSender = {
  /** `attemptId` names the attempt in the send journal. Never throws for what the server or the network does. */
  send(attemptId: string, mail: OutgoingMail): Promise<SendOutcome>;
  /** What the journal of this machine says about an attempt that a crash cut off. */
  recall(attemptId: string): Promise<'never-offered' | 'offered' | 'accepted'>;
  close(): Promise<void>;
};

/** Queues steps by id. Adding what is already queued is a no-op; losing the queue loses nothing (see reconcile.ts). */
export type JobQueue = {
  queueIntake(messageId: string): Promise<void>;
  queueDocuments(documentIds: readonly string[]): Promise<void>;
  queueAssessment(messageId: string): Promise<void>;
  queueDecision(messageId: string, delayMs: number): Promise<void>;
  queueSend(replyId: string, delayMs: number): Promise<void>;
};

/** Composes the exact bytes of a reply. Deterministic: the same model and target give the same bytes. */
export type ReplyComposer = {
  compose(
    model: ReplyModel,
    target: { to: string; inReplyTo: string | null; references: readonly string[]; replyId: string },
  ): Promise<OutgoingMail & { readonly subject: string; readonly text: string; readonly html: string }>;
};

/** Structured log. Fields are ids, codes and numbers; never names, addresses or text of a message. */
export type Log = {
  info(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  error(fields: LogFields, event: string): void;
};
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
