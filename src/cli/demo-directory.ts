// Who owns the demo's data directory: a live process, or nobody (a demo that was killed leaves its lock behind).
import { readFile } from 'node:fs/promises';

/** Pid of the live process that holds the embedded records, or null. */
export async function dataDirectoryOwner(recordsDir: string): Promise<number | null> {
  try {
    const pid = Number.parseInt(/\d+/.exec(await readFile(`${recordsDir}.lock`, 'utf8'))?.[0] ?? '', 10);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
