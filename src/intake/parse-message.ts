// First step after storing: bytes → facts, routing and documents. Ends with the message `parsed` (documents to read) or
// `ignored` with a reason. Runs again harmlessly: whatever state it finds, it queues the step that follows.
import { createHash } from 'node:crypto';
import { mayAnswer, replyAddress, type SuppressReason } from '../domain/answerable.ts';
import { decideAuthentication } from '../domain/authentication.ts';
import { ServiceError } from '../domain/errors.ts';
import type { Flag } from '../domain/flags.ts';
import { documentIdOf, synthesisedMessageId } from '../domain/ids.ts';
import { finalMessageStates, MEMBER_ORDINALS_FROM, type MessagePart, type ParsedMessage } from '../domain/message.ts';
import { decideReceiptTime } from '../domain/receipt-time.ts';
import { documentParts, type Routing, routeMessage } from '../domain/routing.ts';
import { readBody } from '../extraction/read-body.ts';
import type { IntakeServices } from './intake-services.ts';
import type { IntakeStore } from './intake-store.ts';
import type { KnownTrail, MessageFacts, MessageRow, NewDocument } from './ledger-rows.ts';
import { readRawOrRefetch } from './lost-bytes.ts';

const OWN_TEXT_CHARS = 4000;
/** RFC 5322 §2.1.1 lets a line have 998; a subject may fold. */
const SUBJECT_CHARS = 1000;

export async function parseMessage(services: IntakeServices, messageId: string): Promise<void> {
  const message = await services.store.getMessage(messageId);
  if (!message) throw new ServiceError('message-not-found', 'the ledger has no such message', { permanent: true, context: { messageId } });
  if (message.state === 'stored') await parseStored(services, message);
  await queueNextStep(services, messageId);
}

/** Queues what follows parsing; nothing for a message that still waits for its bytes. */
export async function queueNextStep(services: IntakeServices, messageId: string): Promise<void> {
  const message = await services.store.getMessage(messageId);
  if (!message) return;
  if (message.state === 'parsed') {
    const unread = (await services.store.documentsOf([messageId])).filter(({ readAt }) => readAt === null);
    return unread.length > 0 ? services.jobs.queueDocuments(unread.map(({ id }) => id)) : services.jobs.queueAssessment(messageId);
  }
  if (finalMessageStates.includes(message.state)) {
    services.onFinished(messageId);
    if (message.importBatch !== null) return queueImportDecisions(services, message.importBatch, messageId);
    await services.jobs.queueDecision(messageId, message.applicantId === null ? 0 : settleDelayMs(services, message));
  }
}

/** An import is decided when all of it is read: only then is it known what each person sent, in whatever order files came. */
async function queueImportDecisions(services: IntakeServices, batchId: string, messageId: string): Promise<void> {
  if (await services.store.hasUnread({ sender: null, importBatch: batchId, exceptId: messageId })) return;
  for (const id of await services.store.undecidedOfBatch(batchId)) await services.jobs.queueDecision(id, 0);
}

function settleDelayMs(services: IntakeServices, message: MessageRow): number {
  return Math.max(0, message.storedAt.getTime() + services.settings.settleMs - services.clock.now().getTime());
}

async function parseStored(services: IntakeServices, message: MessageRow): Promise<void> {
  const parsed = await readRawOrRefetch(services, message.id, () => services.parser.parse(message.sha256));
  if (parsed === 'refetch') return;
  while (!(await storeParsed(services, message, parsed)));
}

/** Kinds that would belong to an applicant if their thread or sender were known. */
const openKinds: readonly string[] = ['near-miss', 'question', 'spam-suspect'];

