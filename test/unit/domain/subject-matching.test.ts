import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../../src/domain/edit-distance.ts';
import { matchSubject } from '../../../src/domain/subject.ts';
import { foldSubject, stripReplyPrefixes } from '../../../src/domain/subject-folding.ts';

const digital = {
  id: 'rcd',
  title: 'Persona Responsable de Comunicación Digital',
  subject: 'Vacante: Responsable de Comunicación Digital',
  aliases: ['Vacante Persona Responsable de Comunicación Digital', 'Responsable de Comunicación Digital'],
};
const incidencia = { id: 'inc', title: 'Responsable de Incidencia', subject: 'Vacante: Responsable de Incidencia', aliases: [] };
const prensa = {
  id: 'rcp',
  title: 'Responsable de Comunicación y Prensa',
  subject: 'Vacante: Responsable de Comunicación y Prensa',
  aliases: [],
};
const contador = { id: 'con', title: 'Contador/a', subject: 'Vacante: Contador/a', aliases: [] };

function verdict(subject: string, vacancies = [digital]): string {
  const match = matchSubject(subject, vacancies);
  return 'vacancyId' in match ? `${match.kind} ${match.vacancyId}` : match.kind;
}

const check = (subject: string, expected: string): void => {
  it(`${JSON.stringify(subject)} is ${expected}`, () =>
    expect(verdict(subject)).toBe(`${expected}${['other-vacancy', 'none'].includes(expected) ? '' : ' rcd'}`));
};

describe('the published subject, however it is typed', () => {
  const exact = [
    'Vacante: Responsable de Comunicación Digital',
    'VACANTE: RESPONSABLE DE COMUNICACIÓN DIGITAL',
    'vacante: responsable de comunicacion digital',
    '“Vacante: Responsable de Comunicación Digital”',
    '"Vacante: Responsable de Comunicación Digital"',
    '«Vacante: Responsable de Comunicación Digital»',
    '„Vacante: Responsable de Comunicación Digital‟',
    '‘Vacante: Responsable de Comunicación Digital’',
    'Vacante: “Responsable de Comunicación Digital”.',
    'Vacante:Responsable de Comunicación Digital',
    'Vacante : Responsable  de   Comunicación Digital ',
    'Vacante\u00A0: Responsable\u00A0de\u00A0Comunicación\u00A0Digital',
    'Vacante: Responsable\u202Fde Comunicación\tDigital',
    'Vacante: Respon\u00ADsable de Comuni\u200Bcación Digital\uFEFF',
    'Vacante – Responsable de Comunicación Digital',
    'Vacante — Responsable de Comunicación Digital!!!',
    'Vacante Responsable de Comunicación Digital',
    'Vacante_Responsable_de_Comunicación_Digital',
    'Vacante: Responsable de Comunicación Digital'.normalize('NFD'),
    '📣 Vacante: Responsable de Comunicación Digital 🙏🏽',
    'Vacante: Responsable de Comunicación Digital…',
    'Ｖａｃａｎｔｅ: Responsable de Comunicación Digital',
    'Vаcаnte: Respоnsable de Cоmunicación Digitаl',
  ];
  for (const subject of exact) check(subject, 'exact');
});

describe('replies, forwards and gateways put something in front', () => {
  const prefixes = [
    ...[
      'Re: ',
      'RE: ',
      'RV: ',
      'Rv: ',
      'Fwd: ',
      'FW: ',
      'Fw:',
      'Re[2]: ',
      'RE(3): ',
      'RES: ',
      'ENC: ',
      'Reenviado: ',
      'Re : ',
      'Re： ',
      'AW: ',
      'TR: ',
    ],
    ...[
      'Fwd: RE: RV: ',
      'RE: RE: RE: RE: ',
      'Re: Fwd: Re[4]: RV: ',
      '[EXTERNAL] ',
      '[EXT] ',
      '[EXTERNO] Re: ',
      'RE: [EXT] RV: ',
      '***SPAM*** ',
      '{Spam?} Fwd: ',
      '**EXTERNAL** ',
    ],
  ];
  for (const prefix of prefixes) {
    check(`${prefix}Vacante: Responsable de Comunicación Digital`, 'exact');
    it(`strips ${JSON.stringify(prefix)}`, () => expect(stripReplyPrefixes(`${prefix}Vacante: X`)).toBe('Vacante: X'));
  }
  it('leaves words alone that only begin like a prefix', () => {
    for (const subject of ['Responsable: Ana', 'Referencia: x', 'Re', 'Enc', 'Fwd', '[Ana] x'])
      expect(stripReplyPrefixes(subject)).toBe(subject);
  });
});

