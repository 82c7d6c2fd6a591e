// Mail from files: .eml, folders of them, Maildir, mbox. Knows where messages are and when an archive says they arrived;
// refuses to know what they mean. Bytes are handed out as found: line ends are evidence, not noise.
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ServiceError } from '../domain/errors.ts';
import { splitComments } from '../domain/header-comments.ts';
import { parseMailDate } from '../domain/mail-date.ts';
import { parseFromLineDate } from './from-line-date.ts';
import { indexMbox, readMboxEntry } from './mbox-index.ts';

export type ListedMessage = {
  /** Path of the file; for mbox with `#` and the 1-based position behind it. For the operator's eyes, never logged. */
  readonly source: string;
  /** When the archive itself says the message was delivered: From_ line, or the name of a Maildir file. */
  readonly receivedHint: Date | null;
  /** Last change of the file. */
  readonly mtime: Date;
  /** Bytes in the archive. */
  readonly size: number;
  open(): Promise<Buffer>;
};

type FoundFile = { readonly path: string; readonly inMaildir: boolean };

const SNIFF_BYTES = 4096;
const MAX_HEADER_BYTES = 256 * 1024; // more than any header block seen; the body must not be searched
const MBOX_EXTENSIONS = new Set(['.mbox', '.mbx', '.mboxrd', '.mboxo']);
const MAIL_FIELD = /^(?:Return-Path|Received|Delivered-To|Date|From|To|Subject|Message-ID|MIME-Version|X-[A-Za-z-]+):/im;
const FIRST_FIELD = /^[!-9;-~]+[ \t]*:/;

/**
 * Every message under `paths`, in order of path. Folders are searched in depth; in them, a file counts when it is `.eml`, an
 * mbox, in a Maildir, or has no extension and begins like mail. Fails with `configuration-invalid` when a path that was named
 * is not there or is no mail; paths may carry names of people, so the message tells its position only.
 */
export async function* listMessages(paths: readonly string[]): AsyncGenerator<ListedMessage> {
  for (const [index, path] of paths.entries()) {
    const found = await stat(path).catch((cause: unknown) => {
      throw refuse(`argument ${index + 1} does not exist or cannot be read`, cause);
    });
    if (found.isDirectory()) {
      for await (const file of walk(path)) yield* listFile(file, await sniff(file.path));
      continue;
    }
    const kind = await sniff(path);
    if (kind === 'other') throw refuse(`argument ${index + 1} is neither a message, nor an mbox file, nor a folder`);
    yield* listFile({ path, inMaildir: isMaildirPart(basename(dirname(path))) }, kind);
  }
}

function refuse(message: string, cause?: unknown): ServiceError {
  return new ServiceError('configuration-invalid', message, { permanent: true, cause });
}

/** Files that may hold mail, in order of path. Links to folders are not followed: they may lead back. */
async function* walk(directory: string): AsyncGenerator<FoundFile> {
  if (isMaildirPart(basename(directory)) && (await isMaildirRoot(dirname(directory)))) {
    yield* walkMaildir(directory);
    return;
  }
  const names = (await readdir(directory)).toSorted();
  const isMaildir = await isMaildirRoot(directory);
  for (const name of names) {
    const path = join(directory, name);
    const entry = await lstat(path);
    if (entry.isDirectory()) {
      if (!(isMaildir && name === 'tmp') && (!name.startsWith('.') || isMaildir)) yield* walk(path);
      continue;
    }
    const file = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
    if (file?.isFile() && !name.startsWith('.') && mayHoldMail(name) && !isMaildir) yield { path, inMaildir: false };
  }
}

const isMaildirPart = (name: string): boolean => name === 'cur' || name === 'new';

async function isMaildirRoot(directory: string): Promise<boolean> {
  const parts = await Promise.all(['cur', 'new'].map((part) => stat(join(directory, part)).catch(() => null)));
  return parts.every((part) => part?.isDirectory() === true);
}

