import { describe, expect, it } from '@jest/globals';
import type { PageText } from '../../../src/domain/document.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import * as odd from './invented-oddities.ts';
import * as usual from './invented-texts.ts';
import { pages } from './invented-texts.ts';

function outline(document: readonly PageText[]): string {
  return readDocument(document)
    .sections.map((section) => `${section.type} ${section.pages.join('+')}`)
    .join(' | ');
}

const letterPageOne = `UNIVERSIDAD DE LA COSTA
Veracruz, Ver., a 3 de mayo de 2024
A quien corresponda:
Es un honor recomendar a Camila Ortega Vidal. La conozco desde 2014, cuando fue mi alumna. En aquel entonces demostró curiosidad y rigor.`;
const letterPageTwo = `En 2018 la invité a colaborar en el Observatorio de Medios, donde realizó un análisis notable de campañas. Terminó el 3 de mayo de 2019.
Atentamente
Dra. Pilar Ocampo Lagos
Profesora investigadora
pocampo@ucosta.example
Tel. +52 229 775 2000 ext. 4455`;
const cvSecondPage = `Presente
Coordinación de campañas en redes para la sociedad civil y la atención de medios nacionales, con entregas semanales.
Logros
Premio Nube 2022`;
const signatureAlone = `Dra. Pilar Ocampo Lagos
Profesora investigadora
pocampo@ucosta.example`;
const refereePage = `Lic. Clara Montoya Inzunza
Gerente, Radio del Valle
Tel. 673 555 0144
Ing. Fausto Leyva Armenta
Superintendente, Ingenio San Lorenzo
Tel. 667 555 0182
Sra. Thelma Aispuro Ojeda
Jefa de noticias, Televisora del Humaya
Cel. 667 555 0134
Las tres personas me conocen desde hace años y me recomiendan ampliamente.`;
const scan = { text: '', imageCoverage: 0.95 };
const blank = { text: ' \n', imageCoverage: 0 };

describe('one file, several documents', () => {
  const check = (name: string, document: readonly PageText[], expected: string) => it(name, () => expect(outline(document)).toBe(expected));

  check(
    'CV of two pages, letter, two recommendations',
    pages(usual.cvSpanish, usual.cvReferences, usual.motivationSpanish, usual.recommendationComplete, usual.recommendationSecond),
    'cv 1+2 | motivation_letter 3 | recommendation_letter 4 | recommendation_letter 5',
  );
  check(
    'letters without salutation or closing',
    pages(odd.motivationNarrative, odd.recommendationUnclosed, odd.recommendationSelfIntroduced, odd.recommendationOneLine),
    'motivation_letter 1 | recommendation_letter 2 | recommendation_letter 3 | recommendation_letter 4',
  );
  check('a letter of two pages', pages(letterPageOne, letterPageTwo), 'recommendation_letter 1+2');
  check(
    'two letters of two pages',
    pages(letterPageOne, letterPageTwo, letterPageOne, letterPageTwo),
    'recommendation_letter 1+2 | recommendation_letter 3+4',
  );
  check('"Presente" in a CV is a date', pages(usual.cvSpanish, cvSecondPage), 'cv 1+2');
  check(
    'letters first, CV last',
    pages(usual.recommendationEnglish, usual.motivationEnglish, usual.cvEnglish),
    'recommendation_letter 1 | motivation_letter 2 | cv 3',
  );
  check('diploma and identity after a CV', pages(usual.cvSpanish, usual.diploma, usual.identity), 'cv 1 | other 2+3');
  check(
    'letters that close with nothing but a name, none with a salutation',
    pages(odd.motivationEssay, odd.recommendationUnclosed, odd.recommendationIntroducedNowhere, odd.motivationNarrative),
    'motivation_letter 1 | recommendation_letter 2 | recommendation_letter 3 | motivation_letter 4',
  );
  check('a signature alone on the next page', pages(letterPageOne, signatureAlone), 'recommendation_letter 1+2');
  check('a CV that ends with a page of referees', pages(usual.cvSpanish, refereePage), 'cv 1+2');
  check(
    'a CV and its certificates',
    pages(usual.cvSpanish, cvSecondPage, usual.diploma, odd.certificateOnline, odd.degree),
    'cv 1+2 | other 3+4+5',
  );
  check('rest of a signature', pages(usual.recommendationBody, 'Revista Nube\nCalle del Sol 4'), 'recommendation_letter 1+2');
  check(
    'a bland page after a signed letter is looked at by somebody',
    pages(usual.recommendationBody, usual.bland.repeat(3)),
    'recommendation_letter 1 | unknown 2',
  );
  check('scans stand alone', pages(usual.cvSpanish, scan, scan, usual.motivationSpanish), 'cv 1 | unknown 2+3 | motivation_letter 4');
  check('a scan with a page number', pages({ text: 'Página 3', imageCoverage: 0.9 }), 'unknown 1');
  check(
    'blank pages join what stands before',
    pages(usual.cvSpanish, blank, usual.motivationSpanish, blank),
    'cv 1+2 | motivation_letter 3+4',
  );
  check('a blank page in front', pages(blank, usual.cvSpanish), 'cv 1+2');
  check('nothing at all', pages(blank), 'unknown 1');
  check('no pages', [], '');
});

it('a scan has no confidence', () => {
  expect(readDocument(pages(scan)).sections).toEqual([
    { type: 'unknown', pages: [1], confidence: 0, contact: null, missingContactFields: [], unverifiedContactFields: [], evidence: [] },
  ]);
});

it('each letter of a merged file keeps its own issuer', () => {
  const { sections } = readDocument(pages(usual.recommendationComplete, usual.recommendationSecond, letterPageOne, letterPageTwo));
  expect(sections.map((section) => [section.contact?.name, section.contact?.phone])).toEqual([
    ['Laura Gómez Ruiz', '+525598765432;ext=102'],
    ['Pedro Salas Ibarra', '+523312345678'],
    ['Pilar Ocampo Lagos', '+522297752000;ext=4455'],
  ]);
  expect(sections[2]?.evidence).toContainEqual({ field: 'phone', page: 4, quote: 'Tel. +52 229 775 2000 ext. 4455' });
});
