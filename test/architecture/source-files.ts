// Lists the source files of the project, as paths from its root with forward slashes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cruise.ts';

const CODE = /\.(?:ts|mts|mjs)$/;

export function sourceFiles(folders: readonly string[]): string[] {
  return allFiles(folders).filter((file) => CODE.test(file));
}

export function allFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const entries = readdirSync(path.join(projectRoot, folder), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')).sort();
  });
}

export function contentOf(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}
