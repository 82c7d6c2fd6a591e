// What is being found while the containers of one message are opened, and how it becomes parts. Holds state; decides no format.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanLine } from '../../domain/clean-text.ts';
import {
  MEMBER_ORDINALS_FROM,
  type MessagePart,
  type MessageProblem,
  MIN_NESTED_BODY_CHARACTERS,
  NESTED_BODY_FILENAME,
  type NestedMessage,
  type ParsedMessage,
} from '../../domain/message.ts';
import { sniff } from '../sniff.ts';
import { ExpansionBudget } from './budget.ts';
import type { CarriedMessage, Member } from './content.ts';
import { safePath } from './member-names.ts';

/** Reads the mail at `rawPath`; its parts go to `outDir` by ordinal. Handed in, because adapters do not know each other. */
export type MessageReader = (rawPath: string, outDir: string) => Promise<ParsedMessage>;

export type Expansion = {
  readonly outDir: string;
  readonly readMessage: MessageReader;
  readonly budget: ExpansionBudget;
  readonly parts: MessagePart[];
  readonly nested: NestedMessage[];
  readonly problems: Set<MessageProblem>;
  /** Bodies too short to be documents, and the body that winmail.dat holds for a message without one. */
  readonly texts: string[];
  readonly outerText: string;
  nextOrdinal: number;
};

/** Where a member stands: within which attachment, under which names, how deep. */
export type Place = { readonly attachment: MessagePart; readonly trail: readonly string[]; readonly depth: number };

export function makeExpansion(message: ParsedMessage, outDir: string, readMessage: MessageReader): Expansion {
  return {
    outDir,
    readMessage,
    budget: new ExpansionBudget(),
    parts: [],
    nested: [...message.nested],
    problems: new Set(message.problems),
    texts: [],
    outerText: message.text,
    nextOrdinal: MEMBER_ORDINALS_FROM,
  };
}

/** A member as a part of the message; its bytes, when there are any, as a file beside the others. */
export async function addPart(expansion: Expansion, member: Member, place: Place): Promise<void> {
  if (!expansion.budget.countMember()) return;
  const ordinal = expansion.nextOrdinal;
  expansion.nextOrdinal += 1;
  const { folders, filename } = safePath(member.path);
  const { bytes } = member;
  if (bytes !== null) await writeFile(join(expansion.outDir, String(ordinal)), bytes, { mode: 0o600 });
  expansion.parts.push({
    ordinal,
    containerOrdinal: place.attachment.ordinal,
    source: 'nested',
    filename,
    path: [...place.trail, ...folders, filename ?? `archivo-${ordinal - MEMBER_ORDINALS_FROM + 1}`].join('/'),
    declaredType: bytes === null ? 'application/octet-stream' : (await sniff(bytes)).mime,
    referenced: member.referenced ?? false,
    sha256: bytes === null ? null : createHash('sha256').update(bytes).digest('hex'),
    size: member.size,
    linkHost: null,
    problem: member.problem,
  });
}

/** Long enough it is a document, else it belongs to what the sender said. */
export async function addBody(expansion: Expansion, text: string, place: Place): Promise<void> {
  if (text.trim() === '') return;
  if (text.length < MIN_NESTED_BODY_CHARACTERS) return void expansion.texts.push(text.trim());
  const bytes = Buffer.from(text.trim(), 'utf8');
  await addPart(expansion, { kind: 'file', path: [NESTED_BODY_FILENAME], bytes, size: bytes.length, problem: null }, place);
}

const MAX_SUBJECT_CHARACTERS = 2000;

export function addNested({ nested }: Expansion, { subject, from, date }: Pick<CarriedMessage, 'subject' | 'from' | 'date'>): void {
  nested.push({ subject: cleanLine(subject.slice(0, MAX_SUBJECT_CHARACTERS)), from, date });
}
