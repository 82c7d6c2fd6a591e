// Brings a clone into a state that can run: dependencies as the lock file says, dist/ as the sources say. Knows npm and tsc as
// programs; refuses to know anything about the service. When nothing is to do it only reads. Two launches at once are safe: one
// prepares under a lock, the other waits; dist/ is built beside the old one and swapped by rename, so a crash leaves no half build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './preparation-lock.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = path.join(root, 'dist');
const stampFile = path.join(dist, '.build-stamp');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
const TICK_MS = 15_000;

/** What a person can mend: the message says what and how. */
export class PreparationError extends Error {}

const say = (line) => process.stderr.write(`vacantes: ${line}\n`);

/** `withTools`: the development tools are needed too, so that an install without them does not count as complete. */
export async function prepare({ withTools = false } = {}) {
  if (dependenciesAreFresh(withTools) && buildIsFresh()) return;
  assertWritable();
  await withLock(path.join(root, '.dist-lock'), say, async (addHolder) => {
    if (!dependenciesAreFresh(withTools)) await installDependencies(addHolder);
    if (!buildIsFresh()) await build(addHolder);
  });
}

/** Compares what npm says it installed with the lock file. A package without a lock file was installed by somebody else. */
function dependenciesAreFresh(withTools) {
  const lock = readJson('package-lock.json');
  if (lock === null) return true;
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (installed === undefined) return false;
  // `npm ci --omit=dev` on a server that got dist/ from elsewhere is complete without the tools.
  const toolsMatter = withTools || existsSync(compiler) || !existsSync(stampFile);
  const matches = ([name, wanted]) => {
    const found = installed[name];
    if (found !== undefined) return found.version === wanted.version;
    // npm leaves out optional packages for other platforms
    return name === '' || wanted.optional === true || wanted.devOptional === true || (wanted.dev === true && !toolsMatter);
  };
  return manifestAgrees(lock) && Object.entries(lock.packages).every(matches);
}

function manifestAgrees(lock) {
  const manifest = readJson('package.json');
  const wishes = (from) => JSON.stringify(['dependencies', 'devDependencies', 'optionalDependencies'].map((key) => sorted(from?.[key])));
  return wishes(manifest) === wishes(lock.packages['']);
}

const sorted = (wishes = {}) => Object.entries(wishes).sort(([a], [b]) => (a < b ? -1 : 1));

function readJson(name) {
  try {
    return JSON.parse(readFileSync(path.join(root, name), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new PreparationError(`cannot read ${name}: ${error.message}`);
  }
}

async function installDependencies(addHolder) {
  say('installing dependencies with npm ci (about 500 packages; a minute or two the first time) …');
  if ((await npm('ci', addHolder)) === 0) return;
  say('npm ci did not succeed; trying npm install …');
  if ((await npm('install', addHolder)) === 0) return;
  throw new PreparationError('the dependencies could not be installed; npm says above why (is the network reachable?).');
}

function npm(command, addHolder) {
  // Tools are wanted even under NODE_ENV=production: tsc is one of them. No package here needs its install script.
  const args = [command, '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const env = { ...process.env };
  // Service accounts often have a home that does not exist; npm wants to keep its cache there.
  const cache = env.npm_config_cache ?? path.join(homedir(), '.npm');
  if (!canCreate(cache)) env.npm_config_cache = path.join(tmpdir(), `vacantes-npm-${process.getuid?.() ?? 'cache'}`);
  const npmScript = env.npm_execpath?.endsWith('npm-cli.js') ? env.npm_execpath : null;
  return npmScript === null
    ? runProgram('npm', args, { env, addHolder, shell: process.platform === 'win32' })
    : runProgram(process.execPath, [npmScript, ...args], { env, addHolder });
}

function buildIsFresh() {
  const stamp = sourceStamp();
  if (stamp === null) return true;
  if (!existsSync(stampFile)) return false;
  // Without a compiler, what was built is all there is.
  return readFileSync(stampFile, 'utf8') === stamp || (!existsSync(compiler) && dependenciesAreFresh(false));
}

/** One hash over everything that the build reads; null where the sources were not shipped. Contents, not times: git changes times. */
function sourceStamp() {
  if (!existsSync(path.join(root, 'tsconfig.json'))) return null;
  const hash = createHash('sha256');
  for (const file of ['tsconfig.json', ...sourceFiles()]) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const isAsset = (file) => /^(src|workers)\//.test(file) && !file.endsWith('.ts') && !file.endsWith('.mts');

function sourceFiles() {
  return ['src', 'workers', 'config', 'fixtures'].flatMap(filesUnder).filter((file) => file.endsWith('.ts') || isAsset(file));
}

function filesUnder(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(name) : entry.isFile() ? [name] : [];
  });
}

async function build(addHolder) {
  say('building …');
  const stamp = sourceStamp(); // before compiling: an edit during the build must lead to another one
  const next = path.join(root, '.dist-next');
  const old = path.join(root, '.dist-old');
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  const args = [compiler, '-p', path.join(root, 'tsconfig.json'), '--outDir', next, '--incremental', 'false', '--tsBuildInfoFile', 'null'];
  if ((await runProgram(process.execPath, args, { addHolder })) !== 0) {
    rmSync(next, { recursive: true, force: true });
    throw new PreparationError('the sources do not compile; tsc says above why.');
  }
  for (const file of sourceFiles().filter(isAsset)) {
    mkdirSync(path.join(next, path.dirname(file)), { recursive: true });
    cpSync(path.join(root, file), path.join(next, file));
  }
  writeFileSync(path.join(next, '.build-stamp'), stamp);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Resolves to the exit code; the program writes to our stderr, and where that is no terminal we say now and then that it goes on. */
function runProgram(program, args, { addHolder, ...options }) {
  return new Promise((resolve, reject) => {
    const startedAtMs = Date.now();
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    if (child.pid !== undefined) addHolder(child.pid);
    const tick = setInterval(() => {
      if (!process.stderr.isTTY) say(`… still working, ${Math.round((Date.now() - startedAtMs) / 1000)} s`);
    }, TICK_MS);
    child.on('error', (error) => {
      clearInterval(tick);
      reject(new PreparationError(`cannot run ${program}: ${error.message}`));
    });
    child.on('close', (code) => {
      clearInterval(tick);
      resolve(code ?? 1);
    });
  });
}

function assertWritable() {
  if (!isWritable(root))
    throw new PreparationError(`this user may not write to ${root}; run the command once as the owner of that folder.`);
}

function canCreate(folder) {
  return existsSync(folder) || path.dirname(folder) === folder ? isWritable(folder) : canCreate(path.dirname(folder));
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
