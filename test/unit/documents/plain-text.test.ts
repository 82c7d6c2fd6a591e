import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGibberish, toPlainText } from '../../../src/documents/plain-text.ts';

describe('text of any origin', () => {
  it.each([
    ['NFC', 'Ana Mun\u0303oz Gonza\u0301lez', 'Ana Muñoz González'],
    ['ligatures', 'o\uFB03cina \uFB01nal \uFB02uido', 'oficina final fluido'.replace('oficina', 'officina')],
    ['no-break and thin blanks', 'Tel.\u00A055\u20091234\u202F5678', 'Tel. 55 1234 5678'],
    ['zero-width and direction marks', 'remedios\u200B@\u2060ejemplo\u202E.invalid\uFEFF', 'remedios@ejemplo.invalid'],
    ['soft hyphens inside and at the end of a line', 'reco\u00ADmen\u00AD\ndación', 'recomen-\ndación'],
    ['line breaks of every kind', 'a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\ne'],
    ['blank lines', '\n\n a \n\n\n\nb\n\n', ' a\n\nb'],
    ['characters that Postgres refuses', 'a\u0000b\uD800c', 'ab\uFFFDc'],
    ['ordinals stay', '1.ª edición, 2.º lugar', '1.ª edición, 2.º lugar'],
  ])('%s', (_name, text, plain) => expect(toPlainText(text)).toBe(plain));

  it('is stable and clean for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = toPlainText(text);
        expect(toPlainText(plain)).toBe(plain);
        expect(plain).not.toMatch(/[\u0000\r\u200B]|\n\n\n/);
      }),
    );
  });

  it('takes linear time on a million blanks', () => {
    expect(toPlainText(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
  });

  it('knows text that nobody can read', () => {
    expect(isGibberish('\uE021\uE022 \uE023a')).toBe(true);
    expect(isGibberish('\uF0B7 Española, 2019\n\uF0B7 Redacción')).toBe(false);
    expect(isGibberish('')).toBe(false);
  });
});
