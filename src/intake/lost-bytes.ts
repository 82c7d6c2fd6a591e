// What happens when stored bytes are gone or damaged: the mailbox still has them, so the next resync downloads them again.
import { ServiceError } from '../domain/errors.ts';
import type { IntakeServices } from './intake-services.ts';

export function isBlobLoss(error: unknown): boolean {
  return error instanceof ServiceError && (error.code === 'blob-missing' || error.code === 'blob-damaged');
}

/**
 * Runs `read` on a message's raw bytes. Lost bytes of mail are marked for another download and give `refetch`; those of an
 * imported file cannot be fetched again, so the error stands and the message ends quarantined.
 */
export async function readRawOrRefetch<T>(services: IntakeServices, messageId: string, read: () => Promise<T>): Promise<T | 'refetch'> {
  try {
    return await read();
  } catch (error) {
    const message = isBlobLoss(error) ? await services.store.getMessage(messageId) : null;
    if (!message || message.origin === 'import') throw error;
    await services.store.updateMessage(messageId, { refetch: true });
    services.log.warn({ messageId }, 'message-bytes-lost');
    return 'refetch';
  }
}
