// Documents and the text of their bytes. Text is kept once per SHA-256, whoever sends the same file again.
import { asc, eq, inArray } from 'drizzle-orm';
import type { DocumentProblem } from '../domain/document.ts';
import type { DocumentStore } from '../intake/intake-store.ts';
import type { DocumentRow } from '../intake/ledger-rows.ts';
import type { Queryable } from './database.ts';
import { documents, documentTexts } from './schema.ts';
import { storable } from './storable.ts';

const toDocumentRow = (row: typeof documents.$inferSelect): DocumentRow => row as unknown as DocumentRow;

export function makeDocumentStore(db: Queryable): DocumentStore {
  return {
    addDocuments: async (rows) => {
      if (rows.length > 0)
        await db
          .insert(documents)
          .values(rows.map((row) => storable(row)))
          .onConflictDoNothing();
    },
    getDocument: async (id) => {
      const row = (await db.select().from(documents).where(eq(documents.id, id)))[0];
      return row ? toDocumentRow(row) : null;
    },
    documentsOf: async (messageIds) => {
      if (messageIds.length === 0) return [];
      const rows = await db
        .select()
        .from(documents)
        .where(inArray(documents.messageId, [...messageIds]))
        .orderBy(asc(documents.messageId), asc(documents.position), asc(documents.ordinal)); // without a position last: body and links;
      return rows.map(toDocumentRow);
    },
    getText: async (sha256) => {
      const row = (await db.select().from(documentTexts).where(eq(documentTexts.sha256, sha256)))[0];
      return row ? { mime: row.mime, problem: row.problem as DocumentProblem | null, pages: row.pages } : null;
    },
    saveText: async (sha256, text) => {
      await db
        .insert(documentTexts)
        .values(storable({ sha256, mime: text.mime, problem: text.problem, pages: text.pages }))
        .onConflictDoNothing();
    },
    saveReading: async (id, result) => {
      await db
        .update(documents)
        .set({ ...storable(result), readAt: new Date() })
        .where(eq(documents.id, id));
    },
  };
}
