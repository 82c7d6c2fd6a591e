// Text that nobody sees on a page was recognised from its picture by somebody else: it is marked, and thrown away when it means nothing.
import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { measureDrawing } from '../../../src/documents/pdf-drawing.ts';
import { isWordless } from '../../../src/documents/plain-text.ts';
import { makeImage, makePdf } from '../../support/made-documents.ts';

const A4 = { width: 595.28, height: 841.89 };
const LETTER =
  'Por medio de la presente me permito recomendar ampliamente a Ana Ejemplo, quien colaboró con nosotros en el área de comunicación durante tres años.';
/** Each letter by the one that follows it: what a font with a wrong character map gives. */
const SHIFTED = LETTER.replace(/[a-y]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));

const [SAVE, RESTORE, TRANSFORM, TEXT_MODE, SHOW_TEXT, STENCIL, IMAGE] = [10, 11, 12, 38, 44, 83, 85];
const text = (glyphs: number): unknown[] => [Array.from({ length: glyphs }, () => ({}))];
const fullPage = [100, 0, 0, 100, 0, 0];

function check(name: string, operators: readonly (readonly [number, unknown])[], hiddenTextShare: number): void {
  it(name, () => {
    const [fnArray, argsArray] = [operators.map(([operator]) => operator), operators.map(([, args]) => args)];
    expect(measureDrawing({ fnArray, argsArray }, [0, 0, 100, 100]).hiddenTextShare).toBe(hiddenTextShare);
  });
}

describe('the share of hidden text', () => {
  check('is nothing without text', [[IMAGE, []]], 0);
  check('is nothing of visible text', [[SHOW_TEXT, text(5)]], 0);
  check(
    'is all of invisible text',
    [
      [TEXT_MODE, [3]],
      [SHOW_TEXT, text(5)],
    ],
    1,
  );
  check(
    'ends with the graphics state',
    [
      [SAVE, null],
      [TEXT_MODE, [3]],
      [SHOW_TEXT, text(1)],
      [RESTORE, null],
      [SHOW_TEXT, text(3)],
    ],
    0.25,
  );
  check(
    'is all of what a picture was painted over',
    [
      [SHOW_TEXT, text(5)],
      [TRANSFORM, fullPage],
      [IMAGE, []],
    ],
    1,
  );
  check(
    'is nothing of what stands on a picture',
    [
      [TRANSFORM, fullPage],
      [IMAGE, []],
      [SHOW_TEXT, text(5)],
    ],
    0,
  );
  check(
    'is nothing below a stencil, which shows it',
    [
      [SHOW_TEXT, text(5)],
      [TRANSFORM, fullPage],
      [STENCIL, []],
    ],
    0,
  );
  check(
    'is nothing below a small picture',
    [
      [SHOW_TEXT, text(5)],
      [TRANSFORM, [40, 0, 0, 40, 0, 0]],
      [IMAGE, []],
    ],
    0,
  );
});

describe('a scan with the text that somebody recognised', () => {
  const scan = (line: string, inFront: boolean): Promise<Buffer> =>
    makePdf((page) => {
      if (!inFront) page.text(line, 50, 50);
      page.image(makeImage(300, 400), 0, 0, A4);
      if (inFront) page.text(line, 50, 50);
    });

  it('is taken over and marked', async () => {
    const { pages, toRecognise } = await convertDocument(await scan(LETTER, false));
    expect(pages).toMatchObject([{ ocr: true, imageCoverage: 1 }]);
    expect(pages[0]?.text.replaceAll('\n', ' ')).toBe(LETTER);
    expect(toRecognise).toBeUndefined();
  });

  it('is recognised anew when that text means nothing', async () => {
    const { pages, toRecognise } = await convertDocument(await scan(`${SHIFTED} ${SHIFTED}`, false));
    expect([pages, toRecognise]).toEqual([[{ page: 1, text: '', ocr: false, imageCoverage: 1 }], [1]]);
  });

  it('is none where the text stands on a picture for all to see', async () => {
    const { pages, toRecognise } = await convertDocument(await scan(`${LETTER} ${LETTER}`, true));
    expect([pages[0]?.ocr, toRecognise]).toEqual([false, undefined]);
  });

  it('and only a stamp on it is recognised, and keeps the stamp until then', async () => {
    const { pages, toRecognise } = await convertDocument(await scan('Escaneado con un programa gratuito el 3 de mayo', true));
    expect(pages[0]).toMatchObject({ ocr: false, text: 'Escaneado con un programa gratuito el 3 de mayo' });
    expect(toRecognise).toEqual([1]);
  });
});

describe('text without words', () => {
  it.each([
    ['a letter', `${LETTER} ${LETTER}`, false],
    [
      'a letter in English',
      'It is my pleasure to recommend Ana for the position of manager, as she was one of the best people on my team of ten.',
      false,
    ],
    [
      'a CV of headings and dates',
      'Experiencia 2019 2021 Coordinadora de Comunicación Fundación X 2017 2019 Community manager Estudios Licenciatura en Mercadotecnia 2012 2016 Idiomas Inglés B2 Francés A1 Programas Photoshop Illustrator Canva Excel Word',
      false,
    ],
    ['a table of numbers', '12 34 56 78 '.repeat(20), false],
    ['a short list', 'Photoshop Illustrator Canva Excel Word', false],
    ['letters that stand for others', `${SHIFTED} ${SHIFTED}`, true],
    ['a page read upside down', 'ugioeoijqnd ap jeuosiad ‘eyaA asewojed auas| epuewodai ns ua opnp ON '.repeat(5), true],
  ])('%s: %#', (_name, given, expected) => expect(isWordless(given)).toBe(expected));
});
