import { describe, expect, it } from '@jest/globals';
import type { Section } from '../../../src/domain/document.ts';
import { certainFrom } from '../../../src/domain/thresholds.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { page } from './invented-texts.ts';
import { unseenPages } from './unseen-pages.ts';

const isCertain = ({ type, confidence }: Section): boolean => type !== 'unknown' && confidence >= certainFrom(type);

function readOnly(text: string, ocr: boolean): Section {
  const { sections } = readDocument([page(text, ocr ? { ocr, imageCoverage: 1 } : {})]);
  expect(sections).toHaveLength(1);
  return sections[0]!;
}

/** What bad recognition does to a page (one letter in twelve, one blank in twenty), the same each time: accents gone, some letters taken for others, words joined, lines of dirt. */
function misread(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  const letters = [...plain].map((letter, index) => {
    if (index % 23 === 0 && letter === ' ') return '';
    if (index % 17 === 0) return ({ l: '1', i: 'l', o: '0', m: 'rn', e: 'c' } as Record<string, string>)[letter] ?? letter;
    return letter;
  });
  return `. ’ _\n${letters.join('')}\n~ :`;
}

it('there is something to look at', () => {
  expect(unseenPages.length).toBeGreaterThan(100);
});

describe('hard pages get their type with certainty', () => {
  it.each(unseenPages.filter(({ type, doubtful }) => type !== 'nobody' && !doubtful))('$type: $name', ({ type, text }) => {
    const section = readOnly(text, false);
    expect({ type: section.type, certain: isCertain(section) }).toEqual({ type, certain: true });
    expect(section.evidence.filter(({ field }) => field === 'type').length).toBeGreaterThan(0);
  });
});

describe('a certain type is never a wrong one', () => {
  it.each(unseenPages)('$type: $name', ({ type, text }) => {
    for (const section of [readOnly(text, false), readOnly(text, true), readOnly(misread(text), true)])
      if (isCertain(section)) expect(section.type).toBe(type);
  });
});

it('misread pages keep their type, if not their certainty', () => {
  const typed = unseenPages.filter(({ type, doubtful }) => type !== 'nobody' && !doubtful);
  const right = typed.filter(({ type, text }) => readOnly(misread(text), true).type === type);
  expect(right.length / typed.length).toBeGreaterThan(0.85);
});
