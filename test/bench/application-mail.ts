// An application of the corpus as the mail that would bring it. Composed on the spot: only its documents are kept.
import MailComposer from 'nodemailer/lib/mail-composer';
import type { LabelledApplication, LabelledDocument } from '../../fixtures/generator/corpus/labels-schema.ts';
import type { Half } from '../../fixtures/generator/corpus/source-schema.ts';
import { makeZip } from '../../fixtures/generator/zip.ts';
import { readCorpusFile } from './corpus.ts';

const MAILBOX = 'vacantesaimex@amnistia.org.mx';
export const SENT_AT = new Date('2024-05-20T18:00:00Z');

export function composeApplicationMail(half: Half, application: LabelledApplication): Promise<Buffer> {
  const { from, subject, slug, documents, zip } = application;
  const attached = documents.flatMap((document) =>
    document.filename === null ? [] : [{ filename: document.filename, content: readCorpusFile(half, application, document) }],
  );
  const attachments =
    zip === null
      ? attached
      : [{ filename: zip, content: makeZip(Object.fromEntries(attached.map(({ filename, content }) => [filename, content]))) }];
  const composer = new MailComposer({
    ...{ from: { name: from.name, address: from.address }, to: MAILBOX, subject, date: SENT_AT },
    ...{ messageId: `<${half}-${slug}@corpus.example>`, text: mailText(half, application), attachments },
  });
  return composer.compile().build();
}

/** A letter that is the body of the mail stands in it alone; else what the author wrote. */
export function mailText(half: Half, application: LabelledApplication): string {
  const letter = application.documents.find(isBody);
  return letter ? readCorpusFile(half, application, letter).toString('utf8') : application.body;
}

export const isBody = ({ producer }: LabelledDocument): boolean => producer === 'body';
