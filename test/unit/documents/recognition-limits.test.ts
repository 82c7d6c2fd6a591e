// What recognition costs a document at most, and what it keeps when a limit is hit. Sandbox and recogniser are scripted; that real ones
// give text is shown by picture-producers.test.ts.
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { unreadPages } from '../../../src/documents/converted-document.ts';
import {
  DOCUMENT_RECOGNITION_WALL_MS,
  MAX_OCR_PAGES,
  MAX_RASTER_PIXELS,
  RECOGNITION_WALL_MS,
  RENDERING_WALL_MS,
} from '../../../src/documents/limits.ts';
import { encodeGrey } from '../../../src/documents/ocr/grey.ts';
import type { Recognition } from '../../../src/documents/ocr/recogniser.ts';
import { rasterName } from '../../../src/documents/render-page.ts';
import type { TaskOptions } from '../../../src/documents/sandbox/pool.ts';
import type { SandboxResult } from '../../../src/documents/sandbox/protocol.ts';
import type { DocumentProblem, PageText } from '../../../src/domain/document.ts';
import type { IsolatedTask } from '../../../src/runtime/isolated.ts';
import { recognisePages } from '../../../src/runtime/recognise-pages.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(removeTemporaryDirectories);

const TEXT = 'Por medio de la presente recomiendo ampliamente a Ana Ejemplo';
const said = (sure = 95): Recognition => ({
  ok: true,
  value: TEXT.split(' ')
    .map((word, index) => `5\t1\t1\t1\t1\t${index}\t${index * 90}\t0\t80\t20\t${sure}\t${word}`)
    .join('\n'),
});
const failed = (reason: 'timed-out' | 'out-of-memory' | 'crashed') => ({ ok: false, reason, message: '', permanent: true }) as const;
const pixel = encodeGrey({ width: 1, height: 1, data: Uint8Array.of(0) });

type Script = {
  pages?: number;
  problem?: DocumentProblem | null;
  toRecognise?: number[];
  text?: (page: PageText) => PageText;
  render?: (page: number) => SandboxResult<never> | boolean | Buffer;
  recognise?: (page: number, turned: boolean) => Recognition;
  limits?: { documentWallMs?: number; pages?: number };
};

/** Runs a document of scans through scripted parts; tells what was asked of them. */
async function recognise({ pages = 1, problem = 'unsupported', text = (page) => page, ...script }: Script) {
  const tempDirectory = await temporaryDirectory();
  const asked: { render: number[]; turn: number[]; recognise: string[]; walls: Set<number | undefined> } = {
    render: [],
    turn: [],
    recognise: [],
    walls: new Set(),
  };
  const run = async (task: IsolatedTask, options?: TaskOptions): Promise<SandboxResult<unknown>> => {
    asked.walls.add(options?.wallMs);
    if (task.kind === 'turn') {
      asked.turn.push(task.page);
      await writeFile(join(task.outDir, rasterName(task.page, task.quarters)), pixel);
      return { ok: true, value: true };
    }
    if (task.kind !== 'render') throw new Error(`${task.kind} is not asked for`);
    asked.render.push(task.page);
    const result = script.render?.(task.page) ?? true;
    if (typeof result === 'object' && !Buffer.isBuffer(result)) return result;
    if (result !== false) await writeFile(join(task.outDir, rasterName(task.page)), Buffer.isBuffer(result) ? result : pixel);
    return { ok: true, value: { damaged: false, value: result !== false } };
  };
  const recogniser = {
    recognise: async (path: string, wallMs: number) => {
      const [, page = '0', quarters = '0'] = /(\d+)-(\d)\.pgm$/.exec(path) ?? [];
      asked.recognise.push(`${page}${quarters === '0' ? '' : ' turned'}`);
      expect(wallMs).toBe(RECOGNITION_WALL_MS);
      return script.recognise?.(Number(page), quarters !== '0') ?? said();
    },
    close: async () => undefined,
  };
  const document = {
    mime: 'application/pdf',
    pages: unreadPages(pages).map(text),
    problem,
    toRecognise: script.toRecognise ?? unreadPages(pages).map(({ page }) => page),
  };
  const services = { pool: { run } as never, recogniser, tempDirectory, ...(script.limits && { limits: script.limits }) };
  const result = await recognisePages(services, { path: '/blob', sha256: 'ab' }, document);
  expect(readdirSync(tempDirectory)).toEqual([]);
  return { ...result, asked, read: result.pages.map(({ text: line, ocr }) => (ocr ? 'recognised' : line)) };
}

