// Third step: the one decision about answering each message. Messages of one person that settled together get one answer;
// every other one gets its own row saying so. A row is written before anything is sent, with the exact bytes it stands for.
import { decidePunctuality } from '../domain/deadline.ts';
import { replyIdOf } from '../domain/ids.ts';
import { finalMessageStates } from '../domain/message.ts';
import { isThanks } from '../domain/message-kind.ts';
import { decideReply, type ReplyDecision, type ReplyQuestion, replyCaps } from '../domain/reply-policy.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import { composeReply, missingTypes } from './compose-reply.ts';
import { type ApplicantFile, deriveApplicant, loadApplicantFile } from './derive-applicant.ts';
import { type IntakeServices, vacancyOf } from './intake-services.ts';
import type { IntakeStore } from './intake-store.ts';
import type { ApplicantRow, MessageRow, NewReply } from './ledger-rows.ts';
import { answeredMessage, clusterSettled } from './settle.ts';

/** How long to wait for mail of the same sender that is still being read. */
const UNREAD_RETRY_MS = 500;

export type DecisionResult = { readonly decided: readonly string[] } | { readonly retryInMs: number };

/** Decides for `messageId` and for everything that settled with it. */
export async function decideReplyTo(services: IntakeServices, messageId: string): Promise<DecisionResult> {
  const { store } = services;
  const message = await store.getMessage(messageId);
  if (!message || !finalMessageStates.includes(message.state)) return { decided: [] };
  const existing = (await store.repliesOf([messageId]))[0];
  if (existing) return queueSending(services, existing.decision === 'send' && existing.state === 'pending' ? [existing.id] : []);
  const applicant = message.applicantId === null ? null : await store.getApplicant(message.applicantId);
  if (applicant) return decideForApplicant(services, message, applicant);
  const ids = await store.atomically((tx) => decideUnassigned({ ...services, store: tx }, message));
  return queueSending(services, ids);
}

async function decideForApplicant(services: IntakeServices, message: MessageRow, applicant: ApplicantRow): Promise<DecisionResult> {
  const { store } = services;
  const vacancy = vacancyOf(services, applicant.vacancyId);
  if (!vacancy) return { decided: [] };
  if (await hasUnreadMail(store, message)) return { retryInMs: UNREAD_RETRY_MS };
  const all = await store.messagesOf(applicant.id);
  const decided = new Set((await store.repliesOf(all.map(({ id }) => id))).map((reply) => reply.messageId));
  const open = all.filter(({ id, state }) => !decided.has(id) && finalMessageStates.includes(state));
  const cluster = clusterSettled(open, services.settings.settleMs).find((group) => group.some(({ id }) => id === message.id));
  if (!cluster) return { decided: [] };
  const waitMs = settledInMs(services, cluster);
  if (waitMs > 0) return { retryInMs: waitMs };

  const ids = await store.atomically(async (tx) => {
    await tx.lockVacancy(vacancy.id); // identity decisions wait, so nobody's message joins between this look and the commit
    if ((await tx.messagesOf(applicant.id)).length !== all.length || (await hasUnreadMail(tx, message))) return null;
    const inside = { ...services, store: tx };
    const file = await loadApplicantFile(tx, applicant, vacancy, message.origin === 'import' ? lastReceipt(cluster) : null);
    return insertRows(inside, file ? await makeClusterRows(inside, cluster, file, vacancy) : []);
  });
  return ids === null ? { retryInMs: UNREAD_RETRY_MS } : queueSending(services, ids);
}

/** Something of the same sender, or of the same import, is stored and not yet read: what it brings must not be called missing. */
function hasUnreadMail(store: IntakeStore, message: MessageRow): Promise<boolean> {
  return store.hasUnread({ sender: message.sender, importBatch: message.importBatch, exceptId: message.id });
}

function settledInMs(services: IntakeServices, cluster: readonly MessageRow[]): number {
  const live = cluster.filter(({ origin }) => origin === 'live');
  if (live.length === 0) return 0;
  const lastStoredMs = Math.max(...live.map(({ storedAt }) => storedAt.getTime()));
  return lastStoredMs + services.settings.settleMs - services.clock.now().getTime();
}

const lastReceipt = (cluster: readonly MessageRow[]): Date =>
  new Date(Math.max(...cluster.map(({ receivedAt }) => receivedAt?.getTime() ?? 0)));

async function queueSending(services: IntakeServices, replyIds: readonly string[]): Promise<DecisionResult> {
  for (const id of replyIds) await services.jobs.queueSend(id, 0);
  return { decided: replyIds };
}

/** One row per message of the cluster; the answered one carries the reply. */
async function makeClusterRows(
  services: IntakeServices,
  cluster: readonly MessageRow[],
  file: ApplicantFile,
  vacancy: Vacancy,
): Promise<NewReply[]> {
  const kinds = new Map(file.messages.map(({ id, kind }) => [id, kind]));
  const messages = cluster.map((message) => ({ ...message, kind: kinds.get(message.id) ?? message.kind }));
  const answered = answeredMessage(messages);
  const composedAt = composedWhen(services, answered);
  const rows: NewReply[] = [];
  for (const message of messages) {
    const decision = decideReply({
      ...(await commonQuestion(services, message, composedAt)),
      answersApplication: messages.some(({ kind }) => kind === 'application'),
      status: file.assessment.status,
      late: message.receivedAt !== null && !decidePunctuality(message.receivedAt, vacancy).onTime,
      coveredByLater: message.id !== answered.id,
    });
    rows.push(await makeRow(services, { message, decision, file, vacancy, composedAt, answeredIds: messages.map(({ id }) => id) }));
  }
  return rows;
}

