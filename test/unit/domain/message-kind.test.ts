// The application, its supplements, questions and repeats, in whatever order they were processed.
import { describe, expect, it } from '@jest/globals';
import { type ApplicantMessage, decideMessageKinds, isThanks } from '../../../src/domain/message-kind.ts';

let minute = 0;
function message(id: string, change: Partial<ApplicantMessage> = {}): ApplicantMessage {
  minute += 1;
  return {
    id,
    receivedAt: new Date(Date.UTC(2024, 4, 20, 12, minute)),
    messageIdHeader: `<${id}@correo.example>`,
    documentKeys: [`sha-${id}`],
    ownText: `texto ${id}`,
    asksQuestion: false,
    ...change,
  };
}

function check(name: string, messages: ApplicantMessage[], expected: string[]): void {
  it(name, () => {
    const inOrder = decideMessageKinds(messages);
    const reversed = decideMessageKinds(messages.toReversed());
    expect(messages.map(({ id }) => inOrder.get(id))).toEqual(expected);
    expect(messages.map(({ id }) => reversed.get(id))).toEqual(expected);
  });
}

describe('message kinds', () => {
  check('one application', [message('a')], ['application']);
  check('an application and a supplement', [message('a'), message('b')], ['application', 'supplement']);
  check('somebody forgot to attach', [message('a', { documentKeys: [] })], ['application']);
  check('and sends the documents afterwards', [message('a', { documentKeys: [] }), message('b')], ['application', 'supplement']);
  check(
    'a question before the application',
    [message('a', { documentKeys: [], asksQuestion: true }), message('b')],
    ['question', 'application'],
  );
  check(
    'a note after the application is for a person to read',
    [message('a'), message('b', { documentKeys: [] })],
    ['application', 'question'],
  );
  check('documents with a question are a supplement', [message('a'), message('b', { asksQuestion: true })], ['application', 'supplement']);
  check(
    'delivered twice',
    [message('a'), message('b', { documentKeys: ['sha-a'], ownText: 'texto a', messageIdHeader: '<a@correo.example>' })],
    ['application', 'duplicate'],
  );
  check('sent twice', [message('a'), message('b', { documentKeys: ['sha-a'], ownText: 'texto a' })], ['application', 'duplicate']);
  check('the same documents with other words', [message('a'), message('b', { documentKeys: ['sha-a'] })], ['application', 'supplement']);
  check(
    'a Message-ID used twice for different mail',
    [message('a'), message('b', { messageIdHeader: '<a@correo.example>' })],
    ['application', 'supplement'],
  );
});

describe('thanks', () => {
  const table: [string, boolean][] = [
    ['muchas gracias por la confirmación', true],
    ['gracias, quedo al pendiente', true],
    ['recibido', true],
    ['gracias. les envío la carta que faltaba', false],
    ['buenas tardes, adjunto lo que faltaba', false],
    ['¡muchas gracias! quedo al pendiente', true],
    ['👍', true],
    ['👍🏽 🙏', true],
    ['❤️', true],
    ['🙏 mil gracias', true],
    ['hola, muchas gracias', true],
    ['hola muchas gracias', true],
    ['¡hola, buenas tardes! muchísimas gracias por responder.', true],
    ['hola, equipo de vacantes: gracias por la confirmación', true],
    ['buen día, gracias por la confirmación', true],
    ['estimado equipo, les agradezco mucho', true],
    ['recibido, gracias.', true],
    ['acuso de recibo, quedo atenta', true],
    ['muchas gracias. enviado desde mi iphone', true],
    ['hi, thank you so much!', true],
    ['', false],
    ['hola', false],
    ['...', false],
    ['❓', false],
    ['?', false],
    ['👍 va mi carta', false],
    ['¡muchas gracias! ahora mando la carta', false],
    ['gracias, ya lo había enviado desde mi otro correo', false],
    ['hola, muchas gracias, tengo una duda', false],
    ['hola, muchas gracias, quisiera saber la fecha', false],
    ['buen día, gracias, pero retiro mi postulación', false],
    ['gracias, cambié de teléfono: 55 1234 5678', false],
    ['hola, soy ana y no he recibido nada', false],
    ['graciasa', false],
    ['gracias '.repeat(30), false],
  ];
  for (const [ownText, expected] of table) {
    it(`“${ownText}”: ${expected}`, () => {
      expect(isThanks({ ownText, asksQuestion: false, documentKeys: [] })).toBe(expected);
    });
  }
  it('with a document or a question it is more than thanks', () => {
    expect(isThanks({ ownText: 'gracias', asksQuestion: false, documentKeys: ['sha'] })).toBe(false);
    expect(isThanks({ ownText: 'gracias, ¿y la fecha?', asksQuestion: true, documentKeys: [] })).toBe(false);
  });
});
