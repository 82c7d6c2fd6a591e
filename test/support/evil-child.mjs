// A sandbox process whose tasks do what hostile files make libraries do. Runs on the built guard, as the real one does.
import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveTasks } from '../../dist/src/documents/sandbox/serve-tasks.js';

const attempt = async (action) => {
  try {
    await action();
    return 'allowed';
  } catch (error) {
    return error.code ?? error.message;
  }
};

const kept = [];
const tasks = {
  echo: async ({ value, ms = 0 }) => {
    await sleep(ms);
    return { value, pid: process.pid };
  },
  loop: () => {
    for (;;);
  },
  hang: () => new Promise(() => {}),
  heap: () => {
    for (;;) kept.push(Array.from({ length: 131_072 }, (_, index) => index + 0.5));
  },
  buffers: async () => {
    for (;;) {
      kept.push(Buffer.alloc(32 * 1024 * 1024, 1));
      await sleep(1);
    }
  },
  hoard: ({ bytes }) => kept.push(Buffer.alloc(bytes, 1)),
  exit: () => process.exit(3),
  abort: () => process.abort(),
  throw: () => {
    throw new TypeError('Remedios Prueba, 55 1234 5678');
  },
  'throw-later': async () => {
    setTimeout(() => {
      throw new Error('later');
    }, 1);
    await sleep(10_000);
  },
  'reject-aside': async () => {
    void Promise.reject(new Error('nobody looks'));
    await sleep(20);
    return 'fine';
  },
  overflow: () => {
    const deeper = () => deeper() + 1;
    return deeper();
  },
  chatter: () => {
    for (let line = 0; line < 20_000; line += 1) process.stderr.write(`[guard] deadline rss ${line}\n`);
    return 'fine';
  },
  env: () => Object.keys(process.env).sort(),
  rights: async ({ outside, writable }) => ({
    read: await attempt(() => readFileSync('/etc/passwd')),
    write: await attempt(() => writeFileSync(`${outside}/x`, 'x')),
    escape: await attempt(() => symlinkSync('/etc/passwd', `${writable}/link`)),
    inside: await attempt(() => writeFileSync(`${writable}/x`, 'x')),
    spawn: await attempt(() => spawn('true')),
    connect: await attempt(() => createConnection(80, '127.0.0.1')),
    http: await attempt(() => new Promise((resolve, reject) => http.get('http://127.0.0.1:9/', resolve).on('error', reject))),
    fetch: await attempt(() => fetch('http://127.0.0.1:9/')).then((said) => (said === 'allowed' ? said : 'refused')),
    lookup: await attempt(() => dns.promises.lookup('ejemplo.invalid')),
    listen: await attempt(() => http.createServer().listen(0)),
  }),
};

await serveTasks(
  async (task) => tasks[task.kind](task),
  async () => {},
);
