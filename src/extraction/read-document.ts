// Pages of text in, meaning out: which pages are a CV, a letter or something else, who issued a recommendation, and who applies.
// Pure: the same pages always give the same reading. Knows nothing about files, their names, vacancies or deadlines.
import type { DocumentReading, PageText, Section } from '../domain/document.ts';
import { LETTER_SIZED_IMAGE_COVERAGE } from '../domain/thresholds.ts';
import type { PersonReading } from './applicant.ts';
import { mergeMentions, nobody, readCvOwner, readLetterWriter } from './applicant.ts';
import type { Verdict } from './classify.ts';
import { classify, doubtfulConfidence } from './classify.ts';
import type { KnownApplicant } from './contact-owner.ts';
import type { PageView } from './page-view.ts';
import { viewPage } from './page-view.ts';
import { readCv } from './read-cv.ts';
import { findRecommendedPerson } from './recommended-person.ts';
import { readReferee } from './referee-contact.ts';
import { layOut } from './section-lines.ts';
import { holdsSeveral } from './several-documents.ts';
import type { PageRun } from './split-sections.ts';
import { splitSections } from './split-sections.ts';

type Part = { readonly views: readonly PageView[]; readonly verdict: Verdict; readonly person: PersonReading };

/** A contact that was decoded, joined or repaired may be wrong. */
const uncertainFactor = 0.95;

/** Never throws; the sections partition the pages, every quote is a substring of its page. */
export function readDocument(pages: readonly PageText[]): DocumentReading {
  const views = pages.map(viewPage);
  const parts = splitSections(views).map(readPart);
  const owners = [...personsOf(parts, 'cv'), ...personsOf(parts, 'motivation_letter')];
  const sections = parts.map((part, index) => sectionOf(part, owners, isUnread(parts[index - 1]) || isUnread(parts[index + 1])));
  return {
    sections,
    applicant: mergeMentions([...owners, ...personsOf(parts, 'recommendation_letter')]),
    cv: readCv(parts.filter(({ verdict }) => verdict.type === 'cv').map((part) => part.views)),
    pictured: views.some(hidesPage),
  };
}

/** Of recognised text the picture is the page itself; a page without usable text is unread as it is. */
function hidesPage({ source, state }: PageView): boolean {
  return state === 'text' && !source.ocr && source.imageCoverage >= LETTER_SIZED_IMAGE_COVERAGE;
}

function readPart({ views, mixed }: PageRun): Part {
  const sole = classify(views);
  const verdict = mixed || views.some(holdsSeveral) ? { ...sole, confidence: Math.min(sole.confidence, doubtfulConfidence) } : sole;
  return { views, verdict, person: personOf(verdict, views) };
}

function personOf(verdict: Verdict, views: readonly PageView[]): PersonReading {
  if (verdict.type === 'cv') return readCvOwner(views);
  if (verdict.type === 'motivation_letter') return readLetterWriter(views);
  if (verdict.type !== 'recommendation_letter') return nobody;
  const { lines, zones } = layOut(views);
  const recommended = findRecommendedPerson(
    views,
    lines.filter((_, index) => zones[index] === 'signature'),
  );
  if (recommended === null) return nobody;
  return { ...nobody, name: { value: recommended.name, page: recommended.evidence.page, quote: recommended.evidence.quote } };
}

function sectionOf(part: Part, owners: readonly PersonReading[], nearUnread: boolean): Section {
  const { type, confidence, evidence } = part.verdict;
  const base: Section = {
    type,
    pages: part.views.map((view) => view.source.page),
    confidence,
    contact: null,
    missingContactFields: [],
    unverifiedContactFields: [],
    evidence,
  };
  if (type !== 'recommendation_letter') return base;
  const referee = readReferee(part.views, knownApplicant(part, owners), nearUnread);
  return {
    ...base,
    confidence: referee.uncertain ? Math.round(confidence * uncertainFactor * 100) / 100 : confidence,
    contact: referee.contact,
    missingContactFields: referee.missing,
    unverifiedContactFields: referee.unverified,
    evidence: [...evidence, ...referee.evidence],
  };
}

function knownApplicant(part: Part, owners: readonly PersonReading[]): KnownApplicant {
  return {
    name: part.person.name?.value ?? owners.find((owner) => owner.name !== null)?.name?.value ?? null,
    emails: owners.flatMap((owner) => owner.email?.value ?? []),
    phones: owners.flatMap((owner) => owner.phone?.value ?? []),
  };
}

function personsOf(parts: readonly Part[], type: Verdict['type']): readonly PersonReading[] {
  return parts.filter((part) => part.verdict.type === type).map((part) => part.person);
}

/** What cannot be read next to a letter may be its signature. */
function isUnread(part: Part | undefined): boolean {
  return part?.views.some((view) => view.state === 'scan' || view.state === 'garbled') === true;
}
