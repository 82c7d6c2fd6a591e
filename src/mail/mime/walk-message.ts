// Drives the library over one message file and hands each attachment to its taker. Limits are problems of the message,
// never failures.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { AttachmentStream, MessageText } from 'mailparser';
import { cleanText, cutText } from '../../domain/clean-text.ts';
import { ClosingDelimiterWatch } from './closing-delimiter.ts';
import { readableBody, referencedContentIds } from './html-text.ts';
import { type LenientParser, makeLenientParser } from './lenient-parser.ts';
import { MAX_TEXT_CHARACTERS } from './limits.ts';
import { type DraftPart, type MessageHead, type MessagePlace, readMessageHead, type Walk, type WalkedMessage } from './message-walk.ts';
import { skipContent } from './part-spool.ts';
import { makePartTaker } from './take-part.ts';

/** Reads one message file; parts, nested messages and problems go to `walk`. */
export async function walkMessage(walk: Walk, path: string, place: MessagePlace): Promise<WalkedMessage> {
  const head = await readMessageHead(path, walk.problems);
  const shownParts = new Map<DraftPart, string>();
  const { body, nestedTexts } = await readEntities(walk, path, { place, head, shownParts });
  const referenced = referencedContentIds(body.html);
  for (const [part, contentId] of shownParts) part.referenced = referenced.has(contentId);

  const readable = await readableBody(body);
  if (readable.incomplete) walk.problems.add('part-too-large');
  const text = cleanText([readable.text, ...nestedTexts].filter((piece) => piece !== '').join('\n\n'));
  if (text.length > MAX_TEXT_CHARACTERS) walk.problems.add('part-too-large');
  return { facts: head.facts, text: cutText(text, MAX_TEXT_CHARACTERS) };
}

type Reading = { readonly place: MessagePlace; readonly head: MessageHead; readonly shownParts: Map<DraftPart, string> };

async function readEntities(walk: Walk, path: string, reading: Reading): Promise<{ body: MessageText; nestedTexts: string[] }> {
  const lenient = makeLenientParser(() => walk.problems.add('part-too-large'));
  const watch = new ClosingDelimiterWatch(reading.head.boundary);
  const taker = makePartTaker({ walk, lenient, ...reading, walkNested: walkMessage });
  let body: MessageText = { type: 'text' };
  // The error reaches us through the iteration; here it only must not go unhandled.
  pipeline(createReadStream(path), watch, lenient.parser).catch(() => undefined);
  try {
    for await (const item of lenient.parser as AsyncIterable<AttachmentStream | MessageText>) {
      if (item.type === 'text') body = item;
      else await takeAndRelease(lenient, item, taker.take);
    }
  } finally {
    lenient.parser.destroy();
  }
  const limit = lenient.limitReached();
  if (limit !== null) walk.problems.add(limit);
  else if (!watch.seen) walk.problems.add('truncated');
  return { body, nestedTexts: taker.nestedTexts };
}

async function takeAndRelease(
  lenient: LenientParser,
  item: AttachmentStream,
  take: (item: AttachmentStream) => Promise<void>,
): Promise<void> {
  // When the parser fails further on, the content that it was delivering would never end.
  const breakOff = (error: Error): void => void item.content.destroy(error);
  lenient.parser.once('error', breakOff);
  try {
    await take(item);
    if (!item.content.readableEnded) await skipContent(item.content);
    item.release?.();
  } finally {
    lenient.parser.off('error', breakOff);
  }
}
