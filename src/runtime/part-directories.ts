// Where the sandbox puts the attachments of one message until they are stored: a directory per parse, with its owner in its name, so
// that what a killed service left can be told from what another one is using. Knows nothing about messages.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUR_MS } from '../domain/time.ts';
import { isOwnerGone, processOwner } from './process-owner.ts';

const PREFIX = 'parts-';
/** Parsing ends after a minute. For owners on another host (a container that was replaced), of whom nothing else is known. */
const ABANDONED_AFTER_MS = HOUR_MS;

/** `parts-<host>~<pid>~<start>~<random>` in `directory`. */
export async function makePartDirectory(directory: string): Promise<string> {
  return mkdtemp(join(directory, `${PREFIX}${processOwner().replaceAll(' ', '~')}~`));
}

/** Removes what nobody will remove any more: it holds attachments. */
export function sweepPartDirectories(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (name.startsWith(PREFIX) && isAbandoned(join(directory, name), name))
      rmSync(join(directory, name), { recursive: true, force: true });
  }
}

function isAbandoned(path: string, name: string): boolean {
  const owner = name.slice(PREFIX.length, name.lastIndexOf('~')).replaceAll('~', ' ');
  if (isOwnerGone(owner)) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs < Date.now() - ABANDONED_AFTER_MS;
}
