// Every container parser under a seeded mutator: whatever comes out is a list of parts with named outcomes, never an exception.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documentProblems } from '../../../src/domain/document.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { openAttached } from '../../support/container-bench.ts';
import { seeded } from '../../support/mutations.ts';

const directory = join(projectRoot(), 'fixtures/producers/containers');
const MUTANTS = 40;
const subjects = [
  ...[
    'info-zip.zip',
    'zip64-fields.zip',
    'nested.zip',
    'preview-pdf.pages',
    'solid.7z',
    'ppmd.7z',
    'stored.rar',
    'gnu.tar.gz',
    'one-file.gz',
  ],
  ...['item.msg', 'item-within-item.msg', 'winmail.dat', 'winmail-nested.dat', 'mail-inside.zip'],
];

/** Flips, runs of one byte, numbers at their limits, cuts and doubled stretches. The beginning stays, so that it is still tried. */
function mutate(original: Buffer, next: (below: number) => number): Buffer {
  const KEPT = 8;
  let bytes = Buffer.from(original);
  for (let rounds = 1 + next(6); rounds > 0; rounds -= 1) {
    const at = KEPT + next(Math.max(1, bytes.length - KEPT - 8));
    const kind = next(5);
    if (kind === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
    else if (kind === 1) bytes.fill([0, 0xff, 0x7f][next(3)] ?? 0, at, Math.min(bytes.length, at + 1 + next(16)));
    else if (kind === 2) bytes.writeUInt32LE([0, 1, 0xffffffff, 0x7fffffff, 0xfffffffe, bytes.length][next(6)] ?? 0, at);
    else if (kind === 3) bytes = bytes.subarray(0, Math.max(KEPT + 16, at));
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + next(64)), bytes.subarray(at)]);
  }
  return bytes;
}

describe(`${MUTANTS} mutants of each container`, () => {
  it.each(subjects)('%s', async (file) => {
    const original = readFileSync(join(directory, file));
    const next = seeded(file.length * 7919);
    let changed = 0;
    for (let index = 0; index < MUTANTS; index += 1) {
      const bytes = mutate(original, next);
      if (!bytes.equals(original)) changed += 1;
      const { parts } = await openAttached(file, bytes);
      // something of it is always left: members, or the container with its reason, or the container as a document
      if (!/\.msg$|^winmail/.test(file)) expect(parts.length).toBeGreaterThan(0);
      for (const { problem, sha256 } of parts) {
        expect([null, ...documentProblems]).toContain(problem);
        if (sha256 === null) expect(problem).not.toBeNull();
      }
    }
    expect(changed).toBeGreaterThanOrEqual(20);
  });
});
