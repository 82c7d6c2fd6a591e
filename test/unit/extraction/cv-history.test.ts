import { describe, expect, it } from '@jest/globals';
import type { PageText } from '../../../src/domain/document.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { cvEnglish, cvPlain, cvReferences, cvSidebar, cvSpanish, page, pages, recommendationComplete } from './invented-texts.ts';

type Row = readonly (string | null | boolean)[];

function read(document: readonly PageText[]) {
  const { cv } = readDocument(document);
  for (const { page: number, quote } of [...(cv?.employments ?? []), ...(cv?.studies ?? [])])
    expect(document[number - 1]?.text).toContain(quote);
  return {
    employments: (cv?.employments ?? []).map(
      ({ organization, position, period, current }): Row => [organization, position, period, current],
    ),
    studies: (cv?.studies ?? []).map(({ title, institution, period }): Row => [title, institution, period]),
  };
}

const head = 'CURRÍCULUM VITAE\nNora Islas Vega\nnora.islas@correo.example\n';

describe('employments, latest first, each on a page with its quote', () => {
  const check = (name: string, text: string, expected: readonly Row[]) =>
    it(name, () => expect(read([page(text)]).employments).toEqual(expected));

  check('job, employer and dates on one line', cvSpanish, [
    ['Fundación Ágora', 'Coordinadora de redes sociales', '2021 – actualidad', true],
    ['Colectivo Raíces', 'Community manager', 'marzo 2018 – diciembre 2020', false],
  ]);
  check('dates first', cvSidebar, [
    ['Agencia Lumbre', 'Responsable de diseño', '2019-2024', false],
    ['Editorial Piedra', 'Diseñador', '2014-2019', false],
  ]);
  check('English', cvEnglish, [
    ['Blue Valley Foundation', 'Communications Officer', 'Jan 2020 - Present', true],
    ['River Network', 'Social Media Assistant', '2017 - 2019', false],
  ]);
  check('labels and running text', cvPlain, [
    ['Revista Nube', 'Editora web', '2016-2023', false],
    ['Radio Monte Alto', 'Reportera', '2013-2016', false],
  ]);
  check(
    'employer, job and dates one below the other, with tasks in sentences',
    `${head}Experiencia\nHuerta Viva\nCommunity manager\nenero 2020 - a la fecha · Mérida, Yucatán\nAtiendo redes y hago reportes cada mes.\nCafé Brújula\nBarista, después editora del boletín\n2017 - 2019\nEscribí el boletín.`,
    [
      ['Huerta Viva', 'Community manager', 'enero 2020 - a la fecha', true],
      ['Café Brújula', 'Barista', '2017 - 2019', false],
    ],
  );
  check(
    'a period that a narrow column or a line end breaks',
    `${head}Experiencia laboral\n2021–\nhoy\nMuseo del Telar, responsable de públicos. Redes y boletín.\nCooperativa Ha, Yalcobá. Promotora. Enero de 2017 a febrero de\n2020.`,
    [
      ['Museo del Telar', 'responsable de públicos', '2021–\nhoy', true],
      ['Cooperativa Ha', 'Promotora', 'Enero de 2017 a febrero de\n2020', false],
    ],
  );
  check(
    'years of events and laws are no employments',
    `${head}Experiencia profesional\nCoordinadora de contenido — Chapul Labs\nagosto 2022 – a la fecha\n• Crisis del Buen Fin 2023.\n• Cobertura de la Semana de los Derechos 2021.`,
    [['Chapul Labs', 'Coordinadora de contenido', 'agosto 2022 – a la fecha', true]],
  );
  check('without dates', `${head}En qué he trabajado\nTaller Mano Negra, como responsable de comunicación\nIdiomas\nInglés`, [
    ['Taller Mano Negra', 'responsable de comunicación', null, false],
  ]);
  check('the oldest printed first', `${head}Experiencia\n2010 - 2012 Radio Uno, locutora\n2015 a la fecha Radio Dos, productora`, [
    ['Radio Dos', 'productora', '2015 a la fecha', true],
    ['Radio Uno', 'locutora', '2010 - 2012', false],
  ]);
  it('referees of a CV are no employers', () => {
    const { employments } = read([page(`${cvSpanish}\n${cvReferences}`)]);
    expect(employments.map(([organization]) => organization)).toEqual(['Fundación Ágora', 'Colectivo Raíces']);
  });
});

describe('studies', () => {
  const check = (name: string, text: string, expected: readonly Row[]) =>
    it(name, () => expect(read([page(text)]).studies).toEqual(expected));

  check('title, school, dates', cvSpanish, [['Licenciatura en Comunicación', 'Universidad del Valle Azul', '2013 – 2017']]);
  check('school on the next line', `${head}Estudios\nLicenciatura en Periodismo\nUniversidad de la Sierra, 2014 – 2018. Titulada.`, [
    ['Licenciatura en Periodismo', 'Universidad de la Sierra', '2014 – 2018'],
  ]);
  check('two in one line', `${head}Estudios. Maestría en Educación, Universidad del Anáhuac. Licenciatura en Letras, Normal del Valle.`, [
    ['Maestría en Educación', 'Universidad del Anáhuac', null],
    ['Licenciatura en Letras', null, null],
  ]);
  check(
    'a technical degree at a school that is called after one',
    `${head}ESTUDIOS\n2009 - 2012\tTécnico en Diseño, Bachillerato Tecnológico 203`,
    [['Técnico en Diseño', 'Bachillerato Tecnológico 203', '2009 - 2012']],
  );
});

describe('documents without a CV', () => {
  it('tell nothing about the past', () => expect(readDocument(pages(recommendationComplete)).cv).toBeNull());
});
