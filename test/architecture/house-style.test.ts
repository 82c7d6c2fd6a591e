// What the house style promises to a reader and a machine can see: sizes, opening comments, names of folders, one place that
// reads the environment. Each rule is first tried on text that breaks it.
import { describe, expect, it } from '@jest/globals';
import { jobCatalogue } from '../../src/queue/catalogue.ts';
import { allFiles, contentOf, sourceFiles } from './source-files.ts';

const MAX_LINES = 250;
const MAX_WORKER_LINES = 80;
/** Tables of cases grow with the hazards that mail brings; splitting one would hide what it covers. */
const MAX_TEST_LINES = 350;
const VAGUE_FOLDER = /(?:^|\/)(?:utils?|helpers?|common|lib|misc|managers?)\//;
/** The one reader of process.env, and the launcher, which hands it on to npm. */
const ENVIRONMENT_READERS = ['src/runtime/configuration.ts', 'src/cli/prepare.mjs'];

/** Elsewhere a step is asked for through a port; only the queue's own folder and the processors know job names. */
const JOB_NAME = new RegExp(`['"\`](?:${Object.keys(jobCatalogue).join('|')})['"\`]`);

const service = sourceFiles(['src', 'workers', 'config', 'fixtures']);
const everything = [...service, ...sourceFiles(['test'])];

type Rule = (file: string, text: string) => boolean;

const maxLinesOf = (file: string): number =>
  file.startsWith('workers/') ? MAX_WORKER_LINES : file.startsWith('test/') ? MAX_TEST_LINES : MAX_LINES;
const isShort: Rule = (file, text) => text.split('\n').length - 1 <= maxLinesOf(file);
const opensWithComment: Rule = (_file, text) => /^(?:#!.*\n)?(?:\/\/|\/\*\*?) ?\S/.test(text);
const hasNoDefaultExport: Rule = (file, text) => file.endsWith('.d.ts') || !/^export\s+default\b|^export \{[^}]*\bas default\b/m.test(text);
const isKebabCase: Rule = (file) => /^(?:[a-z0-9.-]+\/)*[a-z0-9-]+(?:\.test|\.d)?\.(?:ts|mts|mjs)$/.test(file);
const leavesEnvironmentAlone: Rule = (file, text) =>
  ENVIRONMENT_READERS.includes(file) || !/\bprocess\s*\.\s*env\b/.test(withoutComments(text));
const hasTellingFolder: Rule = (file) => !VAGUE_FOLDER.test(file);
const importsNode: Rule = (_file, text) =>
  /^import\b[^;]*?from '(?!node:)(?:fs|path|os|crypto|stream|child_process|url|net)(?:\/promises)?';/m.test(text);
const leavesJobNamesToQueue: Rule = (file, text) => /^(?:src\/queue|workers)\//.test(file) || !JOB_NAME.test(text);
const isNoBarrel: Rule = (file, text) => !/(?:^|\/)index\.m?[jt]s$/.test(file) && !/^export \* from/m.test(text);

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
}

function offenders(rule: Rule, files: readonly string[]): string[] {
  return files.filter((file) => !rule(file, contentOf(file)));
}

describe('rules', () => {
  it.each<[string, Rule, string, string]>([
    ['size', isShort, 'src/mail/long.ts', '\n'.repeat(251)],
    ['size of a worker', isShort, 'workers/long.ts', '\n'.repeat(81)],
    ['opening comment', opensWithComment, 'src/mail/a.ts', "import { x } from './x.ts';\n// late\n"],
    ['default export', hasNoDefaultExport, 'src/mail/a.ts', '// a\nexport default 1;\n'],
    ['default export in a list', hasNoDefaultExport, 'src/mail/a.ts', '// a\nexport { y, x as default };\n'],
    ['file name', isKebabCase, 'src/mail/readMessage.ts', ''],
    ['environment', leavesEnvironmentAlone, 'src/mail/a.ts', '// a\nconst a = process.env.HOME;\n'],
    ['job name', leavesJobNamesToQueue, 'src/intake/a.ts', "await queue.add('parse-message', {});"],
    ['folder', hasTellingFolder, 'src/mail/utils/a.ts', ''],
    ['barrel', isNoBarrel, 'src/mail/index.ts', ''],
  ])('%s: objects to text that breaks it', (_name, rule, file, text) => {
    expect(rule(file, text)).toBe(false);
  });

  it('let a well-formed file pass', () => {
    const text = '// What it knows.\nimport { x } from "./x.ts";\n// process.env is read elsewhere\nexport const y = x;\n';
    for (const rule of [isShort, opensWithComment, hasNoDefaultExport, isKebabCase, leavesEnvironmentAlone, hasTellingFolder, isNoBarrel]) {
      expect(rule('src/mail/read-message.ts', text)).toBe(true);
    }
  });

  it('have a tree to look at', () => {
    expect(service.length).toBeGreaterThan(100);
    expect(everything.length).toBeGreaterThan(service.length + 30);
  });
});

describe('every file', () => {
  it('is short enough to be read', () => expect(offenders(isShort, everything)).toEqual([]));
  it('opens by saying what it knows', () => {
    const exceptSuites = everything.filter((file) => !file.endsWith('.test.ts')); // the name of a suite is its hazard
    expect(offenders(opensWithComment, exceptSuites)).toEqual([]);
  });
  it('exports by name only', () => expect(offenders(hasNoDefaultExport, everything)).toEqual([]));
  it('is named in kebab-case', () => expect(offenders(isKebabCase, everything)).toEqual([]));
  it('is no barrel', () => expect(offenders(isNoBarrel, everything)).toEqual([]));
  it('leaves the environment to the one that reads it', () => expect(offenders(leavesEnvironmentAlone, service)).toEqual([]));
  it('leaves job names to the queue', () => expect(offenders(leavesJobNamesToQueue, service)).toEqual([]));
  it('stands in a folder named for what it knows', () => {
    const files = allFiles(['src', 'workers', 'config', 'fixtures', 'test', 'docs']);
    expect(files.filter((file) => !hasTellingFolder(file, ''))).toEqual([]);
  });
  it('names built-in modules with node:', () => expect(everything.filter((file) => importsNode(file, contentOf(file)))).toEqual([]));
});

describe('test files', () => {
  it('are neither skipped nor focused', () => {
    const focus = /\b(?:it|test|describe)\.(?:only|skip|todo|failing)\b|\b[xf](?:it|describe|test)\(/;
    expect(focus.test('describe.skip(')).toBe(true);
    expect(sourceFiles(['test']).filter((file) => file !== 'test/architecture/house-style.test.ts' && focus.test(contentOf(file)))).toEqual(
      [],
    );
  });
});
