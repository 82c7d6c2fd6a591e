// The tables as Drizzle sees them. The SQL in migrations/ is what creates them; a test compares the two column by column.
import { bigint, bigserial, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Digest } from '../domain/digest.ts';
import type { DocumentReading, PageText } from '../domain/document.ts';
import type { Flag } from '../domain/flags.ts';
import type { RequiredDocumentType } from '../domain/vacancy.ts';
import type { ApplicantRecord, MessageFacts } from '../intake/ledger-rows.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const size = (name: string) => bigint(name, { mode: 'number' });

export const mailboxes = pgTable('mailboxes', {
  id: text('id').primaryKey(),
  account: text('account').notNull(),
  folder: text('folder').notNull(),
  firstUidValidity: text('first_uid_validity').notNull(),
  backlogBelowUid: size('backlog_below_uid').notNull(),
  leaseOwner: text('lease_owner'),
  leaseExpiresAt: instant('lease_expires_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const applicants = pgTable('applicants', {
  id: text('id').primaryKey(),
  vacancyId: text('vacancy_id').notNull(),
  number: integer('number').notNull(),
  folio: text('folio').notNull(),
  name: text('name'),
  isOwnName: boolean('is_own_name').notNull().default(false),
  displayName: text('display_name'),
  email: text('email'),
  phone: text('phone'),
  nameTokens: text('name_tokens').array().notNull().default([]),
  addresses: text('addresses').array().notNull().default([]),
  status: text('status'),
  record: jsonb('record').$type<ApplicantRecord>(),
  derivedAt: instant('derived_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const messages = pgTable('messages', {
  id: text('id').primaryKey(),
  sha256: text('sha256').notNull(),
  size: size('size').notNull(),
  origin: text('origin').notNull(),
  internalDate: instant('internal_date').notNull(),
  sender: text('sender'),
  oversized: boolean('oversized').notNull().default(false),
  refetch: boolean('refetch').notNull().default(false),
  importBatch: text('import_batch'),
  answer: boolean('answer').notNull().default(true),
  state: text('state').notNull().default('stored'),
  failures: integer('failures').notNull().default(0),
  failureCode: text('failure_code'),
  vacancyId: text('vacancy_id'),
  kind: text('kind'),
  reason: text('reason'),
  applicantId: text('applicant_id'),
  messageIdHeader: text('message_id_header'),
  subject: text('subject'),
  receivedAt: instant('received_at'),
  facts: jsonb('facts').$type<MessageFacts>(),
  flags: jsonb('flags').$type<Flag[]>().notNull().default([]),
  storedAt: instant('stored_at').notNull().defaultNow(),
  finishedAt: instant('finished_at'),
});

export const messagePlaces = pgTable(
  'message_places',
  {
    mailboxId: text('mailbox_id').notNull(),
    uidValidity: text('uid_validity').notNull(),
    uid: size('uid').notNull(),
    messageId: text('message_id').notNull(),
    markedAt: instant('marked_at'),
  },
  (table) => [primaryKey({ columns: [table.mailboxId, table.uidValidity, table.uid] })],
);

export const documentTexts = pgTable('document_texts', {
  sha256: text('sha256').primaryKey(),
  mime: text('mime').notNull(),
  problem: text('problem'),
  pages: jsonb('pages').$type<readonly PageText[]>().notNull(),
  convertedAt: instant('converted_at').notNull().defaultNow(),
});

export const documents = pgTable('documents', {
  id: text('id').primaryKey(),
  messageId: text('message_id').notNull(),
  ordinal: integer('ordinal').notNull(),
  source: text('source').notNull(),
  position: integer('position'),
  filename: text('filename'),
  path: text('path'),
  linkHost: text('link_host'),
  sha256: text('sha256'),
  size: size('size').notNull(),
  mime: text('mime'),
  problem: text('problem'),
  pageCount: integer('page_count'),
  ocr: boolean('ocr').notNull().default(false),
  reading: jsonb('reading').$type<DocumentReading>(),
  readAt: instant('read_at'),
});

export const replies = pgTable('replies', {
  id: text('id').primaryKey(),
  messageId: text('message_id').notNull(),
  applicantId: text('applicant_id'),
  kind: text('kind').notNull(),
  decision: text('decision').notNull(),
  reason: text('reason').notNull(),
  state: text('state').notNull(),
  missing: jsonb('missing').$type<readonly RequiredDocumentType[]>().notNull().default([]),
  toAddress: text('to_address'),
  mailMessageId: text('mail_message_id'),
  rawSha256: text('raw_sha256'),
  attempts: integer('attempts').notNull().default(0),
  unknownRetries: integer('unknown_retries').notNull().default(0),
  sendingOwner: text('sending_owner'),
  sendingSince: instant('sending_since'),
  unknownSince: instant('unknown_since'),
  retryAt: instant('retry_at'),
  escalatedAt: instant('escalated_at'),
  lastStep: text('last_step'),
  composedAt: instant('composed_at').notNull(),
  decidedAt: instant('decided_at').notNull().defaultNow(),
  sentAt: instant('sent_at'),
});

export const bouncedAddresses = pgTable('bounced_addresses', {
  address: text('address').primaryKey(),
  messageId: text('message_id').notNull(),
  bouncedAt: instant('bounced_at').notNull(),
});

export const events = pgTable('events', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  at: instant('at').notNull(),
  subject: text('subject').notNull(),
  code: text('code').notNull(),
  detail: jsonb('detail').$type<Readonly<Record<string, string | number | boolean | null>>>().notNull().default({}),
});

export const digests = pgTable('digests', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  vacancyId: text('vacancy_id').notNull(),
  at: instant('at').notNull(),
  digest: jsonb('digest').$type<Digest>().notNull(),
});
