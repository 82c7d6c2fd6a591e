// What both record stores must keep of the mailbox ledger's promises. One suite, run on the embedded database (unit) and on a real
// PostgreSQL (integration).
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MINUTE_MS } from '../../src/domain/time.ts';
import type { Ledger } from '../../src/intake/intake-store.ts';
import type { ReceivedMessage } from '../../src/intake/mailbox-ledger.ts';
import type { Database } from '../../src/records/database.ts';
import { makeLedger } from '../../src/records/ledger.ts';
import { migrate } from '../../src/records/migrate.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { SimulatedClock } from './step-queue.ts';

const KEY = { account: 'imap.example.org/vacantes', folder: 'INBOX' };
const START = new Date('2024-05-15T16:00:00Z');
const sha = (letter: string): string => letter.repeat(64);

type Bench = { readonly ledger: Ledger; readonly clock: SimulatedClock; readonly gone: Set<string> };

function received(mailboxId: string, uid: number, change: Partial<ReceivedMessage> = {}): ReceivedMessage {
  const base = { size: 100, internalDate: START, origin: 'live', sender: 'ana@correo.example', oversized: false } as const;
  return { mailboxId, uidValidity: '7', uid, sha256: sha(String(uid % 10)), ...base, ...change };
}

function describeBacklog(bench: () => Bench): void {
  const open = (uidValidity: string, uidNext: number) => bench().ledger.openMailbox(KEY, { uidValidity, uidNext });

  it('fixes the backlog at the first contact, whatever arrives later', async () => {
    expect((await open('7', 120)).backlogBelowUid).toBe(120);
    expect((await open('7', 400)).backlogBelowUid).toBe(120);
  });

  it('fixes it also when only a lease had made the row', async () => {
    expect(await bench().ledger.acquireLease(KEY, 'a', MINUTE_MS)).toBe(true);
    expect((await open('7', 120)).backlogBelowUid).toBe(120);
    expect(await bench().ledger.acquireLease(KEY, 'a', MINUTE_MS)).toBe(true);
    expect((await open('7', 400)).backlogBelowUid).toBe(120);
  });

  it('is one mailbox for two that open it at once', async () => {
    const opened = await Promise.all([open('7', 120), open('7', 121), open('7', 122)]);
    expect(new Set(opened.map(({ mailboxId }) => mailboxId)).size).toBe(1);
    expect(new Set(opened.map(({ backlogBelowUid }) => backlogBelowUid)).size).toBe(1);
  });

  it('has no backlog under another UIDVALIDITY, and the first one keeps its own', async () => {
    await open('7', 120);
    expect((await open('8', 500)).backlogBelowUid).toBe(0);
    expect((await open('7', 500)).backlogBelowUid).toBe(120);
  });
}

