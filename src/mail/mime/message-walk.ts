// One message and every message within it, depth first: parts go to files, bodies become text, reports become facts.
// Holds what has been found so far; every limit that is reached is noted and the walk goes on.

import { open } from 'node:fs/promises';
import type { HeaderFacts, MessagePart, MessageProblem, NestedMessage } from '../../domain/message.ts';
import { readHeaderFacts } from './header-facts.ts';
import { headerBlockOf, readHeaderLines } from './header-lines.ts';
import { MAX_HEADER_BYTES, MAX_PARTS } from './limits.ts';
import { parseParameters } from './parameters.ts';

export type DraftPart = { -readonly [Key in keyof MessagePart]: MessagePart[Key] };

export type Walk = {
  /** Parts are written here, named by their ordinal. */
  readonly outDir: string;
  readonly parts: DraftPart[];
  readonly nested: NestedMessage[];
  readonly problems: Set<MessageProblem>;
  /** Of the outermost message only: a report that somebody forwards is about somebody else's mail. */
  readonly failedRecipients: Set<string>;
  readonly returnedMessageIds: Set<string>;
};

/** Where a message stands: 0 is the outermost; `trail` names the messages around its parts, from the outside in. */
export type MessagePlace = { readonly depth: number; readonly trail: readonly string[] };

export type WalkedMessage = { readonly facts: HeaderFacts; readonly text: string };

export function makeWalk(outDir: string): Walk {
  return { outDir, parts: [], nested: [], problems: new Set(), failedRecipients: new Set(), returnedMessageIds: new Set() };
}

/** Notes the problem when there is no room for another part or nested message. */
export function hasRoom(walk: Walk): boolean {
  if (walk.parts.length + walk.nested.length < MAX_PARTS) return true;
  walk.problems.add('too-many-parts');
  return false;
}

export type MessageHead = {
  readonly facts: HeaderFacts;
  /** Of a multipart; null otherwise. */
  readonly boundary: string | null;
};

/** Reads the header block alone; what a too large one says in its first bytes still counts. */
export async function readMessageHead(path: string, problems: Set<MessageProblem>): Promise<MessageHead> {
  const block = headerBlockOf(await readStart(path, MAX_HEADER_BYTES + 1));
  if (block.length > MAX_HEADER_BYTES) problems.add('headers-too-large');
  const contentType = readHeaderLines(block.subarray(0, MAX_HEADER_BYTES)).find(({ name }) => name === 'content-type');
  const { value, parameters } = parseParameters(contentType?.value ?? '');
  return { facts: readHeaderFacts(block), boundary: value.startsWith('multipart/') ? (parameters.get('boundary') ?? null) : null };
}

async function readStart(path: string, byteCount: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(byteCount);
    let filled = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, filled, byteCount - filled, filled);
      filled += bytesRead;
      if (bytesRead === 0 || filled === byteCount) return buffer.subarray(0, filled);
    }
  } finally {
    await file.close();
  }
}
