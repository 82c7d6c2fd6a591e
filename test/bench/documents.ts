// `npm run bench`: documents per second and peak memory for each format, beside the bare library on the same files where there is one.
// Every figure comes from a process of its own, so that memory is that format's alone; recognition runs as in the service.
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Subject, subjects } from './document-subjects.ts';
import type { Measured } from './measure-reading-child.ts';

type Row = {
  readonly format: string;
  readonly files: number;
  readonly ours: Measured;
  readonly bare: Measured | null;
  readonly library: string;
};

const child = fileURLToPath(new URL('measure-reading-child.ts', import.meta.url));
const loader = new URL('../support/ts-loader.mjs', import.meta.url).href;

function measure(subject: Subject, how: 'ours' | 'bare'): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const task = fork(child, [subject.format, how], {
      execArgv: ['--no-warnings', '--import', loader],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    task.once('message', (measured) => resolve(measured as Measured));
    task.once('exit', (code) => reject(new Error(`${subject.format} (${how}) ended with ${code} and without a figure`)));
  });
}

const rows: Row[] = [];
for (const subject of subjects) {
  process.stderr.write(`measuring ${subject.format}\n`);
  const ours = await measure(subject, 'ours');
  const bare = subject.library === null ? null : await measure(subject, 'bare');
  rows.push({ format: subject.format, files: subject.files.length, ours, bare, library: subject.library ?? '–' });
}
if (rows.length < 10 || rows.some(({ ours }) => ours.documents === 0)) throw new Error('the bench measured next to nothing');

const perSecond = (measured: Measured | null): string => (measured === null ? '–' : (measured.documents / measured.seconds).toFixed(1));
const megabytes = (measured: Measured | null): string => (measured === null ? '–' : String(Math.round(measured.peakRssBytes / 1e6)));
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
else {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(12))).join('');
  const head = ['format', 'files', 'docs/s', 'peak MB', 'bare docs/s', 'bare MB'];
  const body = rows.map(({ format, files, ours, bare }) =>
    line([format, String(files), perSecond(ours), megabytes(ours), perSecond(bare), megabytes(bare)]),
  );
  const libraries = rows.filter(({ bare }) => bare !== null).map(({ format, library }) => `${format}: ${library}`);
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  process.stdout.write(`${[machine, line(head), ...body, `bare libraries: ${libraries.join(', ')}`].join('\n')}\n`);
}
