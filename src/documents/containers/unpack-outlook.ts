// An Outlook item (.msg, MS-OXMSG) → its body and attachments, and those of items within it.
import { type CompoundEntry, type CompoundFile, openCompoundFile } from '../compound-file.ts';
import type { Unpacker } from './content.ts';
import { MAX_CONTAINER_DEPTH, MAX_MAPI_PROPERTIES } from './limits.ts';
import {
  ATTACH_DATA,
  attachedMailName,
  attachmentName,
  carriedMessage,
  isShownInBody,
  type MapiProperties,
  type MapiReader,
  type MapiValue,
} from './mapi.ts';
import { richBody } from './unpack-tnef.ts';

/** §2.4: fixed-size properties; the header before them depends on whose they are. */
export const PROPERTY_STREAM = '__properties_version1.0';
const PROPERTY_BYTES = 16;
const ITEM_HEADER_BYTES = 32;
const EMBEDDED_HEADER_BYTES = 24;
const ATTACHMENT_HEADER_BYTES = 8;
/** §2.1.3: one stream per property of variable size, named by id and type. */
const VALUE_STREAM = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i;
const EMBEDDED_ITEM = /^__substg1\.0_3701000d$/i;
const ATTACHMENT = /^__attach_version1\.0_#/i;

type Context = {
  readonly file: CompoundFile;
  readonly budget: Parameters<Unpacker>[1];
  readonly path: readonly string[];
  readonly depth: number;
};

export const unpackOutlook: Unpacker = async function* (bytes, budget) {
  const file = openCompoundFile(bytes);
  if (file === null) return 'corrupt';
  return yield* unpackItem(file.root, { file, budget, path: [], depth: 1 });
};

async function* unpackItem(item: CompoundEntry, context: Context): ReturnType<Unpacker> {
  const { budget, path, depth } = context;
  const properties = readProperties(item, depth === 1 ? ITEM_HEADER_BYTES : EMBEDDED_HEADER_BYTES, context);
  const carried = carriedMessage({ properties, codepage: null }, path);
  yield carried;
  if (carried.text === '' && carried.html === '') yield* richBody(properties, path);
  const attachments = item.children.filter(({ name, isStorage }) => isStorage && ATTACHMENT.test(name));
  for (const attachment of attachments.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    if (!budget.countEntry()) return null;
    yield* readAttachment(attachment, carried.html, context);
  }
  return null;
}

async function* readAttachment(attachment: CompoundEntry, html: string, context: Context): ReturnType<Unpacker> {
  const { budget, path, depth } = context;
  const properties = readProperties(attachment, ATTACHMENT_HEADER_BYTES, context);
  const reader: MapiReader = { properties, codepage: null };
  const name = attachmentName(reader);
  const embedded = attachment.children.find((child) => child.isStorage && EMBEDDED_ITEM.test(child.name));
  if (embedded) {
    if (depth >= MAX_CONTAINER_DEPTH) budget.exceed();
    else yield* unpackItem(embedded, { ...context, path: [...path, attachedMailName(reader)], depth: depth + 1 });
    return null;
  }
  const bytes = properties.get(ATTACH_DATA)?.bytes;
  const declared = attachment.children.find((child) => /^__substg1\.0_37010102$/i.test(child.name));
  if (bytes === undefined) {
    // A link to a file elsewhere has no data; a stream that cannot be read does.
    if (declared)
      yield { kind: 'file', path: [...path, name], bytes: null, size: declared.size, problem: budget.exceeded ? 'too-large' : 'corrupt' };
    return null;
  }
  yield { kind: 'file', path: [...path, name], bytes, size: bytes.length, problem: null, referenced: isShownInBody(reader, html) };
  return null;
}

function readProperties({ children }: CompoundEntry, headerBytes: number, { file, budget }: Context): MapiProperties {
  const properties = new Map<number, MapiValue>();
  for (const child of children.slice(0, MAX_MAPI_PROPERTIES)) {
    const match = child.isStorage ? null : VALUE_STREAM.exec(child.name);
    if (!match || !budget.spend(child.size)) continue;
    const { bytes, damaged } = file.read(child);
    if (!damaged) properties.set(Number.parseInt(match[1] ?? '', 16), { type: Number.parseInt(match[2] ?? '', 16), bytes });
  }
  const fixed = children.find(({ name, isStorage }) => !isStorage && name === PROPERTY_STREAM);
  const list = fixed ? file.read(fixed).bytes : Buffer.alloc(0);
  for (let at = headerBytes; at + PROPERTY_BYTES <= list.length; at += PROPERTY_BYTES) {
    const id = list.readUInt16LE(at + 2);
    if (!properties.has(id)) properties.set(id, { type: list.readUInt16LE(at), bytes: list.subarray(at + 8, at + 16) });
  }
  return properties;
}