function describePlaces(bench: () => Bench): void {
  const opened = async (): Promise<string> => (await bench().ledger.openMailbox(KEY, { uidValidity: '7', uidNext: 1 })).mailboxId;

  it('takes the same place once and the same bytes for one message', async () => {
    const mailboxId = await opened();
    const { ledger } = bench();
    const first = await ledger.recordMessage(received(mailboxId, 1));
    expect(first.isNew).toBe(true);
    expect(await ledger.recordMessage(received(mailboxId, 1))).toEqual({ ...first, isNew: false });
    expect(await ledger.recordMessage(received(mailboxId, 2, { sha256: sha('1') }))).toEqual({ ...first, isNew: false });
    expect(await ledger.knownUids(mailboxId, '7')).toEqual(new Set([1, 2]));
    expect(await ledger.knownUids(mailboxId, '8')).toEqual(new Set());
  });

  it('records the same message once for several that record it at once', async () => {
    const mailboxId = await opened();
    const results = await Promise.all([1, 2, 3, 4].map(() => bench().ledger.recordMessage(received(mailboxId, 1))));
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('does not know the UID of a message whose bytes were lost, until it is recorded again', async () => {
    const mailboxId = await opened();
    const { ledger } = bench();
    const { messageId } = await ledger.recordMessage(received(mailboxId, 1));
    await ledger.recordMessage(received(mailboxId, 2));
    await ledger.updateMessage(messageId, { refetch: true });
    expect(await ledger.knownUids(mailboxId, '7')).toEqual(new Set([2]));
    expect(await ledger.unfinishedMessages(10, '')).toHaveLength(1);
    await ledger.recordMessage(received(mailboxId, 1));
    expect(await ledger.knownUids(mailboxId, '7')).toEqual(new Set([1, 2]));
    expect(await ledger.unfinishedMessages(10, '')).toHaveLength(2);
  });

  it('marks only what is final, oldest first, and only once', async () => {
    const mailboxId = await opened();
    const { ledger } = bench();
    const ids: string[] = [];
    for (const uid of [3, 1, 2, 4]) ids.push((await ledger.recordMessage(received(mailboxId, uid))).messageId);
    const [third, first, second, fourth] = ids as [string, string, string, string];
    await ledger.updateMessage(third, { state: 'recorded' });
    await ledger.updateMessage(first, { state: 'ignored' });
    await ledger.updateMessage(second, { state: 'parsed' });
    await ledger.updateMessage(fourth, { state: 'quarantined' });
    expect(await ledger.pendingMarks(mailboxId, '8', 10)).toEqual([]);
    expect(await ledger.pendingMarks(mailboxId, '7', 2)).toEqual([
      { uid: 1, messageId: first },
      { uid: 3, messageId: third },
    ]);
    await ledger.recordMarked(mailboxId, '7', [1, 3]);
    expect(await ledger.pendingMarks(mailboxId, '7', 10)).toEqual([{ uid: 4, messageId: fourth }]);
  });

  it('ends an oversized message at once', async () => {
    const mailboxId = await opened();
    const { messageId } = await bench().ledger.recordMessage(received(mailboxId, 1, { oversized: true }));
    expect(await bench().ledger.getMessage(messageId)).toMatchObject({
      state: 'quarantined',
      reason: 'message-too-large',
      receivedAt: START,
    });
  });
}

function describeLease(bench: () => Bench): void {
  const acquire = (owner: string): Promise<boolean> => bench().ledger.acquireLease(KEY, owner, MINUTE_MS);

  it('belongs to one, who may renew it', async () => {
    expect([await acquire('a'), await acquire('b'), await acquire('a')]).toEqual([true, false, true]);
  });

  it('belongs to one of several that ask at once', async () => {
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(acquire));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('passes on when it runs out', async () => {
    await acquire('a');
    bench().clock.reach(new Date(START.getTime() + MINUTE_MS + 1));
    expect([await acquire('b'), await acquire('a')]).toEqual([true, false]);
  });

  it('passes on at once when its owner is gone', async () => {
    await acquire('a');
    bench().gone.add('a');
    const answers = await Promise.all(['b', 'c'].map(acquire));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('is given back by its owner alone', async () => {
    await acquire('a');
    await bench().ledger.releaseLease(KEY, 'b');
    expect(await acquire('b')).toBe(false);
    await bench().ledger.releaseLease(KEY, 'a');
    expect(await acquire('b')).toBe(true);
  });
}

/** `open` is called once and gives an empty database. */
export function describeLedger(name: string, open: () => Promise<{ database: Database; close(): Promise<void> }>): void {
  describe(`the mailbox ledger on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let bench: Bench;
    beforeAll(async () => {
      opened = await open();
      await migrate(opened.database, join(projectRoot(), 'src/records/migrations'));
    });
    beforeEach(async () => {
      await opened.database.exec('truncate mailboxes, message_places, messages, documents, replies, bounced_addresses');
      const clock = new SimulatedClock(START);
      const gone = new Set<string>();
      bench = { clock, gone, ledger: makeLedger(opened.database, { clock, isOwnerGone: (owner) => gone.has(owner) }) };
    });
    afterAll(() => opened.close());
    describe('backlog', () => describeBacklog(() => bench));
    describe('places', () => describePlaces(() => bench));
    describe('lease', () => describeLease(() => bench));
  });
}
