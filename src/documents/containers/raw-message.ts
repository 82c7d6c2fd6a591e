// A mail that lies in a container as a file (.eml): recognised by its header block, read by the mail parser, its parts taken like members.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from '../../domain/errors.ts';
import type { Member } from './content.ts';
import { addBody, addNested, type Expansion, type Place } from './expansion.ts';

const PROBE_BYTES = 4096;
const HEADER_LINE = /^[!-9;-~]{1,76}:/;
/** Written by programs only: a memo that somebody typed has From, To and Date too. */
const PROGRAM_HEADER = /^(?:received|mime-version|message-id|return-path|dkim-signature):/im;
const PERSON_HEADER = /^(?:from|sender|subject|date):/im;

export function isRawMessage(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, PROBE_BYTES).replace(/^From [^\n]*\n/, '');
  const block = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return HEADER_LINE.test(block) && PROGRAM_HEADER.test(block) && PERSON_HEADER.test(block);
}

/** False when the mail parser gave up on it. */
export async function takeRawMessage(
  expansion: Expansion,
  bytes: Buffer,
  place: Place,
  take: (member: Member) => Promise<void>,
): Promise<boolean> {
  const rawPath = join(expansion.outDir, `mail-${expansion.nextOrdinal}-${place.depth}.eml`);
  const partsDir = `${rawPath}.parts`;
  try {
    await writeFile(rawPath, bytes, { mode: 0o600 });
    const mail = await expansion.readMessage(rawPath, partsDir);
    for (const problem of mail.problems) expansion.problems.add(problem);
    addNested(expansion, { ...mail.headers });
    expansion.nested.push(...mail.nested);
    await addBody(expansion, mail.text, place);
    for (const part of mail.parts) {
      if (expansion.budget.exceeded) return true;
      const path = part.path?.split('/') ?? [part.filename ?? ''];
      const content = part.sha256 === null ? null : await readFile(join(partsDir, String(part.ordinal)));
      const problem = part.problem ?? (content === null ? 'too-large' : null);
      await take({ kind: 'file', path, bytes: content, size: part.size, problem, referenced: part.referenced });
    }
    return true;
  } catch (error) {
    if (error instanceof ServiceError && error.permanent) return false;
    throw error;
  } finally {
    await rm(rawPath, { force: true });
    await rm(partsDir, { recursive: true, force: true });
  }
}
