import { describe, expect, it } from '@jest/globals';
import type { PageText, RefereeContact, Section } from '../../../src/domain/document.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import * as odd from './invented-oddities.ts';
import * as usual from './invented-texts.ts';
import { page, pages } from './invented-texts.ts';

function letter(text: string, more: Partial<PageText> = {}): Section {
  const section = readDocument([page(text, more)]).sections[0]!;
  expect(section.type).toBe('recommendation_letter');
  for (const { quote } of section.evidence) expect(text).toContain(quote);
  return section;
}

type Expected = Partial<RefereeContact> & { missing?: readonly string[]; unverified?: readonly string[] };

describe('the issuer, and only the issuer', () => {
  const check = (name: string, text: string, { missing = [], unverified = [], ...contact }: Expected) =>
    it(name, () => {
      const section = letter(text);
      expect(section.contact).toMatchObject(contact);
      expect(section.missingContactFields).toEqual(missing);
      expect(section.unverifiedContactFields).toEqual(unverified);
    });

  check('letterhead, addressee with an address, signature', usual.recommendationComplete, {
    name: 'Laura Gómez Ruiz',
    phone: '+525598765432;ext=102',
    email: 'laura.gomez@agora.example',
    organization: 'Fundación Ágora, A.C.',
    position: 'Directora de Comunicación',
  });
  check('contact offered in the body', usual.recommendationSecond, {
    name: 'Pedro Salas Ibarra',
    phone: '+523312345678',
    email: 'pedro.salas@raices.example',
    position: 'Coordinador general',
  });
  check('English, foreign number', usual.recommendationEnglish, {
    name: 'Helen Parker',
    phone: '+34612345678',
    email: 'helen.parker@bluevalley.example',
    organization: 'Blue Valley Foundation',
    position: 'Executive Director',
  });
  check('English, name with an apostrophe and a degree', odd.recommendationAcademic, {
    name: "Margaret O'Neill",
    phone: '+442079460958',
    email: 'm.oneill@northport.example',
  });
  check('address hidden from robots', usual.recommendationBody, {
    name: 'Óscar Zúñiga Peralta',
    phone: '+525587654321',
    email: 'oscar@nube.example',
  });
  check('capitals', usual.constanciaRecommending, {
    name: 'TERESA OLMOS VIDAL',
    phone: '+522223456789',
    email: 'tolmos@montealto.example',
  });
  check('abbreviated names, no closing', odd.recommendationUnclosed, {
    name: 'Ma. Guadalupe Hdez. Prado',
    phone: '+524421112233',
    email: 'lupita_prado@palabra.example',
  });
  check('a form with labels', odd.recommendationForm, {
    name: 'Ulises Parra Cordero',
    phone: '+525522221111',
    email: 'uparra@nopal.example',
    organization: 'Grupo Nopal S.A. de C.V.',
    position: 'Gerente de marketing',
  });
  check('signature at the top', odd.recommendationReordered, {
    name: 'Sandra Nava Toscano',
    phone: '+529511234567',
    email: 'snava@puentes.example',
  });
  check('no line ends', odd.recommendationOneLine, { name: 'Fabián Rosas Medrano', phone: '+525543218765', email: 'hola@tuna.example' });
  check('address broken over two lines', odd.recommendationBrokenAddress, { name: 'Elena Trejo', email: 'trejo.elena@fresno.example' });
  check('several numbers, one of them fax', odd.recommendationManyNumbers, {
    phone: '+524422123456;ext=12',
    email: 'rtrejo@fresno.example',
  });

  check('who recommends stands after "la recomendamos"', odd.recommendationReferred, {
    name: 'Mireya Lozano',
    phone: '+525544445555',
    email: 'contacto@iav.example',
  });
  check('a memo', odd.recommendationMemo, { name: 'Deborah Klein', phone: '+12125550147', missing: ['email'] });
  check('no email', odd.recommendationNoEmail, { name: 'Andrés Velasco Ríos', phone: '+529512223344', email: null, missing: ['email'] });
  check('no phone, first name only', odd.recommendationFirstName, { name: null, phone: null, missing: ['phone'], unverified: ['name'] });
  check('the recommended person’s own number and address', odd.recommendationCandidateData, {
    name: 'Fabián Rosas Medrano',
    phone: null,
    email: null,
    missing: ['phone', 'email'],
  });
  check('an office signs', odd.recommendationOffice, { name: null, phone: '+524421112233', missing: ['name'] });
  check('a collective signs', odd.recommendationCollective, {
    name: null,
    phone: null,
    email: 'colectiva@raras.example',
    missing: ['name', 'phone'],
  });
  check('local number of eight digits', odd.recommendationOldNumber, { name: 'ERNESTO BARRIOS LEAL', phone: null, unverified: ['phone'] });
});

