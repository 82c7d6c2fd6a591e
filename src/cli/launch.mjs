#!/usr/bin/env node
// The one way in: `npm run demo`, `npx vacantes …` and, through test/run.mjs, `npm test`. Plain JavaScript, because on a fresh
// clone nothing is installed or built yet. Knows which Node is enough and where the built command line stands; what has to be
// installed or built is the business of prepare.mjs. Writes only to stderr, so that `vacantes export` can be piped.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REQUIRED = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < REQUIRED[0] || (major === REQUIRED[0] && minor < REQUIRED[1])) {
  process.stderr.write(`vacantes needs Node ${REQUIRED.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).\n`);
  process.stderr.write('Install a current Node from https://nodejs.org, open a new terminal and run the same command again.\n');
  process.exit(1);
}

// Only now: prepare.mjs may use what the required Node has.
const { prepare, PreparationError } = await import('./prepare.mjs');
const args = process.argv.slice(2);
try {
  await prepare();
} catch (failure) {
  if (!(failure instanceof PreparationError)) throw failure;
  process.stderr.write(`\nvacantes: ${failure.message}\n`);
  process.exit(1);
}
if (args[0] !== '--prepare') await run();

async function run() {
  const main = new URL('../../dist/src/cli/main.js', import.meta.url);
  if (!existsSync(main)) {
    process.stderr.write('vacantes: the build has no command line (dist/src/cli/main.js)\n');
    process.exit(1);
  }
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, fileURLToPath(main), ...args];
  const commandLine = await import(main.href);
  const exitCode = await commandLine.main(args);
  if (typeof exitCode === 'number') process.exitCode = exitCode;
}
