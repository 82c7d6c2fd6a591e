// Batches of imported messages: what they brought, how far they are, and what an interrupted one left behind.
import { and, asc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import type { MessageStore } from '../intake/intake-store.ts';
import type { Queryable } from './database.ts';
import { messages, replies } from './schema.ts';

const PAGE_ROWS = 500;

type ImportStore = Pick<MessageStore, 'addImported' | 'adoptUndecided' | 'batchProgress' | 'undecidedOfBatch'>;

export function makeImportStore(db: Queryable): ImportStore {
  return {
    addImported: async (batch, imported) => {
      const added: string[] = [];
      for (let at = 0; at < imported.length; at += PAGE_ROWS) {
        const rows = imported.slice(at, at + PAGE_ROWS).map((message) => ({
          ...message,
          origin: 'import',
          importBatch: batch.id,
          answer: batch.answer,
        }));
        added.push(...(await db.insert(messages).values(rows).onConflictDoNothing().returning({ id: messages.id })).map(({ id }) => id));
      }
      return added;
    },
    adoptUndecided: async (batch, ids) => {
      const adopted: string[] = [];
      for (let at = 0; at < ids.length; at += PAGE_ROWS) {
        const undecided = db.select({ id: replies.messageId }).from(replies).where(eq(replies.messageId, messages.id));
        const rows = await db
          .update(messages)
          .set({ importBatch: batch.id, answer: batch.answer })
          .where(and(inArray(messages.id, ids.slice(at, at + PAGE_ROWS)), eq(messages.origin, 'import'), notExists(undecided)))
          .returning({ id: messages.id });
        adopted.push(...rows.map(({ id }) => id));
      }
      return adopted;
    },
    batchProgress: async (batchId) => {
      const finished = sql<number>`(count(*) FILTER (WHERE ${messages.state} NOT IN ('stored', 'parsed')))::int`;
      const decided = sql<number>`count(${replies.id})::int`;
      const rows = await db
        .select({ total: sql<number>`count(*)::int`, finished, decided })
        .from(messages)
        .leftJoin(replies, eq(replies.messageId, messages.id))
        .where(eq(messages.importBatch, batchId));
      return rows[0] ?? { total: 0, finished: 0, decided: 0 };
    },
    undecidedOfBatch: async (batchId) => {
      const rows = await db
        .select({ id: messages.id })
        .from(messages)
        .leftJoin(replies, eq(replies.messageId, messages.id))
        .where(and(eq(messages.importBatch, batchId), isNull(replies.id)))
        .orderBy(asc(messages.receivedAt));
      return rows.map(({ id }) => id);
    },
  };
}
