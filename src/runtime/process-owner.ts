// Names this process so that another one can tell later whether it is still there. Good on one host; for other hosts the answer
// is always "maybe", and leases run out instead.
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Start of a process in clock ticks since boot (proc(5), field 22 of stat); '' where /proc does not exist or the pid is free. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** `host pid start`. */
export const processOwner = (): string => `${hostname()} ${process.pid} ${startOf(process.pid)}`;

/** Whether the named process certainly does not run any more: same host, and its pid is free or belongs to a later process. */
export function isOwnerGone(owner: string): boolean {
  const [host, pid, start] = owner.split(' ');
  if (host !== hostname() || !pid) return false;
  if (!isAlive(Number(pid))) return true;
  const current = startOf(Number(pid));
  return current !== '' && start !== undefined && start !== '' && current !== start;
}
