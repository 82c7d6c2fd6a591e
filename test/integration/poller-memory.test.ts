// Memory stays flat whatever the mailbox holds: measured as the peak resident size of a process with nothing in it but the poller.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dovecot } from '../support/dovecot.ts';
import { application } from '../support/mailbox-bench.ts';
import { type TranspiledSources, transpileSources } from '../support/transpiled-sources.ts';

const MIB = 1024 * 1024;
const LIMIT_MIB = 250;

let sources: TranspiledSources;
beforeAll(async () => {
  sources = await transpileSources(['src/domain', 'src/intake', 'src/mail/imap', 'src/mail/mime', 'test/support']);
});
afterAll(() => sources.close());

const ofMib = (mib: number) => Buffer.from(application(mib, `${'R'.repeat(74)}\r\n`.repeat(Math.ceil((mib * MIB) / 76))));

async function peakOf(message: Buffer, copies: number): Promise<{ received: number; bytes: number; peakMib: number }> {
  const dovecot = await Dovecot.start();
  try {
    await dovecot.plant([message], copies);
    const script = path.join(sources.directory, 'test/support/poller-process.js');
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(dovecot.port), dovecot.user, dovecot.password]);
    return JSON.parse(stdout);
  } finally {
    await dovecot.stop();
  }
}

describe('the peak memory of a poller', () => {
  it.each([
    ['forty messages of 10 MB', 10, 40],
    ['four hundred messages of 1 MB', 0.9, 400],
    ['one message of 50 MB', 50, 1],
  ])('with %s', async (_what, mib, copies) => {
    const message = ofMib(mib);
    const { received, bytes, peakMib } = await peakOf(message, copies);
    expect([received, bytes]).toEqual([copies, message.length * copies]);
    expect(peakMib).toBeGreaterThan(0);
    expect(peakMib).toBeLessThan(LIMIT_MIB);
  });
});
