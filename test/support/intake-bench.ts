// One pipeline for a test file, with letters instead of mail; emptied after every test.
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { ApplicantRow, MessageRow, ReplyRow } from '../../src/intake/ledger-rows.ts';
import { letterParser, textConverter } from './letter-box.ts';
import { openPipeline, type Pipeline, type PipelineOptions } from './pipeline.ts';
import { removeTemporaryDirectories } from './temporary-directory.ts';

/** A working day well before the deadline. */
export const DAY = new Date('2024-05-15T16:00:00Z');
export const after = (minutes: number, since: Date = DAY): Date => new Date(since.getTime() + minutes * 60_000);

export function describedPipeline(options: Partial<PipelineOptions> = {}): () => Pipeline {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline({ parser: letterParser, converter: textConverter, at: DAY, ...options });
  });
  afterEach(() => pipeline.reset());
  afterAll(async () => {
    await pipeline.close();
    await removeTemporaryDirectories();
  });
  return () => pipeline;
}

export async function messageOf({ ledger }: Pipeline, id: string): Promise<MessageRow> {
  const message = await ledger.getMessage(id);
  if (!message) throw new Error(`${id} is not in the ledger`);
  return message;
}

/** The one decision about a message. */
export async function replyOf({ ledger }: Pipeline, messageId: string): Promise<ReplyRow> {
  const replies = await ledger.repliesOf([messageId]);
  if (replies.length !== 1) throw new Error(`${messageId} has ${replies.length} decisions`);
  return replies[0] as ReplyRow;
}

export async function onlyApplicant({ ledger }: Pipeline): Promise<ApplicantRow> {
  const applicants = await ledger.listApplicants(null);
  if (applicants.length !== 1) throw new Error(`${applicants.length} applicants`);
  return applicants[0] as ApplicantRow;
}