describe('a document of scans', () => {
  it('is read page by page, each under the limits of time', async () => {
    const { problem, read, asked, pages } = await recognise({ pages: 3 });
    expect([problem, read]).toEqual([null, ['recognised', 'recognised', 'recognised']]);
    expect(pages[0]).toEqual({ page: 1, text: TEXT, ocr: true, ocrConfidence: 0.95, imageCoverage: 1 });
    expect(asked).toEqual({ render: [1, 2, 3], turn: [], recognise: ['1', '2', '3'], walls: new Set([RENDERING_WALL_MS]) });
  });

  it('has its further pages unread, and says that it is too large', async () => {
    const { problem, read, asked } = await recognise({ pages: MAX_OCR_PAGES + 2 });
    expect([problem, asked.render.length]).toEqual(['too-large', MAX_OCR_PAGES]);
    expect(read.slice(MAX_OCR_PAGES - 1)).toEqual(['recognised', '', '']);
  });

  it('whose time is over keeps what was read, and says so', async () => {
    const limits = { documentWallMs: 40 };
    const render = () => {
      const until = performance.now() + 60;
      while (performance.now() < until);
      return true;
    };
    const { problem, read } = await recognise({ pages: 3, limits, render });
    expect([problem, read]).toEqual(['timed-out', ['recognised', '', '']]);
    expect(DOCUMENT_RECOGNITION_WALL_MS).toBeGreaterThan(MAX_OCR_PAGES * 5_000); // at the pace that was measured, all pages fit
  });
});

describe('a page that costs its process', () => {
  it.each(['timed-out', 'out-of-memory'] as const)('%s while it is drawn leaves the others, and is said', async (reason) => {
    const { problem, read } = await recognise({ pages: 3, render: (page) => (page === 2 ? failed(reason) : true) });
    expect([problem, read]).toEqual([reason, ['recognised', '', 'recognised']]);
  });

  it.each(['timed-out', 'out-of-memory'] as const)('%s while it is recognised leaves the others, and is said', async (reason) => {
    const { problem, read } = await recognise({ pages: 2, recognise: (page) => (page === 1 ? { ok: false, reason } : said()) });
    expect([problem, read]).toEqual([reason, ['', 'recognised']]);
  });

  it('by a crash is unread', async () => {
    const { problem, read } = await recognise({ pages: 2, recognise: (page) => (page === 1 ? { ok: false, reason: 'crashed' } : said()) });
    expect([problem, read]).toEqual([null, ['', 'recognised']]);
  });

  it('is not tried upside down as well', async () => {
    const { asked } = await recognise({ recognise: () => ({ ok: false, reason: 'timed-out' }) });
    expect(asked.recognise).toEqual(['1']);
  });
});

describe('a page that makes no sense', () => {
  it('is turned over once, and read when it does then', async () => {
    const { problem, read, asked } = await recognise({ recognise: (_page, turned) => said(turned ? 95 : 30) });
    expect([problem, read, asked.recognise]).toEqual([null, ['recognised'], ['1', '1 turned']]);
  });

  it('either way is unread, and a document of such pages unsupported', async () => {
    const { problem, read, asked } = await recognise({ pages: 2, recognise: () => said(30) });
    expect([problem, read, asked.turn]).toEqual(['unsupported', ['', ''], [1, 2]]);
  });

  it('keeps the text that it had', async () => {
    const text = (page: PageText): PageText => ({ ...page, text: 'Escaneado con un programa de teléfono' });
    const { problem, read } = await recognise({ problem: null, text, recognise: () => said(30) });
    expect([problem, read]).toEqual([null, ['Escaneado con un programa de teléfono']]);
  });
});

describe('a page that cannot be drawn', () => {
  it('is unread', async () => {
    const { problem, read } = await recognise({ pages: 2, render: (page) => page !== 1 });
    expect([problem, read]).toEqual([null, ['', 'recognised']]);
  });

  it('makes a document corrupt when there is no other', async () => {
    expect(await recognise({ render: () => false })).toMatchObject({ problem: 'corrupt', read: [''] });
  });

  it.each([
    ['too large', encodeGrey({ width: MAX_RASTER_PIXELS / 1000 + 1, height: 1000, data: new Uint8Array(MAX_RASTER_PIXELS + 1000) })],
    ['not what it says', Buffer.from('P5\n9 9\n255\nx')],
    ['something else', Buffer.from('GIF89a')],
  ])('because its raster is %s never reaches the recogniser', async (_name, raster) => {
    const { asked, read } = await recognise({ render: () => raster });
    expect([asked.recognise, read]).toEqual([[], ['']]);
  });
});
