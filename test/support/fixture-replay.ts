// The sample messages through the real parser, converters and readers: in this process, except for what must be recognised.

import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Truth } from '../../fixtures/generator/fixture-message.ts';
import { convertDocument } from '../../src/documents/convert-document.ts';
import type { DocumentText } from '../../src/domain/document.ts';
import type { BlobStore, DocumentConverter, MessageParser } from '../../src/intake/ports.ts';
import { headerBlockOf, readSender } from '../../src/mail/mime/read-sender.ts';
import { parseExpanded } from '../../src/runtime/parse-expanded.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { openRecognition } from './recognition.ts';

export const messagesDir = join(projectRoot(), 'fixtures/messages');

export type SampleMail = {
  /** Without `.eml`. */
  readonly name: string;
  readonly raw: Buffer;
  readonly internalDate: Date;
  readonly sender: string | null;
  readonly truth: Truth;
};

/** In order of arrival, as the manifest lists them. */
export async function readSampleMails(): Promise<SampleMail[]> {
  const manifest = JSON.parse(await readFile(join(messagesDir, 'manifest.json'), 'utf8')) as {
    file: string;
    internalDate: string;
    truth: Truth;
  }[];
  return Promise.all(
    manifest.map(async ({ file, internalDate, truth }) => {
      const raw = await readFile(join(messagesDir, file));
      return { name: file.replace(/\.eml$/, ''), raw, internalDate: new Date(internalDate), sender: readSender(headerBlockOf(raw)), truth };
    }),
  );
}

export const realParser = (blobs: BlobStore, directory: string): MessageParser => ({
  parse: async (sha256) => {
    const outDir = await mkdtemp(join(directory, 'parts-'));
    const parsed = await parseExpanded(await blobs.localPath(sha256), outDir);
    for (const part of parsed.parts) if (part.sha256 !== null) await blobs.put(createReadStream(join(outDir, String(part.ordinal))));
    await rm(outDir, { recursive: true });
    return parsed;
  },
});

const converted = new Map<string, DocumentText>();

/** Each file once per test process: bytes always give the same text. */
export const realConverter = (blobs: BlobStore): DocumentConverter => ({
  convert: async (sha256) => {
    const text = converted.get(sha256) ?? (await convert(await blobs.read(sha256)));
    converted.set(sha256, text);
    return text;
  },
});

async function convert(bytes: Buffer): Promise<DocumentText> {
  const read = await convertDocument(bytes);
  if (read.toRecognise === undefined) return read;
  const recognition = await openRecognition();
  try {
    return await recognition.convert(bytes);
  } finally {
    await recognition.close();
  }
}
