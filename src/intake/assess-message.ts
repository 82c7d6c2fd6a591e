// Second step: whose message is it, and what does the application look like now? Ends with the message `recorded` under one
// applicant, or `ignored` with a reason that HR sees. One transaction, serialised per vacancy.
import type { DocumentReading, PersonMention } from '../domain/document.ts';
import { ServiceError } from '../domain/errors.ts';
import type { Flag } from '../domain/flags.ts';
import { decideIdentity } from '../domain/identity.ts';
import type { UnassignedMessageKind } from '../domain/message.ts';
import { compareNames } from '../domain/person-name.ts';
import { CERTAIN_TYPE } from '../domain/thresholds.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import { deriveApplicant } from './derive-applicant.ts';
import { type IntakeServices, vacancyOf } from './intake-services.ts';
import type { IntakeStore } from './intake-store.ts';
import type { ApplicantRow, DocumentRow, MessageFacts, MessageRow } from './ledger-rows.ts';
import { queueNextStep } from './parse-message.ts';

type Assessable = MessageRow & { readonly facts: MessageFacts };

export async function assessMessage(services: IntakeServices, messageId: string): Promise<void> {
  await services.store.atomically(async (tx) => {
    const message = await tx.lockMessage(messageId);
    if (!message)
      throw new ServiceError('message-not-found', 'the ledger has no such message', { permanent: true, context: { messageId } });
    if (message.state !== 'parsed' || !message.facts) return;
    const documents = await tx.documentsOf([messageId]);
    const vacancy = message.vacancyId === null ? null : vacancyOf(services, message.vacancyId);
    if (vacancy) await tx.lockVacancy(vacancy.id);
    const ending = await decideEnding(tx, { ...message, facts: message.facts }, documents, vacancy);
    if (ending.kind === 'recorded') await record(services, tx, ending);
    else await ignore(services, tx, ending);
  });
  await queueNextStep(services, messageId);
}

type Recorded = {
  kind: 'recorded';
  message: Assessable;
  vacancy: Vacancy;
  applicantId: string | null;
  person: PersonMention | null;
  forwarded: boolean;
  address: string | null;
  flags: readonly Flag[];
};
type Ignored = { kind: 'ignored'; message: Assessable; as: UnassignedMessageKind; reason: string; names: readonly string[] };

async function decideEnding(
  tx: IntakeStore,
  message: Assessable,
  documents: readonly DocumentRow[],
  vacancy: Vacancy | null,
): Promise<Recorded | Ignored> {
  const { facts } = message;
  const ignored = (as: UnassignedMessageKind, reason: string): Ignored => ({
    kind: 'ignored',
    message,
    as,
    reason,
    names: namesIn(documents),
  });
  if (facts.routing.kind !== 'candidate') return ignored(facts.routing.kind, facts.routing.reason);
  if (!vacancy) return ignored('other-vacancy', facts.routing.reason);
  const person = choosePerson(documents);
  const forwarded = isForwarded(message, person);
  const address = forwarded ? (person?.email ?? facts.originalAuthor?.address ?? null) : message.sender;
  const threadApplicantId = (await tx.findThread(facts.references))?.applicantId ?? null;
  const candidates = await tx.identityCandidates(vacancy.id, {
    addresses: [address, person?.email].filter((value): value is string => typeof value === 'string'),
    phone: person?.phone ?? null,
    name: person?.name ?? null,
    applicantId: threadApplicantId,
  });
  const isKnown = candidates.some(
    ({ applicantId, addresses }) => applicantId === threadApplicantId || (address !== null && addresses.includes(address)),
  );
  if (!isKnown && documents.length === 0 && facts.asksQuestion) return ignored('question', 'question-without-documents');
  if (!isKnown && isLetterByItsIssuer(message, documents)) return ignored('near-miss', 'letter-sent-by-referee');
  const identity = decideIdentity({ address, threadApplicantId, person, candidates });
  const applicantId = identity.action === 'join' ? identity.applicantId : null;
  const flags: Flag[] = [...identity.flags, ...(forwarded ? [{ code: 'forwarded', detail: message.id } satisfies Flag] : [])];
  return { kind: 'recorded', message, vacancy, person, forwarded, address, applicantId, flags };
}

