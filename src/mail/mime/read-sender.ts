// Who sent a message, from its header block alone: for the poller and the importer, which know nothing else yet. Fast, never throws.
import { mailboxesOf } from './addresses.ts';
import { readHeaderLines } from './header-lines.ts';

export { headerBlockOf } from './header-lines.ts';

/** Address of the first From header, lower case; null when there is none that is an address. */
export function readSender(headerBlock: Buffer): string | null {
  const from = readHeaderLines(headerBlock).filter(({ name }) => name === 'from');
  return mailboxesOf(from.slice(0, 1).map(({ value }) => value))[0]?.address ?? null;
}
