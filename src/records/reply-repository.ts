// Replies: exactly one decision per message (UNIQUE), and state changes by compare-and-set, so that of two workers only one sends.
import { and, asc, eq, gt, gte, inArray, lte, ne, sql } from 'drizzle-orm';
import type { ReplyStore } from '../intake/intake-store.ts';
import type { ReplyRow } from '../intake/ledger-rows.ts';
import type { Queryable } from './database.ts';
import { toMessageRow } from './message-repository.ts';
import { bouncedAddresses, messages, replies } from './schema.ts';

const PAGE_ROWS = 500;
const toReplyRow = (row: typeof replies.$inferSelect): ReplyRow => row as unknown as ReplyRow;

export function makeReplyStore(db: Queryable): ReplyStore {
  return {
    addReply: async (reply) => {
      const rows = await db.insert(replies).values(reply).onConflictDoNothing().returning({ id: replies.id });
      return rows.length > 0;
    },
    getReply: async (id) => {
      const row = (await db.select().from(replies).where(eq(replies.id, id)))[0];
      return row ? toReplyRow(row) : null;
    },
    repliesOf: async (messageIds) => {
      if (messageIds.length === 0) return [];
      return (
        await db
          .select()
          .from(replies)
          .where(inArray(replies.messageId, [...messageIds]))
      ).map(toReplyRow);
    },
    claimReply: async (id, { attempts, owner, at }) => {
      const rows = await db
        .update(replies)
        .set({ state: 'sending', sendingOwner: owner, sendingSince: at, attempts: attempts + 1 })
        .where(and(eq(replies.id, id), eq(replies.state, 'pending'), eq(replies.decision, 'send'), eq(replies.attempts, attempts)))
        .returning();
      return rows[0] ? toReplyRow(rows[0]) : null;
    },
    releaseReply: async (id, change) => {
      const rows = await db
        .update(replies)
        .set({ ...change, decision: 'send' })
        .where(and(eq(replies.id, id), eq(replies.state, 'pending'), eq(replies.decision, 'hold')))
        .returning({ id: replies.id });
      return rows.length > 0;
    },
    lockAddress: async (address) => {
      await db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`address ${address}`}, 0))`);
    },
    changeReply: async ({ id, state, attempts }, change) => {
      const rows = await db
        .update(replies)
        .set(change)
        .where(and(eq(replies.id, id), eq(replies.state, state), eq(replies.attempts, attempts)))
        .returning({ id: replies.id });
      return rows.length > 0;
    },
    unfinishedReplies: async (limit, afterId) => {
      const rows = await db
        .select()
        .from(replies)
        .where(and(eq(replies.decision, 'send'), inArray(replies.state, ['pending', 'sending', 'unknown']), gt(replies.id, afterId)))
        .orderBy(asc(replies.id))
        .limit(limit);
      return rows.map(toReplyRow);
    },
    heldReplies: async () =>
      (await db.select().from(replies).where(eq(replies.decision, 'hold')).orderBy(asc(replies.composedAt))).map(toReplyRow),
    countReplies: async (address, { at, ms }) => {
      const rows = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(replies)
        .where(
          and(
            eq(replies.toAddress, address),
            eq(replies.decision, 'send'),
            gte(replies.composedAt, new Date(at.getTime() - ms)),
            lte(replies.composedAt, at),
          ),
        );
      return rows[0]?.count ?? 0;
    },
    wasSeen: async (mailMessageId) => {
      const rows = await db
        .select({ id: messages.id })
        .from(messages)
        .where(
          sql`${messages.messageIdHeader} = ${mailMessageId} OR (${messages.facts} -> 'references') @> to_jsonb(${mailMessageId}::text)`,
        )
        .limit(1);
      return rows.length > 0;
    },
    isOurs: async (mailMessageIds) => {
      if (mailMessageIds.length === 0) return false;
      return (
        (
          await db
            .select({ id: replies.id })
            .from(replies)
            .where(inArray(replies.mailMessageId, [...mailMessageIds]))
            .limit(1)
        ).length > 0
      );
    },
    hasAnswered: async ({ messageIdHeader, sender, exceptId }) => {
      const rows = await db
        .select({ id: replies.id })
        .from(replies)
        .innerJoin(messages, eq(messages.id, replies.messageId))
        .where(
          and(
            eq(messages.messageIdHeader, messageIdHeader),
            eq(messages.sender, sender),
            ne(messages.id, exceptId),
            ne(replies.decision, 'suppress'),
          ),
        )
        .limit(1);
      return rows.length > 0;
    },
    listReplies: () => listReplies(db),
    recordBounce: async (address, messageId, bouncedAt) => {
      await db.insert(bouncedAddresses).values({ address, messageId, bouncedAt }).onConflictDoNothing();
    },
    hasBounced: async (address) => {
      return (await db.select().from(bouncedAddresses).where(eq(bouncedAddresses.address, address))).length > 0;
    },
  };
}

async function* listReplies(db: Queryable): ReturnType<ReplyStore['listReplies']> {
  let afterId = '';
  for (;;) {
    const rows = await db
      .select({ reply: replies, message: messages })
      .from(replies)
      .innerJoin(messages, eq(messages.id, replies.messageId))
      .where(gt(replies.id, afterId))
      .orderBy(asc(replies.id))
      .limit(PAGE_ROWS);
    for (const { reply, message } of rows) yield { reply: toReplyRow(reply), message: toMessageRow(message) };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_ROWS) return;
    afterId = last.reply.id;
  }
}
