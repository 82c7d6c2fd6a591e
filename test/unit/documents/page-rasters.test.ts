import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_RASTER_PIXELS, PAGE_RASTER_PIXELS } from '../../../src/documents/limits.ts';
import { decodeGrey, encodeGrey, type Grey, parseGreyHeader, turnGrey } from '../../../src/documents/ocr/grey.ts';
import { evenOutLight } from '../../../src/documents/ocr/light.ts';
import { MAX_SKEW_DEGREES, measureLie } from '../../../src/documents/ocr/skew.ts';
import { renderPage, turnRaster } from '../../../src/documents/render-page.ts';
import { builtModule } from '../../../src/runtime/project-root.ts';
import { makeImage, makePdf } from '../../support/made-documents.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

afterAll(removeTemporaryDirectories);

/** White, with lines of words: bars of 24 by 9 pixels, turned clockwise by `degrees`. A frame around them runs straight. */
function textPage(degrees: number, { width = 560, height = 780, frame = false, sideways = false } = {}): Grey {
  const page = { width, height, data: new Uint8Array(width * height).fill(235) };
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const { abs, round } = Math; // globals are slow within jest
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const along = round(sideways ? dx * -sin + dy * cos : dx * cos + dy * sin);
      const across = round(sideways ? dx * cos + dy * sin : dy * cos - dx * sin);
      const word = ((along % 32) + 32) % 32 < 24 && ((across % 28) + 28) % 28 < 9 && abs(along) < 220 && abs(across) < 220;
      const edge = frame && (abs(dx) > width / 2 - 30 || abs(dy) > height / 2 - 30);
      if (word || edge) page.data[y * width + x] = 40;
    }
  }
  return page;
}

describe('the lie of a page', () => {
  it.each([0, 1, -1, 4.5, -7, 11, -14])('%d degrees are found', (degrees) => {
    const { sideways, correction } = measureLie(textPage(degrees));
    expect(sideways).toBe(false);
    expect(Math.abs(correction + degrees)).toBeLessThan(0.3);
  });

  it('is that of the words, not of the straight edge of the sheet', () => {
    expect(Math.abs(measureLie(textPage(3, { frame: true })).correction + 3)).toBeLessThan(0.3);
  });

  it('on its side is seen, with its skew', () => {
    const { sideways, correction } = measureLie(textPage(5, { sideways: true }));
    expect(sideways).toBe(true);
    expect(Math.abs(correction + 5)).toBeLessThan(0.3);
  });

  it('of a page without ink is level', () => {
    expect(measureLie({ width: 500, height: 700, data: new Uint8Array(350_000).fill(255) })).toEqual({ sideways: false, correction: 0 });
  });
});

describe('light', () => {
  it('is taken out of a page: paper in the shadow becomes as white as paper in the sun', () => {
    const page = textPage(0);
    const shaded = { ...page, data: page.data.map((value, at) => value * (1 - (0.6 * (at % page.width)) / page.width)) };
    const { data, width, height } = evenOutLight(shaded);
    const [sun, shadow] = [data[20 * width + 20] ?? 0, data[(height - 20) * width - 20] ?? 0];
    expect(Math.min(sun, shadow)).toBeGreaterThan(220);
    expect(Math.max(...Array.from({ length: 9 }, (_, y) => data[(height / 2 + y) * width + width / 2 + 4] ?? 0))).toBeLessThan(120);
  });
});

