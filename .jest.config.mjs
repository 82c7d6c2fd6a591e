// Jest in ESM mode on sources transpiled by SWC. fastify's and Bull Board's ESM-only dependencies are require()d by CJS.
const esmOnly = ['cookie', 'content-disposition'];
const ts = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' }, sourceMaps: 'inline' };
const suite = (name) => ({
  displayName: name,
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  roots: [`<rootDir>/test/${name}`],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...ts, swcrc: false }],
    [`/node_modules/(${esmOnly.join('|')})/.+\\.js$`]: [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' }, swcrc: false },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
});
export default {
  rootDir: import.meta.dirname,
  testTimeout: 60_000,
  randomize: true,
  projects: ['unit', 'golden', 'architecture', 'integration'].map(suite),
};
