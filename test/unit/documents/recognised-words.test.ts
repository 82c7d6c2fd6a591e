import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_RECOGNITION_BYTES } from '../../../src/documents/limits.ts';
import { betterOf, isSettled, isUsable, readRecognition } from '../../../src/documents/ocr/recognised-page.ts';

type Word = readonly [text: string, sure: number, left?: number, line?: number, paragraph?: number];

/** As tesseract writes it: 12 columns, a level 4 row before each line; words 20 high and 10 wide per letter, 15 apart. */
function tsv(words: readonly Word[]): string {
  let next = 100;
  return words
    .map(([text, sure, left, line = 1, paragraph = 1]) => {
      const at = left ?? next;
      next = at + text.length * 10 + 15;
      return `4\t1\t1\t${paragraph}\t${line}\t0\t0\t0\t9\t9\t-1\t\n5\t1\t1\t${paragraph}\t${line}\t1\t${at}\t50\t${text.length * 10}\t20\t${sure}\t${text}`;
    })
    .join('\n');
}
const words = (text: string, sure = 95): Word[] => text.split(' ').map((word) => [word, sure] as const);

describe('words become lines', () => {
  it.each<[string, readonly Word[], string]>([
    ['of one line', words('Recomiendo a Ana'), 'Recomiendo a Ana'],
    [
      'of two lines',
      [
        ['Ana', 95],
        ['Ejemplo', 95, 100, 2],
      ],
      'Ana\nEjemplo',
    ],
    [
      'of two paragraphs',
      [
        ['Ana', 95],
        ['Ejemplo', 95, 100, 1, 2],
      ],
      'Ana\n\nEjemplo',
    ],
    [
      'with a tab where two signatures stand side by side',
      [
        ['Ana', 95],
        ['Beto', 95, 400],
      ],
      'Ana\tBeto',
    ],
    [
      'without dust',
      [
        ['Ana', 95],
        ['—', 20],
        ['~', 12],
        ['Ejemplo', 95, 160],
      ],
      'Ana Ejemplo',
    ],
    [
      'with marks that are certain',
      [
        ['Ana', 95],
        ['—', 90],
        ['Ejemplo', 95],
      ],
      'Ana — Ejemplo',
    ],
    [
      'with a word that is doubtful',
      [
        ['Ana', 95],
        ['Ejempio', 30],
      ],
      'Ana Ejempio',
    ],
    [
      'with an address that was torn at its dot',
      [...words('Mi correo es'), ['luz.', 90], ['lara@x.example', 90, 288]],
      'Mi correo es luz.lara@x.example',
    ],
    ['with a sentence that ends at its dot', [...words('Mi correo es este.'), ['luz', 90]], 'Mi correo es este. luz'],
  ])('%s', (_name, given, expected) => expect(readRecognition(tsv(given)).text).toBe(expected));
});

describe('what may be taken for the text of a page', () => {
  const LETTER = 'Por medio de la presente recomiendo ampliamente a Ana Ejemplo';
  it.each([
    ['a letter', tsv(words(LETTER)), true, true],
    ['a letter on bad paper', tsv(words(LETTER, 65)), true, false],
    ['a letter upside down', tsv(words(LETTER, 35)), false, false],
    ['a logo', tsv(words('Fundación X')), false, false],
    ['a photograph with a few lucky words', tsv([...words('de la que', 90), ...words(LETTER, 20)]), false, false],
    ['marks only', tsv(words('— | . , — | . ,')), false, false],
    ['nothing', '', false, false],
  ])('%s', (_name, given, usable, settled) => {
    const page = readRecognition(given);
    expect([isUsable(page), isSettled(page)]).toEqual([usable, settled]);
  });

  it('is the better of two readings', () => {
    const [good, bad] = [readRecognition(tsv(words(LETTER))), readRecognition(tsv(words(LETTER, 30)))];
    expect([betterOf(good, bad), betterOf(bad, good), betterOf(null, bad), betterOf(null, null)]).toEqual([good, good, bad, null]);
  });

  it('has the mean confidence of its letters, not of its marks', () => {
    expect(
      readRecognition(
        tsv([
          ['aaaaa', 100],
          ['bbbbb', 50],
          ['—', 99],
        ]),
      ).confidence,
    ).toBe(0.75);
  });
});

describe('an answer of a recogniser that went mad', () => {
  it.each([
    ['columns that are no numbers', '5\t1\t1\t1\t1\t1\tx\t0\t9\t9\t96\tAna'],
    ['too few columns', '5\t1\t1'],
    ['a confidence beyond all measure', '5\t1\t1\t1\t1\t1\t0\t0\t9\t9\tInfinity\tAna'],
  ])('with %s says nothing', (_name, given) => expect(readRecognition(given)).toEqual({ text: '', confidence: 0, sureLetters: 0 }));

  it('keeps confidence between 0 and 1', () => {
    expect(readRecognition(tsv([['Ana', 900]])).confidence).toBe(1);
    expect(readRecognition(tsv([['Ana', -900]])).confidence).toBe(0);
  });

  it('is not read beyond the limit', () => {
    const row = `${tsv([['Ana', 95]])}\n`;
    expect(readRecognition(row.repeat(Math.ceil(MAX_RECOGNITION_BYTES / row.length) + 1)).text).toBe('');
  });

  it('never throws, and gives plain text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, word) => {
        expect(readRecognition(`${before}\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t96\t${word}`).text).not.toMatch(/[\u0000-\u0008]/);
      }),
    );
  });
});
