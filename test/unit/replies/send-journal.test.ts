// The journal is read after the worst moments: it may forget that something ended well, never that something was offered.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '../../../src/domain/time.ts';
import {
  type JournalEvent,
  KEEP_SEGMENTS_MS,
  MAX_SEGMENT_LINES,
  openSendJournal,
  type Recollection,
} from '../../../src/mail/smtp/send-journal.ts';

let directory = '';
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'send-journal-'));
});
afterEach(() => {
  fs.rmSync(directory, { recursive: true });
});

const segments = () => fs.readdirSync(directory).map((name) => path.join(directory, name));

function recallAfter(events: readonly JournalEvent[]): Recollection {
  const journal = openSendJournal(directory);
  for (const event of events) journal.record(event, 'r1');
  journal.close();
  return openSendJournal(directory).recall('r1');
}

describe('what a later process is told', () => {
  it.each<[JournalEvent[], Recollection]>([
    [[], 'never-offered'],
    [['offered'], 'offered'],
    [['offered', 'accepted'], 'accepted'],
    [['offered', 'withdrawn'], 'never-offered'],
    [['offered', 'withdrawn', 'offered'], 'offered'],
    [['offered', 'offered', 'withdrawn'], 'offered'],
    [['offered', 'accepted', 'offered', 'withdrawn'], 'accepted'],
  ])('%j → %s', (events, expected) => {
    expect(recallAfter(events)).toBe(expected);
  });

  it('holds for other ids as well, and a prefix is another id', () => {
    recallAfter(['offered']);
    expect(openSendJournal(directory).recall('r')).toBe('never-offered');
    expect(openSendJournal(directory).recall('r12')).toBe('never-offered');
  });

  it('holds across the segments of several processes and of one that rotates', () => {
    const first = openSendJournal(directory);
    const second = openSendJournal(directory);
    first.record('offered', 'r1');
    for (let line = 0; line < MAX_SEGMENT_LINES; line += 1) second.record('withdrawn', 'filler');
    second.record('offered', 'r2');
    second.record('accepted', 'r2');
    first.record('withdrawn', 'r1');
    expect(segments()).toHaveLength(3);
    expect([first, second].map((journal) => journal.recall('r1'))).toEqual(['never-offered', 'never-offered']);
    expect(first.recall('r2')).toBe('accepted');
    first.close();
    second.close();
  });
});

describe('damage', () => {
  it('a last line cut at any byte loses that line only', () => {
    recallAfter(['offered']);
    const file = segments()[0] ?? '';
    const whole = fs.readFileSync(file);
    fs.appendFileSync(file, 'accepted r1 2024-05-20T18:03:11.000Z\n');
    const longer = fs.readFileSync(file);
    for (let bytes = whole.length; bytes < longer.length; bytes += 1) {
      fs.writeFileSync(file, longer.subarray(0, bytes));
      const recalled = openSendJournal(directory).recall('r1');
      expect(['offered', 'accepted']).toContain(recalled);
      if (bytes < whole.length + 'accepted r1 '.length) expect(recalled).toBe('offered');
    }
  });

  it('any bytes in a segment are survived', () => {
    recallAfter(['offered']);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        fs.writeFileSync(path.join(directory, 'noise.journal'), bytes);
        expect(openSendJournal(directory).recall('r1')).toBe('offered');
      }),
      { numRuns: 50 },
    );
  });

  it('an id that could break a line is refused', () => {
    const journal = openSendJournal(directory);
    for (const id of ['', 'a b', 'a\naccepted r1 ', 'x'.repeat(101)]) expect(() => journal.record('offered', id)).toThrow(RangeError);
    expect(segments()).toHaveLength(0);
  });

  it('a directory that cannot be written fails loudly', () => {
    const journal = openSendJournal(directory);
    fs.rmSync(directory, { recursive: true });
    expect(() => journal.record('offered', 'r1')).toThrow();
    fs.mkdirSync(directory);
  });
});

describe('old segments', () => {
  it('are removed whole once nothing in them is young, and never before', () => {
    recallAfter(['offered']);
    const file = segments()[0] ?? '';
    const writtenAt = new Date('2024-05-20T18:00:00Z');
    fs.utimesSync(file, writtenAt, writtenAt);
    const openAt = (ms: number) => openSendJournal(directory, { now: () => new Date(ms) });
    expect(openAt(writtenAt.getTime() + KEEP_SEGMENTS_MS).recall('r1')).toBe('offered');
    expect(openAt(writtenAt.getTime() + KEEP_SEGMENTS_MS + DAY_MS).recall('r1')).toBe('never-offered');
    expect(segments()).toHaveLength(0);
  });
});