async function decideUnassigned(services: IntakeServices, message: MessageRow): Promise<string[]> {
  if (message.kind === 'quarantined' && message.sender !== null) await deriveSenders(services, message.sender);
  const composedAt = composedWhen(services, message);
  const repeated =
    message.messageIdHeader !== null &&
    message.sender !== null &&
    (await services.store.hasAnswered({ messageIdHeader: message.messageIdHeader, sender: message.sender, exceptId: message.id }));
  const question = await commonQuestion(services, message, composedAt);
  const decision = decideReply({
    ...question,
    kind: repeated ? 'duplicate' : question.kind,
    answersApplication: false,
    status: null,
    late: false,
    coveredByLater: false,
  });
  const vacancy = message.vacancyId === null ? null : vacancyOf(services, message.vacancyId);
  const row = await makeRow(services, { message, decision, file: null, vacancy, composedAt, answeredIds: [message.id] });
  return insertRows(services, [row]);
}

/** A message that nobody could read may hold what its sender's application lacks: what was missing is now to be verified. */
async function deriveSenders(services: IntakeServices, sender: string): Promise<void> {
  for (const vacancy of services.settings.vacancies) {
    await services.store.atomically(async (tx) => {
      await tx.lockVacancy(vacancy.id);
      const known = await tx.identityCandidates(vacancy.id, { addresses: [sender], phone: null, name: null, applicantId: null });
      for (const { applicantId } of known) await deriveApplicant(tx, applicantId, vacancy, services.clock.now());
    });
  }
}

/** Imported mail is answered as of its receipt, so that a past vacancy can be replayed; other mail as of now, never before its receipt. */
function composedWhen(services: IntakeServices, message: MessageRow): Date {
  const receivedAt = message.receivedAt ?? message.internalDate;
  const now = services.clock.now();
  return message.origin === 'import' || receivedAt > now ? receivedAt : now;
}

async function commonQuestion(
  services: IntakeServices,
  message: MessageRow,
  at: Date,
): Promise<Omit<ReplyQuestion, 'answersApplication' | 'status' | 'late' | 'coveredByLater'>> {
  const { store, settings } = services;
  const address = message.facts?.replyAddress ?? null;
  if (address !== null) await store.lockAddress(address); // caps and repeats are counted under it
  const documents = await store.documentsOf([message.id]);
  const recentReplies: number[] = [];
  for (const { windowMs } of replyCaps) recentReplies.push(address === null ? 0 : await store.countReplies(address, { at, ms: windowMs }));
  return {
    origin: message.origin,
    kind: message.kind ?? 'question',
    mayAnswer: decideAllowed(message, address),
    forwarded: message.facts?.forwarded ?? false,
    thanks: message.facts ? isThanks({ ...message.facts, documentKeys: documents.map(({ id }) => id) }) : false,
    addressBounced: address !== null && (await store.hasBounced(address)),
    recentReplies,
    ageMs: services.clock.now().getTime() - (message.receivedAt ?? message.internalDate).getTime(),
    backlogPolicy: settings.backlogPolicy,
  };
}

function decideAllowed(message: MessageRow, address: string | null): ReplyQuestion['mayAnswer'] {
  const allowed = message.facts?.mayAnswer ?? { allowed: false as const, reason: 'quarantined' };
  return allowed.allowed && address === null ? { allowed: false, reason: 'no-reply-address' } : allowed;
}

type RowSource = {
  message: MessageRow;
  decision: ReplyDecision;
  file: ApplicantFile | null;
  vacancy: Vacancy | null;
  composedAt: Date;
  answeredIds: readonly string[];
};

async function makeRow(services: IntakeServices, source: RowSource): Promise<NewReply> {
  const { message, decision, file, composedAt } = source;
  const composed = decision.decision === 'suppress' ? null : await composeReply(services, { ...source, kind: decision.kind });
  return {
    id: replyIdOf(message.id),
    messageId: message.id,
    applicantId: message.applicantId,
    kind: decision.kind,
    decision: decision.decision,
    reason: decision.reason,
    state: decision.decision === 'suppress' || !message.answer ? 'not-sent' : 'pending',
    ...(composed ?? { toAddress: null, mailMessageId: null, rawSha256: null, composedAt, missing: missingTypes(file) }),
  };
}

/** Inside the transaction that decided them. Returns the replies that are to be sent now. */
async function insertRows({ store, clock, log }: IntakeServices, rows: readonly NewReply[]): Promise<string[]> {
  const toSend: string[] = [];
  for (const row of rows) {
    if (!(await store.addReply(row))) continue;
    const detail = { decision: row.decision, kind: row.kind, reason: row.reason };
    await store.addEvent(row.messageId, 'reply-decided', detail, clock.now());
    log.info({ replyId: row.id, ...detail }, 'reply-decided');
    if (row.decision === 'send' && row.state === 'pending') toSend.push(row.id);
  }
  return toSend;
}

/** A decision that can never be made (the reply cannot be composed) is held for a person, with the code of the failure. */
export async function holdUndecidable(services: IntakeServices, messageId: string): Promise<void> {
  const message = await services.store.getMessage(messageId);
  if (!message) return;
  const decision = { decision: 'hold', kind: 'question', reason: 'not-composable' } as const;
  const row = {
    id: replyIdOf(messageId),
    messageId,
    applicantId: message.applicantId,
    ...decision,
    state: 'pending',
    missing: [],
    toAddress: null,
    mailMessageId: null,
    rawSha256: null,
    composedAt: services.clock.now(),
  } as const;
  await services.store.atomically((tx) => insertRows({ ...services, store: tx }, [row]));
}
