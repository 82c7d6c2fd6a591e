// Opens what wraps documents (archives, winmail.dat, Outlook items, Pages) among the parts of a parsed message: the members take the
// place of their container. A container of which something could not be had stays, with the reason, so that nothing is called missing.
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanText } from '../../domain/clean-text.ts';
import type { DocumentProblem } from '../../domain/document.ts';
import { type MessagePart, messageProblems, type ParsedMessage } from '../../domain/message.ts';
import { textOfHtml } from '../html.ts';
import { KIND_PROBE_BYTES, mayBeContainer, unpackerOf } from './container-kind.ts';
import type { CarriedMessage, Member, Unpacker, Unpacking } from './content.ts';
import { addBody, addNested, addPart, type Expansion, type MessageReader, makeExpansion, type Place } from './expansion.ts';
import { MAX_CONTAINER_DEPTH } from './limits.ts';
import { isLitter, safePath } from './member-names.ts';
import { isRawMessage, takeRawMessage } from './raw-message.ts';
import { isTnef } from './tnef-attributes.ts';

/** The files of parts are in `outDir`, named by ordinal; those of members are written there too. Changes no part that is no container. */
export async function expandContainers(message: ParsedMessage, outDir: string, readMessage: MessageReader): Promise<ParsedMessage> {
  const expansion = makeExpansion(message, outDir, readMessage);
  for (const part of message.parts) await expandPart(expansion, part);
  const texts = [message.text, ...expansion.texts].filter((text) => text !== '');
  return {
    ...message,
    text: texts.length > 1 || message.text === '' ? cleanText(texts.join('\n\n')) : message.text,
    parts: expansion.parts,
    nested: expansion.nested,
    problems: messageProblems.filter((problem) => expansion.problems.has(problem)),
  };
}

async function expandPart(expansion: Expansion, part: MessagePart): Promise<void> {
  const file = join(expansion.outDir, String(part.ordinal));
  const bytes = part.sha256 !== null && mayBeContainer(await readProbe(file)) ? await readFile(file) : null;
  const unpack = bytes && (await unpackerOf(bytes));
  if (!bytes || !unpack) return void expansion.parts.push(part);
  expansion.budget.openAttachment(bytes.length);
  const place = { attachment: part, trail: part.path?.split('/') ?? [part.filename ?? `parte-${part.ordinal + 1}`], depth: 1 };
  const from = expansion.parts.length;
  const problem = await unpackInto(expansion, unpack, bytes, place);
  if (problem !== null) expansion.parts.splice(from, 0, { ...part, problem });
}

async function readProbe(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(KIND_PROBE_BYTES), 0, KIND_PROBE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Takes out what can be had; returns why the container itself must stay, or null. */
async function unpackInto(expansion: Expansion, unpack: Unpacker, bytes: Buffer, place: Place): Promise<DocumentProblem | null> {
  const { budget, parts } = expansion;
  const from = parts.length;
  const unpacking = unpack(bytes, budget);
  let carriesMessage = false;
  let ended: DocumentProblem | null = null;
  for (;;) {
    const next = await nextContent(unpacking);
    if (next.done) {
      ended = next.value;
      break;
    }
    if (next.value.kind === 'message') {
      carriesMessage = true;
      await takeMessage(expansion, next.value, {
        ...place,
        isOuterBody: place.depth === 1 && isTnef(bytes) && place.attachment.path === null,
      });
    } else await takeMember(expansion, next.value, place);
    if (budget.exceeded) break;
  }
  if (budget.exceeded) return 'too-large';
  const taken = parts.slice(from);
  if (taken.length === 0) return ended ?? (carriesMessage ? null : 'empty');
  const reason = taken[0]?.problem ?? null;
  // Nothing of it can be had: one thing is wrong with one container, not the same thing with each of its members.
  if (
    reason !== null &&
    taken.every(({ problem, sha256, containerOrdinal }) => problem !== null && sha256 === null && containerOrdinal !== null)
  ) {
    parts.splice(from);
    return ended ?? reason;
  }
  return ended;
}

/** What an unpacker throws is what the bytes did to it, unless the system says otherwise (a full disk). */
async function nextContent(unpacking: Unpacking): ReturnType<Unpacking['next']> {
  try {
    return await unpacking.next();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'errno' in error) throw error;
    return { done: true, value: 'corrupt' };
  }
}

async function takeMember(expansion: Expansion, found: Member, place: Place): Promise<void> {
  const member = found.path.length > 0 ? found : { ...found, path: [withoutGzip(place.trail.at(-1) ?? 'archivo')] };
  const { bytes } = member;
  if (isLitter(member.path)) return;
  if (member.isBody && expansion.outerText !== '' && place.attachment.path === null && place.depth === 1) return;
  const unpack = bytes && (await unpackerOf(bytes));
  if (!bytes || (!unpack && !isRawMessage(bytes))) return addPart(expansion, member, place);
  if (place.depth >= MAX_CONTAINER_DEPTH) return expansion.budget.exceed();
  const inner = innerPlace(place, member);
  if (!unpack) {
    const isRead = await takeRawMessage(expansion, bytes, inner, (nested) => takeMember(expansion, nested, inner));
    return isRead ? undefined : addPart(expansion, { ...member, problem: 'corrupt' }, place);
  }
  const from = expansion.parts.length;
  const problem = await unpackInto(expansion, unpack, bytes, inner);
  // A bomb within an archive has sisters, as a rule: nothing more is taken out.
  if (problem === 'too-large') expansion.budget.exceed();
  if (problem === null || expansion.budget.exceeded) return;
  const room = expansion.parts.splice(from);
  await addPart(expansion, { ...member, problem }, place);
  expansion.parts.push(...room);
}

function innerPlace(place: Place, member: Member): Place {
  const { folders, filename } = safePath(member.path);
  return { ...place, trail: [...place.trail, ...folders, filename ?? 'archivo'], depth: place.depth + 1 };
}

const withoutGzip = (name: string): string => name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');

async function takeMessage(expansion: Expansion, carried: CarriedMessage, place: Place & { isOuterBody: boolean }): Promise<void> {
  const { outerText, texts } = expansion;
  const isOuterBody = place.isOuterBody && carried.path.length === 0;
  if (isOuterBody && outerText !== '') return;
  const text = carried.text.trim() !== '' || carried.html === '' ? carried.text : textOfHtml(carried.html);
  // winmail.dat is the message itself in another form: what it says is what the sender says.
  if (isOuterBody) return void texts.push(text.trim());
  addNested(expansion, carried);
  await addBody(expansion, cleanText(text), { ...place, trail: [...place.trail, ...safePath([...carried.path, '']).folders] });
}
