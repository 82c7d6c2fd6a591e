// The append-only history. Rows are added and read, never changed.
import { asc, inArray, sql } from 'drizzle-orm';
import type { EventStore, StatusCounts } from '../intake/intake-store.ts';
import type { Queryable } from './database.ts';
import { applicants, events, messages, replies } from './schema.ts';

export function makeEventStore(db: Queryable): EventStore {
  return {
    addEvent: async (subject, code, detail, at) => {
      await db.insert(events).values({ subject, code, detail, at });
    },
    eventsOf: async (subjects) => {
      if (subjects.length === 0) return [];
      return db
        .select({ at: events.at, subject: events.subject, code: events.code, detail: events.detail })
        .from(events)
        .where(inArray(events.subject, [...subjects]))
        .orderBy(asc(events.id));
    },
  };
}

/** How many rows are in which state; what `vacantes status` shows. */
export async function countStatus(db: Queryable): Promise<StatusCounts> {
  const count = sql<number>`count(*)::int`;
  const byMessage = await db.select({ key: messages.state, count }).from(messages).groupBy(messages.state);
  const byApplicant = await db.select({ key: applicants.status, count }).from(applicants).groupBy(applicants.status);
  const replyKey = sql<string>`CASE WHEN ${replies.decision} = 'send' THEN ${replies.state} ELSE ${replies.decision} END`;
  const byReply = await db.select({ key: replyKey, count }).from(replies).groupBy(replyKey);
  const toCounts = (rows: { key: string | null; count: number }[]) =>
    Object.fromEntries(rows.map(({ key, count: rowCount }) => [key ?? 'unknown', rowCount]));
  return { messages: toCounts(byMessage), applicants: toCounts(byApplicant), replies: toCounts(byReply) };
}
