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
import { ownAddress } from './applicant-details.ts';
import { deriveApplicant } from './derive-applicant.ts';
import { type IntakeServices, vacancyOf } from './intake-services.ts';
import type { IntakeStore } from './intake-store.ts';
import type { DocumentRow, MessageFacts, MessageRow } from './ledger-rows.ts';
import { isSameKnown, parseMessage, queueNextStep, readKnown } from './parse-message.ts';

type Assessable = MessageRow & { readonly facts: MessageFacts };

export async function assessMessage(services: IntakeServices, messageId: string): Promise<void> {
  const reopened = await services.store.atomically((tx) => assess(services, tx, messageId));
  await queueNextStep(services, messageId);
  for (const id of reopened) await assessAgain(services, id);
}

/** Resolves with the messages that must be routed again, because they may belong to the applicant who is known now. */
async function assess(services: IntakeServices, tx: IntakeStore, messageId: string): Promise<readonly string[]> {
  const message = await tx.lockMessage(messageId);
  if (!message) throw new ServiceError('message-not-found', 'the ledger has no such message', { permanent: true, context: { messageId } });
  if (message.state !== 'parsed' || !message.facts) return [];
  const { facts } = message;
  const documents = await tx.documentsOf([messageId]);
  const vacancy = message.vacancyId === null ? null : vacancyOf(services, message.vacancyId);
  if (facts.routing.kind !== 'candidate') {
    for (const { id } of services.settings.vacancies) await tx.lockVacancy(id);
    if (!isSameKnown(facts.known, await readKnown(tx, facts.references, message.sender))) return tx.reopenMessages([messageId]);
  } else if (vacancy) await tx.lockVacancy(vacancy.id);
  const ending = await decideEnding(tx, { ...message, facts }, documents, vacancy);
  if (ending.kind === 'recorded') return record(services, tx, ending);
  await ignore(services, tx, ending);
  return [];
}

/** At once and not through the queue, which takes the id of a step that it has done before for a repetition. */
async function assessAgain(services: IntakeServices, messageId: string): Promise<void> {
  await parseMessage(services, messageId);
  const message = await services.store.getMessage(messageId);
  const documents = await services.store.documentsOf([messageId]);
  if (message?.state === 'parsed' && documents.every(({ readAt }) => readAt !== null)) await assessMessage(services, messageId);
}

type Recorded = {
  kind: 'recorded';
  message: Assessable;
  vacancy: Vacancy;
  applicantId: string | null;
  person: PersonMention | null;
  isOwnName: boolean;
  forwarded: boolean;
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
  const { person, isOwnName } = choosePerson(documents);
  const forwarded = isForwarded(message, person);
  const address = ownAddress(message.sender, { ...facts, person, forwarded });
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
  const identity = decideIdentity({ address, threadApplicantId, person, isOwnName, candidates });
  const applicantId = identity.action === 'join' ? identity.applicantId : null;
  const flags: Flag[] = [...identity.flags, ...(forwarded ? [{ code: 'forwarded', detail: message.id } satisfies Flag] : [])];
  return { kind: 'recorded', message, vacancy, person, isOwnName, forwarded, applicantId, flags };
}

async function record(services: IntakeServices, tx: IntakeStore, ending: Recorded): Promise<readonly string[]> {
  const { message, vacancy, person } = ending;
  const now = services.clock.now();
  const known = ending.applicantId === null ? null : await tx.getApplicant(ending.applicantId);
  const applicant = known ?? (await tx.createApplicant(vacancy.id, vacancy.folioPrefix));
  if (!known) await tx.addEvent(applicant.id, 'applicant-created', { message: message.id }, now);
  await tx.updateMessage(message.id, {
    state: 'recorded',
    applicantId: applicant.id,
    vacancyId: vacancy.id,
    reason: message.facts.routing.reason,
    finishedAt: now,
    flags: [...message.flags, ...ending.flags],
    facts: { ...message.facts, person, isOwnName: ending.isOwnName, forwarded: ending.forwarded },
  });
  await deriveApplicant(tx, applicant.id, vacancy, now);
  for (const { code, detail } of ending.flags) {
    const other = code === 'possible-duplicate' || code === 'shared-address' ? await tx.findApplicant(detail) : null;
    if (other) await deriveApplicant(tx, other.id, vacancy, now);
  }
  await tx.addEvent(message.id, 'message-finished', { state: 'recorded', folio: applicant.folio }, now);
  services.log.info({ messageId: message.id, folio: applicant.folio }, 'message-recorded');
  return tx.reopenMessages(await tx.waitingFor({ sender: message.sender, messageIdHeader: message.messageIdHeader }));
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

const holds = (reading: DocumentReading | null, type: string): boolean =>
  reading?.sections.some((section) => section.type === type && section.confidence >= CERTAIN_TYPE) ?? false;

/** A CV says best who applies, then a motivation letter, then what a recommendation says about the person. */
function choosePerson(documents: readonly DocumentRow[]): { person: PersonMention | null; isOwnName: boolean } {
  for (const type of ['cv', 'motivation_letter', 'recommendation_letter'] as const) {
    const found = documents.find(({ reading }) => reading?.applicant?.name && holds(reading, type));
    if (found?.reading?.applicant) return { person: found.reading.applicant, isOwnName: type !== 'recommendation_letter' };
  }
  return { person: documents.find(({ reading }) => reading?.applicant)?.reading?.applicant ?? null, isOwnName: false };
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
