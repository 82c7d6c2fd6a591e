// Turns src/ and test/support/ into plain JavaScript in a temporary directory, so that a test can start them in a process of their own:
// Node 20 runs no TypeScript, and a compiler inside that process would be measured with it.
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { transformFile } from '@swc/core';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type TranspiledSources = { readonly directory: string; close(): Promise<void> };

export async function transpileSources(folders: readonly string[]): Promise<TranspiledSources> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'sources-'));
  await symlink(path.join(ROOT, 'node_modules'), path.join(directory, 'node_modules'));
  await cp(path.join(ROOT, 'package.json'), path.join(directory, 'package.json'));
  for (const folder of folders) {
    for (const file of await readdir(path.join(ROOT, folder), { recursive: true })) {
      if (file.endsWith('.ts')) await transpile(path.join(folder, file), directory);
    }
  }
  return { directory, close: () => rm(directory, { recursive: true, force: true }) };
}

async function transpile(file: string, directory: string): Promise<void> {
  const target = path.join(directory, file.replace(/\.ts$/, '.js'));
  const { code } = await transformFile(path.join(ROOT, file), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, code.replaceAll(/(from '\.[^'\n]*|from "\.[^"\n]*)\.ts(?=['"])/g, '$1.js'));
}
