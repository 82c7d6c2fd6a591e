// The digest of one vacancy from the ledger, kept as it was told.
import { type Digest, makeDigest } from '../domain/digest.ts';
import { synthesisedMessageId } from '../domain/ids.ts';
import type { IntakeServices } from './intake-services.ts';
import type { MessageRow } from './ledger-rows.ts';

export async function buildDigest(services: Pick<IntakeServices, 'store' | 'clock' | 'log'>, vacancyId: string): Promise<Digest> {
  const applicants = (await services.store.listApplicants(vacancyId)).flatMap(({ folio, name, displayName, record }) =>
    record === null
      ? []
      : [
          {
            folio,
            name: name ?? displayName,
            status: record.status,
            receivedAt: record.receivedAt,
            missing: record.missing.map(({ type }) => type),
            toVerify: record.toVerify.map(({ type }) => type),
            lackingContactFields: [...new Set(record.letters.flatMap(({ missingContactFields }) => missingContactFields))],
            unverifiedContactFields: [...new Set(record.letters.flatMap(({ unverifiedContactFields }) => unverifiedContactFields))],
            flags: record.flags.map(({ code }) => code),
          },
        ],
  );
  const messages = [];
  for await (const message of services.store.listMessages(vacancyId)) messages.push(summarise(message));
  const at = services.clock.now();
  const held = [];
  for (const { messageId, reason } of await services.store.heldReplies()) {
    const message = await services.store.getMessage(messageId);
    if (message && (message.vacancyId ?? vacancyId) === vacancyId) held.push({ messageId: summarise(message).messageId, reason });
  }
  const digest = makeDigest({ vacancyId, at, applicants, held, messages });
  await services.store.saveDigest(vacancyId, digest, at);
  services.log.info({ vacancyId, applicants: applicants.length, messages: messages.length, reconciles: digest.reconciles }, 'digest-built');
  return digest;
}

function summarise(message: MessageRow) {
  return {
    messageId: message.messageIdHeader ?? synthesisedMessageId(message.sha256),
    state: message.state,
    kind: message.kind,
    reason: message.reason,
    receivedAt: (message.receivedAt ?? message.internalDate).toISOString(),
  };
}
