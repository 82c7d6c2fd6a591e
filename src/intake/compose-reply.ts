// The bytes of a reply, put into the blob store before anything may be sent. Used by the decision and by the release of held replies.
import { replyIdOf } from '../domain/ids.ts';
import type { ReplyKind } from '../domain/reply-model.ts';
import type { RequiredDocumentType, Vacancy } from '../domain/vacancy.ts';
import type { ApplicantFile } from './derive-applicant.ts';
import type { IntakeServices } from './intake-services.ts';
import type { MessageRow, NewReply } from './ledger-rows.ts';
import { makeReplyModel } from './reply-model.ts';

export type ReplySource = {
  readonly message: MessageRow;
  readonly kind: ReplyKind;
  readonly file: ApplicantFile | null;
  readonly vacancy: Vacancy | null;
  readonly composedAt: Date;
  /** The messages that settled together. */
  readonly answeredIds: readonly string[];
};

export type ComposedReply = Pick<NewReply, 'toAddress' | 'mailMessageId' | 'rawSha256' | 'composedAt' | 'missing'>;

/** Null when the message names no address that an answer could go to. */
export async function composeReply(services: IntakeServices, source: ReplySource): Promise<ComposedReply | null> {
  const { message, file, composedAt } = source;
  const to = message.facts?.replyAddress ?? null;
  if (to === null) return null;
  const mail = await services.composer.compose(makeReplyModel({ ...source, receivedAt: message.receivedAt ?? message.internalDate }), {
    to,
    inReplyTo: message.messageIdHeader,
    references: message.facts?.references ?? [],
    replyId: replyIdOf(message.id),
  });
  const { sha256 } = await services.blobs.put(mail.raw);
  return { toAddress: to, mailMessageId: mail.messageId, rawSha256: sha256, composedAt, missing: missingTypes(file) };
}

/** One entry per missing document: two missing letters are two entries. */
export function missingTypes(file: ApplicantFile | null): RequiredDocumentType[] {
  return (file?.assessment.contents.missing ?? []).flatMap(({ type, count }) => Array.from({ length: count }, () => type));
}
