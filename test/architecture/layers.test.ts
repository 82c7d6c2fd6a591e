// Layers hold only while somebody looks, and a gate that looks at nothing passes always: so the rules are first shown to bite on
// a planted tree, then the real tree has to satisfy them, and it is counted what was seen.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cruise, cruise, projectRoot } from './cruise.ts';
import { sourceFiles } from './source-files.ts';

const folders = ['src', 'workers', 'config', 'fixtures'];

/** file, what it imports, the rule that must object; null where it is allowed. */
const planted: readonly (readonly [string, string, string | null])[] = [
  ['src/domain/a.ts', "import { x } from '../extraction/target.ts';", 'domain-knows-domain-only'],
  ['src/domain/b.ts', "import type { X } from '../intake/target.ts';", 'domain-knows-domain-only'],
  ['src/domain/c.ts', "import { readFileSync } from 'node:fs';", 'pure-code-has-no-node'],
  ['src/domain/d.ts', "import pino from 'pino';", 'domain-imports-zod-only'],
  ['src/domain/e.ts', "import { z } from 'zod';", null],
  ['src/domain/f.ts', "export { x } from './target.ts';", null],
  ['src/extraction/a.ts', "import { x } from '../intake/target.ts';", 'extraction-knows-domain'],
  ['src/extraction/b.ts', "import { createHash } from 'node:crypto';", 'pure-code-has-no-node'],
  ['src/extraction/c.ts', "import { x } from '../domain/target.ts';", null],
  ['src/intake/a.ts', "import { x } from '../records/target.ts';", 'intake-knows-domain-and-extraction'],
  ['src/intake/b.ts', "import { x } from '../extraction/target.ts';", null],
  ['src/mail/a.ts', "import { x } from '../records/target.ts';", 'mail-knows-no-sibling'],
  ['src/documents/a.ts', "import type { X } from '../mail/target.ts';", 'documents-knows-no-sibling'],
  ['src/records/a.ts', "export * from '../queue/target.ts';", 'records-knows-no-sibling'],
  ['src/queue/a.ts', "await import('../web/target.ts');", 'queue-knows-no-sibling'],
  ['src/web/a.ts', "import { x } from '../runtime/target.ts';", 'web-knows-no-sibling'],
  ['src/web/b.ts', "import { x } from '../intake/target.ts';", null],
  ['src/records/b.ts', "import { x } from '../extraction/target.ts';", 'records-knows-no-sibling'],
  ['src/runtime/a.ts', "import { x } from '../cli/target.ts';", 'runtime-knows-all-but-commands'],
  ['src/runtime/b.ts', "import { x } from '../../workers/target.ts';", null],
  ['src/runtime/c.ts', "import { x } from '../mail/target.ts';", null],
  ['workers/a.ts', "import { x } from '../src/records/target.ts';", 'workers-stay-thin'],
  ['workers/b.ts', "import { x } from '../src/intake/target.ts';", null],
  ['src/cli/a.ts', "import { x } from '../records/target.ts';", 'cli-knows-use-cases-and-runtime'],
  ['src/cli/b.ts', "import { x } from '../runtime/target.ts';", null],
  ['config/a.ts', "import { x } from '../src/intake/target.ts';", 'config-knows-domain'],
  ['config/b.ts', "import pino from 'pino';", 'config-imports-zod-only'],
  ['src/mail/b.ts', "import fc from 'fast-check';", 'no-tools-at-run-time'],
  ['src/mail/c.ts', "import { x } from '../../test/target.ts';", 'no-tests-in-the-service'],
  ['src/mail/d.ts', "import { x } from './nowhere.ts';", 'no-unresolvable'],
  ['src/mail/e.ts', "import { x } from './e.ts';", 'no-cycles'],
];

describe('the layer rules', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'vacantes-layers-'));
  let seen: Cruise;

  beforeAll(() => {
    const places = [...new Set([...planted.map(([file]) => path.dirname(file)), 'test'])];
    for (const place of places) {
      mkdirSync(path.join(tree, place), { recursive: true });
      writeFileSync(path.join(tree, place, 'target.ts'), 'export type X = 1;\nexport const x = 1;\n');
    }
    for (const [file, code] of planted) writeFileSync(path.join(tree, file), `${code}\n`);
    for (const name of ['node_modules', 'package.json']) symlinkSync(path.join(projectRoot, name), path.join(tree, name));
    seen = cruise(tree, ['src', 'workers', 'config']);
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  it('saw the planted tree', () => {
    expect(seen.modules.length).toBeGreaterThan(planted.length);
  });

  it.each(planted)('%s: %s', (file, _code, rule) => {
    const objections = seen.violations.filter(({ from }) => from === file).map((violation) => violation.rule);
    if (rule === null) expect(objections).toEqual([]);
    else expect(objections).toContain(rule);
  });
});

describe('the tree', () => {
  const seen = cruise(projectRoot, folders);

  it('obeys every layer rule', () => {
    expect(seen.violations).toEqual([]);
  });

  it('was seen as a whole', () => {
    const files = sourceFiles(folders);
    expect(files.length).toBeGreaterThan(100);
    expect(seen.modules).toEqual(expect.arrayContaining(files));
  });
});
