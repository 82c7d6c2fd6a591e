// A half of the corpus through the whole service: sandboxed parsing and conversion, extraction, routing, assessment, on an embedded ledger.
// What came out is told per application; what it is worth is the business of measure-*.ts.
import type { LabelledApplication } from '../../fixtures/generator/corpus/labels-schema.ts';
import type { Half } from '../../fixtures/generator/corpus/source-schema.ts';
import type { Contents } from '../../src/domain/assessment.ts';
import type { DocumentReading, PageText } from '../../src/domain/document.ts';
import { importMessages } from '../../src/intake/import-messages.ts';
import type { DocumentRow, MessageRow } from '../../src/intake/ledger-rows.ts';
import { headerBlockOf, readSender } from '../../src/mail/mime/read-sender.ts';
import { vacancy } from '../support/facts.ts';
import { openPipeline, type Pipeline } from '../support/pipeline.ts';
import { removeTemporaryDirectories } from '../support/temporary-directory.ts';
import { composeApplicationMail, mailText, SENT_AT } from './application-mail.ts';
import type { KnownTexts } from './converted-texts.ts';
import { readCorpusFile } from './corpus.ts';
import { makeReadingServices } from './reading-services.ts';

export type ReadDocument = Pick<DocumentRow, 'source' | 'filename' | 'sha256' | 'problem' | 'ocr'> & {
  readonly reading: DocumentReading | null;
  readonly pages: readonly PageText[];
};
export type ReadApplication = {
  readonly documents: readonly ReadDocument[];
  readonly applicantName: string | null;
  /** False when no vacancy took the mail under its own subject. */
  readonly routed: boolean;
  readonly contents: Pick<Contents, 'completeness' | 'missing' | 'toVerify' | 'letters'>;
  readonly flags: readonly string[];
};
export type RunOptions = { readonly fresh: boolean; readonly onProgress: (done: number, total: number) => void };

/**
 * A mail that no vacancy takes has nothing read or called missing: people look at it. What the service would make of its documents is
 * learned from the same mail under the subject that the call asks for.
 */
export async function runCorpus(half: Half, applications: readonly LabelledApplication[], options: RunOptions): Promise<ReadApplication[]> {
  const first = await runOnce(half, applications, options);
  const stray = applications.filter((_application, index) => first[index] === null);
  const renamed = stray.map((application) => ({ ...application, subject: vacancy.subject }));
  const second = renamed.length === 0 ? [] : await runOnce(half, renamed, { ...options, fresh: false, onProgress: () => undefined });
  const left = second.map((read): ReadApplication => ({ ...(read ?? unread), routed: false }));
  return first.map((read) => read ?? (left.shift() as ReadApplication));
}

async function runOnce(half: Half, applications: readonly LabelledApplication[], options: RunOptions): Promise<(ReadApplication | null)[]> {
  const reading = makeReadingServices(options);
  const pipeline = await openPipeline({ parser: reading.parser, converter: reading.converter, at: SENT_AT });
  try {
    await convertAll(pipeline, half, applications, options);
    const ids = await importAll(pipeline, half, applications);
    await pipeline.run();
    const textOf = (index: number): string => mailText(half, applications[index] as LabelledApplication);
    return await Promise.all(ids.map((id, index) => collect(pipeline, id, reading.known, textOf(index))));
  } finally {
    await pipeline.close();
    await reading.close();
    await removeTemporaryDirectories();
  }
}

/** As many at once as the sandbox has processes; the steps of the pipeline then find the text ready. */
async function convertAll(
  { services }: Pipeline,
  half: Half,
  applications: readonly LabelledApplication[],
  options: RunOptions,
): Promise<void> {
  const attached = applications.flatMap((application) =>
    application.documents.flatMap((document) => (document.filename === null ? [] : { application, document })),
  );
  let done = 0;
  await Promise.all(
    attached.map(async ({ application, document }) => {
      const { sha256 } = await services.blobs.put(readCorpusFile(half, application, document));
      await services.converter.convert(sha256);
      done += 1;
      options.onProgress(done, attached.length);
    }),
  );
}

async function importAll({ services, queue }: Pipeline, half: Half, applications: readonly LabelledApplication[]): Promise<string[]> {
  const sources = async function* () {
    for (const application of applications) {
      const raw = await composeApplicationMail(half, application);
      yield { open: () => raw, internalDate: SENT_AT, sender: readSender(headerBlockOf(raw)) };
    }
  };
  await importMessages(services, sources(), { answer: false, batchId: 'accuracy', onProgress: () => undefined });
  return queue.waiting.map(({ id }) => id);
}

/** A mail that is no application under any subject: nothing is right about it, and nothing is called missing. */
const unread: ReadApplication = {
  documents: [],
  applicantName: null,
  routed: false,
  contents: { completeness: 'to_verify', missing: [], toVerify: [], letters: [] },
  flags: [],
};

/** null when the mail belongs to no applicant. */
async function collect({ ledger }: Pipeline, id: string, known: KnownTexts, body: string): Promise<ReadApplication | null> {
  const message = (await ledger.getMessage(id)) as MessageRow;
  const applicant = message.applicantId === null ? null : await ledger.getApplicant(message.applicantId);
  if (!applicant?.record) return null;
  const rows = await ledger.documentsOf([id]);
  const documents = rows.map(({ source, filename, sha256, problem, ocr, reading }): ReadDocument => {
    const bodyPage = { page: 1, text: body, ocr: false, imageCoverage: 0 };
    const pages = source === 'body' ? [bodyPage] : (known.get(sha256 ?? '')?.pages ?? []);
    return { source, filename, sha256, problem, ocr, reading, pages };
  });
  const flags = [...applicant.record.flags, ...message.flags].map(({ code }) => code);
  return { documents, applicantName: applicant.name, routed: true, contents: applicant.record, flags: [...new Set(flags)] };
}
