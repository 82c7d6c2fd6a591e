// What a reply must never say, over every kind, status and time that the templates can be given.
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documentProblems } from '../../../src/domain/document.ts';
import { type ReplyModel, replyKinds } from '../../../src/domain/reply-model.ts';
import { makeReplyComposer } from '../../../src/mail/compose/reply-composer.ts';
import { item, model, replyModels } from '../../support/reply-models.ts';

const composer = makeReplyComposer({
  templatesDir: path.join(import.meta.dirname, '../../../config/templates/replies'),
  from: { name: 'Vacantes AI México', address: 'vacantesaimex@amnistia.org.mx' },
  messageIdDomain: 'acuses.amnistia.org.mx',
});
const compose = (one: ReplyModel) => composer.compose(one, { to: 'maria@example.org', inReplyTo: null, references: [], replyId: 'r1' });

const statuses = ['complete', 'incomplete', 'to_verify', 'late', null] as const;
const times = [new Date('2024-05-20T18:03:11Z'), new Date('2024-05-23T05:59:59.999Z'), new Date('2024-05-23T06:00:00Z')];
const everything = [
  item(),
  item({ type: 'recommendation_letter', pages: 1, letterNumber: 1, missingContactFields: ['phone', 'name'], attachmentPosition: 2 }),
  item({ type: 'recommendation_letter', pages: 1, letterNumber: 2, unverifiedContactFields: ['email'], attachmentPosition: 12 }),
  ...documentProblems.map((problem, index) => item({ type: 'unknown', pages: 0, problem, attachmentPosition: index + 3 })),
];
const models: ReplyModel[] = replyKinds.flatMap((kind) =>
  statuses.flatMap((status) =>
    times.flatMap((composedAt) =>
      [everything, everything.slice(0, 3), everything.slice(0, 1), []].map((received) =>
        model({
          kind,
          status,
          composedAt,
          received,
          newItems: received.length,
          lateBySeconds: kind === 'late' ? 61 : 0,
          missing: [{ type: 'cv', count: 1 }],
          toVerify: [{ type: 'recommendation_letter', count: 2 }],
        }),
      ),
    ),
  ),
);

async function texts(some: readonly ReplyModel[]): Promise<string[]> {
  const composed = await Promise.all(some.map((one) => compose(one)));
  return composed.map(({ subject, text }) => `${subject}\n${text}`);
}

