// What the CVs on file say about the vacancy's published requirements and about the people who issue recommendation letters: quotes
// side by side, for HR to read. Derived from stored text, so that an edited vacancy file is applied when records are derived again.
import type { FiledDocument } from '../domain/assessment.ts';
import type { Section } from '../domain/document.ts';
import type { IssuerEvidence, QuotedPlace, RequirementEvidence } from '../domain/requirements.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import { findRequirementQuotes } from '../extraction/requirement-evidence.ts';
import { mayBeSameOrganization } from '../extraction/same-organization.ts';
import type { IntakeStore } from './intake-store.ts';
import type { DocumentRow } from './ledger-rows.ts';

export type Evidence = { readonly requirements: readonly RequirementEvidence[]; readonly issuers: readonly IssuerEvidence[] };

type ReadDocument = FiledDocument & { readonly row: DocumentRow };

/** `documents` are those that count, without superseded ones. */
export async function gatherEvidence(
  store: Pick<IntakeStore, 'getText'>,
  documents: readonly ReadDocument[],
  vacancy: Vacancy,
): Promise<Evidence> {
  return { requirements: await requirementEvidence(store, documents, vacancy), issuers: issuerEvidence(documents) };
}

async function requirementEvidence(
  store: Pick<IntakeStore, 'getText'>,
  documents: readonly ReadDocument[],
  { requirements }: Vacancy,
): Promise<RequirementEvidence[]> {
  const quotes = new Map<string, QuotedPlace[]>(requirements.map(({ id }) => [id, []]));
  for (const { id: documentId, sha256, sections } of requirements.length > 0 ? documents : []) {
    const cvPages = new Set(sections.filter(isCv).flatMap(({ pages }) => pages));
    const text = cvPages.size > 0 && sha256 !== null ? await store.getText(sha256) : null;
    const pages = text?.pages.filter(({ page }) => cvPages.has(page)) ?? [];
    for (const found of findRequirementQuotes(pages, requirements)) {
      quotes.get(found.id)?.push(...found.quotes.map((quote) => ({ documentId, ...quote })));
    }
  }
  return requirements.map(({ id, label }) => ({ id, label, quotes: quotes.get(id) ?? [] }));
}

const isCv = (section: Section): boolean => section.type === 'cv';

function issuerEvidence(documents: readonly ReadDocument[]): IssuerEvidence[] {
  const employers = documents.flatMap(({ id: documentId, row }) => {
    const employments = row.reading?.cv?.employments ?? [];
    return employments.flatMap(({ organization, page, quote, current }, index) =>
      organization === null ? [] : [{ documentId, page, quote, organization, latest: current || index === 0 }],
    );
  });
  return documents.flatMap(({ id: documentId, sections }) =>
    sections.flatMap(({ type, contact }, sectionIndex): IssuerEvidence[] => {
      const organization = type === 'recommendation_letter' ? (contact?.organization ?? null) : null;
      if (organization === null) return [];
      const employer = employers.find((one) => mayBeSameOrganization(one.organization, organization)) ?? null;
      return [{ documentId, sectionIndex, organization, employer }];
    }),
  );
}
