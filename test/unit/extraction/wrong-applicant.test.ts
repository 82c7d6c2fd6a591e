import { describe, expect, it } from '@jest/globals';
import type { PageText } from '../../../src/domain/document.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import * as odd from './invented-oddities.ts';
import * as usual from './invented-texts.ts';
import { page, pages } from './invented-texts.ts';

describe('the applicant as a document presents them', () => {
  const check = (name: string, document: readonly PageText[], expected: readonly (string | null)[] | null) =>
    it(name, () => {
      const { applicant } = readDocument(document);
      expect(applicant === null ? null : [applicant.name, applicant.email, applicant.phone]).toEqual(expected);
      for (const { page: number, quote } of applicant?.evidence ?? []) expect(document[number - 1]?.text).toContain(quote);
    });

  check('CV', [page(usual.cvSpanish)], ['Ana Sofía Luna Cárdenas', 'ana.luna@correo.example', '+525523456789']);
  check(
    'CV, sidebar before the name, name on two lines',
    [page(usual.cvSidebar)],
    ['MARCO ANTONIO RÍOS PALACIOS', 'marco.rios@buzon.example', '+525544443333'],
  );
  check('CV with labels', [page(usual.cvPlain)], ['Renata Ibáñez Soto', 'renata.ibanez@correo.example', '+525565432109']);
  check('CV, heading on the same line', [page(odd.cvEuropass)], ['Camila Ortega Vidal', 'camila@ortega.example', '+34612000111']);
  check('CV in one paragraph', [page(odd.cvOneParagraph)], ['Camila Ortega Vidal', null, '+525510102020']);
  check(
    'CV whose only numbers are its referees’',
    [page(`${usual.cvSpanish.replace(/\| 55 .*$/m, '')}\n${usual.cvReferences}`)],
    ['Ana Sofía Luna Cárdenas', null, null],
  );
  check('motivation letter', [page(usual.motivationSpanish)], ['Ana Sofía Luna Cárdenas', 'ana.luna@correo.example', '+525523456789']);
  check(
    'motivation letter signed with a first name, full name on top',
    [page(odd.motivationNarrative)],
    ['Noé Ibarra Solís', 'noe@ibarra.example', '+525570708080'],
  );
  check(
    'motivation letter that names the addressee’s mailbox',
    [page(`vacantesaimex@amnistia.org.mx\n${usual.motivationTitled}`)],
    ['Marco Antonio Ríos Palacios', null, null],
  );
  check('recommendation: "recomiendo a"', [page(usual.recommendationComplete)], ['Ana Sofía Luna Cárdenas', null, null]);
  check('recommendation: "hace constar que la C."', [page(usual.constancia)], ['RENATA IBÁÑEZ SOTO', null, null]);
  check('recommendation: capitals without accents', [page(odd.recommendationCapitals)], ['NOE IBARRA SOLIS', null, null]);
  check('recommendation: "I recommend"', [page(usual.recommendationEnglish)], ['Julia Herrera Montes', null, null]);
  check('recommendation: who signs comes first', [page(odd.recommendationSelfIntroduced)], ['Camila Ortega Vidal', null, null]);
  check('several: the CV decides', pages(usual.recommendationSecond, usual.motivationSpanish, usual.cvSpanish), [
    'Ana Sofía Luna Cárdenas',
    'ana.luna@correo.example',
    '+525523456789',
  ]);
  const motive = 'Me postulo a la vacante porque me motiva aportar mi experiencia en redes a la defensa de los derechos humanos.';
  check(
    'motivation letter that ends with name, place and date',
    [page(`CARTA MOTIVO\n${motive}\nXunaxhi Tzompantzi\nJuchitán, 3 de mayo de 2024`)],
    ['Xunaxhi Tzompantzi', null, null],
  );
  check(
    'motivation letter with the name on top, beside the place',
    [page(`Nicté Xool Pech · Mérida · 3/05/2024\nCARTA MOTIVO\n${motive}`)],
    ['Nicté Xool Pech', null, null],
  );
  check(
    'motivation letter under a place that reads like a name',
    [page(`Santiago de Querétaro, Qro., 3 de mayo de 2024\nCARTA MOTIVO\n${motive}`)],
    null,
  );
  check(
    'recommendation: the name begins the letter',
    [
      page(
        `A quien corresponda:\nSol Ek Puc da talleres de video y maneja nuestras redes desde 2022. La recomiendo ampliamente para\ncualquier trabajo; es puntual, escucha y no presume.\nAtentamente\nRosa Méndez Luna`,
      ),
    ],
    ['Sol Ek Puc', null, null],
  );
  check(
    'recommendation: "La Mtra. …, directora, hace constar que …"',
    [
      page(
        `La Mtra. Rosa Méndez Luna, directora de la escuela, hace constar que el C. Vico Santos Prado trabajó con nosotros y lo\nrecomienda ampliamente por su responsabilidad y honestidad.`,
      ),
    ],
    ['Vico Santos Prado', null, null],
  );
  check('nobody', [page(usual.bland)], null);
  check('a diploma presents nobody', [page(usual.diploma)], null);
});
