#!/usr/bin/env node
// `npm test` and its relatives: brings the clone into shape, then runs the gates (format, lint, types, dead code) and the suites,
// says what it does, and ends with one line that counts. A gate that looked at nothing, a skipped test and a suite that leaks
// handles count as failures. Needs no network once dependencies are installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PreparationError, prepare, root } from '../src/cli/prepare.mjs';

/** UTC, and a zone whose offset is no whole number of hours, to show code that takes the machine's zone for the vacancy's. */
const ZONES = ['UTC', 'Asia/Kathmandu'];
/** What judges instants runs in both zones; servers, sandboxes and stores do not care and take most of the time. */
const ZONED = '/test/(golden|unit/(domain|replies))/';
const MIN_FILES = 150;
/** Jest has written its results and still runs: something that a suite started keeps it alive, or spins. */
const EXIT_GRACE_MS = 8_000;
const MAX_RUN_MS = 600_000;
const LEFT_BEHIND = /failed to exit gracefully/;

/** `files` finds in the output how many files were looked at; tsc and knip by themselves object to patterns that match nothing. */
const gates = {
  format: { tool: '@biomejs/biome/bin/biome', args: ['check', '--config-path=.biome.jsonc', '.'], files: /Checked (\d+) files/ },
  lint: { tool: 'oxlint/bin/oxlint', args: ['-c', '.oxlintrc.json'], files: /on (\d+) files/ },
  types: { tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'test/tsconfig.json'], files: null },
  deadcode: { tool: 'knip/bin/knip.js', args: ['--config', '.knip.json', '--treat-config-hints-as-errors'], files: null },
};
const suites = {
  tests: [
    { projects: ['unit', 'golden', 'architecture'], zone: ZONES[0] },
    { projects: ['unit', 'golden'], zone: ZONES[1], only: ZONED },
  ],
  unit: [{ projects: ['unit'], zone: ZONES[0] }],
  golden: [{ projects: ['golden'], zone: ZONES[0] }],
  architecture: [{ projects: ['architecture'], zone: ZONES[0] }],
  integration: [{ projects: ['integration'], zone: ZONES[0] }],
};

const count = { passed: 0, failed: 0 };
const names = process.argv.length > 2 ? process.argv.slice(2) : [...Object.keys(gates), 'tests'];
const unknown = names.filter((name) => !(name in gates) && !(name in suites));
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(' ')}; there are ${[...Object.keys(gates), ...Object.keys(suites)].join(', ')}\n`);
  process.exit(2);
}
await main();

async function main() {
  try {
    await prepare({ withTools: true });
  } catch (failure) {
    if (!(failure instanceof PreparationError)) throw failure;
    fail('prepare', failure.message);
  }
  if (count.failed === 0) for (const name of names) await (name in gates ? runGate(name) : runSuites(name));
  process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

async function runGate(name) {
  const { tool, args, files } = gates[name];
  const startedAtMs = Date.now();
  const { code, output } = await run([path.join('node_modules', tool), ...args], { quiet: true });
  const looked = files === null ? null : Number(files.exec(output)?.[1] ?? 0);
  if (code !== 0) return fail(name, output.trim());
  if (looked !== null && looked < MIN_FILES) return fail(name, `looked at ${looked} files only; expected at least ${MIN_FILES}`);
  count.passed += 1;
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
  process.stdout.write(`✓ ${name.padEnd(9)} ${looked === null ? '' : `${looked} files, `}${seconds} s\n`);
}

async function runSuites(name) {
  for (const suite of suites[name]) await runJest(suite);
}

async function runJest({ projects, zone, only = null }) {
  process.stdout.write(`\n▸ jest ${projects.join(' ')} (TZ=${zone})\n`);
  const folder = mkdtempSync(path.join(tmpdir(), 'vacantes-jest-'));
  const outputFile = path.join(folder, 'results.json');
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '-c', '.jest.config.mjs', '--showSeed'];
  // Suites against real servers run one after another: they measure nothing, but a starved server looks like a broken one.
  const workers = projects.includes('unit') ? ['--maxWorkers=100%'] : [];
  const paths = only === null ? [] : ['--testPathPatterns', only];
  const args = [...jest, ...workers, ...paths, '--json', `--outputFile=${outputFile}`, '--selectProjects', ...projects];
  try {
    const { code, output, stopped } = await run(args, { quiet: false, env: { TZ: zone }, resultsFile: outputFile });
    judge(projects, readResults(outputFile), { code, leaked: stopped || LEFT_BEHIND.test(output) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function judge(projects, results, { code, leaked }) {
  const before = count.failed;
  if (results === null) return fail('jest', `ended with code ${code} and no results`);
  count.passed += results.numPassedTests;
  count.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  const notRun = results.numPendingTests + results.numTodoTests;
  if (notRun > 0) fail('jest', `${notRun} tests were skipped`);
  for (const project of projects) {
    const ran = results.testResults.filter(({ name }) => name.split(path.sep).join('/').includes(`/test/${project}/`));
    if (ran.every(({ assertionResults }) => assertionResults.length === 0)) fail(project, 'has no tests');
  }
  if (leaked) fail('jest', 'a suite left timers, sockets or processes behind: jest had to be stopped');
  if (code !== 0 && count.failed === before) fail('jest', `ended with code ${code}`);
}

function fail(name, why) {
  count.failed += 1;
  process.stdout.write(`✗ ${name}\n${why}\n`);
}

/** Runs Node with these arguments in the project; resolves to its exit code, what it wrote and whether it had to be stopped. */
function run(args, { quiet, env = {}, resultsFile = null }) {
  return new Promise((resolve, reject) => {
    const color = process.stdout.isTTY === true && !quiet ? { FORCE_COLOR: '1' } : {};
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...color, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (!quiet) process.stdout.write(chunk);
      });
    }
    const watch = watchForEnd(child, resultsFile);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch.timer);
      resolve({ code: code ?? signal, output, stopped: watch.stopped });
    });
  });
}

function watchForEnd(child, resultsFile) {
  const startedAtMs = Date.now();
  const watch = { stopped: false, timer: null };
  let finishedAtMs = null;
  watch.timer = setInterval(() => {
    if (finishedAtMs === null && resultsFile !== null && existsSync(resultsFile)) finishedAtMs = Date.now();
    const lingers = finishedAtMs !== null && Date.now() - finishedAtMs > EXIT_GRACE_MS;
    if (!lingers && Date.now() - startedAtMs < MAX_RUN_MS) return;
    watch.stopped = true;
    child.kill('SIGKILL');
  }, 500);
  return watch;
}
