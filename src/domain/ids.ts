// Ids that follow from content: storing, queueing or deciding the same thing twice meets the same id. Safe as BullMQ job ids
// (no colon, never an integer) and as file names.

/** Ledger id of a message, from the SHA-256 (hex) of its bytes. 96 bits: no collision among any number of mails. */
export const messageIdOf = (sha256: string): string => `m${sha256.slice(0, 24)}`;

export const documentIdOf = (messageId: string, ordinal: number): string => `${messageId}-${String(ordinal).padStart(3, '0')}`;

/** One reply per message, so its id says which. */
export const replyIdOf = (messageId: string): string => `r${messageId.slice(1)}`;

/** Stands for the Message-ID of mail that has none (RFC 5322 §3.6.4 makes it a SHOULD). */
export const synthesisedMessageId = (sha256: string): string => `<sha256-${sha256}@vacantes.invalid>`;
