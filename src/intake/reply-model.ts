// From an applicant's file to what a reply may say about it. Positions and dates only: nothing the sender wrote.
import type { FiledDocument } from '../domain/assessment.ts';
import { decidePunctuality, instantOfLocalEnd } from '../domain/deadline.ts';
import { formatName } from '../domain/format-name.ts';
import type { ReceivedItem, ReplyKind, ReplyModel } from '../domain/reply-model.ts';
import { CERTAIN_TYPE, certainFrom } from '../domain/thresholds.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import type { ApplicantFile } from './derive-applicant.ts';
import type { DocumentRow } from './ledger-rows.ts';

type ModelSource = {
  readonly kind: ReplyKind;
  readonly vacancy: Vacancy | null;
  readonly file: ApplicantFile | null;
  /** The messages that this reply answers. */
  readonly answeredIds: readonly string[];
  readonly receivedAt: Date;
  readonly composedAt: Date;
};

export function makeReplyModel(source: ModelSource): ReplyModel {
  const { vacancy, file, kind, composedAt, receivedAt } = source;
  const endMs = vacancy ? instantOfLocalEnd(vacancy.deadline, vacancy.timeZone) : null;
  const current = file?.documents.filter(({ id }) => !file.assessment.contents.supersededIds.includes(id)) ?? [];
  const received = file ? current.flatMap((document) => itemsOf(document, file)) : [];
  const contents = file?.assessment.contents;
  return {
    kind,
    folio: file?.applicant.folio ?? null,
    vacancy: vacancy && {
      title: vacancy.title,
      organization: vacancy.organization,
      subject: vacancy.subject,
      contactEmail: vacancy.contactEmail,
      privacyNoticeUrl: vacancy.privacyNoticeUrl,
      timeZone: vacancy.timeZone,
    },
    deadlineAt: endMs === null ? null : new Date(endMs),
    composedAt,
    receivedAt,
    lateBySeconds: vacancy ? decidePunctuality(receivedAt, vacancy).lateBySeconds : 0,
    received,
    newItems: received.filter(({ messageReceivedAt }) => isAnswered(source, messageReceivedAt)).length,
    missing: contents?.missing ?? [],
    toVerify: contents?.toVerify ?? [],
    status: file?.assessment.status ?? null,
  };
}

function isAnswered({ file, answeredIds }: ModelSource, messageReceivedAt: Date): boolean {
  return (
    file?.messages.some(({ id, receivedAt }) => answeredIds.includes(id) && receivedAt.getTime() === messageReceivedAt.getTime()) ?? false
  );
}

function itemsOf(document: FiledDocument & { row: DocumentRow }, file: ApplicantFile): ReceivedItem[] {
  const base = {
    attachmentPosition: document.row.position,
    messageReceivedAt: document.receivedAt,
    format: formatName(document.row.mime),
    problem: document.problem,
    late: !document.onTime,
  };
  if (document.sections.length === 0) {
    return [{ ...base, type: 'unknown', pages: 0, letterNumber: null, missingContactFields: [], unverifiedContactFields: [] }];
  }
  return document.sections.map((section, sectionIndex) => {
    const letter = section.type === 'recommendation_letter' && section.confidence >= CERTAIN_TYPE;
    // only the letters that count are asked about: a spare third one may lack what it likes
    const counted = file.assessment.contents.letters.find(
      (place) => place.documentId === document.id && place.sectionIndex === sectionIndex,
    );
    return {
      ...base,
      type: section.confidence >= certainFrom(section.type) ? section.type : 'unknown',
      pages: section.pages.length,
      letterNumber: letter ? letterNumberOf(file, document.id, sectionIndex) : null,
      missingContactFields: counted?.missingContactFields ?? [],
      unverifiedContactFields: counted?.unverifiedContactFields ?? [],
    };
  });
}

/** 1 for the first certain recommendation letter in order of arrival. */
function letterNumberOf(file: ApplicantFile, documentId: string, sectionIndex: number): number {
  const places = file.documents.flatMap((document) =>
    document.sections.flatMap((section, index) =>
      section.type === 'recommendation_letter' && section.confidence >= CERTAIN_TYPE ? [{ id: document.id, index }] : [],
    ),
  );
  return places.findIndex(({ id, index }) => id === documentId && index === sectionIndex) + 1;
}
