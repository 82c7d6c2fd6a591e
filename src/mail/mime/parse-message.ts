// Raw bytes of one message → facts and files. Runs in a sandboxed child process: whatever the bytes do, they do it there.
// Decides nothing about vacancies or people; limits are in limits.ts.
import { mkdir } from 'node:fs/promises';
import { ServiceError } from '../../domain/errors.ts';
import { messageProblems, type ParsedMessage } from '../../domain/message.ts';
import { makeWalk } from './message-walk.ts';
import { walkMessage } from './walk-message.ts';

/**
 * Reads the message at `rawPath` and writes the decoded bytes of each part to `<outDir>/<ordinal>`. A part that is listed without
 * `sha256` was over a limit and has no file. Fails with `message-unparsable`.
 */
export async function parseMessage(rawPath: string, outDir: string): Promise<ParsedMessage> {
  const walk = makeWalk(outDir);
  const { facts, text } = await mkdir(outDir, { recursive: true })
    .then(() => walkMessage(walk, rawPath, { depth: 0, trail: [] }))
    .catch((error: unknown) => {
      throw asUnparsable(error);
    });
  return {
    headers: facts,
    text,
    failedRecipients: [...walk.failedRecipients],
    returnedMessageIds: [...walk.returnedMessageIds],
    parts: walk.parts,
    nested: walk.nested,
    problems: messageProblems.filter((problem) => walk.problems.has(problem)),
  };
}

/** A system error (a full disk) may pass; what the parser itself throws comes back with the same bytes. */
function asUnparsable(error: unknown): ServiceError {
  const permanent = !(typeof error === 'object' && error !== null && 'errno' in error);
  return new ServiceError('message-unparsable', 'the MIME parser gave up on a message', { permanent, cause: error });
}
