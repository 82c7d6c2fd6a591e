// Who we are, as far as mail is concerned. Configuration, passed as a slice to the rules that must recognise our own mail.

export type OwnIdentity = {
  /** Every address that the service receives or sends as; compared without regard to case. */
  readonly addresses: readonly string[];
  /** Domain of the Message-IDs that the service writes (`intake.example.org`). */
  readonly messageIdDomain: string;
  /** `authserv-id`s of our own mail servers (RFC 8601 §2.5). */
  readonly trustedAuthservIds: readonly string[];
};

export function isOwnAddress(address: string, own: OwnIdentity): boolean {
  return own.addresses.some((ownAddress) => ownAddress.toLowerCase() === address.toLowerCase());
}

export function isOwnMessageId(messageId: string | null, own: OwnIdentity): boolean {
  if (messageId === null) return false;
  return messageId.toLowerCase().replace(/>$/, '').endsWith(`@${own.messageIdDomain.toLowerCase()}`);
}
