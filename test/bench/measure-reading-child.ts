// One format read over and over in this process until enough time has passed: how many documents, in how many seconds, at what peak.
// For recognition the peak is this process and its largest child (sandbox or recogniser), as getrusage tells.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { convertDocument } from '../../src/documents/convert-document.ts';
import { htmlToText } from '../../src/mail/mime/html-text.ts';
import { makeDirectoryBlobStore } from '../../src/records/directory-blob-store.ts';
import { makeIsolatedReading } from '../../src/runtime/isolated-reading.ts';
import { peakMemoryBytes } from '../support/peak-memory.ts';
import { type Subject, subjects } from './document-subjects.ts';

export type Measured = { readonly documents: number; readonly seconds: number; readonly peakRssBytes: number };
type Read = (bytes: Buffer) => Promise<unknown>;

const MIN_SECONDS = 2;

const bare: Readonly<Record<string, Read>> = {
  pdf: async (bytes) => {
    const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
    await parser.getText();
    await parser.destroy();
  },
  docx: (bytes) => mammoth.extractRawText({ buffer: bytes }),
  html: (bytes) => htmlToText(bytes.toString('utf8')),
};

async function run(read: Read, files: readonly Buffer[]): Promise<Omit<Measured, 'peakRssBytes'>> {
  for (const file of files.slice(0, 1)) await read(file);
  const startedMs = performance.now();
  let documents = 0;
  while (documents === 0 || performance.now() - startedMs < MIN_SECONDS * 1000) {
    for (const file of files) await read(file);
    documents += files.length;
  }
  return { documents, seconds: (performance.now() - startedMs) / 1000 };
}

async function measure({ format, files, recognised }: Subject, how: string): Promise<Measured> {
  const bytes = files.map((path) => readFileSync(path));
  if (recognised === null) {
    const read = how === 'bare' ? bare[format] : (one: Buffer) => convertDocument(one);
    if (!read) throw new Error(`no bare library for ${format}`);
    return { ...(await run(read, bytes)), peakRssBytes: peakMemoryBytes() };
  }
  const directory = mkdtempSync(join(tmpdir(), 'vacantes-bench-'));
  const [blobDirectory, tempDirectory] = [join(directory, 'blobs'), join(directory, 'tmp')];
  mkdirSync(tempDirectory);
  mkdirSync(blobDirectory);
  const blobs = await makeDirectoryBlobStore(blobDirectory);
  const searchPath = recognised === 'native' ? (process.env['PATH'] ?? '') : '';
  const reading = makeIsolatedReading({ blobs, blobDirectory, tempDirectory, sandboxProcesses: 2, ocrProcesses: 2, searchPath });
  let peakRssBytes = 0;
  const watch = setInterval(() => {
    peakRssBytes = Math.max(peakRssBytes, residentBytesOfTree(process.pid));
  }, 100);
  try {
    return { ...(await run(async (one) => reading.converter.convert((await blobs.put(one)).sha256), bytes)), peakRssBytes };
  } finally {
    clearInterval(watch);
    await reading.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** This process and all below it, from /proc; only Linux tells. */
function residentBytesOfTree(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter((one) => one !== '');
    return children.reduce((sum, one) => sum + residentBytesOfTree(Number(one)), own);
  } catch {
    return 0; // ended meanwhile
  }
}

const [format = '', how = 'ours'] = process.argv.slice(2);
const subject = subjects.find((one) => one.format === format);
if (!subject || subject.files.length === 0) throw new Error(`nothing to read for ${format}`);
process.send?.(await measure(subject, how), () => process.exit(0));
