// The ports MessageParser and DocumentConverter on top of the sandbox: hostile bytes are read in another process, and what that
// process says is checked before it is believed. Knows nothing about formats.
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadDocument } from '../documents/convert-document.ts';
import { CONVERSION_WALL_MS, PARSING_WALL_MS, SNIFFING_WALL_MS } from '../documents/limits.ts';
import { codePaths } from '../documents/sandbox/permissions.ts';
import { SandboxPool } from '../documents/sandbox/pool.ts';
import type { SandboxResult } from '../documents/sandbox/protocol.ts';
import type { DocumentText } from '../domain/document.ts';
import { ServiceError } from '../domain/errors.ts';
import type { MessagePart, ParsedMessage } from '../domain/message.ts';
import type { BlobStore, DocumentConverter, MessageParser } from '../intake/ports.ts';
import { makePartDirectory, sweepPartDirectories } from './part-directories.ts';
import { builtModule, projectRoot } from './project-root.ts';

/** The tasks that `sandbox-child.ts` knows. With a SHA-256 the bytes are read only if that is theirs; the answer is `damaged` otherwise. */
export type IsolatedTask =
  | { readonly kind: 'sniff'; readonly path: string }
  | { readonly kind: 'convert'; readonly path: string; readonly sha256: string }
  | {
      readonly kind: 'render';
      readonly path: string;
      readonly sha256: string;
      readonly mime: string;
      readonly page: number;
      readonly outDir: string;
    }
  | { readonly kind: 'turn'; readonly page: number; readonly quarters: number; readonly outDir: string }
  | {
      readonly kind: 'parse';
      readonly path: string;
      readonly sha256: string;
      readonly outDir: string;
      /** Whether archives and the like are opened. */
      readonly expand: boolean;
    };
export type Verified<Value> = { readonly damaged: true } | { readonly damaged: false; readonly value: Value };

/** What is stored about a document stays for ever, so one bad moment of the machine must not decide it. */
const CONVERSION_ATTEMPTS = 2;

/** The sandbox of the service: it may read its own code and `blobDirectory`, and write below `tempDirectory`. Both must exist. */
export function makeSandbox(options: { size: number; blobDirectory: string; tempDirectory: string }): SandboxPool {
  return new SandboxPool({
    size: options.size,
    childPath: builtModule('src/runtime/sandbox-child.ts'),
    readablePaths: [...codePaths(join(projectRoot(), 'dist')), options.blobDirectory],
    writablePaths: [options.tempDirectory],
  });
}

/** Finds text in what only shows it; without one, pictures of text stay unread. */
export type Recognise = (stored: { path: string; sha256: string }, document: ReadDocument) => Promise<DocumentText>;

export function makeIsolatedConverter(pool: SandboxPool, blobs: BlobStore, recognise: Recognise = asRead): DocumentConverter {
  return {
    convert: async (sha256) => {
      const path = await blobs.localPath(sha256);
      const task: IsolatedTask = { kind: 'convert', path, sha256 };
      const result = await pool.run<Verified<ReadDocument>>(task, { wallMs: CONVERSION_WALL_MS, attempts: CONVERSION_ATTEMPTS });
      if (result.ok) {
        const document = intact(sha256, result.value);
        return document.toRecognise === undefined ? document : recognise({ path, sha256 }, document);
      }
      // The converter itself never throws for what the bytes do: the file could not be read, or the code is wrong.
      if (result.reason === 'task-error') {
        throw new ServiceError('sandbox-failed', 'a document could not be converted', { context: { sha256, cause: result.message } });
      }
      const problem = result.reason === 'crashed' ? 'corrupt' : result.reason;
      return { mime: await sniffIsolated(pool, path), pages: [], problem };
    },
  };
}

const asRead: Recognise = async (_stored, { mime, pages, problem }) => ({ mime, pages, problem });

/** The conversion took its process with it, so the type is asked for again; telling it needs only the beginning of the bytes. */
async function sniffIsolated(pool: SandboxPool, path: string): Promise<string> {
  const task: IsolatedTask = { kind: 'sniff', path };
  const result = await pool.run<string>(task, { wallMs: SNIFFING_WALL_MS });
  return result.ok ? result.value : 'application/octet-stream';
}

function intact<Value>(sha256: string, answer: Verified<Value>): Value {
  if (answer.damaged) throw new ServiceError('blob-damaged', 'the stored bytes no longer match their SHA-256', { context: { sha256 } });
  return answer.value;
}

/** `tempDirectory` is the one that the sandbox may write to; what a killed service left there is removed now. */
export function makeIsolatedParser(pool: SandboxPool, blobs: BlobStore, tempDirectory: string): MessageParser {
  sweepPartDirectories(tempDirectory);
  return {
    parse: async (sha256) => {
      const path = await blobs.localPath(sha256);
      const attempt = async (expand: boolean): Promise<ParsedMessage | Failure> => {
        const outDir = await makePartDirectory(tempDirectory);
        try {
          const task: IsolatedTask = { kind: 'parse', path, sha256, outDir, expand };
          const result = await pool.run<Verified<ParsedMessage>>(task, { wallMs: PARSING_WALL_MS });
          if (!result.ok) return result;
          const parsed = intact(sha256, result.value);
          for (const part of parsed.parts) await storePart(blobs, sha256, outDir, part);
          return parsed;
        } finally {
          await rm(outDir, { recursive: true, force: true });
        }
      };
      const first = await attempt(true);
      // An archive that takes the process with it, or the code that opens it, stays closed; its message is read all the same.
      const outcome = 'ok' in first && (first.reason !== 'task-error' || first.permanent) ? await attempt(false) : first;
      if ('ok' in outcome) throw unparsable(sha256, outcome);
      return outcome;
    },
  };
}

async function storePart(blobs: BlobStore, messageSha256: string, outDir: string, part: MessagePart): Promise<void> {
  if (part.sha256 === null) return;
  if (!Number.isSafeInteger(part.ordinal)) throw unparsable(messageSha256, mismatch('part ordinal'));
  const stored = await blobs.put(createReadStream(join(outDir, String(part.ordinal))));
  if (stored.sha256 !== part.sha256) throw unparsable(messageSha256, mismatch('part digest'));
}

type Failure = Extract<SandboxResult<never>, { ok: false }>;

/** The sandbox says one thing and its files another: nothing of it is believed. */
const mismatch = (message: string): Failure => ({ ok: false, reason: 'crashed', message, permanent: true });

function unparsable(sha256: string, { reason, message, permanent }: Failure): ServiceError {
  return new ServiceError('message-unparsable', 'the message could not be parsed', {
    permanent,
    context: { sha256, reason, cause: message },
  });
}
