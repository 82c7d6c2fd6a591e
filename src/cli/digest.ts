// `vacantes digest`: the report that HR reads, in Spanish.
import type { Digest, DigestApplicant } from '../domain/digest.ts';
import type { RequiredContactField } from '../domain/document.ts';
import { buildDigest } from '../intake/build-digest.ts';
import type { CommandContext } from './context.ts';
import { textTable } from './text-table.ts';

const STATUS_WORDS: Readonly<Record<DigestApplicant['status'], string>> = {
  complete: 'completa',
  incomplete: 'incompleta',
  to_verify: 'por verificar',
  late: 'tardía',
};
const DOCUMENT_WORDS = { cv: 'CV', motivation_letter: 'carta motivo', recommendation_letter: 'carta de recomendación' } as const;
const HELD_WORDS: Readonly<Record<string, string>> = {
  backlog: 'ya estaba en el buzón',
  forwarded: 'la reenvió otra persona',
  quarantined: 'no se pudo procesar',
  stale: 'llegó hace tiempo',
  'not-composable': 'no se pudo redactar',
};
const FIELD_WORDS: Readonly<Record<RequiredContactField, string>> = {
  name: 'nombre completo',
  phone: 'teléfono',
  email: 'correo electrónico',
};
const KIND_WORDS: Readonly<Record<string, string>> = {
  'near-miss': 'asunto parecido',
  question: 'pregunta',
  quarantined: 'no se pudo procesar',
  'spam-suspect': 'posible correo no deseado',
  'other-vacancy': 'otra vacante',
};

export async function digest(context: CommandContext, options: { vacancy?: string; json?: boolean }): Promise<number> {
  const access = await context.openRecords();
  if (typeof access === 'number') return access;
  try {
    const vacancies = access.configuration.vacancies.filter(({ id }) => options.vacancy === undefined || id === options.vacancy);
    if (vacancies.length === 0) {
      context.io.stderr(`There is no vacancy ${options.vacancy}.\n`);
      return 1;
    }
    const services = { store: access.ledger, clock: { now: () => new Date() }, log: access.log };
    const digests = [];
    for (const { id, title } of vacancies) digests.push({ title, digest: await buildDigest(services, id) });
    context.io.stdout(
      options.json
        ? `${JSON.stringify(
            digests.map((entry) => entry.digest),
            null,
            2,
          )}\n`
        : digests.flatMap(({ title, digest: built }) => digestLines(title, built)).join('\n'),
    );
    return 0;
  } finally {
    await access.close();
  }
}

const WIDTH = 120; // a terminal made wide, or a mail

function digestLines(title: string, built: Digest): string[] {
  const { statuses, messages } = built;
  return [
    title,
    `Postulaciones: ${statuses.complete} completas, ${statuses.incomplete} incompletas, ${statuses.to_verify} por verificar, ${statuses.late} tardías`,
    `Correos: ${messages.stored} = ${messages.recorded} registrados + ${messages.ignored} sin registrar (con motivo) + ${messages.quarantined} no procesados + ${messages.unread} por leer`,
    ...(built.reconciles ? [] : ['ATENCIÓN: las cuentas no cuadran; avisa a la persona responsable del servicio.']),
    '',
    ...textTable(['Folio', 'Nombre', 'Estado', 'Pendiente'], built.applicants.map(applicantRow), WIDTH),
    ...listed(
      'Por revisar (hora UTC)',
      built.waiting.map(({ receivedAt, kind, messageId }) => [
        receivedAt.slice(0, 16).replace('T', ' '),
        KIND_WORDS[kind] ?? kind,
        messageId,
      ]),
    ),
    ...listed(
      'Respuestas en espera de una persona',
      built.held.map(({ messageId, reason }) => [HELD_WORDS[reason] ?? reason, messageId]),
    ),
    '',
    '',
  ];
}

function applicantRow(applicant: DigestApplicant): string[] {
  const { folio, name, status, missing, toVerify, lackingContactFields, unverifiedContactFields } = applicant;
  const fields = (list: readonly RequiredContactField[]) => list.map((field) => FIELD_WORDS[field]).join(', ');
  const lacks = [
    ...missing.map((type) => `falta ${DOCUMENT_WORDS[type]}`),
    ...toVerify.map((type) => `por verificar: ${DOCUMENT_WORDS[type]}`),
    ...(lackingContactFields.length > 0 ? [`en una carta falta ${fields(lackingContactFields)}`] : []),
    ...(unverifiedContactFields.length > 0 ? [`por verificar en una carta: ${fields(unverifiedContactFields)}`] : []),
  ];
  return [folio, name ?? '(sin nombre)', STATUS_WORDS[status], lacks.join('; ')];
}

const listed = (title: string, rows: readonly string[][]): string[] =>
  rows.length === 0 ? [] : ['', title, ...textTable([], rows, WIDTH)];
