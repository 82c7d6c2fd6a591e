// A job queue without Redis: steps wait in memory until a test runs them, one at a time, in the order that the test chooses.
// Time is simulated: when nothing is due, the clock moves on to what is due next.
import { ServiceError } from '../../src/domain/errors.ts';
import { assessMessage } from '../../src/intake/assess-message.ts';
import { decideReplyTo } from '../../src/intake/decide-reply.ts';
import type { IntakeServices } from '../../src/intake/intake-services.ts';
import { parseMessage } from '../../src/intake/parse-message.ts';
import type { Clock, JobQueue } from '../../src/intake/ports.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { recordFailure } from '../../src/intake/record-failure.ts';
import { sendReply } from '../../src/intake/send-reply.ts';
import { messageOfStep } from '../../src/queue/catalogue.ts';

export type StepName = 'parse-message' | 'read-document' | 'assess-message' | 'decide-reply' | 'send-reply';
export type Step = { readonly name: StepName; readonly id: string; readonly dueMs: number };

/** No run of a test needs more; a step that queues itself for ever fails instead of hanging. */
const MOST_STEPS = 5000;

export class SimulatedClock implements Clock {
  #ms: number;

  constructor(at: Date) {
    this.#ms = at.getTime();
  }

  now(): Date {
    return new Date(this.#ms);
  }

  restart(at: Date): void {
    this.#ms = at.getTime();
  }

  /** Time never runs backwards. */
  reach(at: Date): void {
    this.#ms = Math.max(this.#ms, at.getTime());
  }
}

export class StepQueue implements JobQueue {
  readonly #steps = new Map<string, Step>();
  readonly #clock: SimulatedClock;

  constructor(clock: SimulatedClock) {
    this.#clock = clock;
  }

  queueIntake = async (messageId: string): Promise<void> => this.#add('parse-message', messageId, 0);
  queueAssessment = async (messageId: string): Promise<void> => this.#add('assess-message', messageId, 0);
  queueDecision = async (messageId: string, delayMs: number): Promise<void> => this.#add('decide-reply', messageId, delayMs);
  queueSend = async (replyId: string, delayMs: number): Promise<void> => this.#add('send-reply', replyId, delayMs);
  queueDocuments = async (documentIds: readonly string[]): Promise<void> => {
    for (const id of documentIds) this.#add('read-document', id, 0);
  };

  /** In the order in which they were queued. */
  get waiting(): readonly Step[] {
    return [...this.#steps.values()];
  }

  names(): string[] {
    return this.waiting.map(({ name }) => name);
  }

  /** What FLUSHALL does. */
  clear(): void {
    this.#steps.clear();
  }

  take(step: Step): void {
    this.#steps.delete(`${step.name} ${step.id}`);
  }

  put(step: Step): void {
    this.#steps.set(`${step.name} ${step.id}`, step);
  }

  #add(name: StepName, id: string, delayMs: number): void {
    const key = `${name} ${id}`;
    if (!this.#steps.has(key)) this.#steps.set(key, { name, id, dueMs: this.#clock.now().getTime() + delayMs });
  }
}

type RunStep = (services: IntakeServices, id: string) => Promise<number | null>;

const runs: Readonly<Record<StepName, RunStep>> = {
  'parse-message': (services, id) => parseMessage(services, id).then(() => null),
  'read-document': (services, id) => readDocument(services, id).then(() => null),
  'assess-message': (services, id) => assessMessage(services, id).then(() => null),
  'decide-reply': async (services, id) => {
    const result = await decideReplyTo(services, id);
    return 'retryInMs' in result ? result.retryInMs : null;
  },
  'send-reply': async (services, id) => {
    const retryAt = await sendReply(services, id);
    return retryAt === null ? null : Math.max(0, retryAt.getTime() - services.clock.now().getTime());
  },
};

/** Resolves with when the step wants to run again, in milliseconds from now; null when it is done. */
export const runStep = (services: IntakeServices, { name, id }: Pick<Step, 'name' | 'id'>): Promise<number | null> =>
  runs[name](services, id);

export type RunOptions = {
  /** Which of the due steps comes next: an index below `count`. The first one unless told otherwise. */
  readonly choose?: (count: number) => number;
  /** Steps that are due later stay in the queue. For ever unless told otherwise. */
  readonly until?: Date;
  /** Only these steps run; the others stay in the queue. All of them unless told otherwise. */
  readonly only?: (step: Step) => boolean;
};

/** Runs what is queued until nothing is left; a failure is recorded as the workers do after the last attempt. */
export async function runSteps(services: IntakeServices, queue: StepQueue, clock: SimulatedClock, options: RunOptions = {}): Promise<void> {
  const { choose = () => 0, until, only = () => true } = options;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const steps = queue.waiting.filter((step) => only(step) && (!until || step.dueMs <= until.getTime()));
    if (steps.length === 0) return;
    clock.reach(new Date(Math.min(...steps.map(({ dueMs }) => dueMs))));
    const due = steps.filter(({ dueMs }) => dueMs <= clock.now().getTime());
    const step = due[choose(due.length)] as Step;
    queue.take(step);
    const againInMs = await runStep(services, step).catch((error: unknown) => giveUp(services, step, error));
    if (againInMs !== null) queue.put({ ...step, dueMs: clock.now().getTime() + againInMs });
  }
  throw new Error(`more than ${MOST_STEPS} steps: something queues itself for ever`);
}

async function giveUp(services: IntakeServices, { name, id }: Step, error: unknown): Promise<null> {
  const payload = name === 'read-document' ? { documentId: id } : { messageId: id };
  const messageId = name === 'send-reply' ? null : messageOfStep(name, payload);
  if (!(error instanceof ServiceError) || messageId === null) throw error;
  await recordFailure(services, messageId, { code: error.code, permanent: error.permanent });
  return null;
}
