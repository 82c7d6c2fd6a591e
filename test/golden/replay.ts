// Imports all sample messages and looks at the ledger after each of them, as if it were the latest: what the golden files hold.
// Ids are replaced by what they stand for; instants are facts of the fixtures and stay.

import { decidePunctuality } from '../../src/domain/deadline.ts';
import type { Evidence, Section } from '../../src/domain/document.ts';
import type { Export } from '../../src/domain/export.ts';
import type { Flag } from '../../src/domain/flags.ts';
import { CERTAIN_TYPE } from '../../src/domain/thresholds.ts';
import { exportApplicant, exportRecords } from '../../src/intake/export-records.ts';
import { importMessages } from '../../src/intake/import-messages.ts';
import type { ApplicantRow, MessageRow, ReplyRow } from '../../src/intake/ledger-rows.ts';
import { vacancy } from '../support/facts.ts';
import { readSampleMails, realConverter, realParser, type SampleMail } from '../support/fixture-replay.ts';
import { openPipeline, type Pipeline } from '../support/pipeline.ts';

export type Snapshot = Awaited<ReturnType<typeof snapshotOf>> & { readonly reply: ReturnType<typeof replySlice> };
export type Replayed = { readonly name: string; readonly truth: SampleMail['truth']; readonly snapshot: Snapshot };

export type Replay = { readonly replayed: readonly Replayed[]; readonly exported: Export; readonly connectionsToSmtp: number };

export async function replaySamples(): Promise<Replay> {
  const mails = await readSampleMails();
  const pipeline = await openPipeline({ parser: realParser, converter: realConverter, at: new Date('2024-06-01T00:00:00Z') });
  try {
    const ids = await importAll(pipeline, mails);
    const names = new Map(mails.map(({ name }, index) => [ids[index] as string, name]));
    const readings: Awaited<ReturnType<typeof snapshotOf>>[] = [];
    for (const id of ids) {
      await pipeline.run({ only: (step) => step.id.startsWith(id) && step.name !== 'decide-reply' });
      readings.push(await snapshotOf(pipeline, id, names));
    }
    await pipeline.run();
    const replayed: Replayed[] = [];
    for (const [index, { name, truth }] of mails.entries()) {
      const replies = await pipeline.ledger.repliesOf([ids[index] as string]);
      if (replies.length !== 1) throw new Error(`${name} has ${replies.length} decisions`);
      replayed.push({
        name,
        truth,
        snapshot: { ...(readings[index] as (typeof readings)[number]), reply: replySlice(replies[0] as ReplyRow) },
      });
    }
    const exported = await exportRecords({ store: pipeline.ledger, vacancies: [vacancy] }, null);
    return { replayed, exported, connectionsToSmtp: pipeline.sender.sent.length };
  } finally {
    await pipeline.close();
  }
}

/** The same messages as live mail, each at the minute when it came; what was decided about each. */
export async function replayLive(): Promise<{ decisions: Map<string, string>; sent: string[] }> {
  const mails = await readSampleMails();
  const pipeline = await openPipeline({ parser: realParser, converter: realConverter, at: mails[0]?.internalDate ?? new Date(0) });
  try {
    const ids: string[] = [];
    for (const { raw, sender, internalDate } of mails) {
      await pipeline.run({ until: internalDate });
      ids.push(await pipeline.receive({ raw, sender, at: internalDate }));
    }
    await pipeline.run();
    const decisions = new Map<string, string>();
    for (const [index, { name }] of mails.entries()) {
      const replies = await pipeline.ledger.repliesOf([ids[index] as string]);
      decisions.set(name, replies.map(({ kind, decision, reason }) => `${kind} ${decision} ${reason}`).join(' and '));
    }
    return { decisions, sent: pipeline.sender.sent.map(({ mail }) => mail.envelopeTo.join()) };
  } finally {
    await pipeline.close();
  }
}

