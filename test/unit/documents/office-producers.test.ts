// Files as the programs of applicants write them, each with the lines that must come out: letterheads, tables, accents, contact data.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';

type Entry = {
  readonly file: string;
  readonly mime: string;
  readonly problem: string | null;
  readonly pages: number;
  readonly pictures: boolean;
  /** Whole lines. */
  readonly lines: readonly string[];
  /** Words that are hidden, deleted or comments in the file. */
  readonly absent: readonly string[];
};

const directory = join(projectRoot(), 'fixtures/producers/office');
const entries = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Entry[];

describe('files of real producers', () => {
  it('are all in the manifest, and all of the manifest exist', () => {
    expect(entries.length).toBeGreaterThan(15);
    expect([...entries.map(({ file }) => file), 'manifest.json'].toSorted()).toEqual(readdirSync(directory).toSorted());
  });

  it.each(entries.map((entry) => [entry.file, entry] as const))('%s', async (file, entry) => {
    const { mime, problem, pages } = await convertDocument(readFileSync(join(directory, file)));
    const lines = pages.flatMap(({ text }) => text.split('\n'));
    expect({ mime, problem, pages: pages.length }).toEqual({ mime: entry.mime, problem: entry.problem, pages: entry.pages });
    expect(entry.lines.filter((line) => !lines.includes(line))).toEqual([]);
    expect(entry.absent.filter((words) => lines.some((line) => line.includes(words)))).toEqual([]);
    expect(pages.some(({ imageCoverage }) => imageCoverage > 0)).toBe(entry.pictures);
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
  });
});