async function record(services: IntakeServices, tx: IntakeStore, ending: Recorded): Promise<void> {
  const { message, vacancy, person } = ending;
  const now = services.clock.now();
  const known = ending.applicantId === null ? null : await tx.getApplicant(ending.applicantId);
  const applicant = known ?? (await tx.createApplicant(vacancy.id, vacancy.folioPrefix));
  if (!known) await tx.addEvent(applicant.id, 'applicant-created', { message: message.id }, now);
  await tx.updateApplicant(applicant.id, mergeDetails(applicant, ending));
  const mismatch = applicant.name !== null && person?.name && compareNames(applicant.name, person.name) === 'different';
  const flags: Flag[] = [
    ...message.flags,
    ...ending.flags,
    ...(mismatch ? [{ code: 'name-mismatch', detail: message.id } satisfies Flag] : []),
  ];
  await tx.updateMessage(message.id, {
    state: 'recorded',
    applicantId: applicant.id,
    vacancyId: vacancy.id,
    reason: message.facts.routing.reason,
    finishedAt: now,
    flags,
    facts: { ...message.facts, person, forwarded: ending.forwarded },
  });
  await deriveApplicant(tx, applicant.id, vacancy, now);
  await tx.addEvent(message.id, 'message-finished', { state: 'recorded', folio: applicant.folio }, now);
  services.log.info({ messageId: message.id, folio: applicant.folio }, 'message-recorded');
}

async function ignore(services: IntakeServices, tx: IntakeStore, { message, as, reason, names }: Ignored): Promise<void> {
  const now = services.clock.now();
  await tx.updateMessage(message.id, { state: 'ignored', kind: as, reason, finishedAt: now, facts: { ...message.facts, names } });
  await tx.addEvent(message.id, 'message-finished', { state: 'ignored', reason }, now);
  services.log.info({ messageId: message.id, kind: as, reason }, 'message-ignored');
  for (const vacancy of services.settings.vacancies.filter(({ id }) => message.vacancyId === null || id === message.vacancyId)) {
    for (const name of names) {
      const alike = await tx.identityCandidates(vacancy.id, { addresses: [], phone: null, name, applicantId: null });
      for (const { applicantId, documentName } of alike) {
        if (documentName !== null && compareNames(documentName, name) !== 'different') await deriveApplicant(tx, applicantId, vacancy, now);
      }
    }
  }
}

/** Documents outrank the From header; the first name that documents gave stays unless it was only a display name. */
function mergeDetails(applicant: ApplicantRow, ending: Recorded): Parameters<IntakeStore['updateApplicant']>[1] {
  const { person, address, message, forwarded } = ending;
  const addresses = [...applicant.addresses, address, person?.email].filter((value): value is string => typeof value === 'string');
  return {
    name: applicant.name ?? person?.name ?? null,
    displayName: applicant.displayName ?? (forwarded ? (message.facts.originalAuthor?.name ?? null) : message.facts.fromName),
    email: applicant.email ?? address,
    phone: applicant.phone ?? person?.phone ?? null,
    addresses: [...new Set(addresses)],
  };
}

const holds = (reading: DocumentReading | null, type: string): boolean =>
  reading?.sections.some((section) => section.type === type && section.confidence >= CERTAIN_TYPE) ?? false;

/** A CV says best who applies, then a motivation letter, then what a recommendation says about the person. */
function choosePerson(documents: readonly DocumentRow[]): PersonMention | null {
  for (const type of ['cv', 'motivation_letter', 'recommendation_letter']) {
    const found = documents.find(({ reading }) => reading?.applicant?.name && holds(reading, type));
    if (found?.reading?.applicant) return found.reading.applicant;
  }
  return documents.find(({ reading }) => reading?.applicant)?.reading?.applicant ?? null;
}

/** The sender is somebody else: another mail travels inside, or documents name a person whom the From header does not. */
function isForwarded(message: Assessable, person: PersonMention | null): boolean {
  const { originalAuthor, fromName } = message.facts;
  const isForward = originalAuthor !== null || /^\s*(fwd?|rv|reenviado)\s*:/i.test(message.subject ?? '');
  if (!isForward || !person?.name) return false;
  if (person.email !== null && person.email === message.sender) return false;
  return fromName === null || compareNames(fromName, person.name) === 'different';
}

/** Everybody whom the documents of a message name: one of them may be waiting for just these documents. */
function namesIn(documents: readonly DocumentRow[]): string[] {
  return [...new Set(documents.flatMap(({ reading }) => reading?.applicant?.name ?? []))];
}

/** Nothing but recommendation letters, issued by the very person who sends them. */
function isLetterByItsIssuer(message: Assessable, documents: readonly DocumentRow[]): boolean {
  const sections = documents.flatMap(({ reading }) => reading?.sections ?? []);
  const letters = sections.filter(({ type }) => type === 'recommendation_letter');
  if (letters.length === 0 || sections.some(({ type }) => type === 'cv' || type === 'motivation_letter')) return false;
  return letters.some(({ contact }) => {
    const sameAddress = contact?.email !== null && contact?.email === message.sender;
    return sameAddress || (contact?.name && message.facts.fromName ? compareNames(contact.name, message.facts.fromName) === 'same' : false);
  });
}
