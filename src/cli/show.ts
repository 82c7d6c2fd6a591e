// `vacantes show FOLIO | MESSAGE`: everything about one applicant or one message, with the pages and quotes that prove it.
import type { ExportedApplicant, ExportedDocument } from '../domain/export.ts';
import { exportApplicant } from '../intake/export-records.ts';
import type { ApplicantRow, MessageRow, ReplyRow } from '../intake/ledger-rows.ts';
import type { CommandContext, RecordsAccess } from './context.ts';

export async function show(context: CommandContext, key: string, options: { json?: boolean }): Promise<number> {
  const access = await context.openRecords();
  if (typeof access === 'number') return access;
  try {
    const applicant = await access.ledger.findApplicant(key);
    const message = applicant ? null : await access.ledger.findMessage(key);
    const described = applicant ? await describeApplicant(access, applicant) : message && (await describeMessage(access, message));
    if (!described) {
      context.io.stderr('Nothing has this folio, Message-ID or ledger id. `vacantes export` lists them all.\n');
      return 1;
    }
    context.io.stdout(options.json ? `${JSON.stringify(described.data, null, 2)}\n` : `${described.lines.join('\n')}\n`);
    return 0;
  } finally {
    await access.close();
  }
}

type Described = { readonly data: unknown; readonly lines: readonly string[] };

async function describeApplicant(access: RecordsAccess, row: ApplicantRow): Promise<Described | null> {
  const vacancy = access.configuration.vacancies.find(({ id }) => id === row.vacancyId);
  if (!vacancy || !row.record) return null;
  const applicant = await exportApplicant(access.ledger, row, vacancy);
  const messages = await access.ledger.messagesOf(row.id);
  const replies = await access.ledger.repliesOf(messages.map(({ id }) => id));
  const history = await access.ledger.eventsOf([row.id, ...messages.map(({ id }) => id)]);
  return {
    data: { ...applicant, replies: replies.map(replyData), history },
    lines: [...applicantLines(applicant), ...replyLines(replies)],
  };
}

function applicantLines(applicant: ExportedApplicant): string[] {
  const late = applicant.onTime ? 'on time' : `late by ${applicant.lateBySeconds} s`;
  return [
    `${applicant.folio}  ${applicant.applicant.name ?? '(no name found)'}`,
    `  ${applicant.status}, received ${applicant.receivedAt} (${late}), vacancy ${applicant.vacancy}`,
    `  email ${applicant.applicant.email ?? '—'}, phone ${applicant.applicant.phone ?? '—'}`,
    ...(applicant.missing.length > 0 ? [`  missing: ${applicant.missing.join(', ')}`] : []),
    ...(applicant.toVerify.length > 0 ? [`  to verify: ${applicant.toVerify.join(', ')}`] : []),
    ...applicant.flags.map(({ code, detail }) => `  flag ${code} ${detail}`),
    'Messages',
    ...applicant.messages.map(({ receivedAt, kind, subject, messageId }) => `  ${receivedAt}  ${kind}  ${subject}\n    ${messageId}`),
    'Documents',
    ...applicant.documents.flatMap(documentLines),
    ...evidenceLines(applicant),
  ];
}

/** Quotes only: what they mean for the vacancy is for people to say. */
function evidenceLines({ requirements, issuers }: ExportedApplicant): string[] {
  const quoted = requirements.filter(({ quotes }) => quotes.length > 0);
  const lines = [
    ...quoted.flatMap(({ label, quotes }) => [`  ${label}`, ...quotes.map(({ page, quote }) => `    p.${page}: “${oneLine(quote)}”`)]),
    ...issuers.flatMap(({ organization, employer }) => [
      `  Letter by ${organization}`,
      employer ? `    CV p.${employer.page}: “${oneLine(employer.quote)}”` : '    no employer of the CV reads like it',
    ]),
  ];
  return lines.length > 0 ? ['What the CV says', ...lines] : [];
}

const oneLine = (quote: string): string => quote.replaceAll('\n', ' / ');

function documentLines(document: ExportedDocument): string[] {
  const notes = [
    document.problem,
    document.ocr ? 'recognised text' : null,
    document.superseded ? 'superseded' : null,
    document.onTime ? null : 'late',
    document.source === 'attachment' ? null : document.source,
  ];
  const described = notes.filter((note) => note !== null).join(', ');
  return [
    `  ${document.path ?? document.filename ?? document.id}${described ? ` (${described})` : ''}`,
    ...document.sections.flatMap((section) => [
      `    ${section.type}, pages ${section.pages.join(', ')}, confidence ${section.confidence.toFixed(2)}`,
      ...section.evidence.map(({ field, page, quote }) => `      ${field} p.${page}: “${quote}”`),
      ...(section.missingContactFields.length > 0 ? [`      missing contact fields: ${section.missingContactFields.join(', ')}`] : []),
      ...(section.unverifiedContactFields.length > 0 ? [`      to verify: ${section.unverifiedContactFields.join(', ')}`] : []),
    ]),
    ...(document.cv?.employments ?? []).map(
      ({ position, organization, period, page }) =>
        `      worked p.${page}: ${[position, organization, period].filter((part) => part !== null).join(' · ')}`,
    ),
    ...(document.cv?.studies ?? []).map(
      ({ title, institution, period, page }) =>
        `      studied p.${page}: ${[title, institution, period].filter((part) => part !== null).join(' · ')}`,
    ),
  ];
}

const replyData = ({ id, kind, decision, reason, state, toAddress, sentAt }: ReplyRow) => ({
  id,
  kind,
  decision,
  reason,
  state,
  to: toAddress,
  sentAt: sentAt?.toISOString() ?? null,
});

function replyLines(replies: readonly ReplyRow[]): string[] {
  return [
    'Replies',
    ...replies.map(
      ({ id, kind, decision, reason, state, sentAt }) =>
        `  ${id}  ${kind}  ${decision} (${reason})  ${state}${sentAt ? ` ${sentAt.toISOString()}` : ''}`,
    ),
  ];
}

async function describeMessage(access: RecordsAccess, message: MessageRow): Promise<Described> {
  const replies = await access.ledger.repliesOf([message.id]);
  const applicant = message.applicantId === null ? null : await access.ledger.getApplicant(message.applicantId);
  const history = await access.ledger.eventsOf([message.id]);
  const data = {
    id: message.id,
    messageId: message.messageIdHeader,
    sha256: message.sha256,
    size: message.size,
    origin: message.origin,
    state: message.state,
    kind: message.kind,
    reason: message.reason,
    folio: applicant?.folio ?? null,
    subject: message.subject,
    receivedAt: (message.receivedAt ?? message.internalDate).toISOString(),
    replies: replies.map(replyData),
    history,
  };
  const lines = [
    `${message.id}  ${message.subject ?? '(no subject)'}`,
    `  ${message.state}${message.kind ? `, ${message.kind}` : ''}${message.reason ? ` (${message.reason})` : ''}, ${message.size} bytes, ${message.origin}`,
    `  received ${data.receivedAt}, Message-ID ${message.messageIdHeader ?? '—'}`,
    `  applicant ${applicant?.folio ?? '—'}`,
    ...replyLines(replies),
    'History',
    ...history.map(({ at, code, detail }) => `  ${at.toISOString()}  ${code}  ${JSON.stringify(detail)}`),
  ];
  return { data, lines };
}
