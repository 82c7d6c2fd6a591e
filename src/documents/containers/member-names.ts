// Names within containers → safe names and paths, and which of them are litter that systems leave behind.
import { safeFilename } from '../../domain/safe-filename.ts';
import { MAX_FOLDERS_SHOWN } from './limits.ts';

/** Made by macOS and Windows for themselves. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.localized|Icon\r)$/i;

export function isLitter(path: readonly string[]): boolean {
  return path.some((segment) => segment === '__MACOSX') || LITTER.test(path.at(-1) ?? '');
}

/** Folders and name without anything that climbs (`..`), is absolute (`C:`, a leading slash) or empty. */
export function safePath(path: readonly string[]): { folders: string[]; filename: string | null } {
  const last = path.at(-1) ?? '';
  const folders = path.slice(0, -1).flatMap((segment) => (/^[A-Za-z]:$/.test(segment) ? [] : (safeFilename(segment) ?? [])));
  return { folders: folders.slice(-MAX_FOLDERS_SHOWN), filename: safeFilename(last) };
}
