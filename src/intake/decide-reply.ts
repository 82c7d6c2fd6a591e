// Third step: the one decision about answering each message. Messages of one person that settled together get one answer;
// every other one gets its own row saying so. A row is written before anything is sent, with the exact bytes it stands for.
import { decidePunctuality } from '../domain/deadline.ts';
import { replyIdOf } from '../domain/ids.ts';
import { finalMessageStates } from '../domain/message.ts';
import { isThanks } from '../domain/message-kind.ts';
import { decideReply, type ReplyDecision, type ReplyQuestion, replyCaps } from '../domain/reply-policy.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import { type ApplicantFile, loadApplicantFile } from './derive-applicant.ts';
import { type IntakeServices, vacancyOf } from './intake-services.ts';
import type { MessageRow, NewReply } from './ledger-rows.ts';
import { makeReplyModel } from './reply-model.ts';
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
  if (existing)
    return { decided: existing.decision === 'send' && existing.state === 'pending' ? await queueSending(services, [existing.id]) : [] };
  const applicant = message.applicantId === null ? null : await store.getApplicant(message.applicantId);
  if (!applicant) return { decided: await queueSending(services, await decideUnassigned(services, message)) };

  if (await store.hasUnread({ sender: message.sender, importBatch: message.importBatch, exceptId: messageId }))
    return { retryInMs: UNREAD_RETRY_MS };
  const all = await store.messagesOf(applicant.id);
  const decided = new Set((await store.repliesOf(all.map(({ id }) => id))).map((reply) => reply.messageId));
  const open = all.filter(({ id, state }) => !decided.has(id) && finalMessageStates.includes(state));
  const cluster = clusterSettled(open, services.settings.settleMs).find((group) => group.some(({ id }) => id === messageId));
  const vacancy = vacancyOf(services, applicant.vacancyId);
  if (!cluster || !vacancy) return { decided: [] };
  const waitMs = settledInMs(services, cluster);
  if (waitMs > 0) return { retryInMs: waitMs };

  const asOf = message.origin === 'import' ? lastReceipt(cluster) : null;
  const file = await loadApplicantFile(store, applicant, vacancy, asOf);
  const ids = file ? await decideCluster(services, cluster, file, vacancy) : [];
  return { decided: await queueSending(services, ids) };
}

function settledInMs(services: IntakeServices, cluster: readonly MessageRow[]): number {
  const live = cluster.filter(({ origin }) => origin === 'live');
  if (live.length === 0) return 0;
  const lastStoredMs = Math.max(...live.map(({ storedAt }) => storedAt.getTime()));
  return lastStoredMs + services.settings.settleMs - services.clock.now().getTime();
}

const lastReceipt = (cluster: readonly MessageRow[]): Date =>
  new Date(Math.max(...cluster.map(({ receivedAt }) => receivedAt?.getTime() ?? 0)));

async function queueSending(services: IntakeServices, replyIds: readonly string[]): Promise<readonly string[]> {
  for (const id of replyIds) await services.jobs.queueSend(id, 0);
  return replyIds;
}

/** One row per message of the cluster; the answered one carries the reply. Returns the ids that are to be sent now. */
async function decideCluster(
  services: IntakeServices,
  cluster: readonly MessageRow[],
  file: ApplicantFile,
  vacancy: Vacancy,
): Promise<string[]> {
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
  return insertRows(services, rows);
}

async function decideUnassigned(services: IntakeServices, message: MessageRow): Promise<string[]> {
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
  return insertRows(services, [await makeRow(services, { message, decision, file: null, vacancy, composedAt, answeredIds: [message.id] })]);
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
  const { message, decision, file, vacancy, composedAt, answeredIds } = source;
  const id = replyIdOf(message.id);
  const to = decision.decision === 'suppress' ? null : (message.facts?.replyAddress ?? null);
  const receivedAt = message.receivedAt ?? message.internalDate;
  const mail =
    to === null
      ? null
      : await services.composer.compose(makeReplyModel({ kind: decision.kind, vacancy, file, answeredIds, receivedAt, composedAt }), {
          to,
          inReplyTo: message.messageIdHeader,
          references: message.facts?.references ?? [],
          replyId: id,
        });
  const raw = mail && (await services.blobs.put(mail.raw));
  return {
    id,
    messageId: message.id,
    applicantId: message.applicantId,
    kind: decision.kind,
    decision: decision.decision,
    reason: decision.reason,
    state: decision.decision === 'suppress' || !message.answer ? 'not-sent' : 'pending',
    missing: (file?.assessment.contents.missing ?? []).flatMap(({ type, count }) => Array.from({ length: count }, () => type)),
    toAddress: to,
    mailMessageId: mail?.messageId ?? null,
    rawSha256: raw?.sha256 ?? null,
    composedAt,
  };
}

async function insertRows(services: IntakeServices, rows: readonly NewReply[]): Promise<string[]> {
  return services.store.atomically(async (tx) => {
    const toSend: string[] = [];
    for (const row of rows) {
      if (!(await tx.addReply(row))) continue;
      await tx.addEvent(
        row.messageId,
        'reply-decided',
        { decision: row.decision, kind: row.kind, reason: row.reason },
        services.clock.now(),
      );
      services.log.info({ replyId: row.id, decision: row.decision, kind: row.kind, reason: row.reason }, 'reply-decided');
      if (row.decision === 'send' && row.state === 'pending') toSend.push(row.id);
    }
    return toSend;
  });
}
