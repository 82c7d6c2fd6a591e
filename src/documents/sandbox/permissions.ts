// Command-line flags that take rights away from a sandbox process: files outside a few directories, child processes, a large heap.
// Node 20 and 22 call the permission model experimental; both spellings mean the same.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

export type SandboxRights = {
  readonly readablePaths: readonly string[];
  readonly writablePaths: readonly string[];
  readonly heapMaxMib: number;
};

export function permissionFlags({ readablePaths, writablePaths, heapMaxMib }: SandboxRights): string[] {
  const model = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const writable = resolvePaths(writablePaths);
  const readable = resolvePaths([...readablePaths, ...writablePaths]);
  return [
    `--max-old-space-size=${heapMaxMib}`,
    '--no-warnings',
    model,
    '--allow-worker', // the watchdog
    '--allow-addons', // pdf-parse's canvas: without it pdf.js has no DOMMatrix
    ...readable.map((path) => `--allow-fs-read=${path}`),
    ...writable.map((path) => `--allow-fs-write=${path}`),
  ];
}

/**
 * Node checks the path that is asked for, then the one it resolves to: a symbolic link needs both. A path given twice, or inside
 * another, is named once: Node 20 aborts at a path it already has (`Assertion failed: !path_prefix.empty()`).
 */
function resolvePaths(paths: readonly string[]): string[] {
  const all = [...new Set(paths.flatMap((path) => [resolve(path), realpathSync(path)]))];
  return all.filter((path) => !all.some((other) => path !== other && path.startsWith(join(other, sep))));
}

/** What Node must read to run the code in `directory`: itself, and every package.json and node_modules that resolution visits above it. */
export function codePaths(directory: string): string[] {
  const paths = [directory];
  for (let at = realpathSync(directory); ; at = dirname(at)) {
    for (const name of ['package.json', 'node_modules']) if (existsSync(join(at, name))) paths.push(join(at, name));
    if (dirname(at) === at) return paths;
  }
}
