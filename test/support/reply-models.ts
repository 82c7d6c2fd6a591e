// Invented applications as reply models, one per thing that a reply must say right. Times are UTC; Mexico City is UTC−6.
import type { ReceivedItem, ReplyModel } from '../../src/domain/reply-model.ts';

const monday = new Date('2024-05-20T18:03:11.000Z');
const tuesday = new Date('2024-05-21T15:30:00.000Z');
const deadlineAt = new Date('2024-05-23T05:59:59.999Z');
const afterDeadline = new Date('2024-05-23T06:36:59.000Z');

export const item = (change: Partial<ReceivedItem> = {}): ReceivedItem => ({
  type: 'cv',
  pages: 2,
  attachmentPosition: 1,
  messageReceivedAt: monday,
  format: 'PDF',
  problem: null,
  letterNumber: null,
  missingContactFields: [],
  unverifiedContactFields: [],
  late: false,
  ...change,
});

const cv = item();
const motivation = item({ type: 'motivation_letter', pages: 1, attachmentPosition: 2, format: 'Word' });
const letter = (letterNumber: number, change: Partial<ReceivedItem> = {}): ReceivedItem =>
  item({ type: 'recommendation_letter', pages: 1, attachmentPosition: letterNumber + 2, letterNumber, ...change });

export const model = (change: Partial<ReplyModel> = {}): ReplyModel => ({
  kind: 'complete',
  folio: 'RCD-0007',
  vacancy: {
    title: 'Persona Responsable de Comunicación Digital',
    organization: 'Amnistía Internacional Sección Mexicana',
    subject: 'Vacante: Responsable de Comunicación Digital',
    contactEmail: 'vacantesaimex@amnistia.org.mx',
    privacyNoticeUrl: null,
    timeZone: 'America/Mexico_City',
  },
  deadlineAt,
  composedAt: monday,
  receivedAt: monday,
  lateBySeconds: 0,
  received: [cv, motivation, letter(1), letter(2)],
  newItems: 4,
  missing: [],
  toVerify: [],
  status: null,
  ...change,
});

const letters = (count: number) => ({ type: 'recommendation_letter' as const, count });
const unread = (problem: ReceivedItem['problem'], attachmentPosition: number | null, format: string | null = 'PDF'): ReceivedItem =>
  item({ type: 'unknown', pages: 0, problem, attachmentPosition, format });
const late = (seconds: number, change: Partial<ReplyModel> = {}): ReplyModel => {
  const receivedAt = new Date(deadlineAt.getTime() + seconds * 1_000);
  const received = [cv, motivation, letter(1), letter(2)].map((one) => ({ ...one, messageReceivedAt: receivedAt, late: true }));
  return model({ kind: 'late', receivedAt, composedAt: receivedAt, lateBySeconds: seconds, received, status: 'late', ...change });
};

