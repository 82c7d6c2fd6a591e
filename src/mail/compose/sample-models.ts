// Invented models that walk through every branch of the templates, so that `check-config` finds a broken template before an
// applicant does. All people, dates and vacancies are made up.
import { documentProblems } from '../../domain/document.ts';
import { type ReceivedItem, type ReplyModel, replyKinds } from '../../domain/reply-model.ts';
import { HOUR_MS } from '../../domain/time.ts';

const deadlineAt = new Date('2024-05-23T05:59:59.999Z');
const receivedAt = new Date('2024-05-20T18:03:11.000Z');

const attachment: ReceivedItem = {
  type: 'cv',
  pages: 2,
  attachmentPosition: 1,
  messageReceivedAt: receivedAt,
  format: 'PDF',
  problem: null,
  letterNumber: null,
  missingContactFields: [],
  unverifiedContactFields: [],
  late: false,
};

const letter: ReceivedItem = { ...attachment, type: 'recommendation_letter', pages: 1, attachmentPosition: 2, letterNumber: 1 };

const received: readonly ReceivedItem[] = [
  attachment,
  { ...attachment, type: 'motivation_letter', attachmentPosition: null, format: null },
  { ...letter, missingContactFields: ['phone'] },
  { ...letter, attachmentPosition: 3, letterNumber: 2, unverifiedContactFields: ['name', 'email'], late: true },
  ...documentProblems.map((problem, index): ReceivedItem => {
    return { ...attachment, type: 'unknown', pages: 0, problem, attachmentPosition: problem === 'external-link' ? null : index + 4 };
  }),
];

const base: ReplyModel = {
  kind: 'complete',
  folio: 'RCD-0007',
  vacancy: {
    title: 'Persona Responsable de Ejemplo',
    organization: 'Organización de Ejemplo, A.C.',
    subject: 'Vacante: Responsable de Ejemplo',
    contactEmail: 'vacantes@example.org',
    privacyNoticeUrl: 'https://example.org/aviso-de-privacidad',
    timeZone: 'America/Mexico_City',
  },
  deadlineAt,
  composedAt: receivedAt,
  receivedAt,
  lateBySeconds: 0,
  received,
  newItems: 2,
  missing: [{ type: 'cv', count: 1 }],
  toVerify: [{ type: 'recommendation_letter', count: 2 }],
  status: null,
};

/** Every kind and status, before and after the deadline, with everything and with nothing in it. */
export function sampleModels(): ReplyModel[] {
  const statuses = ['complete', 'incomplete', 'to_verify', 'late', null] as const;
  const clear = received.slice(0, 4);
  return replyKinds.flatMap((kind) =>
    statuses.flatMap((status) => [
      { ...base, kind, status },
      { ...base, kind, status, composedAt: new Date(deadlineAt.getTime() + HOUR_MS), lateBySeconds: 3_600, received: clear, toVerify: [] },
      { ...base, kind, status, folio: null, deadlineAt: null, received: [], newItems: 0, missing: [], toVerify: [] },
      ...(kind === 'question' ? [{ ...base, kind, status, vacancy: null, folio: null }] : []),
    ]),
  );
}
