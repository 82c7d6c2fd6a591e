// `winmail.dat` (TNEF, MS-OXTNEF) → the attachments and the body that Outlook hid in it. Mails within it are opened too.
import { decodeBytes } from '../../domain/charset.ts';
import { MIN_NESTED_BODY_CHARACTERS } from '../../domain/message.ts';
import { decompressRtf } from './compressed-rtf.ts';
import type { Member, Unpacker } from './content.ts';
import { MAX_CONTAINER_DEPTH } from './limits.ts';
import {
  ATTACH_DATA,
  attachedMailName,
  attachmentName,
  carriedMessage,
  isShownInBody,
  lastSegment,
  type MapiProperties,
  type MapiReader,
  RTF_COMPRESSED,
} from './mapi.ts';
import { readAttributes, readProperties, type TnefAttribute } from './tnef-attributes.ts';

/** §2.1.3.2, type and id as one number. */
const SUBJECT = 0x00018004;
const BODY = 0x0002800c;
const MESSAGE_PROPERTIES = 0x00069003;
const ATTACHMENT_BEGINS = 0x00069002;
const ATTACHMENT_TITLE = 0x00018010;
const ATTACHMENT_DATA = 0x0006800f;
const ATTACHMENT_PROPERTIES = 0x00069005;
const CODEPAGE = 0x00069007;
const TYPE_OBJECT = 0x0d;
/** An embedded object begins with the id of its interface (§2.1.3.4.3). */
const INTERFACE_ID_BYTES = 16;
const NO_PROPERTIES: MapiProperties = new Map();

export const unpackTnef: Unpacker = async function* (bytes, budget) {
  return yield* unpack(bytes, { budget, path: [], depth: 1 });
};

type Context = {
  readonly budget: Parameters<Unpacker>[1];
  readonly path: readonly string[];
  readonly depth: number;
};

async function* unpack(bytes: Buffer, context: Context): ReturnType<Unpacker> {
  const { budget, path } = context;
  const { attributes, complete } = readAttributes(bytes);
  const begins = attributes.findIndex(({ id }) => id === ATTACHMENT_BEGINS);
  const own = begins < 0 ? attributes : attributes.slice(0, begins);
  const codepageData = find(own, CODEPAGE);
  const codepage = codepageData && codepageData.length >= 4 ? codepageData.readUInt32LE(0) : null;
  const properties = readProperties(find(own, MESSAGE_PROPERTIES) ?? Buffer.alloc(0));
  const reader = { properties, codepage };
  const legacyText = (id: number): string => legacyString(find(own, id), reader);
  const carried = carriedMessage(reader, path);
  const text = carried.text || legacyText(BODY);
  yield { ...carried, subject: carried.subject || legacyText(SUBJECT), text };
  if (text === '' && carried.html === '') yield* richBody(properties, path);
  for (const group of attachmentGroups(attributes)) {
    if (!budget.countEntry()) return null;
    yield* readAttachment(group, { ...context, html: carried.html, codepage });
  }
  return complete ? null : 'corrupt';
}

/** A body that Outlook kept as RTF only, when it is long enough to be a letter. */
export function* richBody(properties: MapiProperties, path: readonly string[]): Generator<Member> {
  const rtf = decompressRtf(properties.get(RTF_COMPRESSED)?.bytes ?? Buffer.alloc(0));
  if (rtf === null || roughText(rtf).length < MIN_NESTED_BODY_CHARACTERS) return;
  yield { kind: 'file', path: [...path, 'mensaje.rtf'], bytes: rtf, size: rtf.length, problem: null, isBody: true };
}

/** Without groups for the program, control words and braces. */
function roughText(rtf: Buffer): string {
  return rtf
    .toString('latin1')
    .replace(/\{\\(?:\*|fonttbl|colortbl|stylesheet|info)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '')
    .replace(/\\[a-z]{1,32}-?\d{0,10} ?|[{}\r\n]/gi, '');
}

type AttachmentContext = Context & { readonly html: string; readonly codepage: number | null };

async function* readAttachment(group: readonly TnefAttribute[], context: AttachmentContext): ReturnType<Unpacker> {
  const { budget, path, depth, html, codepage } = context;
  const propertyData = find(group, ATTACHMENT_PROPERTIES);
  const properties = propertyData ? readProperties(propertyData) : NO_PROPERTIES;
  const reader: MapiReader = { properties, codepage };
  const title = legacyString(find(group, ATTACHMENT_TITLE), reader);
  const name = attachmentName(reader) || lastSegment(title);
  const value = properties.get(ATTACH_DATA);
  if (value?.type === TYPE_OBJECT) {
    const inner = value.bytes.subarray(INTERFACE_ID_BYTES);
    if (depth >= MAX_CONTAINER_DEPTH) budget.exceed();
    else if (budget.spend(inner.length)) yield* unpack(inner, { ...context, path: [...path, attachedMailName(reader)], depth: depth + 1 });
    return null;
  }
  const bytes = find(group, ATTACHMENT_DATA) ?? value?.bytes;
  if (bytes === undefined || !budget.spend(bytes.length)) return null;
  yield { kind: 'file', path: [...path, name], bytes, size: bytes.length, problem: null, referenced: isShownInBody(reader, html) };
  return null;
}

function attachmentGroups(attributes: readonly TnefAttribute[]): TnefAttribute[][] {
  const groups: TnefAttribute[][] = [];
  for (const attribute of attributes) {
    if (attribute.id === ATTACHMENT_BEGINS) groups.push([]);
    else groups.at(-1)?.push(attribute);
  }
  return groups;
}

const find = (attributes: readonly TnefAttribute[], wanted: number): Buffer | undefined => attributes.find(({ id }) => id === wanted)?.data;

function legacyString(data: Buffer | undefined, { codepage }: MapiReader): string {
  if (data === undefined) return '';
  const end = data.indexOf(0);
  return decodeBytes(end < 0 ? data : data.subarray(0, end), codepage === null ? 'windows-1252' : `windows-${codepage}`) ?? '';
}
