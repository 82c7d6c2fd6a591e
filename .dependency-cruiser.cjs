// Layers and their direction. What a folder may import is listed; everything else inside the project is forbidden. Parsed with
// swc: TypeScript 7 has no JS API, and without @swc/core nothing is cruised at all (test/architecture asserts a count).
const DOMAIN = '^src/domain/';
const siblings = ['mail', 'documents', 'records', 'queue', 'web'];

/** `from` may import only `to` and npm packages. */
const layer = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...to, 'node_modules/'], dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
});

module.exports = {
  forbidden: [
    layer('domain-knows-domain-only', DOMAIN, [DOMAIN], 'The rules about applicants depend on nothing else.'),
    layer('extraction-knows-domain', '^src/extraction/', ['^src/(domain|extraction)/'], 'Text to meaning, on domain words.'),
    layer(
      'intake-knows-domain-and-extraction',
      '^src/intake/',
      ['^src/(domain|extraction|intake)/'],
      'Use-cases declare ports; adapters implement them.',
    ),
    ...siblings.map((name) =>
      layer(
        `${name}-knows-no-sibling`,
        `^src/${name}/`,
        [`^src/(domain|intake|${name})/`],
        'Adapters meet in src/runtime, never each other.',
      ),
    ),
    layer(
      'runtime-knows-all-but-commands',
      '^src/runtime/',
      [`^src/(domain|extraction|intake|runtime|${siblings.join('|')})/`, '^workers/', '^config/'],
      'The composition root starts the processors; commands stand above it.',
    ),
    layer(
      'workers-stay-thin',
      '^workers/',
      ['^workers/', '^src/(domain|intake|queue|runtime)/'],
      'A processor parses, calls a use-case and translates failure.',
    ),
    layer('cli-knows-use-cases-and-runtime', '^src/cli/', ['^src/(cli|domain|intake|web|runtime)/', '^config/'], 'One file per command.'),
    layer('config-knows-domain', '^config/', ['^config/', DOMAIN], 'What an operator edits is read by src/runtime and src/cli.'),
    layer(
      'fixtures-are-self-contained',
      '^fixtures/',
      ['^fixtures/', DOMAIN, '^src/runtime/project-root'],
      'Sample mail must not be made by the code that it tests.',
    ),
    {
      name: 'domain-imports-zod-only',
      comment: 'No clock, no randomness, no node:*, no library but zod.',
      severity: 'error',
      from: { path: DOMAIN },
      to: { pathNot: ['node_modules/zod/', DOMAIN] },
    },
    {
      name: 'pure-code-has-no-node',
      comment: 'domain, extraction and config take bytes, text and times as parameters.',
      severity: 'error',
      from: { path: ['^src/(domain|extraction)/', '^config/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'config-imports-zod-only',
      severity: 'error',
      from: { path: '^config/' },
      to: { path: 'node_modules/', pathNot: ['node_modules/zod/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-tools-at-run-time',
      comment: 'What the service imports is in "dependencies".',
      severity: 'error',
      from: { path: '^(src|workers|config)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['node_modules/@types/'],
      },
    },
    {
      name: 'no-tests-in-the-service',
      severity: 'error',
      from: { path: '^(src|workers|config|fixtures)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/'] },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
