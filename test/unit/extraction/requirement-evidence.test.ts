import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Requirement } from '../../../src/domain/requirements.ts';
import { findRequirementQuotes } from '../../../src/extraction/requirement-evidence.ts';
import { mayBeSameOrganization } from '../../../src/extraction/same-organization.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { loadVacancies } from '../../../src/runtime/vacancy-files.ts';
import { cvEnglish, cvSpanish, page, pages } from './invented-texts.ts';

const requirements = loadVacancies(path.join(projectRoot(), 'config/vacancies')).vacancies[0]?.requirements ?? [];
const requirement = (...words: string[]): Requirement => ({ id: 'one', label: 'One', words });
const quotesOf = (text: string, ...words: string[]) =>
  findRequirementQuotes([page(text)], [requirement(...words)])[0]?.quotes.map(({ quote }) => quote) ?? [];

describe('phrases of a requirement', () => {
  const check = (name: string, text: string, phrase: string, expected: readonly string[]) =>
    it(name, () => expect(quotesOf(text, phrase)).toEqual(expected));

  check('case and accents do not matter', 'LICENCIADA EN COMUNICACION', 'licenciad* en comunicación', ['LICENCIADA EN COMUNICACION']);
  check('a word is a word', 'Semblanza y SEMINARIO', 'SEM', []);
  check('an accented ending', 'Gestionó campañas', 'gestionó', ['Gestionó campañas']);
  check('words between', 'Manejo de todas las redes sociales', 'manej* … redes sociales', ['Manejo de todas las redes sociales']);
  check('not too many words between', 'Manejo de uno dos tres cuatro cinco seis siete redes sociales', 'manejo … redes sociales', []);
  check('punctuation within', 'Google, Ads y Meta', 'google ads', ['Google, Ads y Meta']);
  check('a phrase over a line end', 'Dirigí redes\nsociales de la radio', 'redes sociales', ['Dirigí redes\nsociales de la radio']);
  check('signs of a pattern are signs', 'Uso C++ (mucho)', 'c++', ['Uso C++ (mucho)']);

  it('quotes each line once and at most five', () => {
    expect(quotesOf('inglés, inglés B2', 'inglés', 'inglés B2')).toEqual(['inglés, inglés B2']);
    expect(quotesOf(Array.from({ length: 9 }, (_, index) => `inglés ${index}`).join('\n'), 'inglés')).toHaveLength(5);
  });

  it('stays linear on a page that almost matches', () => {
    const text = 'manejo de '.repeat(9000);
    expect(quotesOf(text, 'manej* … … … redes sociales')).toEqual([]);
  });
});

describe('the published requirements of the shipped vacancy', () => {
  it('are all there, with a phrase each', () => {
    expect(requirements.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['estudios', 'google-ads', 'facebook', 'diseno-grafico', 'ingles']),
    );
    expect(requirements.length).toBeGreaterThanOrEqual(15);
  });

  it('meet the lines of a CV with page and exact words', () => {
    const document = pages('Portada', cvSpanish);
    const found = findRequirementQuotes(document, requirements);
    const of = (id: string) => found.find((one) => one.id === id)?.quotes ?? [];
    expect(of('estudios')).toEqual([{ page: 2, quote: 'Licenciatura en Comunicación, Universidad del Valle Azul, 2013 – 2017' }]);
    expect(of('ingles')).toEqual([{ page: 2, quote: 'Español nativo, inglés B2' }]);
    expect(of('gestion-de-comunidades')[0]?.quote).toContain('Coordinadora de redes sociales');
    expect(of('viajes')).toEqual([]);
    for (const { quotes } of found) for (const { page: number, quote } of quotes) expect(document[number - 1]?.text).toContain(quote);
  });

  it('meet a CV in English', () => {
    const found = findRequirementQuotes([page(cvEnglish)], requirements);
    expect(found.find(({ id }) => id === 'estudios')?.quotes).toHaveLength(1);
  });

  it('read nothing from a scan that was not recognised', () => {
    const found = findRequirementQuotes([page('', { imageCoverage: 1 })], requirements);
    expect(found.flatMap(({ quotes }) => quotes)).toEqual([]);
  });
});

describe('the issuer of a letter among the employers of a CV', () => {
  const check = (one: string, other: string, expected: boolean) =>
    it(`${one} · ${other}`, () => {
      expect(mayBeSameOrganization(one, other)).toBe(expected);
      expect(mayBeSameOrganization(other, one)).toBe(expected);
    });

  check('Fundación Ágora, A.C.', 'FUNDACION AGORA', true);
  check('Radio Monte Alto S.A. de C.V.', 'Radio Monte Alto', true);
  check('Universidad Autónoma de la Costa', 'UAC', true);
  check('Universidad del Valle Azul', 'Universidad de la Sierra', false);
  check('Fundación Ágora', 'Fundación', false);
  check('Papalote', 'Agencia Papalote', true);
  check('Grupo de México', 'México, A.C.', false);
  check('Red', 'Red Mariposa de Periodistas', false);
});
