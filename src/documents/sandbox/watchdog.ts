// The thread that kills its own process: past the deadline of a task, over the memory cap, or without a parent.
// A thread of its own, because the main one may be stuck in a loop for ever. Started by guard.ts only.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { WatchdogData } from './guard.ts';
import { GUARD_FD, type GuardReason } from './protocol.ts';

const CHECK_INTERVAL_MS = 50;
const { deadline, rssMaxBytes, parentPid } = workerData as WatchdogData;

function findReason(): GuardReason | null {
  const deadlineNs = Atomics.load(deadline, 0);
  if (deadlineNs > 0n && process.hrtime.bigint() > deadlineNs) return 'deadline';
  if (process.memoryUsage.rss() > rssMaxBytes) return 'rss';
  return process.ppid === parentPid ? null : 'orphan';
}

setInterval(() => {
  const reason = findReason();
  if (!reason) return;
  try {
    writeSync(GUARD_FD, reason);
  } finally {
    process.kill(process.pid, 'SIGKILL'); // also when the parent, and with it the pipe, is gone
  }
}, CHECK_INTERVAL_MS);