/** Maildir: a file in `cur` and `new` is one message, whatever it is called; what is in `tmp` was never delivered. */
async function* walkMaildir(directory: string): AsyncGenerator<FoundFile> {
  for (const entry of (await readdir(directory, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile() && !entry.name.startsWith('.')) yield { path: join(directory, entry.name), inMaildir: true };
  }
}

function mayHoldMail(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return extension === '.eml' || extension === '' || MBOX_EXTENSIONS.has(extension);
}

async function* listFile({ path, inMaildir }: FoundFile, kind: SniffedKind): AsyncGenerator<ListedMessage> {
  const { mtime, size } = await stat(path);
  if (inMaildir) {
    yield { source: path, receivedHint: maildirDelivery(basename(path)), mtime, size, open: () => readFile(path) };
  } else if (kind === 'mbox') {
    let position = 0;
    for await (const entry of indexMbox(path)) {
      position += 1;
      const { start, end, receivedHint } = entry;
      yield { source: `${path}#${position}`, receivedHint, mtime, size: end - start, open: () => readMboxEntry(path, entry) };
    }
  } else if (kind === 'message') {
    yield { source: path, receivedHint: null, mtime, size, open: () => readFile(path) };
  }
}

/** Maildir names begin with the second of delivery: `1715613164.M20046P2137.mx,S=4542,W=4642:2,S`. */
function maildirDelivery(name: string): Date | null {
  const seconds = Number(/^(\d{9,10})\./.exec(name)?.[1]);
  return Number.isInteger(seconds) ? new Date(seconds * 1000) : null;
}

type SniffedKind = 'message' | 'mbox' | 'other';

/** What the first bytes say. A lone message that a mail program saved with a From_ line is an mbox of one. */
async function sniff(path: string): Promise<SniffedKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    const extension = extname(path).toLowerCase();
    if (head.startsWith('From ')) {
      const isMail = extension === '.eml' || MBOX_EXTENSIONS.has(extension) || parseFromLineDate(head.split('\n', 1)[0] ?? '') !== null;
      return isMail ? 'mbox' : 'other';
    }
    if (extension === '.eml') return 'message';
    return FIRST_FIELD.test(head) && MAIL_FIELD.test(head) ? 'message' : 'other';
  } finally {
    await file.close();
  }
}

/**
 * When an imported message counts as received. An archive has no INTERNALDATE, so in this order: the topmost `Received` line
 * (RFC 5321 §4.4: the last server wrote it; any host, the archive is the operator's own), what the archive says, the `Date`
 * header, and only then the file's time.
 */
export function importInternalDate(headerBlock: Buffer, receivedHint: Date | null, mtime: Date): Date {
  const fields = headerFields(headerBlock);
  const received = fieldValue(fields, 'received');
  const date = fieldValue(fields, 'date');
  return (received && parseReceivedDate(received)) || receivedHint || (date && parseMailDate(date)) || mtime;
}

/** RFC 5321 §4.4: the date stands behind the last semicolon; comments may hold semicolons of their own. */
function parseReceivedDate(value: string): Date | null {
  const { bare } = splitComments(value);
  return parseMailDate(bare.slice(bare.lastIndexOf(';') + 1));
}

/** Value of the topmost field with this name (lower case). */
function fieldValue(fields: readonly string[], name: string): string | null {
  const field = fields.find((text) => text.slice(0, text.indexOf(':')).trimEnd().toLowerCase() === name);
  return field === undefined ? null : field.slice(field.indexOf(':') + 1);
}

/** Unfolded header fields (RFC 5322 §2.2.3) up to the empty line; bytes as latin-1, which is enough for dates. */
function headerFields(headerBlock: Buffer): string[] {
  const text = headerBlock.toString('latin1', 0, MAX_HEADER_BYTES).replace(/^From [^\n]*\n/, '');
  const end = text.search(/(?:^|\n)\r?\n/);
  return (end < 0 ? text : text.slice(0, end)).replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/);
}
