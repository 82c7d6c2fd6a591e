// A process that is killed while it sends: what its journal says must never claim less than the server may have.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decideAfterCrash } from '../../src/domain/reply-state.ts';
import { openSendJournal, type Recollection } from '../../src/mail/smtp/send-journal.ts';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts';

const support = path.join(import.meta.dirname, '../support');
const loader = pathToFileURL(path.join(support, 'ts-loader.mjs')).href;
let sink: SmtpSink;
let directory = '';

beforeAll(async () => {
  sink = await startSmtpSink();
});
beforeEach(() => {
  sink.forget();
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'kill-during-send-'));
});
afterAll(async () => {
  await sink.close();
});

function startChild(replyId: string): ChildProcess {
  return fork(path.join(support, 'smtp-send-child.ts'), [String(sink.port), directory, replyId], {
    execArgv: ['--no-warnings', '--import', loader],
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
}

async function recallAfterKill(replyId: string, untilKilled: (child: ChildProcess) => Promise<unknown>): Promise<Recollection> {
  const child = startChild(replyId);
  await untilKilled(child);
  await kill(child);
  const recall = openSendJournal(directory).recall(replyId);
  fs.rmSync(directory, { recursive: true });
  return recall;
}

describe('killed by SIGKILL', () => {
  const crashed = (recall: Recollection) => decideAfterCrash({ recall, unknownRetries: 0, now: new Date(0) }).state;

  it('before the server asked for the message: never offered, to be sent again', async () => {
    sink.fail({ at: 'rcpt', hang: true });
    const recall = await recallAfterKill('before', () => sink.reached('rcpt'));
    expect(recall).toBe('never-offered');
    expect(crashed(recall)).toBe('pending');
    expect(sink.messages).toHaveLength(0);
  });

  it('after 354 and the final dot, without an answer: offered, unknown', async () => {
    sink.fail({ at: 'data', hang: true, keep: true });
    const recall = await recallAfterKill('between', () => sink.reached('data'));
    expect(recall).toBe('offered');
    expect(crashed(recall)).toBe('unknown');
    expect(sink.messages).toHaveLength(1);
  });

  it('after 250, before the row was written: accepted, sent', async () => {
    const recall = await recallAfterKill('after', (child) => once(child, 'message'));
    expect(recall).toBe('accepted');
    expect(crashed(recall)).toBe('sent');
    expect(sink.messages).toHaveLength(1);
  });

  it('at any instant: what the server has was offered, and what was accepted the server has', async () => {
    for (let round = 0; round < 12; round += 1) {
      const replyId = `round-${round}`;
      directory = fs.mkdtempSync(path.join(os.tmpdir(), 'kill-during-send-'));
      sink.forget();
      sink.fail({ at: 'mail', delayMs: 4 }, { at: 'rcpt', delayMs: 4 }, { at: 'data', delayMs: 4 });
      const recall = await recallAfterKill(replyId, async () => {
        await sink.reached('mail');
        await sleep(round);
      });
      const kept = sink.messages.some(({ headers }) => headers.get('message-id') === `<ack.${replyId}@vacantes.example>`);
      expect({ kept, recall }).not.toEqual({ kept: true, recall: 'never-offered' });
      expect({ kept, recall }).not.toEqual({ kept: false, recall: 'accepted' });
    }
  });
});
