// The export of DESIGN §8: every message that was stored appears exactly once, under one applicant, as unassigned, or pending.
import { decidePunctuality } from '../domain/deadline.ts';
import { type Export, type ExportedApplicant, type ExportedDocument, exportSchema } from '../domain/export.ts';
import { synthesisedMessageId } from '../domain/ids.ts';
import { finalMessageStates } from '../domain/message.ts';
import type { MissingDocument } from '../domain/reply-model.ts';
import type { RequiredDocumentType, Vacancy } from '../domain/vacancy.ts';
import type { IntakeStore } from './intake-store.ts';
import type { ApplicantRow, DocumentRow, MessageRow } from './ledger-rows.ts';

export type ExportSource = { readonly store: IntakeStore; readonly vacancies: readonly Vacancy[] };

export async function exportRecords({ store, vacancies: known }: ExportSource, vacancyId: string | null): Promise<Export> {
  const applicants: ExportedApplicant[] = [];
  for (const applicant of await store.listApplicants(vacancyId)) {
    const vacancy = known.find(({ id }) => id === applicant.vacancyId);
    if (vacancy && applicant.record) applicants.push(await exportApplicant(store, applicant, vacancy));
  }
  const unassigned: Export['unassigned'] = [];
  const pending: Export['pending'] = [];
  for await (const message of store.listMessages(vacancyId)) {
    const head = { messageId: headerOf(message), receivedAt: receiptOf(message).toISOString() };
    if (!finalMessageStates.includes(message.state)) pending.push({ ...head, state: message.state });
    else if (message.applicantId === null)
      unassigned.push({
        ...head,
        subject: message.subject ?? '',
        kind: message.kind as Export['unassigned'][number]['kind'],
        reason: message.reason ?? '',
      });
  }
  const replies: Export['replies'] = [];
  for await (const { reply, message } of store.listReplies()) {
    if (vacancyId !== null && message.vacancyId !== null && message.vacancyId !== vacancyId) continue;
    replies.push({
      inReplyTo: headerOf(message),
      to: reply.toAddress,
      kind: reply.kind,
      decision: reply.decision,
      reason: reply.reason,
      state: reply.state,
      missing: [...reply.missing],
      sentAt: reply.sentAt?.toISOString() ?? null,
    });
  }
  const vacancies = vacancyId === null ? known.map(({ id }) => id) : [vacancyId];
  return exportSchema.parse({ schema: 'vacantes-export/1', vacancies, applicants, unassigned, pending, replies } satisfies Export);
}

export async function exportApplicant(store: IntakeStore, applicant: ApplicantRow, vacancy: Vacancy): Promise<ExportedApplicant> {
  const { record } = applicant;
  if (!record) throw new RangeError(`${applicant.folio} has no record yet`);
  const messages = await store.messagesOf(applicant.id);
  const documents = await store.documentsOf(messages.map(({ id }) => id));
  return {
    folio: applicant.folio,
    vacancy: vacancy.id,
    applicant: { name: applicant.name ?? applicant.displayName, email: applicant.email, phone: applicant.phone },
    status: record.status,
    receivedAt: record.receivedAt,
    onTime: record.onTime,
    lateBySeconds: record.lateBySeconds,
    documents: messages.flatMap((message) =>
      documents
        .filter(({ messageId }) => messageId === message.id)
        .map((row) => exportDocument(row, message, vacancy, record.supersededIds)),
    ),
    missing: repeat(record.missing),
    toVerify: repeat(record.toVerify),
    flags: [...record.flags],
    requirements: record.requirements.map((requirement) => ({ ...requirement, quotes: [...requirement.quotes] })),
    issuers: [...record.issuers],
    messages: messages.map((message) => ({
      messageId: headerOf(message),
      subject: message.subject ?? '',
      receivedAt: receiptOf(message).toISOString(),
      kind: message.kind as ExportedApplicant['messages'][number]['kind'],
    })),
    corrections: [],
  };
}

function exportDocument(row: DocumentRow, message: MessageRow, vacancy: Vacancy, supersededIds: readonly string[]): ExportedDocument {
  const receivedAt = receiptOf(message);
  return {
    id: row.id,
    messageId: headerOf(message),
    filename: row.filename ?? row.linkHost,
    path: row.path,
    sha256: row.sha256,
    mime: row.mime,
    source: row.source,
    sections: (row.reading?.sections ?? []).map((section) => ({
      ...section,
      pages: [...section.pages],
      missingContactFields: [...section.missingContactFields],
      unverifiedContactFields: [...section.unverifiedContactFields],
      evidence: [...section.evidence],
    })),
    cv: exportCv(row),
    readable: row.problem === null,
    problem: row.problem,
    ocr: row.ocr,
    superseded: supersededIds.includes(row.id),
    receivedAt: receivedAt.toISOString(),
    onTime: decidePunctuality(receivedAt, vacancy).onTime,
  };
}

function exportCv({ reading }: DocumentRow): ExportedDocument['cv'] {
  return reading?.cv ? { employments: [...reading.cv.employments], studies: [...reading.cv.studies] } : null;
}

const repeat = (documents: readonly MissingDocument[]): RequiredDocumentType[] =>
  documents.flatMap(({ type, count }) => Array.from({ length: count }, () => type));
const headerOf = (message: MessageRow): string => message.messageIdHeader ?? synthesisedMessageId(message.sha256);
const receiptOf = (message: MessageRow): Date => message.receivedAt ?? message.internalDate;
