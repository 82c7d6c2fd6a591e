// A harmless message of an invented person, to be changed in one or two places by each test.
import type { HeaderFacts, MessagePart, ParsedMessage } from '../../../src/domain/message.ts';
import type { OwnIdentity } from '../../../src/domain/own-identity.ts';

export const own: OwnIdentity = {
  addresses: ['Vacantes@ong.test'],
  messageIdDomain: 'intake.ong.test',
  trustedAuthservIds: ['mx.ong.test'],
};

const plainHeaders: HeaderFacts = {
  messageId: '<m1@correo.test>',
  subject: 'Vacante: Responsable de Comunicación Digital',
  from: { name: 'Ana Ejemplo', address: 'ana@correo.test' },
  replyTo: [],
  to: [{ name: null, address: 'vacantes@ong.test' }],
  cc: [],
  inReplyTo: null,
  references: [],
  date: '2024-05-20T18:00:00.000Z',
  returnPath: 'ana@correo.test',
  autoSubmitted: null,
  precedence: null,
  listHeaders: [],
  autoResponseSuppress: [],
  robotHeaders: [],
  spamFlag: false,
  contentType: 'multipart/mixed',
  reportType: null,
  received: [],
  authenticationResults: [],
};

export function somePart(change: Partial<MessagePart> = {}): MessagePart {
  return {
    ordinal: 0,
    source: 'attachment',
    filename: 'CV.pdf',
    path: null,
    declaredType: 'application/pdf',
    referenced: false,
    sha256: 'a'.repeat(64),
    size: 100_000,
    linkHost: null,
    containerOrdinal: null,
    problem: null,
    ...change,
  };
}

export const logo = somePart({ filename: 'image001.png', declaredType: 'image/png', size: 8000 });

/** With one PDF unless told otherwise. */
export function someMessage(headers: Partial<HeaderFacts> = {}, rest: Partial<Omit<ParsedMessage, 'headers'>> = {}): ParsedMessage {
  return {
    headers: { ...plainHeaders, ...headers },
    text: 'Hola',
    failedRecipients: [],
    returnedMessageIds: [],
    parts: [somePart()],
    nested: [],
    problems: [],
    ...rest,
  };
}
