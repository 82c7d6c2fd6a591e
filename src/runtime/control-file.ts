// Where a running service says how its commands reach it: `control.json` in the data directory, readable by its owner only.
// Whoever can read it may run every command; whoever cannot read the data directory may run none.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ControlAddress = { readonly port: number; readonly token: string; readonly pid: number };

/** Not a header that a browser sends to another site without asking first (CORS preflight), and asking is refused. */
export const TOKEN_HEADER = 'x-vacantes-control';
export const PID_HEADER = 'x-vacantes-pid';

const pathIn = (dataDir: string): string => join(dataDir, 'control.json');

/** Null when there is none, or when it holds anything but an address. */
export async function readControlFile(dataDir: string): Promise<ControlAddress | null> {
  try {
    const value = JSON.parse(await readFile(pathIn(dataDir), 'utf8')) as Partial<ControlAddress> | null;
    const isAddress = Number.isInteger(value?.port) && Number.isInteger(value?.pid) && typeof value?.token === 'string';
    return isAddress ? (value as ControlAddress) : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function writeControlFile(dataDir: string, address: ControlAddress): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${pathIn(dataDir)}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(address), { flag: 'wx', mode: 0o600 });
  await rename(draft, pathIn(dataDir));
}

/** Removes it unless another service has written its own meanwhile. */
export async function removeControlFile(dataDir: string, token: string): Promise<void> {
  if ((await readControlFile(dataDir))?.token === token) await rm(pathIn(dataDir), { force: true });
}
