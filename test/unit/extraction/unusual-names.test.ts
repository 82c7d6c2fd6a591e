import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { page } from './invented-texts.ts';

function recommendation(about: string, signature: string): string {
  return `A quien corresponda:
Por medio de la presente ${about} de 2020 a 2024 bajo mi supervisión. Es una persona responsable, creativa y
comprometida, por lo que no dudo en recomendarla para cualquier puesto que solicite.
Quedo a sus órdenes para cualquier aclaración.
Atentamente,
${signature}`;
}

const signed = 'Rosa Méndez Luna\nDirectora\nTel. 55 3344 1122\nrosa.mendez@semillas.example';

describe('whom a letter recommends', () => {
  const check = (about: string, expected: string | null) =>
    it(about, () => expect(readDocument([page(recommendation(about, signed))]).applicant?.name ?? null).toBe(expected));

  check('recomiendo ampliamente a Jesús, quien colaboró en Revista Barrio Adentro', null);
  check('recomiendo a Iker quien trabajó durante años en Editorial Monte Pardo', null);
  check('recomiendo a Jesús (Revista Barrio Adentro)', null);
  check('recomiendo a nuestra colega que dirigió Fundación Semillas Vivas', null);
  check('recomiendo el trabajo de Revista Barrio Adentro', null);
  check('recomiendo ampliamente a Vico Santos, quien colaboró en CDH Fray Matías', 'Vico Santos');
  check('recomiendo ampliamente a Rita Canva Luz, quien colaboró en Revista Barrio Adentro', 'Rita Canva Luz');
  check('recomiendo ampliamente a la Lic. Pía Monterrey, quien colaboró en Colectiva', 'Pía Monterrey');
  check('recomiendo a Fidel Oaxaca Ramos en su búsqueda de empleo', 'Fidel Oaxaca Ramos');
});

describe('a surname that is also a place, a month or a tool', () => {
  const cv = (top: string) => `${top}
persona@g.example | 5544332223 | Ciudad de México
PERFIL
Comunicación con ocho años de experiencia en organizaciones sociales.
EXPERIENCIA LABORAL
2020 - 2026 Coordinadora de redes, Fundación Semillas de Maíz
EDUCACIÓN
2012 - 2016 Licenciatura en Comunicación
IDIOMAS
Español nativo, inglés avanzado`;
  const check = (name: string, expected: string | null) =>
    it(name, () => expect(readDocument([page(cv(name))]).applicant?.name ?? null).toBe(expected));

  check('Fidel Oaxaca Ramos', 'Fidel Oaxaca Ramos');
  check('Pía Monterrey', 'Pía Monterrey');
  check('Rita Canva Luz', 'Rita Canva Luz');
  check('ANA PUEBLA TABASCO', 'ANA PUEBLA TABASCO');
  check('Laura Colima Sinaloa', 'Laura Colima Sinaloa');
  check('Sinaí Colima', 'Sinaí Colima');
  check('Laura Gómez Ruiz Monterrey', 'Laura Gómez Ruiz');
  check('Oaxaca de Juárez', null);

  it.each(['Pía Monterrey', 'Sinaí Colima'])('%s signs a motivation letter', (name) => {
    const text = `CARTA MOTIVO\nEstimado comité:\nMe postulo a la vacante porque me motiva aportar mi experiencia.\nAtentamente,\n${name}`;
    expect(readDocument([page(text)]).applicant?.name).toBe(name);
  });
});

describe('what stands below the closing', () => {
  const section = (signature: string) => {
    const found = readDocument([page(recommendation('recomiendo a Vico Santos, quien colaboró con nosotros', signature))]).sections[0]!;
    expect(found.type).toBe('recommendation_letter');
    return found;
  };
  const rest = '\nTel. 55 3344 1122\ncontacto@raices.example';

  it.each(['Sinaí Colima', 'bell hooks', 'Viernes Solís', 'Enero Flores', 'Directora de área\nViernes Solís'])(
    'may be a name: %s',
    (line) => {
      const { missingContactFields, contact, unverifiedContactFields } = section(line + rest);
      expect(missingContactFields).not.toContain('name');
      expect(contact?.name !== null || unverifiedContactFields.includes('name')).toBe(true);
    },
  );
  it.each(['Directora de Comunicación', 'Departamento de Recursos Humanos', 'Fundación Raíces Vivas, A.C.', 'Ciudad de México'])(
    'is no name: %s',
    (line) => expect(section(line + rest).missingContactFields).toEqual(['name']),
  );
  it.each([
    ['full-width sign', 'phone', 'Tel. 55 3344 1122\nana＠raices.example', 'email'],
    ['letter for a digit', 'email', 'ana@raices.example\n33l1998877', 'phone'],
    ['letter for a digit, with label', 'email', 'ana@raices.example\nCel. 33l1998877', 'phone'],
    ['in words', 'email', 'ana@raices.example\nTel: cinco cinco, 3344-1122', 'phone'],
  ] as const)('%s: nothing is missing', (_, read, lines, doubtful) => {
    const found = section(`Ana López Ruiz\n${lines}`);
    expect(found.contact?.[read]).not.toBeNull();
    expect(found.missingContactFields).toEqual([]);
    expect(found.contact?.[doubtful] !== null || found.unverifiedContactFields.includes(doubtful)).toBe(true);
  });
  it('an address broken at its hyphen is joined, with less confidence', () => {
    const broken = section('Ana López Ruiz\nTel. 55 3344 1122\nana.lopez@papalote-\ndigital.example');
    expect(broken.contact?.email).toBe('ana.lopez@papalote-digital.example');
    expect(broken.missingContactFields).toEqual([]);
  });
});

describe('the organisation', () => {
  const read = (text: string) => readDocument([page(text)]).sections[0]?.contact?.organization ?? null;
  const sentence = 'Tengo la certeza de que será una aportación valiosa para su organización.';
  it.each(['Institución', 'Organización', 'Empresa'])('as labelled by %s', (label) => {
    const text = recommendation(
      'recomiendo a Vico Santos, quien colaboró',
      `${sentence}\nNombre: Ana López Ruiz\n${label}: Estudio Papalote Digital`,
    );
    expect(read(text)).toBe('Estudio Papalote Digital');
  });
  it('is never a sentence', () => {
    expect(read(recommendation('recomiendo a Vico Santos, quien colaboró', `${sentence}\nAna López Ruiz`))).toBeNull();
  });
});