/** False when the thread or the sender became known in the meantime: the message must be routed again. */
async function storeParsed(services: IntakeServices, message: MessageRow, parsed: ParsedMessage): Promise<boolean> {
  const gathered = await gather(services, message, parsed);
  const { routing, receipt, body } = gathered;
  const facts = gatherFacts(services, gathered);
  const isRead = routing.kind === 'candidate' || (routing.kind === 'near-miss' && documentParts(parsed.parts).length > 0);
  const ended = routing.kind === 'candidate' ? null : { kind: routing.kind, reason: routing.reason, finishedAt: services.clock.now() };
  const isStored = await services.store.atomically(async (tx) => {
    if ((await tx.lockMessage(message.id))?.state !== 'stored') return true;
    if (openKinds.includes(routing.kind)) {
      for (const { id } of services.settings.vacancies) await tx.lockVacancy(id);
      const known = await readKnown(tx, gathered.threadIds, parsed.headers.from?.address ?? null);
      if (!isSameKnown(known, gathered.known)) return false;
    }
    if (isRead) await addDocuments(tx, message.id, parsed, body);
    if (routing.kind === 'bounce') await recordBounces(tx, message.id, parsed, receipt.receivedAt);
    await tx.updateMessage(message.id, {
      state: isRead ? 'parsed' : 'ignored',
      vacancyId: routing.vacancyId,
      ...(isRead ? {} : ended),
      messageIdHeader: parsed.headers.messageId ?? synthesisedMessageId(message.sha256),
      subject: parsed.headers.subject.slice(0, SUBJECT_CHARS),
      sender: parsed.headers.from?.address ?? null,
      receivedAt: receipt.receivedAt,
      facts,
      flags: gatherFlags(message, facts),
    });
    const detail = { routing: routing.kind, reason: routing.reason, vacancy: routing.vacancyId };
    await tx.addEvent(message.id, 'message-parsed', detail, services.clock.now());
    return true;
  });
  const { kind, reason } = routing;
  if (isStored) services.log.info({ messageId: message.id, routing: kind, reason, parts: parsed.parts.length }, 'message-parsed');
  return isStored;
}

/** Which vacancy the thread and the sender of a message point to, as far as the ledger knows now. */
export async function readKnown(
  store: Pick<IntakeStore, 'findThread' | 'findSenderVacancy'>,
  threadIds: readonly string[],
  sender: string | null,
): Promise<KnownTrail> {
  const thread = await store.findThread(threadIds);
  return { threadVacancyId: thread?.vacancyId ?? null, senderVacancyId: sender === null ? null : await store.findSenderVacancy(sender) };
}

export const isSameKnown = (left: KnownTrail, right: KnownTrail): boolean =>
  left.threadVacancyId === right.threadVacancyId && left.senderVacancyId === right.senderVacancyId;

async function gather({ store, settings }: IntakeServices, message: MessageRow, parsed: ParsedMessage): Promise<Gathered> {
  const { headers } = parsed;
  const threadIds = [...(headers.inReplyTo ? [headers.inReplyTo] : []), ...headers.references];
  const known = await readKnown(store, threadIds, headers.from?.address ?? null);
  const routing = routeMessage(parsed, { vacancies: settings.vacancies, own: settings.own, ...known });
  const { trustedReceivers } = settings;
  const receipt = decideReceiptTime({
    received: headers.received,
    internalDate: message.internalDate,
    dateHeader: headers.date,
    trustedReceivers,
  });
  return { parsed, routing, receipt, body: readBody(parsed.text), threadIds, known };
}

type Gathered = {
  parsed: ParsedMessage;
  routing: Routing;
  receipt: ReturnType<typeof decideReceiptTime>;
  body: ReturnType<typeof readBody>;
  threadIds: readonly string[];
  known: KnownTrail;
};

