// Messages in the ledger: what is stored, in which state, and how they hang together. Knows rows, decides nothing.
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { synthesisedMessageId } from '../domain/ids.ts';
import type { MessageStore } from '../intake/intake-store.ts';
import type { MessageRow } from '../intake/ledger-rows.ts';
import type { Queryable } from './database.ts';
import { makeImportStore } from './import-repository.ts';
import { messages, replies } from './schema.ts';
import { storable } from './storable.ts';

const PAGE_ROWS = 500;

type StoredMessage = typeof messages.$inferSelect;

export function toMessageRow(row: StoredMessage): MessageRow {
  return row as unknown as MessageRow; // text columns hold the catalogues' values; nothing else is ever written
}

export function makeMessageStore(db: Queryable): MessageStore {
  const first = async (rows: Promise<StoredMessage[]>): Promise<MessageRow | null> => {
    const row = (await rows)[0];
    return row ? toMessageRow(row) : null;
  };
  return {
    getMessage: (id) => first(db.select().from(messages).where(eq(messages.id, id))),
    findMessage: (key) => {
      const header = key.startsWith('<') ? key : `<${key}>`;
      return first(
        db
          .select()
          .from(messages)
          .where(or(eq(messages.id, key), eq(messages.sha256, key), eq(messages.messageIdHeader, header)))
          .orderBy(asc(messages.storedAt))
          .limit(1),
      );
    },
    lockMessage: (id) => first(db.select().from(messages).where(eq(messages.id, id)).for('update')),
    updateMessage: async (id, change) => {
      const { flags, ...columns } = storable(change);
      await db
        .update(messages)
        .set({ ...columns, ...(flags === undefined ? {} : { flags: [...flags] }) })
        .where(eq(messages.id, id));
    },
    ...makeImportStore(db),
    messagesOf: async (applicantId) => {
      const rows = await db
        .select()
        .from(messages)
        .where(eq(messages.applicantId, applicantId))
        .orderBy(asc(messages.receivedAt), asc(messages.id));
      return rows.map(toMessageRow);
    },
    findThread: (messageIds) => findThread(db, messageIds),
    findSenderVacancy: async (address) => {
      const rows = await db
        .select({ vacancyId: messages.vacancyId })
        .from(messages)
        .where(and(eq(messages.sender, address), isNotNull(messages.applicantId)))
        .orderBy(desc(messages.receivedAt))
        .limit(1);
      return rows[0]?.vacancyId ?? null;
    },
    waitingFor: (hints) => waitingFor(db, hints),
    reopenMessages: (ids) => reopenMessages(db, ids),
    hasUnread: async ({ sender, importBatch, exceptId }) => {
      const scopes = [
        ...(sender === null ? [] : [eq(messages.sender, sender)]),
        ...(importBatch === null ? [] : [eq(messages.importBatch, importBatch)]),
      ];
      if (scopes.length === 0) return false;
      const rows = await db
        .select({ id: messages.id })
        .from(messages)
        .where(and(or(...scopes), inArray(messages.state, ['stored', 'parsed']), eq(messages.refetch, false), ne(messages.id, exceptId)))
        .limit(1);
      return rows.length > 0;
    },
    unlinkedDocuments: async (vacancyId, addresses) => {
      const named = sql`jsonb_array_length(${messages.facts} -> 'names') > 0`;
      const rows = await db
        .select({
          header: messages.messageIdHeader,
          sha256: messages.sha256,
          receivedAt: messages.receivedAt,
          internalDate: messages.internalDate,
          reason: messages.reason,
          sender: messages.sender,
          names: sql<string[] | null>`${messages.facts} -> 'names'`,
        })
        .from(messages)
        .where(
          and(
            isNull(messages.applicantId),
            or(inArray(messages.kind, ['near-miss', 'quarantined']), eq(messages.refetch, true)),
            or(eq(messages.vacancyId, vacancyId), isNull(messages.vacancyId)),
            addresses.length === 0 ? named : or(named, inArray(messages.sender, [...addresses])),
          ),
        );
      return rows.map(({ header, sha256, receivedAt, internalDate, reason, sender, names }) => ({
        messageIdHeader: header ?? synthesisedMessageId(sha256),
        receivedAt: receivedAt ?? internalDate,
        reason: reason ?? '',
        names: names ?? [],
        sender,
      }));
    },
    unfinishedMessages: async (limit, afterId) => {
      const rows = await db
        .select({ id: messages.id, state: messages.state })
        .from(messages)
        .where(and(inArray(messages.state, ['stored', 'parsed']), eq(messages.refetch, false), gt(messages.id, afterId)))
        .orderBy(asc(messages.id))
        .limit(limit);
      return rows as Pick<MessageRow, 'id' | 'state'>[];
    },
    undecidedMessages: async (limit, afterId) => {
      const rows = await db
        .select({ id: messages.id })
        .from(messages)
        .leftJoin(replies, eq(replies.messageId, messages.id))
        .where(and(inArray(messages.state, ['recorded', 'ignored', 'quarantined']), isNull(replies.id), gt(messages.id, afterId)))
        .orderBy(asc(messages.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    listMessages: (vacancyId) => listMessages(db, vacancyId),
  };
}

/** What a message over the size limit is from the start: final, kept by its header, waiting for a person. */
export const OVERSIZED = { state: 'quarantined', kind: 'quarantined', reason: 'message-too-large', oversized: true } as const;

async function reopenMessages(db: Queryable, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const reopened = { state: 'stored', kind: null, reason: null, finishedAt: null };
  await db
    .update(messages)
    .set(reopened)
    .where(inArray(messages.id, [...ids]));
  return ids;
}

async function waitingFor(db: Queryable, hints: { sender: string | null; messageIdHeader: string | null }): Promise<string[]> {
  const { sender, messageIdHeader } = hints;
  const rows = await db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        isNull(messages.applicantId),
        eq(messages.state, 'ignored'),
        inArray(messages.kind, ['near-miss', 'question', 'spam-suspect']),
        or(
          sql`${messages.sender} = ${sender} AND ${messages.facts} -> 'known' ->> 'senderVacancyId' IS NULL`,
          sql`${messages.facts} -> 'references' @> to_jsonb(${messageIdHeader}::text) AND ${messages.facts} -> 'known' ->> 'threadVacancyId' IS NULL`,
        ),
      ),
    )
    .orderBy(asc(messages.receivedAt), asc(messages.id));
  return rows.map(({ id }) => id);
}

/** Two lookups, each by its own index: one condition over both tables would read them whole. */
async function findThread(db: Queryable, messageIds: readonly string[]): ReturnType<MessageStore['findThread']> {
  if (messageIds.length === 0) return null;
  const found = { vacancyId: messages.vacancyId, applicantId: messages.applicantId };
  const byUs = db
    .select({ id: replies.messageId })
    .from(replies)
    .where(inArray(replies.mailMessageId, [...messageIds]));
  const known = [
    ...(await db
      .select(found)
      .from(messages)
      .where(and(inArray(messages.messageIdHeader, [...messageIds]), isNotNull(messages.vacancyId)))
      .orderBy(desc(messages.receivedAt))),
    ...(await db
      .select(found)
      .from(messages)
      .where(and(inArray(messages.id, byUs), isNotNull(messages.vacancyId)))
      .orderBy(desc(messages.receivedAt))),
  ];
  const row = known.find(({ applicantId }) => applicantId !== null) ?? known[0];
  return row?.vacancyId ? { vacancyId: row.vacancyId, applicantId: row.applicantId } : null;
}

async function* listMessages(db: Queryable, vacancyId: string | null): AsyncIterable<MessageRow> {
  let afterId = '';
  for (;;) {
    const rows: StoredMessage[] = await db
      .select()
      .from(messages)
      .where(
        and(gt(messages.id, afterId), vacancyId === null ? undefined : or(eq(messages.vacancyId, vacancyId), isNull(messages.vacancyId))),
      )
      .orderBy(asc(messages.id))
      .limit(PAGE_ROWS);
    for (const row of rows) yield toMessageRow(row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_ROWS) return;
    afterId = last.id;
  }
}
