// What an application contains, lacks, and leaves in doubt: a pure function of its documents and the vacancy.
// The asymmetry of the product lives here: something is `missing` only when nothing that was sent could be it.
import type { DocumentProblem, RequiredContactField, Section } from './document.ts';
import type { MissingDocument } from './reply-model.ts';
import { CERTAIN_TYPE, certainFrom } from './thresholds.ts';
import type { RequiredDocumentType, Vacancy } from './vacancy.ts';

/** A document on file, in order of arrival. */
export type FiledDocument = {
  readonly id: string;
  /** Ledger id of the message that brought it. */
  readonly messageId: string;
  readonly receivedAt: Date;
  readonly onTime: boolean;
  /** null for links and for bytes that were never seen. */
  readonly sha256: string | null;
  readonly problem: DocumentProblem | null;
  /** Some of its text was recognised from an image and may be wrong. */
  readonly ocr: boolean;
  /** Pictures beside its text may be pages that nobody read. */
  readonly pictured: boolean;
  readonly sections: readonly Section[];
};

export type Completeness = 'complete' | 'incomplete' | 'to_verify';
export type ApplicantStatus = Completeness | 'late';
export const applicantStatuses = ['complete', 'incomplete', 'to_verify', 'late'] as const;

export type SectionPlace = { readonly documentId: string; readonly sectionIndex: number };

/** A recommendation letter that counts, and what its issuer's contact lacks. */
export type LetterFinding = SectionPlace & {
  readonly missingContactFields: readonly RequiredContactField[];
  readonly unverifiedContactFields: readonly RequiredContactField[];
};

export type Contents = {
  readonly completeness: Completeness;
  readonly missing: readonly MissingDocument[];
  readonly toVerify: readonly MissingDocument[];
  readonly letters: readonly LetterFinding[];
  /** Documents that a later one replaces; kept, shown, not counted. */
  readonly supersededIds: readonly string[];
  /** Pairs of letters by the same contact, as document ids. */
  readonly sameReferee: readonly (readonly [string, string])[];
};

type Placed = SectionPlace & { readonly document: FiledDocument; readonly section: Section };

/**
 * Judges a set of documents against what the vacancy asks for. `extraDoubt` says that something else may hold a document
 * (a message beyond the MIME limits, a letter about this person that a referee sent directly).
 */
export function assessContents(documents: readonly FiledDocument[], vacancy: Pick<Vacancy, 'documents'>, extraDoubt = false): Contents {
  const distinct = withoutRepeats(documents);
  const placed = distinct.flatMap((document) =>
    document.sections.map((section, sectionIndex) => ({ documentId: document.id, sectionIndex, document, section })),
  );
  const certain = placed.filter(({ section }) => section.confidence >= CERTAIN_TYPE);
  const doubtful = extraDoubt || distinct.some(isDoubtful);
  const supersededIds = findSuperseded(distinct, certain);
  const current = certain.filter(({ documentId }) => !supersededIds.includes(documentId));
  const { letters, sameReferee } = chooseLetters(current.filter(({ section }) => section.type === 'recommendation_letter'));

  const needs = vacancy.documents.map(({ type, count }) => {
    const have = type === 'recommendation_letter' ? letters.length : current.filter(({ section }) => section.type === type).length;
    return { type, lacking: Math.max(0, count - have), count };
  });
  const repeatedReferee = (type: RequiredDocumentType) => type === 'recommendation_letter' && sameReferee.length > 0;
  const lacking = needs.filter((need) => need.lacking > 0);
  const toVerify = lacking.filter(({ type }) => doubtful || repeatedReferee(type)).map(({ type, lacking: count }) => ({ type, count }));
  const missing = lacking.filter(({ type }) => !doubtful && !repeatedReferee(type)).map(({ type, lacking: count }) => ({ type, count }));

  const demanded = needs.find(({ type }) => type === 'recommendation_letter')?.count ?? 0;
  const counted = letters.slice(0, demanded).map(({ documentId, sectionIndex, section }) => ({
    documentId,
    sectionIndex,
    missingContactFields: section.missingContactFields,
    unverifiedContactFields: section.unverifiedContactFields,
  }));
  return {
    completeness: decideCompleteness({ missing, toVerify, letters: counted, doubtful }),
    missing,
    toVerify,
    letters: counted,
    supersededIds,
    sameReferee,
  };
}

