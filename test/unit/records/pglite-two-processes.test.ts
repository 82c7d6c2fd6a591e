// Two processes in one PGlite directory lose committed rows, so the second must be refused; and no dead owner may lock anybody out.
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../../src/records/database.ts';
import { lockDirectory } from '../../../src/records/directory-lock.ts';
import { queryRows } from '../../../src/records/sql-connection.ts';
import { copyEmbeddedDatabase } from '../../support/embedded-database.ts';
import { builtUrl, runNode } from '../../support/node-child.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(removeTemporaryDirectories);

describe('another process has the database open', () => {
  it('is refused with the pid of the owner, and may open it once the owner is gone', async () => {
    const dataDir = join(await temporaryDirectory(), 'pglite');
    const code = `
      import { openDatabase } from ${builtUrl('src/records/database.ts')};
      const database = await openDatabase({ dataDir: process.argv[1] });
      await database.exec('create table kept (id int); insert into kept values (1)');
      console.log('open'); setInterval(() => {}, 1000);`;
    const owner = runNode(code, [dataDir]); // in a new directory: this also initialises one in a child process, as installed
    expect(await owner.nextLine()).toBe('open');
    const refused = openDatabase({ dataDir });
    await expect(refused).rejects.toMatchObject({ code: 'data-directory-locked', permanent: true, context: { pid: owner.child.pid } });
    await expect(refused).rejects.toThrow(`process ${owner.child.pid}`);
    await owner.kill('SIGKILL');

    const database = await openDatabase({ dataDir });
    expect(await queryRows(database.db, sql`select id from kept`)).toEqual([{ id: 1 }]);
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'data-directory-locked', context: { pid: process.pid } });
    await database.close();
    expect(existsSync(`${dataDir}.lock`)).toBe(false);
  });

  it('refuses a directory that holds something else, and releases it', async () => {
    const dataDir = join(await temporaryDirectory(), 'photos');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'a.jpg'), 'x');
    for (const _attempt of [1, 2]) await expect(openDatabase({ dataDir })).rejects.toThrow(/holds files but no database/);
    expect(readdirSync(dataDir)).toEqual(['a.jpg']);
  });

  it('starts over when initialising was cut off', async () => {
    const dataDir = join(await temporaryDirectory(), 'pglite');
    await copyEmbeddedDatabase(dataDir);
    await mkdir(`${dataDir}.initialising`);
    const database = await openDatabase({ dataDir });
    expect(await queryRows(database.db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await database.close();
  });
});

describe('who owns the lock file', () => {
  const DEAD_PID = 2 ** 30; // above Linux's pid_max
  const SILENCE_MS = 1_500;

  async function lockFileWith(content: object | string): Promise<string> {
    const path = join(await temporaryDirectory(), 'store.lock');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }
  async function isTaken(path: string): Promise<boolean> {
    try {
      await (await lockDirectory(path, SILENCE_MS))();
      return false;
    } catch (error) {
      expect(error).toMatchObject({ code: 'data-directory-locked' });
      return true;
    }
  }
  const own = { pid: process.pid, startedAt: null, host: hostname(), nonce: 'n' };
  const cases: [string, object | string, boolean][] = [
    ['a process that is gone: free', { ...own, pid: DEAD_PID }, false],
    ['a living process that tells no start time: taken', own, true],
    ['the same pid of an earlier start, as in a restarted container: free', { ...own, startedAt: 'boot:1' }, false],
    ['an empty file that nobody touches: free', '', false],
    ['half a file: free', '{"pid":', false],
    ['another host that has fallen silent: free', { ...own, host: 'other-container' }, false],
  ];
  it.each(cases)('%s', async (_name, content, taken) => {
    const path = await lockFileWith(content);
    expect(await isTaken(path)).toBe(taken);
    expect(readdirSync(join(path, '..'))).toEqual(taken ? ['store.lock'] : []);
  });

  it('another host whose heartbeat moves: taken', async () => {
    const path = await lockFileWith({ ...own, host: 'other-container' });
    let beat = 1_000;
    const heart = setInterval(() => void utimes(path, beat, ++beat), 100);
    expect(await isTaken(path)).toBe(true);
    clearInterval(heart);
  });

  it('beats while it is held, so that another host can see it', async () => {
    const path = join(await temporaryDirectory(), 'store.lock');
    const release = await lockDirectory(path);
    const elsewhere = { ...(JSON.parse(await readFile(path, 'utf8')) as object), host: 'other-container' };
    await writeFile(path, JSON.stringify(elsewhere));
    await expect(lockDirectory(path, 5_000)).rejects.toMatchObject({ code: 'data-directory-locked' });
    await release();
  });

  it('gives a stale lock to one of many that want it', async () => {
    const path = await lockFileWith({ ...own, pid: DEAD_PID });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(path)));
    const winners = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]?.value();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('does not release what another owner has taken meanwhile', async () => {
    const path = join(await temporaryDirectory(), 'store.lock');
    const release = await lockDirectory(path);
    await writeFile(path, JSON.stringify(own));
    await release();
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(own);
  });
});
