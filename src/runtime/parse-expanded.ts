// Raw bytes of one message → facts, with everything that wraps documents opened: where the mail parser and the unpackers meet.
// Runs in a sandbox process.
import { expandContainers } from '../documents/containers/expand-containers.ts';
import type { ParsedMessage } from '../domain/message.ts';
import { parseMessage } from '../mail/mime/parse-message.ts';

export async function parseExpanded(rawPath: string, outDir: string): Promise<ParsedMessage> {
  return expandContainers(await parseMessage(rawPath, outDir), outDir, parseMessage);
}
