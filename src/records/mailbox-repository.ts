// Mailboxes and places: which UIDs are known, which wait for their mark on the server, who holds the lease.
import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { messageIdOf } from '../domain/ids.ts';
import { finalMessageStates } from '../domain/message.ts';
import type { MailboxKey, MailboxLedger } from '../intake/mailbox-ledger.ts';
import type { Clock } from '../intake/ports.ts';
import type { Queryable } from './database.ts';
import { OVERSIZED } from './message-repository.ts';
import { mailboxes, messagePlaces, messages } from './schema.ts';

const mailboxIdOf = (key: MailboxKey): string => `${key.account}/${key.folder}`;

/** `isOwnerGone`: the process that holds a lease certainly does not run any more, so its lease need not expire first. */
export type LedgerOptions = { readonly isOwnerGone: (owner: string) => boolean; readonly clock: Clock };
type Atomically = <T>(work: (tx: Queryable) => Promise<T>) => Promise<T>;

export function makeMailboxStore(db: Queryable, atomically: Atomically, options: LedgerOptions): MailboxLedger {
  return {
    openMailbox: async (key, state) => {
      const id = mailboxIdOf(key);
      await db
        .insert(mailboxes)
        .values({ id, ...key, firstUidValidity: state.uidValidity, backlogBelowUid: state.uidNext })
        .onConflictDoNothing();
      const row = (await db.select().from(mailboxes).where(eq(mailboxes.id, id)))[0];
      // a lease may have made the row before the mailbox was ever opened
      if (row?.firstUidValidity === '') {
        await db
          .update(mailboxes)
          .set({ firstUidValidity: state.uidValidity, backlogBelowUid: state.uidNext })
          .where(and(eq(mailboxes.id, id), eq(mailboxes.firstUidValidity, '')));
        return { mailboxId: id, backlogBelowUid: state.uidNext };
      }
      return { mailboxId: id, backlogBelowUid: row?.firstUidValidity === state.uidValidity ? row.backlogBelowUid : 0 };
    },
    knownUids: async (mailboxId, uidValidity) => {
      const rows = await db
        .select({ uid: messagePlaces.uid })
        .from(messagePlaces)
        .where(and(eq(messagePlaces.mailboxId, mailboxId), eq(messagePlaces.uidValidity, uidValidity)));
      const known = new Set(rows.map(({ uid }) => uid));
      const damaged = await db
        .select({ uid: messagePlaces.uid })
        .from(messagePlaces)
        .innerJoin(messages, eq(messages.id, messagePlaces.messageId))
        .where(and(eq(messages.refetch, true), eq(messagePlaces.mailboxId, mailboxId), eq(messagePlaces.uidValidity, uidValidity)));
      for (const { uid } of damaged) known.delete(uid);
      return known;
    },
    recordMessage: ({ mailboxId, uidValidity, uid, oversized, ...message }) =>
      atomically(async (tx) => {
        const id = messageIdOf(message.sha256);
        const added = await tx
          .insert(messages)
          .values({
            id,
            ...message,
            storedAt: options.clock.now(),
            ...(oversized ? { ...OVERSIZED, finishedAt: options.clock.now(), receivedAt: message.internalDate } : {}),
          })
          .onConflictDoNothing()
          .returning({ id: messages.id });
        const placed = await tx
          .insert(messagePlaces)
          .values({ mailboxId, uidValidity, uid, messageId: id })
          .onConflictDoNothing()
          .returning({ uid: messagePlaces.uid });
        if (placed.length === 0)
          await tx
            .update(messages)
            .set({ refetch: false })
            .where(and(eq(messages.id, id), eq(messages.refetch, true)));
        return { messageId: id, isNew: added.length > 0 };
      }),
    pendingMarks: async (mailboxId, uidValidity, limit) => {
      return db
        .select({ uid: messagePlaces.uid, messageId: messagePlaces.messageId })
        .from(messagePlaces)
        .innerJoin(messages, eq(messages.id, messagePlaces.messageId))
        .where(
          and(
            eq(messagePlaces.mailboxId, mailboxId),
            eq(messagePlaces.uidValidity, uidValidity),
            isNull(messagePlaces.markedAt),
            inArray(messages.state, [...finalMessageStates]),
          ),
        )
        .orderBy(asc(messagePlaces.uid))
        .limit(limit);
    },
    recordMarked: async (mailboxId, uidValidity, uids) => {
      if (uids.length === 0) return;
      await db
        .update(messagePlaces)
        .set({ markedAt: new Date() })
        .where(
          and(eq(messagePlaces.mailboxId, mailboxId), eq(messagePlaces.uidValidity, uidValidity), inArray(messagePlaces.uid, [...uids])),
        );
    },
    acquireLease: async (key, owner, ttlMs) => {
      const now = options.clock.now();
      const lease = { leaseOwner: owner, leaseExpiresAt: new Date(now.getTime() + ttlMs) };
      const rows = await db
        .insert(mailboxes)
        .values({ id: mailboxIdOf(key), ...key, firstUidValidity: '', backlogBelowUid: 0, ...lease })
        .onConflictDoUpdate({
          target: mailboxes.id,
          set: lease,
          setWhere: sql`${or(isNull(mailboxes.leaseOwner), eq(mailboxes.leaseOwner, owner), lt(mailboxes.leaseExpiresAt, now))}`,
        })
        .returning({ id: mailboxes.id });
      if (rows.length > 0) return true;
      const holder = (
        await db
          .select({ owner: mailboxes.leaseOwner })
          .from(mailboxes)
          .where(eq(mailboxes.id, mailboxIdOf(key)))
      )[0]?.owner;
      if (!holder || !options.isOwnerGone(holder)) return false;
      const taken = await db
        .update(mailboxes)
        .set(lease)
        .where(and(eq(mailboxes.id, mailboxIdOf(key)), eq(mailboxes.leaseOwner, holder)))
        .returning({ id: mailboxes.id });
      return taken.length > 0;
    },
    releaseLease: async (key, owner) => {
      await db
        .update(mailboxes)
        .set({ leaseOwner: null, leaseExpiresAt: null })
        .where(and(eq(mailboxes.id, mailboxIdOf(key)), eq(mailboxes.leaseOwner, owner)));
    },
  };
}