describe('names, folios and courtesies around the subject', () => {
  const exact = [
    'Vacante: Responsable de Comunicación Digital - Ana López',
    'Vacante: Responsable de Comunicación Digital / Ana López',
    'Vacante: Responsable de Comunicación Digital Ana López',
    'Vacante: Responsable de Comunicación Digital, Ana y Luis',
    'Ana López - Vacante: Responsable de Comunicación Digital',
    'Postulación Vacante: Responsable de Comunicación Digital',
    'Postulación a la vacante: Responsable de Comunicación Digital',
    'Vacante: Responsable de Comunicación Digital (RCD-0007)',
    'Vacante: Responsable de Comunicación Digital 2024 parte 2 de 3',
    'Vacante: Responsable de Comunicación Digital y CV',
    'Vacante: Responsable de Comunicación Digital en Amnistía Internacional',
    'Diseñadora Ana López. Vacante: Responsable de Comunicación Digital',
    'Duda sobre la vacante Responsable de Comunicación Digital',
  ];
  for (const subject of exact) check(subject, 'exact');
  const alias = [
    'Responsable de Comunicación Digital',
    'Postulación: Responsable de Comunicación Digital',
    'Vacante para Responsable de Comunicación Digital',
    'Vacante: Persona Responsable de Comunicación Digital',
    'Vacantes: Responsable de Comunicación Digital',
    'CV Ana López Responsable de Comunicación Digital',
    'Coordinadora Ana López - Responsable de Comunicación Digital',
    'Bacante: Responsable de Comunicación Digital',
  ];
  for (const subject of alias) check(subject, 'alias');
});

describe('tolerable misspellings', () => {
  const misspelled = [
    'Vacante: Responsabe de Comunicacion Dijital',
    'Vacante: Resposable de Comunicación Digital',
    'Vacante: Responsable de Comunicaicón Digital',
    'Vacante: Responsable de Comunciación Digtal',
    'Vacante: Responsable Comunicación Digital',
    'Vacante: Responsable de la Comunicación Digital',
    'Vacante: Responsables de Comunicación Digital',
    'Vacante: Responsable de ComunicaciónDigital',
    'VacanteResponsabledeComunicaciónDigital',
    'Vacante: Responsable de Comunica ción Digital',
    'Vacante: Responsable de Comunicación Digit',
    'RV: Responsable de Comunicasión Dijital - Ana López',
  ];
  for (const subject of misspelled) check(subject, 'misspelled');
});

describe('near misses go to people', () => {
  const near = [
    'Comunicación Digital',
    'vacante',
    'Vacante',
    'Re: vacante',
    'Responsable de Comunicación',
    'Vacante: Responsable de Comunicación',
    'Vacante: Comunicación',
    'Vacante: Digital',
    'Vacante Responsable',
    'Postulación',
    'Solicitud de empleo',
    'Postulación Ana López',
    'Vacante: CV Ana López',
    'Vacante: Ana López',
    'Comunicación Digital Responsable',
    'Vacante: Coordinación de Comunicación Digital',
    'Coordinación de Comunicación Digital',
    'Vacante: Responsable de Comunicación Interna',
    'Responsable de Comunicación Interna',
    'Vacante: Responsable de Comunidad Digital',
    'Vacante: Responsable de Contabilidad Digital',
    'Vacante: Responsable de Educación Digital',
    'Vacante: Responsable de Comunicación Distrital',
    'Vacante: Asistente de Responsable de Comunicación Digital',
    'Asistente de la Responsable de Comunicación Digital',
    'Vacante: Responsable de Comunicación Digital Regional',
    'Vacante: Responsable de Comunicación Digital Junior',
    'Vacante: Responsable de Comunicación Digital y Prensa',
    'Application: Digital Comunicación Officer',
  ];
  for (const subject of near) check(subject, 'near-miss');
});

describe('other positions, and nothing at all', () => {
  const others = [
    'Vacante: Contador/a',
    'Vacante: Contador(a)',
    'Vacante: Contadora',
    'Vacante: Responsable de Incidencia',
    'Vacante: Responsable de Incidencia - Ana López',
    'RE: Vacante: Coordinación de Campañas',
    'Postulación para Asistente Administrativo',
    'Puesto: Director de Finanzas',
    'Vacante: Prácticas profesionales',
  ];
  for (const subject of others) check(subject, 'other-vacancy');
  const none = [
    '',
    '   ',
    '…',
    '🙂',
    'Re:',
    'Fwd: Re: ',
    'Hola',
    'Documentos',
    'Comunicación oficial del banco',
    'Factura 123',
    'Solicitud de cotización',
    'Вакансия',
    '求人',
    'Your account is blocked',
  ];
  for (const subject of none) check(subject, 'none');
});