describe('no reply', () => {
  it('says anything gendered about the person, promises progress, or scores', async () => {
    const all = await texts([...models, ...Object.values(replyModels)]);
    expect(all.length).toBeGreaterThan(300);
    for (const text of all) {
      expect(text).not.toMatch(
        /bienvenid|estimad|interesad|candidat[oa]\b|seleccionad|aceptad|aprobad|puntaje|calificaci|entrevista|siguiente etapa/i,
      );
      expect(text).toMatch(/acuse de recibo automático/);
      expect(text).toMatch(/las lee una persona/);
      expect(text).toMatch(/Amnistía Internacional Sección Mexicana|Vacantes AI México/);
    }
  });

  it('leaves template marks, empty parentheses, doubled punctuation or undefined words', async () => {
    for (const text of await texts([...models, ...Object.values(replyModels)])) {
      expect(text).not.toMatch(
        /\{\{|\{%|\*\*|\\|undefined|null|\[object|NaN|\(\)|[ \t]$|^[ \t]+(?!-)| {2}|,,|\.\.|,en|\b1 (páginas|días|horas|minutos)|\b[2-9] (página|día|hora|minuto)\b/m,
      );
    }
  });
});

describe('the deadline', () => {
  it('is never asked for once it has passed, to the millisecond', async () => {
    for (const one of models) {
      const [text = ''] = await texts([one]);
      const passed = one.composedAt > (one.deadlineAt as Date);
      if (passed) expect(text).not.toMatch(/a más tardar/);
      else expect(text).not.toMatch(/El plazo para enviar documentos terminó/);
    }
  });

  it('is named whenever something is asked for', async () => {
    for (const one of models.filter(({ kind }) => kind === 'incomplete')) {
      const [text = ''] = await texts([one]);
      expect(text).toContain('miércoles 22 de mayo de 2024, 23:59 h (hora de la Ciudad de México)');
    }
  });
});

describe('«no necesitas hacer nada más»', () => {
  const asks =
    /env[ií]a(?:nos)? (?!nada)|adjunta los|a más tardar|si respondes a este mismo|responde a este mismo mensaje|nos falta recibir|lo que (?:falta|no encontramos)/i;
  const relieves = /no necesitas (?:hacer|enviar) nada más/i;
  const wanted: ReplyModel['missing'][] = [[], [{ type: 'cv', count: 1 }]];
  const doubts: ReplyModel['toVerify'][] = [[], [{ type: 'recommendation_letter', count: 1 }]];
  const [cv, missingData, unconfirmedData] = everything;
  const problems = everything.filter(({ problem }) => problem === 'encrypted' || problem === 'unsupported').map((one) => [one]);
  const files = [[], ...[cv, missingData, unconfirmedData].map((one) => (one ? [one] : [])), ...problems];
  const combinations = replyKinds.flatMap((kind) =>
    statuses.flatMap((status) =>
      wanted.flatMap((missing) =>
        doubts.flatMap((toVerify) =>
          files.map((received) => model({ kind, status, missing, toVerify, received, newItems: received.length })),
        ),
      ),
    ),
  );
  // An incomplete application lacks something, in its documents or in its letters.
  const real = [...models, ...combinations].filter(({ kind, status, missing, received }) => {
    const lacks = missing.length > 0 || received.some(({ missingContactFields }) => missingContactFields.length > 0);
    return lacks || (kind !== 'incomplete' && !(kind === 'supplement' && status === 'incomplete'));
  });

  it('is never said beside a request', async () => {
    const seen = { asks: 0, relieves: 0 };
    for (const text of await texts([...real, ...Object.values(replyModels)])) {
      expect(asks.test(text) && relieves.test(text) ? text : '').toBe('');
      if (asks.test(text)) seen.asks += 1;
      if (relieves.test(text)) seen.relieves += 1;
    }
    expect(Math.min(seen.asks, seen.relieves)).toBeGreaterThan(100);
  });

  it('a letter to amend beside a letter to confirm: the request stands, the relief does not', async () => {
    const [text = ''] = await texts([model({ kind: 'incomplete', received: everything.slice(0, 3) })]);
    expect(text).toContain('Envía una versión de esa carta');
    expect(text).toContain('Si para esa revisión el equipo requiere algo más de ti, una persona te escribirá.');
    expect(text).not.toMatch(relieves);
  });
});

describe('what could not be read', () => {
  const check = (format: string | null, expected: RegExp) =>
    it(`${format}`, async () => {
      const received = [item({ type: 'unknown', pages: 0, problem: 'unsupported', format })];
      const [text = ''] = await texts([model({ kind: 'to_verify', received })]);
      expect(text.match(/suele pasar con escaneos y fotos|un formato que nuestro sistema todavía no abre/g)?.join()).toMatch(expected);
    });
  for (const format of ['PDF', 'Word', 'JPG', 'HEIC', 'WebP']) check(format, /^suele pasar con escaneos y fotos$/);
  for (const format of ['ZIP', 'OpenDocument', 'RTF', 'Word (.doc)', 'HTML', null]) check(format, /^un formato que .* todavía no abre$/);
});

describe('a message that belongs to no application', () => {
  it('is said to be read with what came with it, and is promised no answer', async () => {
    const [text = ''] = await texts([model({ kind: 'question', folio: null, vacancy: null, received: [], newItems: 0 })]);
    expect(text).toContain('Una persona del equipo lo leerá, junto con lo que hayas adjuntado, y, si hace falta, te responderá.');
    expect(text).not.toMatch(/lo leerá y te responderá|postulación está/);
  });
});

describe('doubt', () => {
  it('a reply about an application to verify calls nothing missing', async () => {
    const doubtful = models.filter(({ kind, status }) => kind === 'to_verify' || (kind === 'supplement' && status === 'to_verify'));
    expect(doubtful.length).toBeGreaterThan(20);
    for (const text of await texts(doubtful)) expect(text).not.toMatch(/falta|incomplet|Lo que no encontramos/i);
  });
});
