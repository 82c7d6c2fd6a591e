// What HR is shown beside an application: quotes of the CV about the published requirements, and letters beside employers. Never more.
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { exportApplicant } from '../../../src/intake/export-records.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { loadVacancies } from '../../../src/runtime/vacancy-files.ts';
import { DAY, describedPipeline, onlyApplicant } from '../../support/intake-bench.ts';
import { completeSet, documentsOf, letter } from '../../support/letter-box.ts';
import { settings } from '../../support/pipeline.ts';

const { ana } = candidates;
const { vacancies } = loadVacancies(path.join(projectRoot(), 'config/vacancies'));
const vacancy = vacancies[0] as (typeof vacancies)[number];
const pipeline = describedPipeline({ settings: { ...settings, vacancies } });

async function applied(documents = completeSet(ana)) {
  await pipeline().receive({ raw: letter(ana, documents), sender: ana.email, at: DAY });
  await pipeline().run();
  return exportApplicant(pipeline().ledger, await onlyApplicant(pipeline()), vacancy);
}

describe('evidence for HR', () => {
  it('quotes the CV for published requirements, on its page and word for word', async () => {
    const { requirements, documents } = await applied();
    expect(requirements.map(({ id }) => id)).toEqual(vacancy.requirements.map(({ id }) => id));
    const quotes = requirements.flatMap((requirement) => requirement.quotes);
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    const cvIds = documents.filter(({ sections }) => sections.some(({ type }) => type === 'cv')).map(({ id }) => id);
    for (const { documentId, page, quote } of quotes) {
      expect(cvIds).toContain(documentId);
      const row = await pipeline().ledger.getDocument(documentId);
      const text = row?.sha256 ? await pipeline().ledger.getText(row.sha256) : null;
      expect(text?.pages.find((one) => one.page === page)?.text).toContain(quote);
    }
  });

  it('says what the CV tells about the past', async () => {
    const { documents } = await applied();
    const told = documents.flatMap(({ cv }) => (cv ? [cv] : []));
    expect(told).toHaveLength(1);
    expect(told[0]?.employments.length).toBeGreaterThan(0);
    expect(told[0]?.studies.length).toBeGreaterThan(0);
  });

  it('puts every letter whose organisation is known beside the employers of the CV', async () => {
    const { issuers, documents } = await applied();
    const letters = documents.flatMap(({ sections }) => sections.flatMap(({ contact }) => contact?.organization ?? []));
    expect(issuers.map(({ organization }) => organization).toSorted()).toEqual(letters.toSorted());
    const employers = documents.flatMap(({ cv }) => cv?.employments.map(({ organization }) => organization) ?? []);
    for (const { employer } of issuers) if (employer) expect(employers).toContain(employer.organization);
    expect(issuers.filter(({ employer }) => employer !== null).length).toBeGreaterThan(0);
  });

  it('has nothing to say without a CV', async () => {
    const { requirements, issuers } = await applied(documentsOf(ana, 'motivation', 'first'));
    expect(requirements.flatMap(({ quotes }) => quotes)).toEqual([]);
    expect(issuers.every(({ employer }) => employer === null)).toBe(true);
  });
});
