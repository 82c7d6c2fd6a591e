// Turns the process it runs in into a sandbox: a watchdog thread, and no network. It stops bugs and bombs; code that an attacker
// manages to execute in here could undo it, which is why the parent also starts the process without secrets and with few rights.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { Worker } from 'node:worker_threads';
import type { ChildLimits } from './protocol.ts';

/** One cell: the instant (hrtime, nanoseconds) at which the running task must be over; 0 when idle. */
export type WatchdogData = ChildLimits & { readonly deadline: BigInt64Array };

export type Guard = { startClock(wallMs: number): void; stopClock(): void };

const NANOSECONDS_PER_MS = 1_000_000n;

export function startGuard(limits: ChildLimits): Guard {
  const deadline = new BigInt64Array(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));
  const workerData: WatchdogData = { ...limits, deadline };
  new Worker(new URL('./watchdog.js', import.meta.url), { workerData, execArgv: [] }).unref();
  return {
    startClock: (wallMs) => {
      Atomics.store(deadline, 0, process.hrtime.bigint() + BigInt(Math.ceil(wallMs)) * NANOSECONDS_PER_MS);
    },
    stopClock: () => {
      Atomics.store(deadline, 0, 0n);
    },
  };
}

/** Nothing in here has a reason to speak to anybody. Node's permission model covers files and processes, not sockets (before 25). */
export function forbidNetwork(): void {
  const refuse = (): never => {
    throw new Error('the sandbox has no network');
  };
  Object.assign(net.Socket.prototype, { connect: refuse });
  Object.assign(net.Server.prototype, { listen: refuse });
  Object.assign(dgram, { createSocket: refuse });
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of Object.getOwnPropertyNames(resolver)) {
      if (/^(?:lookup|resolve|reverse)/.test(name)) Object.assign(resolver, { [name]: refuse });
    }
  }
  syncBuiltinESMExports();
}
