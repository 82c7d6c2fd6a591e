// The most memory that this process has held since its program began. `resourceUsage().maxRSS` would count what the process that
// started it held at that moment (Linux keeps the figure over fork and exec).
import { existsSync, readFileSync } from 'node:fs';

/** Bytes. From /proc where there is one, else what getrusage says. */
export function peakMemoryBytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kibibytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  return kibibytes * 1024;
}
