// Where a message belongs: to a vacancy's pipeline, or to `unassigned` with a reason. Whether it is an application, a supplement, a
// question or a repeat is decided later, when its documents are known. Nothing is ignored without a stored reason.
import { type Automatic, automaticReasons, detectAutomatic, isNeverApplication, isWeakSignal } from './automatic.ts';
import { applicationParts, documentParts, substantialParts } from './document-parts.ts';
import type { ParsedMessage, UnassignedMessageKind } from './message.ts';
import type { OwnIdentity } from './own-identity.ts';
import { matchSubject, nearMissReasons, type SubjectMatch } from './subject.ts';
import type { Vacancy } from './vacancy.ts';

export { documentParts } from './document-parts.ts';

export const routingReasons = [
  ...automaticReasons,
  ...nearMissReasons,
  'subject-exact', // the subject that the call asks for
  'subject-alias', // one of the configured aliases
  'subject-misspelled', // the subject with tolerable slips
  'nested-subject', // a mail that travels inside this one carries the subject
  'known-thread', // answers a message or a reply of ours
  'known-sender', // documents from somebody who already applies
  'known-sender-without-documents', // a word from somebody who already applies
  'automatic-with-documents', // a program's mail with documents from a known thread or sender, or a near-miss subject
  'other-position', // names a position that is none of ours
  'documents-without-subject', // application-like documents and no usable subject
  'unrelated', // nothing connects it with a vacancy
  'spam-flag', // nothing connects it with a vacancy and the mail server calls it spam
] as const;
export type RoutingReason = (typeof routingReasons)[number];

export type RoutingContext = {
  readonly vacancies: readonly Pick<Vacancy, 'id' | 'title' | 'subject' | 'aliases'>[];
  readonly own: OwnIdentity;
  /** In-Reply-To or References point at a known message, or at a reply of ours, of this vacancy. */
  readonly threadVacancyId: string | null;
  /** The sender already is an applicant there. */
  readonly senderVacancyId: string | null;
};

export type RoutingMatch = 'exact' | 'alias' | 'misspelled' | 'thread' | 'sender';

export type Routing =
  | { readonly kind: 'candidate'; readonly vacancyId: string; readonly match: RoutingMatch; readonly reason: RoutingReason }
  | { readonly kind: Exclude<UnassignedMessageKind, 'quarantined'>; readonly vacancyId: string | null; readonly reason: RoutingReason };

type DirectMatch = Extract<SubjectMatch, { kind: 'exact' | 'alias' | 'misspelled' }>;

export function routeMessage(message: ParsedMessage, context: RoutingContext): Routing {
  const automatic = detectAutomatic(message, context.own);
  const subject = matchSubject(message.headers.subject, context.vacancies);
  if (automatic) return routeAutomatic(message, context, automatic, subject);
  if (isDirect(subject)) return candidate(subject);
  if (subject.kind === 'other-vacancy') return { kind: 'other-vacancy', vacancyId: null, reason: 'other-position' };
  return routeByTrail(message, context, subject) ?? routeUnclear(message, context, subject);
}

/**
 * RFC 3834 forbids answering such mail, not reading it: job portals and footers of mail services leave these marks on applications.
 * An absence notice repeats our subject, so strong signals need documents too.
 */
function routeAutomatic(message: ParsedMessage, context: RoutingContext, automatic: Automatic, subject: SubjectMatch): Routing {
  const ignored: Routing = { kind: automatic.kind, vacancyId: null, reason: automatic.reason };
  if (isNeverApplication(automatic)) return ignored;
  const withDocuments = substantialParts(message.parts).length > 0;
  if (isDirect(subject)) return withDocuments || isWeakSignal(automatic) ? candidate(subject) : ignored;
  if (subject.kind === 'other-vacancy') return ignored;
  if (isWeakSignal(automatic) && context.threadVacancyId !== null) return inThread(context.threadVacancyId);
  if (!withDocuments) return ignored;
  const knownVacancyId = context.threadVacancyId ?? context.senderVacancyId;
  if (knownVacancyId !== null) return { kind: 'near-miss', vacancyId: knownVacancyId, reason: 'automatic-with-documents' };
  return subject.kind === 'near-miss' ? { kind: 'near-miss', vacancyId: subject.vacancyId, reason: 'automatic-with-documents' } : ignored;
}

/** What else says where it belongs: the thread, a mail inside this one, or documents from somebody who applies. */
function routeByTrail(message: ParsedMessage, context: RoutingContext, subject: SubjectMatch): Routing | null {
  const { threadVacancyId, senderVacancyId } = context;
  if (threadVacancyId !== null) return inThread(threadVacancyId);
  const nested = message.nested.map((inner) => matchSubject(inner.subject, context.vacancies)).find(isDirect);
  if (nested) return { ...candidate(nested), reason: 'nested-subject' };
  const meansAnother = subject.kind === 'near-miss' && subject.vacancyId !== null && subject.vacancyId !== senderVacancyId;
  if (senderVacancyId === null || meansAnother) return null;
  return documentParts(message.parts).length > 0
    ? { kind: 'candidate', vacancyId: senderVacancyId, match: 'sender', reason: 'known-sender' }
    : { kind: 'question', vacancyId: senderVacancyId, reason: 'known-sender-without-documents' };
}

function routeUnclear(message: ParsedMessage, context: RoutingContext, subject: SubjectMatch): Routing {
  if (subject.kind === 'near-miss') return { kind: 'near-miss', vacancyId: subject.vacancyId, reason: subject.reason };
  const onlyVacancy = context.vacancies.length === 1 ? (context.vacancies[0]?.id ?? null) : null;
  if (applicationParts(message.parts).length > 0) return { kind: 'near-miss', vacancyId: onlyVacancy, reason: 'documents-without-subject' };
  if (message.headers.spamFlag) return { kind: 'spam-suspect', vacancyId: null, reason: 'spam-flag' };
  return { kind: 'question', vacancyId: null, reason: 'unrelated' };
}

function isDirect(subject: SubjectMatch): subject is DirectMatch {
  return subject.kind === 'exact' || subject.kind === 'alias' || subject.kind === 'misspelled';
}

function candidate({ kind, vacancyId }: DirectMatch): Extract<Routing, { kind: 'candidate' }> {
  return { kind: 'candidate', vacancyId, match: kind, reason: `subject-${kind}` };
}

function inThread(vacancyId: string): Routing {
  return { kind: 'candidate', vacancyId, match: 'thread', reason: 'known-thread' };
}
