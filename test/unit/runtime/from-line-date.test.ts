// From_ lines of mbox files, as four mail programs write them and as sentences pretend to be.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFromLineDate } from '../../../src/runtime/from-line-date.ts';

describe('from-line-date-forms', () => {
  const check = (text: string, expected: string | null) => expect(parseFromLineDate(text)?.toISOString() ?? null).toBe(expected);
  it.each<[string, string | null]>([
    ['From ana@correo.example Mon May 13 09:12:44 2024', '2024-05-13T09:12:44.000Z'],
    ['From ana@correo.example  Fri May  3 09:12:44 2024', '2024-05-03T09:12:44.000Z'],
    ['From - Mon May 13 09:12:44 2024', '2024-05-13T09:12:44.000Z'],
    ['From "Ana Ruiz"@correo.example Mon May 13 09:12 2024 -0600', '2024-05-13T15:12:00.000Z'],
    ['From 1799@xxx Mon May 13 09:12:44 -0600 2024', '2024-05-13T15:12:44.000Z'],
    ['From ana@correo.example Wed Feb 30 09:12:44 2024', null],
    ['From ana@correo.example Mon May 13 24:12:44 2024', null],
    ['From ana@correo.example Mon Mai 13 09:12:44 2024', null],
    ['From Monday on we met in May 13 times', null],
    ['From ana@correo.example', null],
  ])('%s', check);

  it('gives a date or null for any text', () => {
    const date = fc.constantFrom('Mon May 13 09:12:44 2024', 'Mon May 99 99:99:99 +9999 9999', 'Sun Jan  1 00:00:60 -9999 1970');
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.string(), date, fc.string()).map((parts) => parts.join(' ')),
    );
    fc.assert(fc.property(line, (text) => Number.isFinite(parseFromLineDate(text)?.getTime() ?? 0)));
  });
});
