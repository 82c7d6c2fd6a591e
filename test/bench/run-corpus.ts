// A half of the corpus through the whole service: sandboxed parsing and conversion, extraction, routing, assessment, on an embedded ledger.
// What came out is told per application; what it is worth is the business of measure-*.ts.
import type { LabelledApplication } from '../../fixtures/generator/corpus/labels-schema.ts';
import type { Half } from '../../fixtures/generator/corpus/source-schema.ts';
import { assessContents, type Contents } from '../../src/domain/assessment.ts';
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
  /** null when the mail belongs to no applicant: then HR looks at it, and nothing is called missing. */
  readonly applicantName: string | null;
  readonly routed: boolean;
  /** What the service says; for a mail that HR must look at, what it would say. */
  readonly contents: Pick<Contents, 'completeness' | 'missing' | 'toVerify' | 'letters'>;
  readonly flags: readonly string[];
};
export type RunOptions = { readonly fresh: boolean; readonly onProgress: (done: number, total: number) => void };

export async function runCorpus(half: Half, applications: readonly LabelledApplication[], options: RunOptions): Promise<ReadApplication[]> {
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

async function collect({ ledger }: Pipeline, id: string, known: KnownTexts, body: string): Promise<ReadApplication> {
  const message = (await ledger.getMessage(id)) as MessageRow;
  const applicant = message.applicantId === null ? null : await ledger.getApplicant(message.applicantId);
  const rows = await ledger.documentsOf([id]);
  const documents = rows.map(({ source, filename, sha256, problem, ocr, reading }): ReadDocument => {
    const bodyPage = { page: 1, text: body, ocr: false, imageCoverage: 0 };
    const pages = source === 'body' ? [bodyPage] : (known.get(sha256 ?? '')?.pages ?? []);
    return { source, filename, sha256, problem, ocr, reading, pages };
  });
  const record = applicant?.record ?? null;
  const name = applicant?.name ?? rows.find(({ reading }) => reading?.applicant?.name)?.reading?.applicant?.name ?? null;
  return {
    documents,
    applicantName: name,
    routed: record !== null,
    contents: record ?? assessContents(rows.map(fileRow), vacancy),
    flags: [...(record?.flags ?? []), ...message.flags].map(({ code }) => code),
  };
}

const fileRow = ({ id, messageId, sha256, problem, ocr, reading }: DocumentRow) => ({
  ...{ id, messageId, sha256, problem, ocr, receivedAt: SENT_AT, onTime: true },
  sections: reading?.sections ?? [],
});
