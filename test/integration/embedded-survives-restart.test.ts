// The embedded stores over a life of orderly stops and SIGKILLs: what was told stays told, and only one process has the directory.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCK_MS } from '../../src/queue/catalogue.ts';
import { type FreshApplication, makeFreshApplications } from '../support/fresh-applications.ts';
import { type MailBench, openMailBench } from '../support/mail-bench.ts';
import { until } from '../support/mailbox-bench.ts';

let bench: MailBench;
let applications: readonly FreshApplication[];

beforeAll(async () => {
  bench = await openMailBench();
  applications = await makeFreshApplications(4, 'survivor');
});
afterAll(() => bench.close());

async function answer(count: number): Promise<void> {
  const { dovecot, sink } = bench;
  const next = applications.slice(sink.messages.length, count);
  await dovecot.deliver(...next.map(({ raw }) => raw));
  await until(`${count} replies`, () => sink.messages.length >= count, 60_000);
  await until(`${count} marks`, async () => [...(await dovecot.flags()).values()].every((flags) => flags.includes('$Procesado')));
}

const folios = async (): Promise<string[]> => {
  const { applicants } = await bench.installation.export();
  return applicants.map(({ folio, messages }) => `${folio} ${messages.map(({ messageId }) => messageId).join(' ')}`).toSorted();
};

describe('an embedded installation', () => {
  it('keeps its records over SIGTERM and SIGKILL, and answers nobody again', async () => {
    const first = await bench.installation.start();
    await answer(1);
    const stoppingAtMs = performance.now();
    expect(await first.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(performance.now() - stoppingAtMs).toBeLessThan(LOCK_MS); // an orderly stop never waits for a lock to run out
    const told = await folios();
    expect(told).toHaveLength(1);

    const second = await bench.installation.start();
    expect(await folios()).toEqual(told);
    await answer(2);
    expect(await second.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });

    const third = await bench.installation.start();
    await answer(4);
    expect(await third.kill('SIGINT')).toEqual({ code: 0, signal: null });
    const all = await folios();
    expect(all).toHaveLength(4);
    expect(all).toEqual(expect.arrayContaining(told));
    expect(bench.sink.messages.flatMap(({ to }) => to).toSorted()).toEqual(applications.map(({ sender }) => sender).toSorted());
  }, 120_000);

  it('refuses a second service on the same directory, and the first goes on', async () => {
    const { installation } = bench;
    const service = await installation.start();
    const second = await installation.run(['start']);
    expect(second).toMatchObject({ code: 1, signal: null });
    expect(second.stderr).toContain(`in use by process ${service.pid} `);
    expect(second.stderr).toContain('(data-directory-locked)');
    expect(second.stderr).not.toContain('    at ');
    expect((await installation.run(['status'])).code).toBe(0);
    expect(await service.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  }, 60_000);
});
