// What this machine offered to SMTP servers, on disk before the final dot of a message can leave: after a SIGKILL it tells a
// reply that certainly never went out from one that may have. Knows ids and three words; no addresses, no text, no decisions.
//
// A journal is a directory of append-only segments, one writer each, so that no process ever rewrites what another one may
// be appending to. Reading looks at all of them. A segment is removed whole, once nothing in it is young enough to matter.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DAY_MS } from '../../domain/time.ts';

/**
 * `offered`: the server asked for the message (354) and its end may follow. `accepted`: the server answered 250. `withdrawn`:
 * the offer came to nothing, for certain (an answer 4xx or 5xx, or the final dot never left).
 */
export type JournalEvent = 'offered' | 'accepted' | 'withdrawn';
export type Recollection = 'never-offered' | 'offered' | 'accepted';

export type SendJournal = {
  /** Synchronous, and thrown errors mean that nothing may be offered. `offered` is on the disk when this returns. */
  record(event: JournalEvent, replyId: string): void;
  recall(replyId: string): Recollection;
  close(): void;
};

/** Longer than any reply stays undecided: three days of retries, then a person's holidays. */
export const KEEP_SEGMENTS_MS = 30 * DAY_MS;

/** About 1 MB per segment: what `recall` reads at once, and what a removal frees. */
export const MAX_SEGMENT_LINES = 10_000;

/** Ids of rows or attempts; the bound keeps a line within one atomic append (POSIX PIPE_BUF is at least 512 bytes). */
const REPLY_ID = /^[A-Za-z0-9._-]{1,100}$/;
const LINE = /^(offered|accepted|withdrawn) ([A-Za-z0-9._-]{1,100}) /;
const SUFFIX = '.journal';

type Segment = { readonly fd: number; lines: number };

export function openSendJournal(directory: string, clock: { now(): Date } = { now: () => new Date() }): SendJournal {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
  removeOldSegments(directory, clock.now());
  let segment: Segment | null = null;
  const close = (): void => {
    if (segment) fs.closeSync(segment.fd);
    segment = null;
  };
  return {
    record(event, replyId) {
      if (!REPLY_ID.test(replyId)) throw new RangeError('a reply id has 1 to 100 letters, digits, dots, _ or -');
      if (segment && segment.lines >= MAX_SEGMENT_LINES) {
        close();
        removeOldSegments(directory, clock.now());
      }
      segment ??= { fd: createSegment(directory), lines: 0 };
      append(segment.fd, `${event} ${replyId} ${clock.now().toISOString()}\n`);
      segment.lines += 1;
      // Losing `accepted` or `withdrawn` with the power leaves `offered`, which is safe; losing `offered` would not be.
      if (event === 'offered') fs.fdatasyncSync(segment.fd);
    },
    recall: (replyId) => recallFrom(directory, replyId),
    close,
  };
}

/** A new file, and its name in the directory, are on the disk before anything is written to it. */
function createSegment(directory: string): number {
  const fd = fs.openSync(path.join(directory, `${randomUUID()}${SUFFIX}`), 'ax', 0o600);
  const directoryFd = fs.openSync(directory, 'r');
  try {
    fs.fsyncSync(directoryFd);
  } finally {
    fs.closeSync(directoryFd);
  }
  return fd;
}

/** A short write (disk full) leaves half a line, which the next line would join: it is ended, so that only it is lost. */
function append(fd: number, line: string): void {
  const bytes = Buffer.from(line, 'latin1');
  const written = fs.writeSync(fd, bytes);
  if (written === bytes.length) return;
  fs.writeSync(fd, '\n');
  throw new Error('the send journal took only part of a line');
}

/** `accepted` once is accepted for ever; otherwise each offer stands until it is withdrawn, whatever other attempts did. */
function recallFrom(directory: string, replyId: string): Recollection {
  let standingOffers = 0;
  for (const file of segmentFiles(directory)) {
    for (const line of readSegment(file).split('\n')) {
      const [, event, id] = LINE.exec(line) ?? [];
      if (id !== replyId) continue;
      if (event === 'accepted') return 'accepted';
      standingOffers += event === 'offered' ? 1 : -1;
    }
  }
  return standingOffers > 0 ? 'offered' : 'never-offered';
}

/** Another process may remove an old segment at any time. */
function readSegment(file: string): string {
  try {
    return fs.readFileSync(file, 'latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function segmentFiles(directory: string): string[] {
  const names = fs.readdirSync(directory).filter((name) => name.endsWith(SUFFIX));
  return names.toSorted().map((name) => path.join(directory, name));
}

/** The time of the last append is the file's own; another process may have been first, which is as good. */
function removeOldSegments(directory: string, now: Date): void {
  for (const file of segmentFiles(directory)) {
    const stats = fs.statSync(file, { throwIfNoEntry: false });
    if (stats && now.getTime() - stats.mtimeMs > KEEP_SEGMENTS_MS) fs.rmSync(file, { force: true });
  }
}