/** Resolves with the ledger ids in the order of `mails`. */
async function importAll({ services, queue }: Pipeline, mails: readonly SampleMail[]): Promise<string[]> {
  const sources = async function* () {
    for (const { raw, internalDate, sender } of mails) yield { open: () => raw, internalDate, sender };
  };
  await importMessages(services, sources(), { answer: false, batchId: 'golden', onProgress: () => undefined });
  return queue.waiting.map(({ id }) => id);
}

async function snapshotOf({ ledger }: Pipeline, id: string, names: ReadonlyMap<string, string>) {
  const message = (await ledger.getMessage(id)) as MessageRow;
  const applicant = message.applicantId === null ? null : await ledger.getApplicant(message.applicantId);
  const exported = applicant && (await exportApplicant(ledger, applicant, vacancy));
  const documents = await ledger.documentsOf([id]);
  const name = await namer(ledger, names);
  const receivedAt = message.receivedAt as Date;
  return {
    message: {
      subject: message.subject,
      state: message.state,
      kind: message.kind,
      reason: message.reason,
      vacancy: message.vacancyId,
      receivedAt: receivedAt.toISOString(),
      lateBySeconds: decidePunctuality(receivedAt, vacancy).lateBySeconds,
      flags: message.flags.map(name),
    },
    applicant: exported && {
      ...exported.applicant,
      named: applicant?.name !== null,
      status: exported.status,
      receivedAt: exported.receivedAt,
      lateBySeconds: exported.lateBySeconds,
      missing: exported.missing,
      toVerify: exported.toVerify,
      missingContactFields: applicant?.record?.letters.flatMap(({ missingContactFields }) => missingContactFields) ?? [],
      unverifiedContactFields: applicant?.record?.letters.flatMap(({ unverifiedContactFields }) => unverifiedContactFields) ?? [],
      flags: exported.flags.map(name),
      messages: exported.messages.map(({ kind, receivedAt: at }) => `${at} ${kind}`),
      superseded: exported.documents.filter(({ superseded }) => superseded).map(({ filename }) => filename),
    },
    documents: documents.map(({ source, filename, path, linkHost, mime, problem, pageCount, ocr, reading }) => ({
      ...{ source, filename, path, linkHost, mime, problem, pageCount, ocr },
      applicant: reading?.applicant ? { ...reading.applicant, evidence: evidenceSlice(reading.applicant.evidence, ocr) } : null,
      sections: (reading?.sections ?? []).map((section) => ({ ...sectionSlice(section), evidence: evidenceSlice(section.evidence, ocr) })),
    })),
  };
}

/** How certain exactly is measured by the accuracy bench; here only which side of the line. */
const sectionSlice = ({ confidence, ...section }: Section) => ({ ...section, certain: confidence >= CERTAIN_TYPE });

/** Of recognised text the field only: a letter more or less depends on the processor that decoded the picture. */
const evidenceSlice = (evidence: readonly Evidence[], ocr: boolean) =>
  ocr ? evidence.map(({ field, page }) => ({ field, page })) : evidence;

const replySlice = ({ kind, decision, reason, state, missing, toAddress }: ReplyRow) => ({
  kind,
  decision,
  reason,
  state,
  missing,
  to: toAddress,
});

/** Details of flags point at messages, documents and folios: each is told by its name. */
async function namer(ledger: Pipeline['ledger'], names: ReadonlyMap<string, string>): Promise<(flag: Flag) => string> {
  const headers = new Map<string, string>();
  for await (const { id, messageIdHeader } of ledger.listMessages(null))
    if (messageIdHeader) headers.set(messageIdHeader, names.get(id) ?? '?');
  const folios = new Map((await ledger.listApplicants(null)).map((row: ApplicantRow) => [row.folio, row.name ?? row.displayName ?? '?']));
  return ({ code, detail }) => {
    const [messageId = '', ordinal] = detail.split('-');
    const message = names.get(messageId);
    const document = message === undefined ? undefined : ordinal === undefined ? message : `${message} document ${Number(ordinal)}`;
    return `${code}: ${document ?? headers.get(detail) ?? folios.get(detail) ?? detail}`;
  };
}
