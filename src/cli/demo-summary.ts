// What the demo tells at the end: one line per message, the replies that went out, and where to look further.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { simpleParser } from 'mailparser';
import { messageIdOf } from '../domain/ids.ts';
import type { ApplicantRecord, ReplyRow } from '../intake/ledger-rows.ts';
import type { Configuration } from '../runtime/configuration.ts';
import type { EmbeddedMail } from '../runtime/embedded-mail.ts';
import type { Service } from '../runtime/service.ts';
import type { CommandIo } from './context.ts';
import type { SampleMessage } from './sample.ts';
import { cut, textTable } from './text-table.ts';

type Summary = {
  readonly service: Service;
  readonly mail: EmbeddedMail;
  readonly sample: readonly SampleMessage[];
  readonly configuration: Configuration;
  readonly stays: boolean;
};

export async function printSummary(io: CommandIo, summary: Summary): Promise<void> {
  const { dataDir } = summary.configuration.config.paths;
  io.stdout(`\nMessages (in order of arrival)\n${(await messageTable(summary)).join('\n')}\n`);
  io.stdout(`\nApplicants\n${(await applicantTable(summary)).join('\n')}\n`);
  const files = await writeReplies(summary.mail, join(dataDir, 'replies'));
  io.stdout(`\nReplies sent: ${files.length}, each in ${relative(io.cwd, join(dataDir, 'replies'))}/\n`);
  for (const file of files) io.stdout(`  ${cut(`${file.name}  ${file.subject}`, 78)}\n`);
  const shown = new Map(files.map((file) => [file.kind, file]));
  for (const file of shown.values()) io.stdout(`\n--- ${file.name}: ${file.subject}\n${file.text.trim()}\n`);
  io.stdout(`\n${whereToLook(summary, io)}\n`);
}

async function messageTable({ service, sample }: Summary): Promise<string[]> {
  const rows: string[][] = [];
  for (const { file, raw } of sample) {
    const id = messageIdOf(createHash('sha256').update(raw).digest('hex'));
    const message = await service.ledger.getMessage(id);
    const reply = (await service.ledger.repliesOf([id]))[0];
    const applicant = message?.applicantId ? await service.ledger.getApplicant(message.applicantId) : null;
    rows.push([cut(file.replace(/\.eml$/, ''), 30), message?.kind ?? '?', applicant?.folio ?? '—', reply ? replyWords(reply) : '?']);
  }
  return textTable(['message', 'kind', 'folio', 'reply'], rows);
}

const replyWords = ({ decision, kind, reason, state }: ReplyRow): string =>
  decision === 'send' ? `${state}: ${kind}` : `${decision === 'hold' ? 'held' : 'none'}: ${reason}`;

async function applicantTable({ service }: Summary): Promise<string[]> {
  const rows = (await service.ledger.listApplicants(null)).map(({ folio, name, displayName, record }) => {
    return [folio, cut(name ?? displayName ?? '(no name)', 26), record?.status ?? '?', record ? lacksOf(record) : ''];
  });
  return textTable(['folio', 'name', 'status', 'lacks'], rows);
}

const SHORT_NAMES = { cv: 'CV', motivation_letter: 'motivation', recommendation_letter: 'recommendation' } as const;

function lacksOf({ missing, toVerify, letters }: ApplicantRecord): string {
  const words = (documents: typeof missing) =>
    documents.map(({ type, count }) => `${count > 1 ? `${count} ` : ''}${SHORT_NAMES[type]}`).join(', ');
  const fields = letters.flatMap(({ missingContactFields }) => missingContactFields);
  return [
    ...(missing.length > 0 ? [`missing ${words(missing)}`] : []),
    ...(toVerify.length > 0 ? [`verify ${words(toVerify)}`] : []),
    ...(fields.length > 0 ? [`a letter lacks ${fields.join(', ')}`] : []),
  ].join('; ');
}

type SentReply = { readonly name: string; readonly kind: string; readonly subject: string; readonly text: string };

async function writeReplies(mail: EmbeddedMail, directory: string): Promise<SentReply[]> {
  await mkdir(directory, { recursive: true });
  const written: SentReply[] = [];
  for (const [index, { raw, to }] of mail.outbox.entries()) {
    const parsed = await simpleParser(raw);
    const name = `${String(index + 1).padStart(2, '0')}-${(to[0] ?? 'nobody').replace(/[^\w.@-]/g, '_')}.eml`;
    await writeFile(join(directory, name), raw);
    written.push({
      name,
      kind: (parsed.subject ?? '').split(/ \(| · /)[0] ?? '',
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
    });
  }
  return written;
}

function whereToLook({ mail, configuration, stays, service }: Summary, io: CommandIo): string {
  const { dataDir } = configuration.config.paths;
  const data = relative(io.cwd, dataDir);
  const lines = [
    'Where to look',
    `  IMAP   imap://${mail.host}:${mail.imapPort}  user ${mail.user}  password ${mail.password}`,
    `  SMTP   smtp://${mail.host}:${mail.smtpPort}  mail for ${mail.user} is picked up; all else is kept`,
    `  log    ${data}/vacantes.log`,
    `  stores ${service.engines.records} records, ${service.engines.queue} queue, in ${data}/`,
  ];
  if (!stays) return lines.join('\n');
  return [
    ...lines,
    `  try    DATA_DIR=${data} npx vacantes show RCD-0001`,
    `         DATA_DIR=${data} npx vacantes digest`,
    '',
    'Waiting for new mail. Ctrl-C ends the demo.',
  ].join('\n');
}
