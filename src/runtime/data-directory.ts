// Whether the data directory can be used, before anything is opened: it or its nearest existing parent must be a writable folder.
import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ConfigProblem } from '../../config/problems.ts';

/** `directory` is absolute. Looks, creates nothing. */
export function checkDataDirectory(directory: string): ConfigProblem[] {
  for (let at = directory; ; at = dirname(at)) {
    const found = look(at);
    if (!found && dirname(at) !== at) continue;
    if (!found?.isDirectory()) return [problem(`names a place below a file (${at})`)];
    return isWritable(at) ? [] : [problem(`cannot be written by this user (${at})`)];
  }
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // below a file, or in a folder that may not be searched: its parent tells
  }
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const problem = (what: string): ConfigProblem => ({
  variable: 'DATA_DIR',
  problem: what,
  fix: 'set it to a folder that the user of the service may write',
});
