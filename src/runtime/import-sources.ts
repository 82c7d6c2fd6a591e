// Files → what an import needs to know of each mail before it is parsed: when the archive says it came, and from whom.
import type { ImportSource } from '../intake/import-messages.ts';
import { headerBlockOf, readSender } from '../mail/mime/read-sender.ts';
import { importInternalDate, listMessages } from './read-messages.ts';

const HEADER_BYTES = 256 * 1024;

/** Fails with `configuration-invalid` when a path is not there or is no mail. */
export async function* readSources(paths: readonly string[]): AsyncGenerator<ImportSource> {
  for await (const listed of listMessages(paths)) {
    const bytes = await listed.open();
    const header = headerBlockOf(bytes.subarray(0, HEADER_BYTES));
    yield { open: () => bytes, internalDate: importInternalDate(header, listed.receivedHint, listed.mtime), sender: readSender(header) };
  }
}
