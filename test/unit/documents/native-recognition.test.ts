// How a native tesseract is started and what ends it, on programs that stand in for it. The real one: test/integration.
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { MAX_RECOGNITION_BYTES, NATIVE_OCR_ADDRESS_BYTES } from '../../../src/documents/limits.ts';
import { findProgram, makeNativeRecogniser } from '../../../src/documents/ocr/native-tesseract.ts';
import { findNative, makeRecogniser } from '../../../src/runtime/recognisers.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(removeTemporaryDirectories);

const WALL_MS = 30_000;
const SPANISH =
  'if (process.argv.includes("--list-langs")) { console.log("List of available languages (2):\\neng\\nspa"); process.exit(); }';

/** A directory with a program; `script` is JavaScript, and `here` in it a file of its own that it may write. */
async function program(script: string, name = 'tesseract'): Promise<{ directory: string; path: string; notes: () => string }> {
  const directory = join(await temporaryDirectory(), 'programs');
  await mkdir(directory, { recursive: true });
  const notes = join(directory, 'notes');
  const source = `#!${process.execPath}\nconst { appendFileSync } = require('node:fs');\nconst here = ${JSON.stringify(notes)};\n${script}\n`;
  await writeFile(join(directory, name), source, { mode: 0o755 });
  return { directory, path: join(directory, name), notes: () => readFileSync(notes, 'utf8') };
}

const recogniserOf = (path: string, size = 1) => makeNativeRecogniser({ program: path, prlimit: null, dataDirectory: null }, size);

describe('a native tesseract', () => {
  it('is started on the raster, with one thread and nothing of our environment', async () => {
    const { path } = await program('console.log(JSON.stringify([process.argv.slice(2), process.env, process.cwd()]))');
    const result = await recogniserOf(path).recognise('/rasters/1-0.pgm', WALL_MS);
    const [args, env, cwd] = JSON.parse(result.ok ? result.value : '[]') as [string[], object, string];
    expect(args).toEqual(['/rasters/1-0.pgm', 'stdout', '-l', 'spa+eng', '--psm', '3', '-c', 'tessedit_create_tsv=1']);
    expect([env, cwd]).toEqual([{ OMP_THREAD_LIMIT: '1' }, '/']);
  });

  it('is started by prlimit where there is one', async () => {
    const { path } = await program('console.log(process.argv.slice(2).join(" "))', 'prlimit');
    const native = makeNativeRecogniser({ program: '/usr/bin/tesseract', prlimit: path, dataDirectory: '/data' }, 1);
    const result = await native.recognise('/x.pgm', WALL_MS);
    expect(result.ok && result.value).toMatch(
      new RegExp(`^--as=${NATIVE_OCR_ADDRESS_BYTES} --cpu=\\d+ --core=0 -- /usr/bin/tesseract /x.pgm stdout --tessdata-dir /data -l spa`),
    );
  });

  it.each([
    ['hangs', 'setInterval(() => {}, 1000)', 300, 'timed-out'],
    ['exits with an error', 'process.exit(1)', WALL_MS, 'crashed'],
    ['aborts', 'process.abort()', WALL_MS, 'crashed'],
    ['prints without end', 'const more = () => process.stdout.write("x".repeat(65536), more); more()', WALL_MS, 'crashed'],
    ['is killed again and again', 'process.kill(process.pid, "SIGKILL")', WALL_MS, 'out-of-memory'],
  ])('that %s costs a page', async (_name, script, wallMs, reason) => {
    const { path } = await program(script);
    expect(await recogniserOf(path).recognise('/x.pgm', wallMs)).toEqual({ ok: false, reason });
  });

  it('may print as much as a page can hold', async () => {
    const { path } = await program(`process.stdout.write('x'.repeat(${MAX_RECOGNITION_BYTES}))`);
    const result = await recogniserOf(path).recognise('/x.pgm', WALL_MS);
    expect(result.ok && result.value.length).toBe(MAX_RECOGNITION_BYTES);
  });

  it('that somebody kills once is started again', async () => {
    const { path } = await program(
      'const { existsSync } = require("node:fs"); if (existsSync(here)) console.log("fine"); else { appendFileSync(here, "x"); process.kill(process.pid, "SIGKILL"); }',
    );
    expect(await recogniserOf(path).recognise('/x.pgm', WALL_MS)).toEqual({ ok: true, value: 'fine\n' });
  });

  it('that a signal for the service stops says nothing about the page', async () => {
    const { path } = await program('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)');
    await expect(recogniserOf(path).recognise('/x.pgm', WALL_MS)).rejects.toMatchObject({ code: 'sandbox-failed', permanent: false });
  });

  it('is stopped when the service closes, and nothing is said about the page', async () => {
    const { path } = await program('setInterval(() => {}, 1000)');
    const recogniser = recogniserOf(path);
    const pages = ['/1.pgm', '/2.pgm'].map((page) => recogniser.recognise(page, WALL_MS).catch(({ code }: { code: string }) => code));
    await recogniser.close();
    expect(await Promise.all(pages)).toEqual(['sandbox-failed', 'sandbox-failed']);
  });

  it('runs as often at the same time as it was allowed to', async () => {
    const { path, notes } = await program('appendFileSync(here, "+"); setTimeout(() => appendFileSync(here, "-"), 150)');
    const recogniser = recogniserOf(path, 2);
    await Promise.all(Array.from({ length: 5 }, (_, index) => recogniser.recognise(`/${index}.pgm`, WALL_MS)));
    const running: number[] = [];
    for (const mark of notes()) running.push((running.at(-1) ?? 0) + (mark === '+' ? 1 : -1));
    expect([Math.max(...running), running.length, running.at(-1)]).toEqual([2, 10, 0]);
  });
});

describe('looking for a native tesseract', () => {
  it('finds the first one on the path that may be run', async () => {
    const [first, second] = [await program(''), await program('')];
    await writeFile(join(first.directory, 'tesseract'), '', { mode: 0o644 });
    const plain = join(await temporaryDirectory(), 'programs');
    expect(findProgram('tesseract', [plain, '.', '', second.directory].join(':'))).toBe(second.path);
    expect(findProgram('tesseract', '')).toBeNull();
  });

  it('starts nothing before the first page', async () => {
    const { directory, notes } = await program(`appendFileSync(here, "started");\n${SPANISH}\nconsole.log("page")`);
    const recogniser = makeRecogniser({ size: 1, tempDirectory: await temporaryDirectory(), searchPath: directory });
    expect(notes).toThrow();
    expect(await recogniser.recognise('/x.pgm', WALL_MS)).toEqual({ ok: true, value: 'page\n' });
    await recogniser.close();
  });

  it.each([
    ['that does not run', 'process.exit(1)', null],
    ['with both languages', SPANISH, null],
  ])('takes one %s for what it is', async (_name, script, data) => {
    const { directory, path } = await program(script);
    const found = await findNative({ size: 1, tempDirectory: await temporaryDirectory(), searchPath: directory });
    expect(found).toEqual(script === SPANISH ? { program: path, prlimit: null, dataDirectory: data } : null);
  });
});
