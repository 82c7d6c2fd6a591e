// What parent and sandbox process say to each other, and what a task can end in. Plain JSON both ways.
// Knows nothing about what a task does.

/** How a task can fail. `task-error`: the task itself threw, its process is fine; the others cost the process its life. */
export const sandboxFailures = ['timed-out', 'out-of-memory', 'crashed', 'task-error'] as const;
export type SandboxFailure = (typeof sandboxFailures)[number];

/**
 * `message` names a limit, a signal, an exit code or the class of an error; never a word of what was processed. `permanent` is false
 * only when the task itself said that trying again may help (a full disk).
 */
export type SandboxResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: SandboxFailure; readonly message: string; readonly permanent: boolean };

/**
 * Signals that are meant for the service and reach its whole process group (Ctrl-C, systemd, a closed terminal). They stop nothing
 * in a sandbox process and say nothing about its task: the service finishes what it has begun, and then ends its processes itself.
 */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The limits a child applies to itself, handed over as its only argument. */
export type ChildLimits = { readonly rssMaxBytes: number; readonly parentPid: number };

export type TaskRequest = { readonly task: unknown; readonly wallMs: number };
export type ChildReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'value'; readonly value: unknown; readonly rssBytes: number }
  | { readonly kind: 'error'; readonly name: string; readonly permanent: boolean; readonly rssBytes: number };

/** The pipe on which the guard says why it kills its process; stderr would mix it with what libraries print. */
export const GUARD_FD = 4;
export const guardReasons = ['deadline', 'rss', 'orphan'] as const;
export type GuardReason = (typeof guardReasons)[number];
