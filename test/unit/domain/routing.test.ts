import { describe, expect, it } from '@jest/globals';
import { applicationParts } from '../../../src/domain/document-parts.ts';
import type { HeaderFacts, MessagePart, ParsedMessage } from '../../../src/domain/message.ts';
import { documentParts, type RoutingContext, routeMessage, routingReasons } from '../../../src/domain/routing.ts';
import { logo, own, someMessage, somePart } from './some-message.ts';

const digital = {
  id: 'rcd',
  title: 'Persona Responsable de Comunicación Digital',
  subject: 'Vacante: Responsable de Comunicación Digital',
  aliases: ['Responsable de Comunicación Digital'],
};
const incidencia = { id: 'inc', title: 'Responsable de Incidencia', subject: 'Vacante: Responsable de Incidencia', aliases: [] };
const alone: RoutingContext = { vacancies: [digital], own, threadVacancyId: null, senderVacancyId: null };
const inThread = { ...alone, threadVacancyId: 'rcd' };
const knownSender = { ...alone, senderVacancyId: 'rcd' };
const noParts = { parts: [] };

function route(message: ParsedMessage, context: RoutingContext = alone): string {
  const { kind, vacancyId, reason } = routeMessage(message, context);
  expect(routingReasons).toContain(reason);
  return `${kind} ${vacancyId} ${reason}`;
}
const check = (title: string, message: ParsedMessage, expected: string, context: RoutingContext = alone): void => {
  it(`${title}: ${expected}`, () => expect(route(message, context)).toBe(expected));
};
const about = (subject: string, rest: Partial<ParsedMessage> = {}, headers: Partial<HeaderFacts> = {}): ParsedMessage =>
  someMessage({ subject, ...headers }, rest);

describe('mail of people', () => {
  check('the published subject', someMessage(), 'candidate rcd subject-exact');
  check('the published subject without documents', someMessage({}, noParts), 'candidate rcd subject-exact');
  check('an alias', about('Responsable de Comunicación Digital'), 'candidate rcd subject-alias');
  check('a misspelling', about('Vacante: Responsabe de Comunicacion Dijital'), 'candidate rcd subject-misspelled');
  check('a forward', about('Fwd: RV: Vacante: Responsable de Comunicación Digital'), 'candidate rcd subject-exact');
  check('a subject that spam filters dislike', someMessage({ spamFlag: true }), 'candidate rcd subject-exact');
  check('a near miss', about('Comunicación Digital'), 'near-miss rcd shares-words');
  check('a near miss without documents', about('vacante', noParts), 'near-miss rcd application-words-only');
  check('another position', about('Vacante: Contador/a'), 'other-vacancy null other-position');
  check('documents without a subject', about(''), 'near-miss rcd documents-without-subject');
  check('documents and an unrelated subject', about('Ana López'), 'near-miss rcd documents-without-subject');
  check('documents without a subject, several vacancies', about(''), 'near-miss null documents-without-subject', {
    ...alone,
    vacancies: [digital, incidencia],
  });
  check('documents that the spam filter dislikes', about('', {}, { spamFlag: true }), 'near-miss rcd documents-without-subject');
  check(
    'a link to documents',
    about('Hola', { parts: [somePart({ source: 'link', sha256: null, linkHost: 'drive.google.com', filename: null })] }),
    'near-miss rcd documents-without-subject',
  );
  check('a question', about('Horario de atención', noParts), 'question null unrelated');
  check(
    'a spreadsheet is no application',
    about('Factura', { parts: [somePart({ filename: 'f.xml', declaredType: 'application/xml' })] }),
    'question null unrelated',
  );
  check('only a logo', about('Saludos', { parts: [{ ...logo, referenced: true }] }), 'question null unrelated');
  check('spam', about('You won', noParts, { spamFlag: true }), 'spam-suspect null spam-flag');
});

