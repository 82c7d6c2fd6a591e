// What becomes of one attachment: a file, a nested message, facts of a report, or nothing (calendars, signatures).
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentStream } from 'mailparser';
import { isProgramPart } from '../../domain/document-parts.ts';
import { MIN_NESTED_BODY_CHARACTERS } from '../../domain/message.ts';
import { isReportPart, isReturnedPart, readReport, readReturnedMessageIds } from './delivery-report.ts';
import { filenameOf } from './filename.ts';
import type { LenientParser } from './lenient-parser.ts';
import { MAX_DEPTH, MAX_PART_BYTES, MAX_REPORT_BYTES } from './limits.ts';
import { type DraftPart, hasRoom, type MessageHead, type MessagePlace, type Walk, type WalkedMessage } from './message-walk.ts';
import { nameNestedMessage, readNestedMessage, writeNestedBody } from './nested-message.ts';
import { parseParameters } from './parameters.ts';
import { collectContent, type Spooled, spoolContent } from './part-spool.ts';

type TakerOptions = {
  readonly walk: Walk;
  readonly lenient: LenientParser;
  readonly place: MessagePlace;
  readonly head: MessageHead;
  /** Filled with parts that have a Content-ID: HTML may show them. */
  readonly shownParts: Map<DraftPart, string>;
  readonly walkNested: (walk: Walk, path: string, place: MessagePlace) => Promise<WalkedMessage>;
};

export type PartTaker = {
  readonly take: (item: AttachmentStream) => Promise<void>;
  /** Short bodies of nested messages. */
  readonly nestedTexts: string[];
};

type PartFacts = { readonly declaredType: string; readonly filename: string | null };

export function makePartTaker(options: TakerOptions): PartTaker {
  const nestedTexts: string[] = [];
  const { walk, lenient, place } = options;
  let inReport = options.head.facts.contentType === 'multipart/report';
  return {
    nestedTexts,
    // What is neither read nor stored here is skipped by the caller.
    async take(item) {
      const facts = partFactsOf(lenient, item);
      inReport ||= isReportPart(facts.declaredType);
      if (inReport && (isReportPart(facts.declaredType) || isReturnedPart(facts.declaredType))) return takeReport(options, item, facts);
      if (isProgramPart(facts)) return;
      if ((item.partId ?? '').split('.').length > MAX_DEPTH) return void walk.problems.add('too-deep');
      if (!hasRoom(walk)) return;
      if (!isNestedMessage(facts)) return storePart(options, item, facts);
      if (place.depth + 1 > MAX_DEPTH) return void walk.problems.add('too-deep');
      return takeNested(options, item, facts, nestedTexts);
    },
  };
}

function partFactsOf(lenient: LenientParser, item: AttachmentStream): PartFacts {
  const lines = lenient.headerLinesOf(item.headers);
  const declared = lines.find(({ name }) => name === 'content-type')?.value;
  const { value } = parseParameters(declared ?? item.contentType);
  return { declaredType: /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(value) ? value : 'application/octet-stream', filename: filenameOf(lines) };
}

/** Mail saved as a file and attached by hand often travels as application/octet-stream. */
function isNestedMessage({ declaredType, filename }: PartFacts): boolean {
  return declaredType === 'message/rfc822' || declaredType === 'message/global' || (filename?.toLowerCase().endsWith('.eml') ?? false);
}

async function takeReport({ walk, place }: TakerOptions, item: AttachmentStream, { declaredType }: PartFacts): Promise<void> {
  const bytes = await collectContent(item.content, MAX_REPORT_BYTES);
  if (place.depth > 0) return;
  const { failedRecipients, messageIds } = isReportPart(declaredType)
    ? readReport(bytes)
    : { failedRecipients: [], messageIds: readReturnedMessageIds(bytes) };
  for (const recipient of failedRecipients) walk.failedRecipients.add(recipient);
  for (const id of messageIds) walk.returnedMessageIds.add(id);
}

async function storePart({ walk, place, shownParts }: TakerOptions, item: AttachmentStream, facts: PartFacts): Promise<void> {
  const ordinal = walk.parts.length;
  const part: DraftPart = {
    ordinal,
    containerOrdinal: null,
    source: place.depth > 0 ? 'nested' : 'attachment',
    filename: facts.filename,
    path: place.depth > 0 ? [...place.trail, facts.filename ?? `parte-${ordinal + 1}`].join('/') : null,
    declaredType: facts.declaredType,
    referenced: false,
    sha256: null,
    size: 0,
    linkHost: null,
    problem: null,
  };
  walk.parts.push(part);
  const path = join(walk.outDir, String(ordinal));
  const spooled = await spoolContent(item.content, path, MAX_PART_BYTES);
  part.size = spooled.size;
  if (spooled.overflow) {
    // Half a document proves nothing: it is named, with its size, and HR has the original.
    walk.problems.add('part-too-large');
    return rm(path);
  }
  part.sha256 = spooled.sha256;
  if (item.cid) shownParts.set(part, item.cid);
  if (spooled.size === 0 && part.filename === null) {
    walk.parts.pop();
    await rm(path);
  }
}

async function takeNested(options: TakerOptions, item: AttachmentStream, facts: PartFacts, nestedTexts: string[]): Promise<void> {
  const { walk, place, walkNested } = options;
  const path = join(walk.outDir, `nested-${walk.nested.length}.eml`);
  const spooled: Spooled = await spoolContent(item.content, path, MAX_PART_BYTES);
  if (spooled.overflow) walk.problems.add('part-too-large');
  const position = walk.nested.push({ subject: '', from: null, date: null }) - 1;
  try {
    const nested = await readNestedMessage(path);
    walk.nested[position] = nested;
    const inner: MessagePlace = { depth: place.depth + 1, trail: [...place.trail, nameNestedMessage(facts.filename, nested)] };
    const { text } = await walkNested(walk, path, inner);
    if (text.length >= MIN_NESTED_BODY_CHARACTERS && hasRoom(walk)) await writeNestedBody(walk, inner, text);
    else if (text !== '') nestedTexts.push(text);
  } finally {
    await rm(path, { force: true });
  }
}
