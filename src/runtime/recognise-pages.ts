// The pages of a document that only recognition can read, one after the other: drawn in the sandbox, checked, recognised, turned over
// when they make no sense, and put back in their places. What could not be read stays unread; what was read before a limit stays read.
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadDocument } from '../documents/convert-document.ts';
import { decideProblem } from '../documents/converted-document.ts';
import {
  DOCUMENT_RECOGNITION_WALL_MS,
  MAX_OCR_PAGES,
  MAX_RASTER_PIXELS,
  RECOGNITION_WALL_MS,
  RENDERING_WALL_MS,
} from '../documents/limits.ts';
import { GREY_HEADER_MAX_BYTES, parseGreyHeader } from '../documents/ocr/grey.ts';
import { betterOf, isSettled, isUsable, type RecognisedPage, readRecognition } from '../documents/ocr/recognised-page.ts';
import type { Recogniser } from '../documents/ocr/recogniser.ts';
import { rasterName } from '../documents/render-page.ts';
import type { SandboxPool } from '../documents/sandbox/pool.ts';
import type { DocumentProblem, DocumentText, PageText } from '../domain/document.ts';
import type { IsolatedTask, Verified } from './isolated.ts';
import { makePartDirectory } from './part-directories.ts';

export type RecognitionServices = {
  readonly pool: Pick<SandboxPool, 'run'>;
  readonly recogniser: Recogniser;
  /** Which the sandbox may write to and the recogniser may read. */
  readonly tempDirectory: string;
  /** For tests; `limits.ts` otherwise. */
  readonly limits?: Partial<{ documentWallMs: number; pages: number }>;
};
export type StoredDocument = { readonly path: string; readonly sha256: string };

/** Quarter turns that are tried until the page makes sense. Pages on their side are stood up before; which way is seen only here. */
const TURNS = [0, 2] as const;

/** A limit that cost a page. The first one names the problem of the document. */
type Loss = 'timed-out' | 'out-of-memory';
type Attempt = { readonly page: RecognisedPage | null; readonly loss: Loss | null; readonly drawn: boolean };

export async function recognisePages(
  { pool, recogniser, tempDirectory, limits }: RecognitionServices,
  stored: StoredDocument,
  { toRecognise = [], ...text }: ReadDocument,
): Promise<DocumentText> {
  const deadline = performance.now() + (limits?.documentWallMs ?? DOCUMENT_RECOGNITION_WALL_MS);
  const maxPages = limits?.pages ?? MAX_OCR_PAGES;
  const outDir = await makePartDirectory(tempDirectory);
  const attempts = new Map<number, Attempt>();
  try {
    for (const page of toRecognise.slice(0, maxPages)) {
      if (performance.now() > deadline) attempts.set(page, lost('timed-out'));
      else attempts.set(page, await recognisePage({ pool, recogniser, outDir, stored, mime: text.mime }, page));
    }
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  return mergePages(text, attempts, toRecognise.length > maxPages);
}

type PageContext = Pick<RecognitionServices, 'pool' | 'recogniser'> & {
  readonly outDir: string;
  readonly stored: StoredDocument;
  readonly mime: string;
};

async function recognisePage(context: PageContext, page: number): Promise<Attempt> {
  const { pool, recogniser, outDir, stored, mime } = context;
  const render: IsolatedTask = { kind: 'render', ...stored, mime, page, outDir };
  const rendered = await pool.run<Verified<boolean>>(render, { wallMs: RENDERING_WALL_MS });
  if (!rendered.ok) return lost(rendered.reason);
  if (rendered.value.damaged || !rendered.value.value) return lost(null);
  let best: RecognisedPage | null = null;
  let loss: Loss | null = null;
  for (const quarters of TURNS) {
    const path = await turned({ pool, outDir }, page, quarters);
    if (path === null) break;
    const recognition = await recogniser.recognise(path, RECOGNITION_WALL_MS);
    if (recognition.ok) best = betterOf(best, readRecognition(recognition.value));
    else loss ??= lossOf(recognition.reason);
    if (!recognition.ok || (best !== null && isSettled(best))) break;
  }
  const usable = best !== null && isUsable(best);
  return { page: usable ? best : null, loss: usable ? null : loss, drawn: true };
}

/** The raster of a page as it was drawn, or turned; null when there is none that may be recognised. */
async function turned({ pool, outDir }: Pick<PageContext, 'pool' | 'outDir'>, page: number, quarters: number): Promise<string | null> {
  if (quarters !== 0) {
    const turn: IsolatedTask = { kind: 'turn', page, quarters, outDir };
    const result = await pool.run<boolean>(turn, { wallMs: RENDERING_WALL_MS });
    if (!result.ok || !result.value) return null;
  }
  const path = join(outDir, rasterName(page, quarters));
  return (await isRaster(path)) ? path : null;
}

/** The sandbox wrote it, so it is looked at before anything reads it: a header of ours, not too large, as long as it says. */
async function isRaster(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  try {
    const status = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(GREY_HEADER_MAX_BYTES), 0, GREY_HEADER_MAX_BYTES, 0);
    const header = parseGreyHeader(buffer.subarray(0, bytesRead), status.size);
    return status.isFile() && header !== null && header.width * header.height <= MAX_RASTER_PIXELS;
  } finally {
    await file.close();
  }
}

const lost = (reason: string | null): Attempt => ({ page: null, loss: lossOf(reason), drawn: false });
const lossOf = (reason: string | null): Loss | null => (reason === 'timed-out' || reason === 'out-of-memory' ? reason : null);

function mergePages(text: DocumentText, attempts: ReadonlyMap<number, Attempt>, cut: boolean): DocumentText {
  const pages = text.pages.map((page) => withRecognition(page, attempts.get(page.page)?.page ?? null));
  return { ...text, pages, problem: problemOf(text, pages, { attempts: [...attempts.values()], cut }) };
}

function withRecognition(page: PageText, recognised: RecognisedPage | null): PageText {
  if (recognised === null) return page;
  return { ...page, text: recognised.text, ocr: true, ocrConfidence: recognised.confidence };
}

/** What the text alone showed is judged again with what was recognised; a limit that was hit stays said. */
function problemOf(
  { problem }: DocumentText,
  pages: readonly PageText[],
  { attempts, cut }: { attempts: readonly Attempt[]; cut: boolean },
): DocumentProblem | null {
  if (problem === 'too-large' || cut) return 'too-large';
  const loss = attempts.find((attempt) => attempt.loss !== null)?.loss ?? null;
  if (loss !== null) return loss;
  const nothingDrawn = attempts.length > 0 && attempts.every(({ drawn }) => !drawn);
  const found = decideProblem(pages);
  if (found !== 'unsupported') return found;
  // A photograph of which not one pixel could be decoded is not a scan that says nothing.
  return problem === 'corrupt' || nothingDrawn ? 'corrupt' : found;
}