describe('mail that belongs by thread, sender or what is inside', () => {
  check('an answer in a known thread', about('Re: gracias', noParts), 'candidate rcd known-thread', inThread);
  check('documents in a known thread without a subject', about(''), 'candidate rcd known-thread', inThread);
  check('another position in a known thread', about('Vacante: Contador/a'), 'other-vacancy null other-position', inThread);
  check('the subject of another vacancy in a known thread', about('Vacante: Responsable de Incidencia'), 'candidate inc subject-exact', {
    ...inThread,
    vacancies: [digital, incidencia],
  });
  check('documents from a known sender', about('Carta que faltaba'), 'candidate rcd known-sender', knownSender);
  check('a word from a known sender', about('Gracias', noParts), 'question rcd known-sender-without-documents', knownSender);
  check('a near miss for another vacancy from a known sender', about('Vacante Incidencia'), 'near-miss inc shares-words', {
    ...knownSender,
    vacancies: [digital, incidencia],
  });
  check('a near miss for the same vacancy from a known sender', about('Comunicación digital'), 'candidate rcd known-sender', knownSender);
  check(
    'spam from a known sender is still theirs',
    about('Hola', noParts, { spamFlag: true }),
    'question rcd known-sender-without-documents',
    knownSender,
  );
  const nested = (subject: string): Partial<ParsedMessage> => ({
    nested: [
      { subject: 'Hola', from: null, date: null },
      { subject, from: null, date: null },
    ],
  });
  check(
    'only a nested mail has the subject',
    about('Te paso esto', nested('Vacante: Responsable de Comunicación Digital')),
    'candidate rcd nested-subject',
  );
  check(
    'a nested mail about another position',
    about('Te paso esto', nested('Vacante: Contador/a')),
    'near-miss rcd documents-without-subject',
  );
  check(
    'another position outside beats the nested subject',
    about('Vacante: Contador/a', nested('Vacante: Responsable de Comunicación Digital')),
    'other-vacancy null other-position',
  );

  it('says how it matched', () => {
    const match = (message: ParsedMessage, context: RoutingContext): string | null => {
      const routing = routeMessage(message, context);
      return routing.kind === 'candidate' ? routing.match : null;
    };
    expect(match(someMessage(), alone)).toBe('exact');
    expect(match(about('x', nested('Vacante: Responsabe de Comunicación Digital')), alone)).toBe('misspelled');
    expect(match(about('x'), inThread)).toBe('thread');
    expect(match(about('x'), knownSender)).toBe('sender');
  });
});

describe('mail of programs', () => {
  check('our own address', someMessage({ from: { name: null, address: 'vacantes@ong.test' } }), 'own null own-address');
  check('a message of ours that came back', someMessage({ messageId: '<acuse.1@intake.ong.test>' }), 'own null own-message-id');
  check(
    'a Message-ID domain that only ends like ours',
    someMessage({ messageId: '<x@otherintake.ong.test>' }),
    'candidate rcd subject-exact',
  );
  check(
    'a bounce, whatever its subject and parts',
    someMessage({ contentType: 'multipart/report', reportType: 'delivery-status' }),
    'bounce null delivery-status',
  );
  check(
    'a bounce without a report',
    about('Undelivered', noParts, { from: { name: null, address: 'MAILER-DAEMON@mx.correo.test' } }),
    'bounce null mailer-daemon',
  );
  check(
    'somebody forwards a bounce with the documents',
    someMessage({}, { failedRecipients: ['vacantes@ong.test'] }),
    'candidate rcd subject-exact',
  );
  check(
    'a read receipt',
    someMessage({ contentType: 'multipart/report', reportType: 'disposition-notification' }),
    'automatic null read-receipt',
  );
  check(
    'an absence notice that repeats our subject',
    about('Respuesta automática: Vacante: Responsable de Comunicación Digital', noParts, { autoSubmitted: 'auto-replied' }),
    'automatic null auto-submitted',
  );
  check(
    'an absence notice with a logo',
    about('Automatic reply: Vacante: Responsable de Comunicación Digital', { parts: [logo] }, { returnPath: '' }),
    'automatic null null-return-path',
  );
  check('an absence notice without any header', about('Fuera de la oficina', noParts), 'automatic null out-of-office-subject');
  check(
    'an absence notice without any header in a known thread',
    about('Automatic reply: Vacante: Responsable de Comunicación Digital', noParts),
    'automatic null out-of-office-subject',
    inThread,
  );
  check('a newsletter', about('10 tendencias', noParts, { listHeaders: ['list-id', 'list-unsubscribe'] }), 'list null list-headers');
  check('a newsletter with a PDF', about('10 tendencias', {}, { listHeaders: ['list-unsubscribe'] }), 'list null list-headers');
  check('Precedence: list', about('Hola', noParts, { precedence: 'list' }), 'list null precedence');
  check('Precedence: bulk', about('Hola', noParts, { precedence: 'bulk' }), 'automatic null precedence');
  check('noreply', about('Alerta', noParts, { from: { name: null, address: 'no-reply@banco.test' } }), 'automatic null no-reply-address');
});