function gatherFacts(services: IntakeServices, { parsed, routing, receipt, body, threadIds, known }: Gathered): MessageFacts {
  const { own } = services.settings;
  const author = parsed.nested.find(({ from }) => from !== null)?.from ?? null;
  return {
    routing,
    known,
    receiptSource: receipt.source,
    clockDisagreement: receipt.disagreement,
    mayAnswer: mayAnswer(parsed, own),
    replyAddress: replyAddress(parsed.headers, own),
    fromName: parsed.headers.from?.name ?? null,
    references: [...new Set(threadIds)],
    ownText: body.ownText.toLowerCase().replace(/\s+/g, ' ').trim().slice(0, OWN_TEXT_CHARS),
    asksQuestion: body.asksQuestion,
    problems: parsed.problems,
    authenticationFailed: decideAuthentication(parsed.headers.authenticationResults, own.trustedAuthservIds) === 'fail',
    originalAuthor: author && author.address !== parsed.headers.from?.address ? author : null,
    person: null,
    isOwnName: false,
    forwarded: false,
    names: [],
  };
}

function gatherFlags(message: MessageRow, facts: MessageFacts): Flag[] {
  const raised = (condition: boolean, code: Flag['code']): Flag[] => (condition ? [{ code, detail: message.id }] : []);
  return [
    ...raised(facts.routing.kind === 'candidate' && facts.routing.match === 'misspelled', 'misspelled-subject'),
    ...raised(facts.clockDisagreement, 'clock-disagreement'),
    ...raised(facts.authenticationFailed, 'authentication-failed'),
    ...raised(facts.routing.kind === 'candidate' && isByProgram(facts.mayAnswer), 'automatic-sender'),
  ];
}

/** A person may ask for no automatic answer, or write from a domain whose checks fail: that makes nobody a program. */
function isByProgram(answerable: MessageFacts['mayAnswer']): boolean {
  const aboutPeople: readonly string[] = ['auto-response-suppress', 'authentication-failed', 'no-sender'] satisfies SuppressReason[];
  return !answerable.allowed && !aboutPeople.includes(answerable.reason);
}

/** What the sender attached: a member of an archive stands where its archive does. */
const attachmentOf = ({ ordinal, containerOrdinal }: MessagePart): number => containerOrdinal ?? ordinal;

/** Attachments in order, then a letter written in the body, then links to files elsewhere. */
async function addDocuments(tx: IntakeStore, messageId: string, parsed: ParsedMessage, body: ReturnType<typeof readBody>): Promise<void> {
  const base = { messageId, filename: null, path: null, linkHost: null, sha256: null, size: 0, position: null, problem: null };
  const found = documentParts(parsed.parts);
  const attachments = [...new Set(found.map(attachmentOf))];
  const parts: NewDocument[] = found.map((part) => ({
    id: documentIdOf(messageId, part.ordinal),
    messageId,
    ordinal: part.ordinal,
    source: part.source,
    position: attachments.indexOf(attachmentOf(part)) + 1,
    filename: part.filename,
    path: part.path,
    linkHost: part.linkHost,
    sha256: part.sha256,
    size: part.size,
    problem: part.problem,
  }));
  let ordinal = parsed.parts
    .map(attachmentOf)
    .reduce((highest, one) => (one < MEMBER_ORDINALS_FROM ? Math.max(highest, one) : highest), -1);
  const extra: NewDocument[] = [];
  if (body.letterLike) {
    const sha256 = createHash('sha256').update(body.ownText).digest('hex');
    await tx.saveText(sha256, {
      mime: 'text/plain',
      problem: null,
      pages: [{ page: 1, text: body.ownText, ocr: false, imageCoverage: 0 }],
    });
    ordinal += 1;
    extra.push({ ...base, id: documentIdOf(messageId, ordinal), ordinal, source: 'body', sha256, size: Buffer.byteLength(body.ownText) });
  }
  for (const { host } of body.links) {
    ordinal += 1;
    extra.push({ ...base, id: documentIdOf(messageId, ordinal), ordinal, source: 'link', linkHost: host });
  }
  await tx.addDocuments([...parts, ...extra]);
}

/** Only a bounce that returns a message of ours counts: anybody can write a DSN about anybody. */
async function recordBounces(tx: IntakeStore, messageId: string, parsed: ParsedMessage, at: Date): Promise<void> {
  if (!(await tx.isOurs(parsed.returnedMessageIds))) return;
  for (const address of parsed.failedRecipients) await tx.recordBounce(address, messageId, at);
}