describe('several vacancies', () => {
  const all = [digital, incidencia, prensa, contador];
  const checkAll = (subject: string, expected: string): void => {
    it(`${JSON.stringify(subject)} is ${expected}`, () => expect(verdict(subject, all)).toBe(expected));
  };
  checkAll('Vacante: Responsable de Comunicación Digital', 'exact rcd');
  checkAll('Vacante: Responsable de Incidencia', 'exact inc');
  checkAll('Responsable de Incidencia', 'alias inc');
  checkAll('Vacante: Contadora', 'misspelled con');
  checkAll('Vacante: Contador(a)', 'exact con');
  checkAll('Vacante: Responsable de Comunicación e Prensa', 'misspelled rcp');
  checkAll('Vacante: Responsable de Comunicación', 'near-miss null');
  checkAll('Vacante: Responsable de Comunicación Digital y Vacante: Responsable de Incidencia', 'near-miss rcd');
  checkAll('vacante', 'near-miss null');
  checkAll('Vacante: Chofer', 'other-vacancy');

  it('the longer of two subjects that contain each other wins', () => {
    const shorter = { id: 'rc', title: 'Responsable de Comunicación', subject: 'Vacante: Responsable de Comunicación', aliases: [] };
    expect(verdict('Vacante: Responsable de Comunicación Digital', [shorter, digital])).toBe('exact rcd');
    expect(verdict('Vacante: Responsable de Comunicación', [shorter, digital])).toBe('exact rc');
  });

  it('a word of another vacancy is never read as a misspelling', () => {
    const interna = { id: 'interna', title: 'x', subject: 'Vacante: Enlace de Política Interna', aliases: [] };
    const externa = { id: 'alterna', title: 'x', subject: 'Vacante: Enlace de Política Interno', aliases: [] };
    expect(verdict('Vacante: Enlace de Política Interno', [interna, externa])).toBe('exact alterna');
    expect(verdict('Vacante: Enlace de Política Interna', [interna, externa])).toBe('exact interna');
  });

  it('without vacancies nothing matches', () =>
    expect(matchSubject('Vacante: Responsable de Comunicación Digital', [])).toEqual({ kind: 'other-vacancy' }));
});

describe('hostile subjects', () => {
  it('folding is idempotent and knows no case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (subject) => {
        const folded = foldSubject(subject);
        expect(foldSubject(folded)).toBe(folded);
        expect(folded).not.toMatch(/[\p{M}\p{Cf}\p{Cc}\p{P}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever people put around it after a break, the published subject matches', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const match = matchSubject(`Vacante: Responsable de Comunicación Digital - ${name}`, [digital]);
        expect(match).toEqual({ kind: 'exact', vacancyId: 'rcd' });
      }),
      { numRuns: 500 },
    );
  });

  it('one slip within a long word is tolerated, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.constantFrom('x', 'q', ''), (at, slip) => {
        const word = `responsable`;
        const subject = `Vacante: ${word.slice(0, at)}${slip}${word.slice(at + 1)} de Comunicación Digital`;
        expect(verdict(subject)).toBe('misspelled rcd');
      }),
    );
  });

  it('random subjects never fail and never match', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (subject) =>
        expect(['none', 'near-miss rcd', 'other-vacancy']).toContain(verdict(subject)),
      ),
      { numRuns: 500 },
    );
  });

  it('endless subjects are cut', () => {
    expect(verdict('vacante '.repeat(100_000))).toBe('near-miss rcd');
    expect(verdict(`${'Re: '.repeat(100)}Vacante: Responsable de Comunicación Digital`)).toBe('exact rcd');
    expect(stripReplyPrefixes('Re:'.repeat(100_000))).toBe('R');
  });

  it('the edit distance is symmetric and bounded', () => {
    expect(editDistance('comunicación', 'comunciación', 3)).toBe(1);
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (left, right) => {
        expect(editDistance(left, right, 5)).toBe(editDistance(right, left, 5));
        expect(editDistance(left, right, 5) === 0).toBe(left === right);
      }),
    );
  });
});
