// Raw bytes of one message → facts, with everything that wraps documents opened: where the mail parser and the unpackers meet.
// Runs in a sandbox process.
import { expandContainers } from '../documents/containers/expand-containers.ts';
import { decodeBytes } from '../domain/charset.ts';
import type { ParsedMessage } from '../domain/message.ts';
import { htmlToText } from '../mail/mime/html-text.ts';
import { parseMessage } from '../mail/mime/parse-message.ts';

export async function parseExpanded(rawPath: string, outDir: string): Promise<ParsedMessage> {
  const parsed = await parseMessage(rawPath, outDir);
  return expandContainers(parsed, outDir, {
    readMessage: parseMessage,
    htmlToText: async (html) => (await htmlToText(html)).text,
    decodeBytes,
  });
}
