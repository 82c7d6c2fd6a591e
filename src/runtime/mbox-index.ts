// Where the messages of an mbox file begin and end. Streams the file and keeps offsets only, so a file of any size costs
// little memory; a message is read when it is wanted. Knows mboxo and mboxrd; ignores Content-Length (mboxcl lies too often).
import { open } from 'node:fs/promises';
import { MAX_FROM_LINE_BYTES, parseFromLineDate } from './from-line-date.ts';

/** Byte range of one message, without its From_ line and without the empty line that separates it from the next. */
export type MboxEntry = { readonly start: number; readonly end: number; readonly receivedHint: Date | null };

const CHUNK_BYTES = 256 * 1024;
const LF = 0x0a;
const CR = 0x0d;
const FROM = Buffer.from('From ');

/**
 * A separator is a line that begins with `From `, carries an asctime date, and follows an empty line or the start of the file.
 * The date is demanded because writers of the mboxcl kind leave `From ` at the start of a sentence unquoted.
 */
export async function* indexMbox(path: string): AsyncGenerator<MboxEntry> {
  let current: { start: number; receivedHint: Date | null } | null = null;
  let blankLineBytes = 0;
  let at = 0;
  for await (const line of readLines(path)) {
    const mayBegin = at === 0 || blankLineBytes > 0;
    const hint = mayBegin && line.head.subarray(0, FROM.length).equals(FROM) ? parseFromLineDate(line.head.toString('latin1')) : null;
    if (hint || (at === 0 && line.head.subarray(0, FROM.length).equals(FROM))) {
      if (current) yield { ...current, end: at - blankLineBytes };
      current = { start: at + line.bytes, receivedHint: hint };
    } else if (at === 0) {
      current = { start: 0, receivedHint: null };
    }
    blankLineBytes = isBlank(line) ? line.bytes : 0;
    at += line.bytes;
  }
  if (current && at > current.start) yield { ...current, end: Math.max(current.start, at - blankLineBytes) };
}

/** The bytes of one message, with the quoting of `From ` at the start of lines undone (mboxrd: one `>` per line). */
export async function readMboxEntry(path: string, { start, end }: MboxEntry): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(end - start);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return unquoteFrom(bytes.subarray(0, filled));
  } finally {
    await file.close();
  }
}

/** Removes one `>` from each line that is `From ` behind one or more of them. */
export function unquoteFrom(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf('>From '); at >= 0; at = bytes.indexOf('>From ', at + 1)) {
    let lineStart = at;
    while (lineStart > from && bytes[lineStart - 1] === 0x3e) lineStart -= 1;
    if (lineStart > 0 && bytes[lineStart - 1] !== LF) continue;
    kept.push(bytes.subarray(from, lineStart));
    from = lineStart + 1;
  }
  return kept.length === 0 ? bytes : Buffer.concat([...kept, bytes.subarray(from)]);
}

/** `head` is the beginning of the line, at most MAX_FROM_LINE_BYTES of it, without its line end. */
type Line = { readonly head: Buffer; readonly bytes: number };

const isBlank = ({ head }: Line): boolean => head.length === 0 || (head.length === 1 && head[0] === CR);

async function* readLines(path: string): AsyncGenerator<Line> {
  const file = await open(path);
  try {
    let head: Buffer = Buffer.alloc(0);
    let bytes = 0;
    for await (const data of file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false })) {
      const chunk = data as Buffer;
      let from = 0;
      for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
        yield { head: extend(head, chunk.subarray(from, at)), bytes: bytes + at + 1 - from };
        head = Buffer.alloc(0);
        bytes = 0;
        from = at + 1;
      }
      head = extend(head, chunk.subarray(from));
      bytes += chunk.length - from;
    }
    if (bytes > 0) yield { head, bytes };
  } finally {
    await file.close();
  }
}

function extend(head: Buffer, more: Buffer): Buffer {
  if (head.length >= MAX_FROM_LINE_BYTES) return head;
  const part = more.subarray(0, MAX_FROM_LINE_BYTES - head.length);
  return head.length === 0 ? Buffer.from(part) : Buffer.concat([head, part]);
}
