// A gigabyte in a few kilobytes: refused before it is unpacked. What it costs is measured in a process of its own.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpansionBudget } from '../../../src/documents/containers/budget.ts';
import { MAX_EXPANDED_BYTES, MAX_RATIO } from '../../../src/documents/containers/limits.ts';
import { EXPANSION_RATIO_FROM_BYTES } from '../../../src/documents/limits.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { messageWith } from '../../support/container-bench.ts';
import { makeBombs } from '../../support/container-bombs.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

const PEAK_RSS_MAX_BYTES = 300 * 1024 * 1024;

type Outcome = { shown: [path: string, size: number, problem: string | null][]; problem: string | null; peakRssBytes: number };
const outcomes = new Map<string, Outcome>();
const bombs = makeBombs();
const nested = new Set(['russian-dolls.zip', 'three-levels.zip', 'zip-of-gz.zip']);

beforeAll(async () => {
  const directory = await temporaryDirectory();
  const loader = pathToFileURL(join(projectRoot(), 'test/support/ts-loader.mjs')).href;
  const child = join(projectRoot(), 'test/support/bomb-child.ts');
  for (const [filename, content] of Object.entries(bombs)) {
    const [message, attachment] = [join(directory, `${filename}.eml`), join(directory, filename)];
    writeFileSync(message, messageWith([{ filename, content }], 'Adjunto.'));
    writeFileSync(attachment, content);
    const args = ['--no-warnings', '--import', loader, child, message, attachment, `${attachment}.parts`];
    outcomes.set(filename, JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Outcome);
  }
});
afterAll(removeTemporaryDirectories);

describe('a bomb', () => {
  it.each(Object.keys(bombs).filter((name) => name !== 'document.docx'))('%s stays closed and is said to be too large', (name) => {
    const { shown, problem } = outcomes.get(name) as Outcome;
    expect(shown[0]).toEqual([name, bombs[name]?.length, 'too-large']);
    // what came out before the limit stays; from bombs that are seen at once nothing does
    expect(shown.slice(1).filter(([, , reason]) => reason !== null)).toEqual([]);
    expect(shown.length).toBeLessThan(name === 'shared-stream.msg' ? 21 : 2);
    // asked as a document, a container is opened one level deep
    expect(problem).toBe(nested.has(name) ? 'unsupported' : 'too-large');
  });

  it('that is a Word file is no archive, and too large', () => {
    expect(outcomes.get('document.docx')).toMatchObject({ shown: [['document.docx', expect.any(Number), null]], problem: 'too-large' });
  });

  it.each(Object.keys(bombs))('%s costs no memory to speak of', (name) => {
    const { peakRssBytes } = outcomes.get(name) as Outcome;
    // a process that has loaded nothing takes some 40 MB
    expect(peakRssBytes).toBeGreaterThan(40_000_000);
    expect(peakRssBytes).toBeLessThan(PEAK_RSS_MAX_BYTES);
  });
});

describe('the budget of one message', () => {
  it('ends an attachment at the ratio, and lets the next one begin anew', () => {
    const budget = new ExpansionBudget();
    budget.openAttachment(1000);
    expect(budget.spend(EXPANSION_RATIO_FROM_BYTES)).toBe(true);
    expect(budget.spend(1)).toBe(false);
    budget.openAttachment(EXPANSION_RATIO_FROM_BYTES);
    expect(budget.spend(MAX_RATIO)).toBe(true);
  });

  it('ends every attachment once all of it is spent', () => {
    const budget = new ExpansionBudget();
    budget.openAttachment(MAX_EXPANDED_BYTES);
    expect(budget.spend(MAX_EXPANDED_BYTES)).toBe(true);
    budget.openAttachment(MAX_EXPANDED_BYTES);
    expect(budget.spend(1)).toBe(false);
  });
});