describe('marks of programs on applications do not cost the application', () => {
  const marks: [string, Partial<HeaderFacts>][] = [
    ['Precedence: bulk', { precedence: 'bulk' }],
    ['List-Unsubscribe', { listHeaders: ['list-unsubscribe'] }],
    ['X-Auto-Response-Suppress', { autoResponseSuppress: ['all'] }],
    ['a null return path', { returnPath: '' }],
    ['Auto-Submitted', { autoSubmitted: 'auto-generated' }],
    ['X-Loop', { robotHeaders: ['x-loop'] }],
    ['a portal that sends as noreply', { from: { name: 'Portal', address: 'noreply@portal.test' } }],
  ];
  for (const [title, headers] of marks) check(title, someMessage(headers), 'candidate rcd subject-exact');
  const scan = somePart({ filename: 'CV.jpg', declaredType: 'image/jpeg', size: 900_000 });
  check('photographed documents through a portal', someMessage({ precedence: 'bulk' }, { parts: [scan] }), 'candidate rcd subject-exact');
  check(
    'a list footer in a known thread',
    about('Gracias', noParts, { listHeaders: ['list-unsubscribe'] }),
    'candidate rcd known-thread',
    inThread,
  );
  check(
    'an absence notice in a known thread',
    about('Re: gracias', noParts, { autoSubmitted: 'auto-replied' }),
    'automatic null auto-submitted',
    inThread,
  );
  check('a list footer on a question', someMessage({ listHeaders: ['list-unsubscribe'] }, noParts), 'candidate rcd subject-exact');
  check('X-Auto-Response-Suppress on a question', about('Horario', noParts, { autoResponseSuppress: ['all'] }), 'question null unrelated');
  check(
    'documents from a known sender through a portal',
    about('Documentos', {}, { precedence: 'bulk' }),
    'near-miss rcd automatic-with-documents',
    knownSender,
  );
  check(
    'a near miss through a portal',
    about('Comunicación Digital', {}, { precedence: 'bulk' }),
    'near-miss rcd automatic-with-documents',
  );
});

describe('what counts as a document', () => {
  const count = (change: Partial<MessagePart>): number[] => [
    documentParts([somePart(change)]).length,
    applicationParts([somePart(change)]).length,
  ];
  const checkPart = (title: string, change: Partial<MessagePart>, expected: [number, number]): void => {
    it(title, () => expect(count(change)).toEqual(expected));
  };
  const image = { filename: 'foto.jpg', declaredType: 'image/jpeg' };
  checkPart('a PDF', {}, [1, 1]);
  checkPart('a PDF called octet-stream', { declaredType: 'application/octet-stream' }, [1, 1]);
  checkPart('a nameless PDF', { filename: null }, [1, 1]);
  checkPart('a small image that HTML shows', { ...image, referenced: true, size: 59_999 }, [0, 0]);
  checkPart('a large image that HTML shows', { ...image, referenced: true, size: 60_000 }, [1, 1]);
  checkPart('a small image that is attached', { ...image, size: 5000 }, [1, 1]);
  checkPart('a calendar', { filename: 'invite.ics', declaredType: 'text/calendar' }, [0, 0]);
  checkPart('a contact card', { filename: 'ana.vcf', declaredType: 'application/octet-stream' }, [0, 0]);
  checkPart('a signature', { filename: 'smime.p7s', declaredType: 'application/pkcs7-signature' }, [0, 0]);
  checkPart('winmail.dat', { filename: 'winmail.dat', declaredType: 'application/ms-tnef' }, [1, 1]);
  checkPart('an unknown file', { filename: 'datos.bin', declaredType: 'application/octet-stream' }, [1, 0]);
});
