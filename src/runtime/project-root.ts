// Where the installed package lies on disk, and where a module lies once it is built. Child processes and worker threads are started
// from a file, and Node 20 cannot load TypeScript there; migrations and templates are data and are never compiled.
// Knows nothing about the data directory: that is configuration.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_NAME = 'vacantes';

function isProjectRoot(directory: string): boolean {
  const manifest = join(directory, 'package.json');
  if (!existsSync(manifest)) return false;
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === PACKAGE_NAME;
}

/** Absolute path of the directory whose package.json is ours, the same from `src/` (tests) and from `dist/src/` (installed). */
export function projectRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let directory = start; ; directory = dirname(directory)) {
    if (isProjectRoot(directory)) return directory;
    if (dirname(directory) === directory) throw new Error(`no package.json named ${PACKAGE_NAME} above ${start}`);
  }
}

/**
 * Absolute path of the built JavaScript of a source file, e.g. `src/runtime/x.ts` → `<root>/dist/src/runtime/x.js`.
 * Throws when it has not been built: a thread would otherwise fail later and less clearly.
 */
export function builtModule(relativeSourcePath: string): string {
  const path = join(projectRoot(), 'dist', relativeSourcePath.replace(/\.ts$/, '.js'));
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`);
  return path;
}