/** In a process of its own: nine million pixels take half a minute within jest. Lines of dashes fall by `slope`. */
function preparedPixels({ width, height, slope }: { width: number; height: number; slope: number }): number {
  const code = `
    const { preparePage } = await import(${JSON.stringify(pathToFileURL(builtModule('src/documents/ocr/prepare-page.ts')).href)});
    const data = new Uint8Array(${width * height}).fill(255);
    for (let y = 0; y < ${height}; y += 1)
      for (let x = 0; x < ${width}; x += 1) if ((y + x * ${slope}) % 60 < 20 && (x + 37 * Math.floor((y + x * ${slope}) / 60)) % 80 < 60) data[y * ${width} + x] = 0;
    const page = await preparePage({ width: ${width}, height: ${height}, data });
    console.log(page.width * page.height);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

describe('a raster', () => {
  it('of a large page at the greatest skew stays below what recognition accepts', () => {
    const height = Math.floor(Math.sqrt(PAGE_RASTER_PIXELS * Math.SQRT2));
    const width = Math.floor(PAGE_RASTER_PIXELS / height);
    const pixels = preparedPixels({ width, height, slope: Math.tan(((MAX_SKEW_DEGREES - 0.5) * Math.PI) / 180) });
    expect(pixels).toBeGreaterThan(PAGE_RASTER_PIXELS * 1.2);
    expect(pixels).toBeLessThanOrEqual(MAX_RASTER_PIXELS);
  });

  it('survives being written and read, and four quarter turns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.nat(255)),
        (width, height, pixels) => {
          const page = { width, height, data: Uint8Array.from({ length: width * height }, () => pixels.next().value ?? 0) };
          expect(decodeGrey(encodeGrey(page))).toEqual({ ...page, data: Buffer.from(page.data) });
          const around = [1, 1, 1, 1].reduce((turned: Grey, quarters) => turnGrey(turned, quarters), page);
          expect(around).toEqual(page);
          expect(turnGrey(page, 2)).toEqual(turnGrey(turnGrey(page, 1), 1));
          expect(turnGrey(page, 3)).toEqual(turnGrey(turnGrey(page, 2), 1));
        },
      ),
    );
  });

  it('turned clockwise has its first row at the right', () => {
    const page = { width: 2, height: 3, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
    expect(turnGrey(page, 1)).toEqual({ width: 3, height: 2, data: Uint8Array.from([5, 3, 1, 6, 4, 2]) });
  });

  it.each([
    ['another format', 'P6\n2 2\n255\n1234'],
    ['a comment', 'P5\n# x\n2 2\n255\n1234'],
    ['another depth', 'P5\n2 2\n65535\n12345678'],
    ['fewer pixels than it says', 'P5\n2 2\n255\n123'],
    ['more pixels than it says', 'P5\n2 2\n255\n12345'],
    ['no pixels', 'P5\n0 0\n255\n'],
    ['a number without end', `P5\n${'9'.repeat(20)} 1\n255\n`],
  ])('with %s is none', (_name, bytes) => expect(parseGreyHeader(Buffer.from(bytes), bytes.length)).toBeNull());
});

describe('rendering a page', () => {
  it('writes one raster and nothing else, of a PDF and of a picture, and turns it', async () => {
    const outDir = await mkdtemp(join(await temporaryDirectory(), 'out-'));
    const pdf = await makePdf((page) => page.text('Hola'), { size: [72, 144] });
    expect(await renderPage(pdf, { mime: 'application/pdf', page: 1, outDir })).toBe(true);
    const drawn = decodeGrey(await readFile(join(outDir, '1-0.pgm')));
    expect([drawn?.width, drawn?.height]).toEqual([900, 1800]);
    expect(await turnRaster({ page: 1, quarters: 2, outDir })).toBe(true);
    const turned = await readFile(join(outDir, '1-2.pgm'));
    expect(turned.equals(encodeGrey(turnGrey(drawn as Grey, 2)))).toBe(true);
    expect(await renderPage(makeImage(300, 200), { mime: 'image/png', page: 2, outDir })).toBe(true);
  });

  it.each([
    ['a page that is not there', 'application/pdf', 7],
    ['a type that has no pages', 'text/plain', 1],
  ])('gives nothing for %s', async (_name, mime, page) => {
    const pdf = await makePdf((made) => made.text('Hola'));
    expect(await renderPage(pdf, { mime, page, outDir: '/nonexistent' })).toBe(false);
  });

  it('gives nothing to turn where the raster is damaged', async () => {
    const outDir = await mkdtemp(join(await temporaryDirectory(), 'out-'));
    await writeFile(join(outDir, '1-0.pgm'), 'P5\n9 9\n255\nx');
    expect(await turnRaster({ page: 1, quarters: 1, outDir })).toBe(false);
  });
});
