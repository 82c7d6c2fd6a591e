// A mail that travels inside another: what it says about itself, what its parts' paths call it, and its body as a document when
// that is long enough to be a letter (a referee's letter sent as mail and passed on).
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NESTED_BODY_FILENAME, type NestedMessage } from '../../domain/message.ts';
import { safeFilename } from '../../domain/safe-filename.ts';
import { type MessagePlace, readMessageHead, type Walk } from './message-walk.ts';

export async function readNestedMessage(path: string): Promise<NestedMessage> {
  const { facts } = await readMessageHead(path, new Set());
  return { subject: facts.subject, from: facts.from, date: facts.date };
}

/** Its file name, else its subject: `Fwd Vacante.eml`. */
export function nameNestedMessage(filename: string | null, { subject }: NestedMessage): string {
  const name = filename ?? safeFilename(subject.replace(/[/\\:]/g, ' ').replace(/\s+/g, ' ')) ?? 'mensaje';
  return name.toLowerCase().endsWith('.eml') ? name : `${name}.eml`;
}

export async function writeNestedBody(walk: Walk, place: MessagePlace, text: string): Promise<void> {
  const ordinal = walk.parts.length;
  const bytes = Buffer.from(text, 'utf8');
  await writeFile(join(walk.outDir, String(ordinal)), bytes, { mode: 0o600 });
  walk.parts.push({
    ordinal,
    containerOrdinal: null,
    source: 'nested',
    filename: NESTED_BODY_FILENAME,
    path: [...place.trail, NESTED_BODY_FILENAME].join('/'),
    declaredType: 'text/plain',
    referenced: false,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    linkHost: null,
    problem: null,
  });
}
