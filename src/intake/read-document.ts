// One document: bytes → text (once per SHA-256) → meaning. The last document of a message queues its assessment.
import type { DocumentText } from '../domain/document.ts';
import { ServiceError } from '../domain/errors.ts';
import { readDocument as readPages } from '../extraction/read-document.ts';
import type { IntakeServices } from './intake-services.ts';
import type { DocumentResult, DocumentRow } from './ledger-rows.ts';
import { isBlobLoss, readRawOrRefetch } from './lost-bytes.ts';

export async function readDocument(services: IntakeServices, documentId: string): Promise<void> {
  const document = await services.store.getDocument(documentId);
  if (!document)
    throw new ServiceError('message-not-found', 'the ledger has no such document', { permanent: true, context: { documentId } });
  if (document.readAt === null) {
    const result = await readResult(services, document);
    if (result === 'refetch') return;
    await services.store.saveReading(documentId, result);
    services.log.info({ documentId, mime: result.mime, problem: result.problem, pages: result.pageCount }, 'document-read');
  }
  if (await isLastUnread(services, document.messageId)) await services.jobs.queueAssessment(document.messageId);
}

/** The lock orders the documents of one message: whichever commits last sees that nothing is left. */
async function isLastUnread(services: IntakeServices, messageId: string): Promise<boolean> {
  return services.store.atomically(async (tx) => {
    const message = await tx.lockMessage(messageId);
    return message?.state === 'parsed' && (await tx.documentsOf([messageId])).every(({ readAt }) => readAt !== null);
  });
}

async function readResult(services: IntakeServices, document: DocumentRow): Promise<DocumentResult | 'refetch'> {
  if (document.sha256 === null) {
    // bytes that were never stored: a link, a part over the limit of the MIME parser, or a member that could not be taken out
    const problem = document.source === 'link' ? 'external-link' : (document.problem ?? 'too-large');
    return { mime: null, problem, pageCount: null, ocr: false, reading: null };
  }
  const text = (await services.store.getText(document.sha256)) ?? (await convert(services, document, document.sha256));
  if (text === 'refetch') return text;
  const reading = text.pages.length > 0 ? readPages(text.pages) : null;
  // What parsing found wrong (an archive with a password, a preview of the first page only) no conversion puts right.
  const problem = document.problem ?? text.problem;
  return { mime: text.mime, problem, pageCount: text.pages.length, ocr: text.pages.some(({ ocr }) => ocr), reading };
}

async function convert(services: IntakeServices, document: DocumentRow, sha256: string): Promise<DocumentText | 'refetch'> {
  const attempt = async () => {
    const text = await services.converter.convert(sha256);
    await services.store.saveText(sha256, text);
    return text;
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isBlobLoss(error)) throw error;
  }
  const restored = await readRawOrRefetch(services, document.messageId, async () => {
    const message = await services.store.getMessage(document.messageId);
    if (message) await services.parser.parse(message.sha256); // puts every part back
  });
  return restored === 'refetch' ? restored : attempt();
}
