// The child's side of the sandbox: takes one task at a time from the parent and answers with its value or the class of its error.
// Knows nothing about what tasks do.
import { ServiceError } from '../../domain/errors.ts';
import { forbidNetwork, type Guard, startGuard } from './guard.ts';
import { type ChildLimits, type ChildReport, stopSignals, type TaskRequest } from './protocol.ts';

export type TaskHandler = (task: unknown) => Promise<unknown>;

/** Does not return a value: from here on the process lives for its tasks, until the parent goes or the guard kills it. */
export async function serveTasks(handle: TaskHandler, warmUp: () => Promise<void>): Promise<void> {
  for (const signal of stopSignals) process.on(signal, () => undefined);
  const guard = startGuard(JSON.parse(process.argv[2] ?? '') as ChildLimits);
  forbidNetwork();
  process.once('disconnect', () => process.exit());
  // pdf.js leaves rejections behind on damaged files that it reads well enough; what counts is the outcome of the task.
  process.on('unhandledRejection', () => undefined);
  await warmUp();
  process.on('message', (request: TaskRequest) => {
    void serve(handle, guard, request).then(report);
  });
  report({ kind: 'ready' });
}

function report(message: ChildReport): void {
  process.send?.(message);
}

async function serve(handle: TaskHandler, guard: Guard, { task, wallMs }: TaskRequest): Promise<ChildReport> {
  guard.startClock(wallMs);
  try {
    const value = await handle(task);
    return { kind: 'value', value, rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    // The class only: messages of parsers quote what they choke on.
    const name = error instanceof Error ? error.constructor.name : typeof error;
    const permanent = !(error instanceof ServiceError) || error.permanent;
    return { kind: 'error', name, permanent, rssBytes: process.memoryUsage.rss() };
  } finally {
    guard.stopClock();
  }
}
