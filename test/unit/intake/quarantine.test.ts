// What cannot be processed ends where a person sees it, after the attempts that make sense; lost bytes are fetched again.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { ServiceError } from '../../../src/domain/errors.ts';
import { exportRecords } from '../../../src/intake/export-records.ts';
import { importMessages } from '../../../src/intake/import-messages.ts';
import { reconcile } from '../../../src/intake/reconcile.ts';
import { vacancy } from '../../support/facts.ts';
import { after, DAY, describedPipeline, messageOf, onlyApplicant, replyOf } from '../../support/intake-bench.ts';
import { completeSet, GARBAGE, letter, letterParser, textConverter } from '../../support/letter-box.ts';

const { ana } = candidates;
/** Whether the sandbox is out of order. */
let sandboxFails = false;
const pipeline = describedPipeline({
  parser: (blobs) => ({
    parse: (sha256) => {
      if (sandboxFails) throw new ServiceError('sandbox-failed', 'no process');
      return letterParser(blobs).parse(sha256);
    },
  }),
  converter: textConverter,
});

afterEach(() => {
  sandboxFails = false;
});

const lose = (sha256: string): Promise<void> => rm(join(pipeline().blobDirectory, sha256.slice(0, 2), sha256.slice(2, 4), sha256));

describe('quarantine', () => {
  it('follows a permanent failure at once, is told to HR and answered by a person', async () => {
    const id = await pipeline().receive({ raw: GARBAGE, sender: ana.email, at: DAY });
    await pipeline().run();
    expect(await messageOf(pipeline(), id)).toMatchObject({
      state: 'quarantined',
      kind: 'quarantined',
      reason: 'message-unparsable',
      failures: 1,
    });
    expect(await replyOf(pipeline(), id)).toMatchObject({ decision: 'hold', reason: 'quarantined' });
    expect(pipeline().finished).toContain(id);
    const { unassigned } = await exportRecords({ store: pipeline().ledger, vacancies: [vacancy] }, null);
    expect(unassigned.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(['quarantined message-unparsable']);
  });

  it('follows a failure that may pass only when it has not passed for a day', async () => {
    sandboxFails = true;
    const id = await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY });
    const states: string[] = [];
    for (const hours of [0, 6, 12, 23, 25]) {
      pipeline().clock.reach(after(hours * 60));
      await reconcile(pipeline().services);
      await pipeline().run();
      states.push((await messageOf(pipeline(), id)).state);
    }
    expect(states).toEqual(['stored', 'stored', 'stored', 'stored', 'quarantined']);
    expect(pipeline().sender.sent).toEqual([]);
  });

  it('is not reached when the trouble passes', async () => {
    sandboxFails = true;
    const id = await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY });
    await pipeline().run();
    sandboxFails = false;
    await reconcile(pipeline().services);
    await pipeline().run();
    expect(await messageOf(pipeline(), id)).toMatchObject({ state: 'recorded', failures: 1 });
    expect(await replyOf(pipeline(), id)).toMatchObject({ kind: 'complete', state: 'sent' });
  });
});

describe('lost bytes', () => {
  it('of a message in the mailbox are fetched again', async () => {
    const mail = { raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY, uid: 1 };
    const id = await pipeline().receive(mail);
    await lose((await messageOf(pipeline(), id)).sha256);
    await pipeline().run();
    await reconcile(pipeline().services);
    expect(pipeline().queue.waiting).toEqual([]); // it waits for its bytes, not in the queue
    const mailboxId = 'imap.amnistia.org.mx/vacantes/INBOX';
    expect((await pipeline().ledger.knownUids(mailboxId, '1')).size).toBe(0);
    expect(await pipeline().receive(mail)).toBe(id); // as the next resync does: the same bytes at the same place
    await reconcile(pipeline().services);
    await pipeline().run();
    expect(await replyOf(pipeline(), id)).toMatchObject({ kind: 'complete', state: 'sent' });
  });

  it('of a document are taken out of its message again', async () => {
    const id = await pipeline().receive({ raw: letter(ana, completeSet(ana)), sender: ana.email, at: DAY });
    await pipeline().run({ only: ({ name }) => name === 'parse-message' });
    for (const { sha256 } of await pipeline().ledger.documentsOf([id])) await lose(sha256 as string);
    await pipeline().run();
    expect((await onlyApplicant(pipeline())).record?.status).toBe('complete');
  });

  it('of an imported file cannot be fetched: a person must look', async () => {
    const sources = async function* () {
      yield { open: () => letter(ana, completeSet(ana)), internalDate: after(5), sender: ana.email };
    };
    await importMessages(pipeline().services, sources(), { answer: true, batchId: 'lost', onProgress: () => undefined });
    const id = pipeline().queue.waiting[0]?.id as string;
    await lose((await messageOf(pipeline(), id)).sha256);
    for (let round = 0; round < 5; round += 1) {
      await reconcile(pipeline().services);
      await pipeline().run();
    }
    expect(await messageOf(pipeline(), id)).toMatchObject({ state: 'quarantined', reason: 'blob-missing', failures: 3 });
  });
});