describe('what a picture may show besides the text', () => {
  const isPictured = (more: Partial<PageText>) => readDocument([page(usual.cvSpanish, more)]).pictured;
  it.each([
    ['the photograph in a CV', { imageCoverage: 0.1 }, false],
    ['a letter pasted below the text', { imageCoverage: 0.34 }, true],
    ['a page that was recognised: the picture is its text', { imageCoverage: 1, ocr: true }, false],
  ])('%s', (_, more, expected) => expect(isPictured(more)).toBe(expected));

  it.each([
    'Escaneado con la versión gratuita de CamScanner',
    'Digitalizado por Copias El Trébol, Av. Juárez 12, tel. 55 1234 5678. Servicio a domicilio.',
  ])('a letter by hand with the stamp of its scanner is no part of the CV before it: %s', (stamp) => {
    const { sections } = readDocument(pages(usual.cvSpanish, { text: stamp, imageCoverage: 1 }));
    expect(sections.map(({ type, pages: own }) => [type, ...own])).toEqual([
      ['cv', 1],
      ['unknown', 2],
    ]);
  });
});

describe('what may stand where we cannot read is to be verified', () => {
  const bare = odd.recommendationNoEmail;
  it('a letterhead image', () => {
    expect(letter(bare, { imageCoverage: 0.1 })).toMatchObject({ missingContactFields: [], unverifiedContactFields: ['email'] });
  });
  it('a small logo carries no text', () => {
    expect(letter(bare, { imageCoverage: 0.02 })).toMatchObject({ missingContactFields: ['email'], unverifiedContactFields: [] });
  });
  it('recognised text', () => {
    expect(letter(bare, { ocr: true, imageCoverage: 1 })).toMatchObject({ missingContactFields: [], unverifiedContactFields: ['email'] });
  });
  it('a scanned page next to the letter', () => {
    const section = readDocument(pages(bare, { imageCoverage: 1 })).sections[0];
    expect(section).toMatchObject({ missingContactFields: [], unverifiedContactFields: ['email'] });
  });
  it.each([
    ['a label without value', '\nCorreo electrónico:'],
    ['an address that lost its end', '\nvelasco@viento'],
    ['an address of which the type is doubtful', '\nvelasco [at] viento'],
  ])('%s', (_, tail) => {
    expect(letter(bare + tail)).toMatchObject({ missingContactFields: [], unverifiedContactFields: ['email'] });
  });
  it.each([
    ['digits that are no whole number', 'Tel. 951 222 33'],
    ['a label without value', 'Teléfono:'],
    ['letters for digits', 'Cel. 951 22Z 3344'],
  ])('phone: %s', (_, line) => {
    const section = letter(bare.replace('Cel. 951.222.3344', line));
    expect(section.contact?.phone).toBeNull();
    expect(section.missingContactFields).not.toContain('phone');
    expect(section.unverifiedContactFields).toContain('phone');
  });
  it.each([
    ['an address in words only', 'email', '\nMi correo es velasco arroba viento'],
    ['the provider without the rest', 'email', '\nMe encuentran en mi gmail'],
    ['an address broken over three lines', 'email', '\no al correo velasco\n@\nviento.example'],
  ] as const)('%s', (_, field, tail) => {
    expect(letter(bare + tail).missingContactFields).not.toContain(field);
  });
  it('a number near the recommended person’s name, when nobody is known to sign', () => {
    const text = odd.recommendationCandidateData.replace('Lic. Fabián Rosas Medrano', '');
    expect(letter(text).missingContactFields).not.toContain('phone');
  });
  it('a full name that is not the recommended person’s', () => {
    const text = odd.recommendationOffice.replace('Atentamente', 'La Mtra. Rosa Méndez Luna autorizó esta carta.\nAtentamente');
    expect(letter(text).missingContactFields).not.toContain('name');
  });
  it('an address that looks like the recommended person’s', () => {
    const section = letter(`${bare}\ncamila.ortega@mail.example`);
    expect(section.contact?.email).toBeNull();
    expect(section.unverifiedContactFields).toEqual(['email']);
  });
});

it('the call’s own address is nobody’s contact', () => {
  const section = letter(odd.recommendationNoEmail.replace('A quien corresponda.', 'vacantesaimex@amnistia.org.mx\nA quien corresponda.'));
  expect(section).toMatchObject({ contact: { email: null }, missingContactFields: ['email'] });
});

it('what the CV in the same file gives as the applicant’s is never the issuer’s', () => {
  const text = odd.recommendationOffice.replace('Noé Ibarra', 'Ana Sofía Luna').replace('442 111 2233', '55 2345 6789');
  const section = readDocument(pages(usual.cvSpanish, text)).sections[1];
  expect(section?.contact?.phone).toBeNull();
});

it('a hidden address lowers the confidence', () => {
  const plain = usual.recommendationBody.replace('oscar arroba nube punto example', 'oscar@nube.example');
  expect(letter(usual.recommendationBody).confidence).toBeLessThan(letter(plain).confidence);
});
