import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageText } from '../../../src/domain/document.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import * as odd from './invented-oddities.ts';
import * as usual from './invented-texts.ts';

const texts = [usual, odd].flatMap((shelf) => Object.values(shelf)).filter((value) => typeof value === 'string');
const fragments = texts.flatMap((text) => text.split('\n'));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 25 })
    .map((lines) => lines.join('\n')),
  fc.tuple(fc.constantFrom(...texts), fc.nat(2000)).map(([text, cut]) => text.slice(cut % text.length)),
);
const anyPages = fc
  .array(fc.record({ text: anyText, ocr: fc.boolean(), imageCoverage: fc.constantFrom(0, 0.02, 0.1, 1) }), { maxLength: 6 })
  .map((list): PageText[] => list.map((one, index) => ({ ...one, page: index + 1 })));

function checkInvariants(pages: readonly PageText[]): void {
  const { sections, applicant } = readDocument(pages);
  expect(sections.flatMap((section) => section.pages)).toEqual(pages.map((page) => page.page));
  const evidence = [...sections.flatMap((section) => section.evidence), ...(applicant?.evidence ?? [])];
  for (const { page, quote } of evidence) {
    expect(quote).not.toBe('');
    expect(pages[page - 1]?.text.includes(quote)).toBe(true);
  }
  for (const section of sections) {
    expect(section.confidence).toBeGreaterThanOrEqual(0);
    expect(section.confidence).toBeLessThanOrEqual(1);
    expect(section.evidence.every((one) => section.pages.includes(one.page))).toBe(true);
    const { contact, missingContactFields: missing, unverifiedContactFields: unverified } = section;
    expect(contact === null).toBe(section.type !== 'recommendation_letter');
    if (contact === null) expect([...missing, ...unverified]).toEqual([]);
    else {
      const absent = (['name', 'phone', 'email'] as const).filter((field) => contact[field] === null);
      expect([...missing, ...unverified].sort()).toEqual([...absent].sort());
    }
    const unsure = pages.some((page) => section.pages.includes(page.page) && (page.ocr || page.imageCoverage > 0.04));
    if (unsure) expect(missing).toEqual([]);
  }
}

describe('any pages at all', () => {
  it('partition, quotes and contact fields hold', () => {
    fc.assert(fc.property(anyPages, checkInvariants), { numRuns: 250 });
  });

  it('the same pages read the same twice', () => {
    fc.assert(
      fc.property(anyPages, (pages) => expect(readDocument(pages)).toEqual(readDocument(pages))),
      { numRuns: 40 },
    );
  });

  it.each([
    ['one letter', 'a'],
    ['digits', '5'],
    ['spaced digits', '5 '],
    ['at signs', 'a@'],
    ['dots', 'a.'],
    ['capitals', 'Ana '],
    ['recommendations', 'recomiendo a '],
    ['spaces', ' '],
    ['dashes', '- '],
    ['arroba', 'a arroba '],
    ['years', '2019 - '],
    ['line ends', 'a\n'],
    ['torn words', 'x the write '],
    ['small words', 'i the write '],
    ['signatures', 'Atentamente\nAna López Ruiz\nDirectora\nFundación Ágora, A.C.\nana.lopez@agora.example\n55 1234 5678\n'],
    ['introductions', 'soy Ana López Ruiz, directora de Fundación Ágora. recomiendo a Ana López Ruiz '],
    ['broken numbers', '55 1234\n'],
    ['broken addresses', 'ana@\nagora.\n'],
    ['number words', 'cinco cinco '],
    ['letterheads', 'Casa de\n'],
  ])('a page of nothing but %s', (_, unit) => {
    checkInvariants([{ page: 1, text: unit.repeat(Math.ceil(150_000 / unit.length)), ocr: false, imageCoverage: 0 }]);
  });
});
