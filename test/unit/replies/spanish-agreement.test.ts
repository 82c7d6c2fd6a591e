// Number, gender and dates: a reply that says «1 páginas» or names the wrong hour is not believed about anything else.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countDocuments,
  countNoun,
  feminineOrdinal,
  masculineOrdinal,
  wordDateTime,
  wordDuration,
  wordList,
  wordZone,
} from '../../../src/mail/compose/spanish.ts';

describe('dates', () => {
  it.each([
    ['2024-05-20T18:03:11Z', 'America/Mexico_City', 'lunes 20 de mayo de 2024, 12:03 h'],
    ['2024-05-23T05:59:59.999Z', 'America/Mexico_City', 'miércoles 22 de mayo de 2024, 23:59 h'],
    ['2024-05-23T06:00:00Z', 'America/Mexico_City', 'jueves 23 de mayo de 2024, 00:00 h'],
    ['2024-05-23T06:00:00Z', 'America/Tijuana', 'miércoles 22 de mayo de 2024, 23:00 h'],
    ['2024-12-31T23:30:00Z', 'America/Cancun', 'martes 31 de diciembre de 2024, 18:30 h'],
  ])('%s in %s', (instant, zone, expected) => {
    expect(wordDateTime(new Date(instant), zone)).toBe(expected);
  });

  it('zones have names that people use', () => {
    expect(wordZone('America/Mexico_City')).toBe('hora de la Ciudad de México');
    expect(wordZone('America/Cancun')).toBe('hora de Cancún');
    expect(wordZone('Europe/Madrid')).toMatch(/^hora/);
  });
});

describe('durations', () => {
  it.each([
    [1, 'menos de un minuto'],
    [59, 'menos de un minuto'],
    [60, '1 minuto'],
    [37 * 60 + 20, '37 minutos'],
    [3_600, '1 hora'],
    [2 * 3_600 + 5 * 60, '2 horas y 5 minutos'],
    [3_661, '1 hora y 1 minuto'],
    [86_400, '1 día'],
    [86_400 + 3_600, '1 día y 1 hora'],
    [3 * 86_400 + 59 * 60, '3 días'],
    [26 * 86_400 + 23 * 3_600, '26 días y 23 horas'],
  ])('%i seconds: %s', (seconds, expected) => {
    expect(wordDuration(seconds)).toBe(expected);
  });

  it('never says 1 of a plural, nor anything else of a singular', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000_000 }), (seconds) => {
        for (const [, count, unit] of wordDuration(seconds).matchAll(/(\d+) (\S+)/g)) expect(unit?.endsWith('s')).toBe(count !== '1');
      }),
    );
  });
});

describe('counting and naming', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a y b'],
    [['a', 'b', 'c'], 'a, b y c'],
    [['currículum', 'identificación'], 'currículum e identificación'],
    [['carta', 'hielo'], 'carta y hielo'],
    [[], ''],
  ])('%j: %s', (items, expected) => {
    expect(wordList(items)).toBe(expected);
  });

  it('documents', () => {
    expect(countDocuments('cv', 1)).toBe('tu currículum (CV)');
    expect(countDocuments('motivation_letter', 1)).toBe('tu carta motivo');
    expect(countDocuments('recommendation_letter', 1)).toBe('una carta de recomendación');
    expect(countDocuments('recommendation_letter', 2)).toBe('dos cartas de recomendación');
    expect(countDocuments('recommendation_letter', 9)).toBe('nueve cartas de recomendación');
    expect(countDocuments('recommendation_letter', 10)).toBe('10 cartas de recomendación');
    expect([1, 2].map((count) => countNoun(count, 'página', 'páginas'))).toEqual(['1 página', '2 páginas']);
  });

  it('ordinals lose their vowel before a masculine noun and only there', () => {
    expect([1, 2, 3, 7, 10, 11].map((position) => masculineOrdinal(position, 'archivo adjunto'))).toEqual([
      'primer archivo adjunto',
      'segundo archivo adjunto',
      'tercer archivo adjunto',
      'séptimo archivo adjunto',
      'décimo archivo adjunto',
      'archivo adjunto número 11',
    ]);
    expect([1, 2, 3, 11].map((position) => feminineOrdinal(position, 'carta'))).toEqual([
      'primera carta',
      'segunda carta',
      'tercera carta',
      'carta número 11',
    ]);
  });
});
