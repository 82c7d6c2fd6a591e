import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { MAX_IMAGE_DICTIONARIES } from '../../../src/documents/limits.ts';
import { measureDrawing } from '../../../src/documents/pdf-drawing.ts';
import { shrinkImages } from '../../../src/documents/pdf-images.ts';
import { makeImage, makePdf } from '../../support/made-documents.ts';

const A4 = { width: 595.28, height: 841.89 };
const LINE = 'Recomiendo ampliamente a Ana Ejemplo para el puesto que solicita.';

describe('scans', () => {
  it('keep their page, empty and covered, and the document is unsupported', async () => {
    const scan = makeImage(300, 400);
    const pdf = await makePdf((page) => page.image(scan, 0, 0, A4).addPage().image(scan, 0, 0, A4));
    const { pages, problem } = await convertDocument(pdf);
    expect(problem).toBe('unsupported');
    expect(pages.map(({ text, imageCoverage }) => [text, Math.round(imageCoverage * 100)])).toEqual([
      ['', 100],
      ['', 100],
    ]);
  });

  it('among pages of text leave the document without a problem', async () => {
    const pdf = await makePdf((page) => page.text(LINE).addPage().image(makeImage(300, 400), 0, 0, A4));
    const { pages, problem } = await convertDocument(pdf);
    expect(problem).toBeNull();
    expect(pages.map(({ text, imageCoverage }) => [text, Math.round(imageCoverage)])).toEqual([
      [LINE, 0],
      ['', 1],
    ]);
  });

  it.each([
    ['a quarter of the page', { width: A4.width / 2, height: A4.height / 2 }, 0.25],
    ['a logo', { width: 60, height: 60 }, 0.007],
    ['more than the page', { width: 2000, height: 2000 }, 1],
  ])('%s is measured from how it is drawn, not from its pixels', async (_name, size, coverage) => {
    const pdf = await makePdf((page) => page.image(makeImage(64, 64), 0, 0, size).text(LINE, 72, 500));
    const [page] = (await convertDocument(pdf)).pages;
    expect(page?.imageCoverage).toBeCloseTo(coverage, 2);
  });

  it('follow rotated and nested coordinates', () => {
    const operators = {
      fnArray: [10, 12, 74, 12, 85, 75, 11, 85],
      argsArray: [
        null,
        [0, 1, -1, 0, 100, 0],
        [[0.5, 0, 0, 0.5, 0, 0], null],
        [100, 0, 0, 80, 0, 0],
        ['img', 1, 1],
        null,
        null,
        ['img', 1, 1],
      ],
    };
    // 100 × 80 at half size, turned by 90°: 40 × 50; then one square of 1 × 1 outside of all of it.
    expect(measureDrawing(operators, [0, 0, 100, 100]).imageCoverage).toBeCloseTo(0.2001, 6);
  });

  it('survive operators with nonsense arguments', () => {
    const operators = { fnArray: [11, 12, 74, 91, 85, 90], argsArray: [null, [1, 'x'], 'y', [0], undefined, null] };
    expect(measureDrawing(operators, [0, 0, 0, 0])).toEqual({ imageCoverage: 0, outlineLength: 0, hiddenTextShare: 0 });
  });
});

describe('images that are never decoded', () => {
  const shrunk = (dictionary: string): string =>
    Buffer.from(shrinkImages(Buffer.from(`1 0 obj\n${dictionary}\nstream\nendstream`))).toString();

  it.each([
    ['sizes', '<</Subtype /Image /Width 2480/Height 3508 >>', '<</Subtype /Image /Width 1   /Height 1    >>'],
    ['decoders', '<</Subtype/Image/Filter/DCTDecode>>', '<</Subtype/Image/Filter/xxxDecode>>'],
    ['a chain', '<</Filter [/FlateDecode /JPXDecode] /Subtype /Image>>', '<</Filter [/FlateDecode /xxxDecode] /Subtype /Image>>'],
    ['a size that stands elsewhere', '<</Subtype /Image /Width 123 0 R/Height 9 0 R>>', '<</Subtype /Image /Width 1      /Height 1    >>'],
    ['not other objects', '<</Type /Font /Width 500 /ProcSet [/ImageB]>>', '<</Type /Font /Width 500 /ProcSet [/ImageB]>>'],
  ])('%s', (_name, dictionary, expected) => expect(shrunk(dictionary)).toBe(`1 0 obj\n${expected}\nstream\nendstream`));

  it('costs nothing for a picture of a billion pixels', async () => {
    const pdf = await makePdf((page) => page.image(makeImage(64, 64), 0, 0, A4), { compress: false });
    const huge = Buffer.from(pdf.toString('latin1').replace('/Width 64', '/Width 40000').replace('/Height 64', '/Height 40000'), 'latin1');
    expect(huge.includes('/Width 40000')).toBe(true);
    expect(await convertDocument(huge)).toMatchObject({ problem: 'unsupported', pages: [{ imageCoverage: 1 }] });
  });

  it('stops looking after so many dictionaries, and leaves the rest alone', () => {
    const one = '1 0 obj<</Subtype/Image/Width 640>>stream\n';
    const result = Buffer.from(shrinkImages(Buffer.from(one.repeat(MAX_IMAGE_DICTIONARIES + 3)))).toString();
    expect(result.match(/Width 1 /g)).toHaveLength(MAX_IMAGE_DICTIONARIES);
    expect(result.match(/Width 640/g)).toHaveLength(3);
  });
});
