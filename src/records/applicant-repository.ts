// Applicants: one row per vacancy and person, their folio, and the assessment derived last.
import { and, arrayOverlaps, asc, desc, eq, or, sql } from 'drizzle-orm';
import { nameTokens } from '../domain/person-name.ts';
import type { ApplicantStore } from '../intake/intake-store.ts';
import type { ApplicantRow } from '../intake/ledger-rows.ts';
import type { Queryable } from './database.ts';
import { applicants, messages } from './schema.ts';
import { storable } from './storable.ts';

/** Possible duplicates to compare by name, newest first; more people than this share a word only in very large vacancies. */
const MAX_ALIKE = 500;

const toApplicantRow = (row: typeof applicants.$inferSelect): ApplicantRow => row;

export function makeApplicantStore(db: Queryable): ApplicantStore {
  return {
    lockVacancy: async (vacancyId) => {
      await db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`vacancy ${vacancyId}`}, 0))`);
    },
    getApplicant: async (id) => {
      const row = (await db.select().from(applicants).where(eq(applicants.id, id)))[0];
      return row ? toApplicantRow(row) : null;
    },
    findApplicant: async (folio) => {
      const row = (await db.select().from(applicants).where(eq(applicants.folio, folio.toUpperCase())))[0];
      return row ? toApplicantRow(row) : null;
    },
    identityCandidates: async (vacancyId, hints) => {
      const tokens = hints.name === null ? [] : nameTokens(hints.name);
      const inVacancy = eq(applicants.vacancyId, vacancyId);
      const hard = [
        ...(hints.addresses.length > 0 ? [arrayOverlaps(applicants.addresses, [...hints.addresses])] : []),
        ...(hints.phone === null ? [] : [eq(applicants.phone, hints.phone)]),
        ...(hints.applicantId === null ? [] : [eq(applicants.id, hints.applicantId)]),
      ];
      const certain =
        hard.length === 0
          ? []
          : await db
              .select()
              .from(applicants)
              .where(and(inVacancy, or(...hard)))
              .orderBy(asc(applicants.number));
      // a common surname must not crowd out the facts above, hence a query and a limit of its own
      const alike =
        tokens.length === 0
          ? []
          : await db
              .select()
              .from(applicants)
              .where(and(inVacancy, arrayOverlaps(applicants.nameTokens, tokens)))
              .orderBy(desc(applicants.number))
              .limit(MAX_ALIKE);
      return [...new Map([...certain, ...alike].map((row) => [row.id, row])).values()]
        .toSorted((left, right) => left.number - right.number)
        .map((row) => ({
          applicantId: row.id,
          folio: row.folio,
          documentName: row.name,
          isOwnName: row.isOwnName,
          phone: row.phone,
          addresses: row.addresses,
        }));
    },
    createApplicant: async (vacancyId, folioPrefix) => {
      const highest = await db
        .select({ number: sql<number>`coalesce(max(${applicants.number}), 0)::int` })
        .from(applicants)
        .where(eq(applicants.vacancyId, vacancyId));
      const number = (highest[0]?.number ?? 0) + 1;
      const folio = `${folioPrefix}-${String(number).padStart(4, '0')}`;
      const rows = await db.insert(applicants).values({ id: folio.toLowerCase(), vacancyId, number, folio }).returning();
      return toApplicantRow(rows[0] as typeof applicants.$inferSelect);
    },
    updateApplicant: async (id, details) => {
      const nameWords = details.name === null ? [] : nameTokens(details.name);
      await db
        .update(applicants)
        .set({ ...storable(details), addresses: [...details.addresses], nameTokens: nameWords })
        .where(eq(applicants.id, id));
    },
    saveRecord: async (id, record, at) => {
      await db.update(applicants).set({ record, status: record.status, derivedAt: at }).where(eq(applicants.id, id));
    },
    flaggedBy: async (flag) => {
      const rows = await db
        .selectDistinct({ folio: applicants.folio })
        .from(messages)
        .innerJoin(applicants, eq(applicants.id, messages.applicantId))
        .where(sql`${messages.flags} @> ${JSON.stringify([flag])}::jsonb`);
      return rows.map(({ folio }) => folio).toSorted();
    },
    listApplicants: async (vacancyId) => {
      const rows = await db
        .select()
        .from(applicants)
        .where(vacancyId === null ? undefined : eq(applicants.vacancyId, vacancyId))
        .orderBy(asc(applicants.vacancyId), asc(applicants.number));
      return rows.map(toApplicantRow);
    },
  };
}