function decideCompleteness(found: {
  missing: readonly unknown[];
  toVerify: readonly unknown[];
  letters: readonly LetterFinding[];
  doubtful: boolean;
}): Completeness {
  const lacksData = found.letters.some((letter) => letter.missingContactFields.length > 0);
  const maybeLacksData = found.letters.some((letter) => letter.unverifiedContactFields.length > 0);
  if (found.missing.length > 0 || (lacksData && !found.doubtful)) return 'incomplete';
  return found.toVerify.length > 0 || lacksData || maybeLacksData ? 'to_verify' : 'complete';
}

/** The same bytes sent again are one document. */
function withoutRepeats(documents: readonly FiledDocument[]): FiledDocument[] {
  const seen = new Set<string>();
  return documents.filter(({ sha256 }) => sha256 === null || (!seen.has(sha256) && seen.add(sha256) !== undefined));
}

/**
 * Whether a document could be anything that was asked for: unread, unclassified, or classified without certainty. Recognised text may
 * fill a slot, but never proves that something is not there: a heading, or a whole page, may have been lost on the way.
 */
function isDoubtful(document: FiledDocument): boolean {
  if (document.problem !== null || document.ocr || document.pictured || document.sections.length === 0) return true;
  return document.sections.some((section) => section.type === 'unknown' || section.confidence < certainFrom(section.type));
}

/** A newer CV or motivation letter, by another message, replaces the older one when that is all the older document holds. */
function findSuperseded(documents: readonly FiledDocument[], certain: readonly Placed[]): string[] {
  const newest = new Map<string, FiledDocument>();
  for (const { section, document } of certain) {
    if (section.type === 'cv' || section.type === 'motivation_letter') newest.set(section.type, document);
  }
  return documents
    .filter(
      (document) =>
        document.sections.length > 0 &&
        document.sections.every((section) => {
          const latest = newest.get(section.type);
          return (
            latest !== undefined &&
            latest.messageId !== document.messageId &&
            latest.receivedAt >= document.receivedAt &&
            latest.id !== document.id
          );
        }),
    )
    .map(({ id }) => id);
}

/**
 * One letter per issuing contact: when the same contact appears twice, the better (then the newer) version counts, and the
 * pair is reported, because a person must say whether two letters by one issuer were meant. Best letters come first.
 */
function chooseLetters(found: readonly Placed[]): { letters: Placed[]; sameReferee: (readonly [string, string])[] } {
  const letters: Placed[] = [];
  const sameReferee: (readonly [string, string])[] = [];
  for (const letter of found) {
    const at = letters.findIndex((other) => haveSameContact(other.section, letter.section));
    const other = letters[at];
    if (!other) {
      letters.push(letter);
      continue;
    }
    sameReferee.push([other.documentId, letter.documentId]);
    if (deficit(letter.section) <= deficit(other.section)) letters[at] = letter;
  }
  return { letters: letters.toSorted((left, right) => deficit(left.section) - deficit(right.section)), sameReferee };
}

const deficit = (section: Section): number => section.missingContactFields.length * 10 + section.unverifiedContactFields.length;

function haveSameContact(left: Section, right: Section): boolean {
  const [a, b] = [left.contact, right.contact];
  if (!a || !b) return false;
  return (
    (a.email !== null && a.email === b.email && a.name === b.name) ||
    (a.phone !== null && a.phone === b.phone && a.name !== null && a.name === b.name)
  );
}
