// The record of one applicant, derived from stored facts: message kinds, assessment, flags. Deriving twice changes nothing.
import { type AssessedMessage, type Assessment, assessApplicant } from '../domain/applicant-assessment.ts';
import type { FiledDocument } from '../domain/assessment.ts';
import { decidePunctuality } from '../domain/deadline.ts';
import type { Flag } from '../domain/flags.ts';
import type { ApplicantMessageKind } from '../domain/message.ts';
import { type ApplicantMessage, byReceipt, decideMessageKinds } from '../domain/message-kind.ts';
import { compareNames } from '../domain/person-name.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import { detailsOf, mismatchOf } from './applicant-details.ts';
import { type Evidence, gatherEvidence } from './gather-evidence.ts';
import type { IntakeStore } from './intake-store.ts';
import type { ApplicantRecord, ApplicantRow, DocumentRow, MessageRow } from './ledger-rows.ts';

export type ApplicantFile = {
  readonly applicant: ApplicantRow;
  /** In order of receipt. */
  readonly messages: readonly (MessageRow & { readonly receivedAt: Date; readonly kind: ApplicantMessageKind })[];
  /** In order of arrival. */
  readonly documents: readonly (FiledDocument & { readonly row: DocumentRow })[];
  readonly assessment: Assessment;
};

/** Reads and assesses an applicant as of `asOf` (all messages when null). Null when the applicant has no message by then. */
export async function loadApplicantFile(
  store: IntakeStore,
  applicant: ApplicantRow,
  vacancy: Vacancy,
  asOf: Date | null,
): Promise<ApplicantFile | null> {
  const rows = (await store.messagesOf(applicant.id)).flatMap((row) => (row.receivedAt ? [{ ...row, receivedAt: row.receivedAt }] : []));
  const known = rows.filter(({ receivedAt }) => asOf === null || receivedAt <= asOf).toSorted(byReceipt);
  if (known.length === 0) return null;
  const documentRows = await store.documentsOf(known.map(({ id }) => id));
  const documentsIn = (messageId: string) => documentRows.filter((row) => row.messageId === messageId);
  const kinds = decideMessageKinds(known.map((message) => kindFactsOf(message, documentsIn(message.id))));
  const messages = known.map((message) => ({ ...message, kind: kinds.get(message.id) ?? 'question' }));
  const documents = messages.flatMap((message) => documentsIn(message.id).map((row) => toFiled(row, message, vacancy)));
  const assessment = assessApplicant(
    {
      messages: messages.map((message) => toAssessed(message, applicant.name)),
      documents,
      unlinked: [
        ...(await unlinkedAbout(store, applicant, vacancy.id, asOf)),
        ...(asOf === null ? await sameElsewhere(store, applicant.folio) : []),
      ],
      named: applicant.name !== null,
    },
    vacancy,
  );
  return { applicant, messages, documents, assessment };
}

type ReceivedRow = MessageRow & { readonly receivedAt: Date };

function kindFactsOf(message: ReceivedRow, documents: readonly DocumentRow[]): ApplicantMessage {
  return {
    id: message.id,
    receivedAt: message.receivedAt,
    messageIdHeader: message.messageIdHeader,
    documentKeys: documents.map((row) => row.sha256 ?? `link ${row.linkHost}`).toSorted(),
    ownText: message.facts?.ownText ?? '',
    asksQuestion: message.facts?.asksQuestion ?? false,
  };
}

function toAssessed(message: ApplicantFile['messages'][number], name: string | null): AssessedMessage {
  const { id, receivedAt, kind, flags, facts } = message;
  return { id, receivedAt, kind, flags: [...flags, ...mismatchOf(message, name)], incomplete: (facts?.problems.length ?? 0) > 0 };
}

/** Documents that may be this person's and that came with messages nobody has linked yet. */
async function unlinkedAbout(store: IntakeStore, { name, addresses }: ApplicantRow, vacancyId: string, asOf: Date | null): Promise<Flag[]> {
  const known = (await store.unlinkedDocuments(vacancyId, addresses)).filter(({ receivedAt }) => asOf === null || receivedAt <= asOf);
  return known
    .filter(
      ({ names, sender }) =>
        (sender !== null && addresses.includes(sender)) ||
        names.some((named) => name !== null && compareNames(named, name) !== 'different'),
    )
    .map(({ messageIdHeader, reason }) => ({
      code: reason === 'letter-sent-by-referee' ? 'letter-from-referee' : 'unlinked-documents',
      detail: messageIdHeader,
    }));
}

/** Somebody who applied later looks like this person: each side knows of the other. */
async function sameElsewhere(store: IntakeStore, folio: string): Promise<Flag[]> {
  const flagsOf = async (code: 'possible-duplicate' | 'shared-address') =>
    (await store.flaggedBy({ code, detail: folio })).map((detail): Flag => ({ code, detail }));
  return [...(await flagsOf('possible-duplicate')), ...(await flagsOf('shared-address'))];
}

function toFiled(row: DocumentRow, message: { id: string; receivedAt: Date }, vacancy: Vacancy): FiledDocument & { row: DocumentRow } {
  return {
    id: row.id,
    messageId: message.id,
    receivedAt: message.receivedAt,
    onTime: decidePunctuality(message.receivedAt, vacancy).onTime,
    sha256: row.sha256,
    problem: row.problem,
    ocr: row.ocr,
    pictured: row.reading?.pictured ?? false,
    sections: row.reading?.sections ?? [],
    row,
  };
}

/** Derives and stores the record; call it inside the transaction that changed what it depends on. */
export async function deriveApplicant(tx: IntakeStore, applicantId: string, vacancy: Vacancy, now: Date): Promise<void> {
  const rows = await tx.messagesOf(applicantId);
  await tx.updateApplicant(applicantId, detailsOf(rows));
  const applicant = await tx.getApplicant(applicantId);
  const file = applicant && (await loadApplicantFile(tx, applicant, vacancy, null));
  if (!file) return;
  const stored = new Map(rows.map(({ id, kind }) => [id, kind]));
  for (const { id, kind } of file.messages) if (stored.get(id) !== kind) await tx.updateMessage(id, { kind });
  const { supersededIds } = file.assessment.contents;
  const current = file.documents.filter(({ id }) => !supersededIds.includes(id));
  const record = toRecord(file.assessment, await gatherEvidence(tx, current, vacancy));
  if (applicant.record?.status !== record.status) await tx.addEvent(applicantId, 'assessment-changed', { status: record.status }, now);
  await tx.saveRecord(applicantId, record, now);
}

function toRecord(assessment: Assessment, { requirements, issuers }: Evidence): ApplicantRecord {
  const { contents, status, onTime, lateBySeconds, flags } = assessment;
  return {
    status,
    completeness: contents.completeness,
    receivedAt: assessment.receivedAt.toISOString(),
    onTime,
    lateBySeconds,
    missing: contents.missing,
    toVerify: contents.toVerify,
    letters: contents.letters,
    supersededIds: contents.supersededIds,
    flags,
    requirements,
    issuers,
  };
}
