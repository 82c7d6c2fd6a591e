// A lock file between processes of one machine: who holds it writes its process id into it and touches it while it works.
// Knows when a lock was left behind by processes that died; refuses to know what is being locked.
import { appendFileSync, linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 200;
const HEARTBEAT_MS = 2_000;
const ABANDONED_AFTER_MS = 30_000; // for an owner whose id another process has by now

/**
 * Runs `work` while holding `file`; waits as long as another living process holds it, saying so once. `work` is given a function
 * that adds a child's id: when we are killed, a child that lives on (npm in the middle of an install) still holds the lock.
 */
export async function withLock(file, say, work) {
  const mine = `${process.pid} #${Math.random().toString(36).slice(2)}`;
  let announced = false;
  while (!tryAcquire(file, mine)) {
    if (!announced) say('another launch is installing or building; waiting for it …');
    announced = true;
    await pause(POLL_MS);
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  try {
    return await work((childId) => appendFileSync(file, ` ${childId}`));
  } finally {
    clearInterval(heartbeat);
    if (contentOf(file)?.startsWith(mine)) rmSync(file, { force: true });
  }
}

function tryAcquire(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const theirs = contentOf(file);
  if (theirs !== null && isAbandoned(file, theirs)) removeAbandoned(file, theirs);
  return false;
}

function isAbandoned(file, content) {
  const ageMs = ageOf(file);
  if (ageMs === null) return false;
  if (ageMs > ABANDONED_AFTER_MS) return true;
  const owners = content
    .split(' ')
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0);
  return owners.length > 0 && !owners.some(isAlive);
}

/** Two waiters may see the same dead lock: only the one that moves exactly that file away removes it. */
function removeAbandoned(file, content) {
  const aside = `${file}-${process.pid}`;
  try {
    renameSync(file, aside);
    if (contentOf(aside) !== content) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (error) {
    if (error.code !== 'ENOENT') throw error; // taken from us as abandoned, say after a suspended laptop
  }
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // it lives and belongs to somebody else
  }
}