export const replyModels: Readonly<Record<string, ReplyModel>> = {
  complete: model(),
  'complete-one-merged-file-privacy-notice': model({
    vacancy: {
      ...(model().vacancy as NonNullable<ReplyModel['vacancy']>),
      privacyNoticeUrl: 'https://amnistia.org.mx/aviso-de-privacidad/',
    },
    received: [
      cv,
      item({ ...motivation, attachmentPosition: 1, format: 'PDF' }),
      letter(1, { attachmentPosition: 1 }),
      letter(2, { attachmentPosition: 1, pages: 2 }),
    ],
  }),
  'complete-with-an-extra-unread-file': model({ received: [cv, motivation, letter(1), letter(2), unread('encrypted', 5)], newItems: 5 }),
  'incomplete-one-letter-missing': model({ kind: 'incomplete', received: [cv, motivation, letter(1)], newItems: 3, missing: [letters(1)] }),
  'incomplete-everything-but-the-cv': model({
    kind: 'incomplete',
    received: [cv],
    newItems: 1,
    missing: [{ type: 'motivation_letter', count: 1 }, letters(2)],
  }),
  'incomplete-nothing-attached': model({
    kind: 'incomplete',
    received: [],
    newItems: 0,
    missing: [{ type: 'cv', count: 1 }, { type: 'motivation_letter', count: 1 }, letters(2)],
  }),
  'incomplete-second-letter-lacks-phone': model({
    kind: 'incomplete',
    received: [cv, motivation, letter(1), letter(2, { missingContactFields: ['phone'] })],
  }),
  'incomplete-both-letters-lack-data-after-deadline': model({
    kind: 'incomplete',
    composedAt: afterDeadline,
    received: [
      cv,
      motivation,
      letter(1, { missingContactFields: ['name', 'phone', 'email'] }),
      letter(2, { missingContactFields: ['phone', 'email'] }),
    ],
  }),
  'incomplete-letter-missing-after-deadline': model({
    kind: 'incomplete',
    composedAt: afterDeadline,
    received: [
      cv,
      item({ ...motivation, attachmentPosition: null, format: null }),
      letter(1, { attachmentPosition: 2, missingContactFields: ['email'] }),
    ],
    newItems: 3,
    missing: [letters(1)],
  }),
  'to-verify-encrypted-and-link': model({
    kind: 'to_verify',
    received: [cv, motivation, unread('encrypted', 3), unread('external-link', null, null)],
    toVerify: [letters(2)],
  }),
  'to-verify-scan-only': model({
    kind: 'to_verify',
    received: [cv, motivation, letter(1), unread('unsupported', 4)],
    toVerify: [letters(1)],
  }),
  'to-verify-letterhead-image': model({
    kind: 'to_verify',
    received: [cv, motivation, letter(1), letter(2, { unverifiedContactFields: ['phone', 'email'] })],
  }),
  'to-verify-one-copy-after-deadline': model({
    kind: 'to_verify',
    composedAt: afterDeadline,
    received: [cv, motivation, letter(1, { missingContactFields: ['phone'] }), unread('corrupt', 4)],
    toVerify: [letters(1)],
  }),
  'late-37-minutes': late(37 * 60 + 20),
  'late-and-incomplete-3-days': late(3 * 86_400, {
    received: [item({ late: true, messageReceivedAt: new Date(deadlineAt.getTime() + 3 * 86_400_000) })],
    newItems: 1,
    missing: [{ type: 'motivation_letter', count: 1 }, letters(2)],
  }),
  'late-supplement-to-an-application-on-time': late(2 * 3_600 + 5 * 60, {
    received: [
      cv,
      motivation,
      letter(1),
      letter(2, { attachmentPosition: 1, late: true, messageReceivedAt: new Date(deadlineAt.getTime() + 7_500_000) }),
    ],
    newItems: 1,
  }),
  'supplement-now-complete': model({
    kind: 'supplement',
    status: 'complete',
    receivedAt: tuesday,
    composedAt: tuesday,
    received: [cv, motivation, letter(1), letter(2, { attachmentPosition: 1, messageReceivedAt: tuesday })],
    newItems: 1,
  }),
  'supplement-still-incomplete': model({
    kind: 'supplement',
    status: 'incomplete',
    receivedAt: tuesday,
    composedAt: tuesday,
    received: [cv, { ...motivation, attachmentPosition: 1, messageReceivedAt: tuesday }],
    newItems: 1,
    missing: [letters(2)],
  }),
  'supplement-to-verify': model({
    kind: 'supplement',
    status: 'to_verify',
    receivedAt: tuesday,
    composedAt: tuesday,
    received: [cv, motivation, letter(1), item({ ...unread('external-link', null, null), messageReceivedAt: tuesday })],
    newItems: 1,
    toVerify: [letters(1)],
  }),
  'supplement-on-time-beside-a-late-file': model({
    kind: 'supplement',
    status: 'late',
    receivedAt: tuesday,
    composedAt: afterDeadline,
    received: [
      cv,
      motivation,
      letter(1, { messageReceivedAt: tuesday, attachmentPosition: 1 }),
      letter(2, { messageReceivedAt: afterDeadline, attachmentPosition: 1, late: true }),
    ],
    newItems: 1,
  }),
  'supplement-without-documents': model({ kind: 'supplement', status: 'complete', receivedAt: tuesday, composedAt: tuesday, newItems: 0 }),
  'question-by-an-applicant': model({ kind: 'question', received: [], newItems: 0 }),
  'question-without-folio': model({ kind: 'question', folio: null, received: [], newItems: 0 }),
  'question-without-vacancy': model({ kind: 'question', folio: null, vacancy: null, deadlineAt: null, received: [], newItems: 0 }),
};
