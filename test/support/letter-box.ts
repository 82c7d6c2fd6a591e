// Messages of invented people for the use-cases, without MIME and without file formats: the raw bytes are JSON that says what the
// parser would say, and a document's bytes are its text. What reads the text is the real thing.
import { createHash } from 'node:crypto';
import { plainText } from '../../fixtures/generator/blocks.ts';
import { type Candidate, refereesOf } from '../../fixtures/generator/cast.ts';
import { makeCv } from '../../fixtures/generator/cv.ts';
import { makeMotivationLetter } from '../../fixtures/generator/motivation-letter.ts';
import { makeRecommendationLetter } from '../../fixtures/generator/recommendation-letter.ts';
import { ServiceError } from '../../src/domain/errors.ts';
import type { HeaderFacts, ParsedMessage } from '../../src/domain/message.ts';
import type { BlobStore, DocumentConverter, MessageParser } from '../../src/intake/ports.ts';
import { MAILBOX } from './pipeline.ts';

export const SUBJECT = 'Vacante: Responsable de Comunicación Digital';

export type Letter = {
  readonly from: { readonly name: string | null; readonly address: string };
  readonly documents: readonly string[];
  readonly text: string;
  readonly headers: Partial<HeaderFacts>;
  readonly rest: Partial<Omit<ParsedMessage, 'headers' | 'parts'>>;
};

/** Bytes that only an archive or a scan has: nothing can be read in them. */
export const UNREADABLE = 'unreadable';
/** A message that no parser can read. */
export const GARBAGE = Buffer.from('not a message');

const texts = {
  cv: (person: Candidate): string => plainText(makeCv(person)),
  motivation: (person: Candidate): string => plainText(makeMotivationLetter(person)),
  first: (person: Candidate): string => plainText(makeRecommendationLetter(person, refereesOf(person.key)[0], { signature: 0 })),
  second: (person: Candidate): string => plainText(makeRecommendationLetter(person, refereesOf(person.key)[1], { signature: 0 })),
};
export type DocumentKind = keyof typeof texts;

export const documentsOf = (person: Candidate, ...kinds: DocumentKind[]): string[] => kinds.map((kind) => texts[kind](person));
export const completeSet = (person: Candidate): string[] => documentsOf(person, 'cv', 'motivation', 'first', 'second');

let count = 0;

/** A mail to the vacancy from the person, unlike every other. */
export function letter(person: Candidate, documents: readonly string[], change: Partial<Letter> & { subject?: string } = {}): Buffer {
  count += 1;
  const { subject = SUBJECT, headers, ...rest } = change;
  const messageId = `<letter-${count}@correo.example>`;
  const whole: Letter = {
    from: { name: person.name, address: person.email },
    documents,
    text: 'Buen día, envío mis documentos. Saludos.',
    rest: {},
    ...rest,
    headers: { messageId, subject, ...headers },
  };
  return Buffer.from(JSON.stringify(whole));
}

export const messageIdOf = (raw: Buffer): string => (JSON.parse(raw.toString()) as Letter).headers.messageId as string;

function headersOf({ from, headers }: Letter): HeaderFacts {
  return {
    messageId: null,
    subject: SUBJECT,
    from,
    replyTo: [],
    to: [{ name: null, address: MAILBOX }],
    cc: [],
    inReplyTo: null,
    references: [],
    date: null,
    returnPath: from.address,
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
    ...headers,
  };
}

/** Fails with `message-unparsable` for anything that `letter` did not make. */
export const letterParser = (blobs: BlobStore): MessageParser => ({
  parse: async (sha256) => {
    const raw = await blobs.read(sha256);
    if (raw.equals(GARBAGE)) throw new ServiceError('message-unparsable', 'not a letter', { permanent: true });
    const written = JSON.parse(raw.toString()) as Letter;
    for (const document of written.documents) await blobs.put(Buffer.from(document));
    const parts = written.documents.map((document, ordinal) => ({
      ordinal,
      source: 'attachment' as const,
      filename: `documento-${ordinal + 1}.pdf`,
      path: null,
      declaredType: 'application/pdf',
      referenced: false,
      sha256: createHash('sha256').update(document).digest('hex'),
      size: document.length,
      linkHost: null,
      containerOrdinal: null,
      problem: null,
    }));
    const nothing = { failedRecipients: [], returnedMessageIds: [], nested: [], problems: [] };
    return { ...nothing, text: written.text, ...written.rest, headers: headersOf(written), parts };
  },
});

export const textConverter = (blobs: BlobStore): DocumentConverter => ({
  convert: async (sha256) => {
    const text = (await blobs.read(sha256)).toString();
    if (text === UNREADABLE) return { mime: 'application/pdf', pages: [], problem: 'encrypted' };
    return { mime: 'application/pdf', pages: [{ page: 1, text, ocr: false, imageCoverage: 0 }], problem: null };
  },
});
