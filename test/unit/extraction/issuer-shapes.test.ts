import { describe, it } from '@jest/globals';
import { expectIssuer, prose, signed } from './read-letter.ts';

describe('names, posts and houses in the shapes that signatures take', () => {
  it.each([
    [
      'surnames, a comma, given names',
      signed('UC PECH, MARÍA NELLY\nDirectora\n997 123 4567\nnelly@sur.example'),
      'UC PECH MARÍA NELLY | +529971234567 | nelly@sur.example',
    ],
    [
      'lines justified by their words, with a degree',
      signed(
        'L.R.H.\tNorma\tAlicia\tTreviño\tLeal\nGerente\tde\tCapital\tHumano\nTel.\t(81)\t8021-4400\tExt.\t3107\nntrevino@norte.example',
      ),
      'Norma Alicia Treviño Leal | +528180214400;ext=3107 | ntrevino@norte.example | - | Gerente de Capital Humano',
    ],
    [
      'initials',
      signed('J. R. Ek Canul\nEditor | Semanario La Palapa\n(999) 123-4567 / jrek@lapalapa.example'),
      'J. R. Ek Canul | +529991234567 | jrek@lapalapa.example | Semanario La Palapa | Editor',
    ],
    [
      'surname first caps',
      signed('UC PECH MARIA NELLY\nDIRECTORA DE LA CASA DE LA CULTURA\nTEL 9971234567\nNELLYUC@CULTURASUR.EXAMPLE'),
      'UC PECH MARIA NELLY | +529971234567 | nellyuc@culturasur.example',
    ],
    [
      'foreign',
      signed(
        "Seán O'Driscoll-Byrne\nProgramme Lead, Westgate Rights Trust\n+353 1 555 0142\nsean.od@westgate.example",
        '',
        'Kind regards,\n',
      ),
      "Seán O'Driscoll-Byrne | +35315550142 | sean.od@westgate.example | Westgate Rights Trust | Programme Lead",
    ],
    [
      'short names',
      signed('Li Wu\nGerente de Producto\nPixel Nube, S.A.P.I. de C.V.\n55-2233-4455\nli@pixelnube.example'),
      'Li Wu | +525522334455 | li@pixelnube.example | Pixel Nube, S.A.P.I. de C.V. | Gerente de Producto',
    ],
    [
      'particles',
      signed(
        'Mtra. Ma. de los Ángeles de la O Ruiz\nJefa del Departamento de Difusión\nMuseo Barro Negro\nTel. 951 5 01 02 03 ext. 14\nangelesdelao@barronegro.example',
      ),
      'Ma. de los Ángeles de la O Ruiz | +529515010203;ext=14 | angelesdelao@barronegro.example | Museo Barro Negro | Jefa del Departamento de Difusión',
    ],
    [
      'Name word surname',
      signed('Ruth Alemán Cámara\nSocia fundadora de Taller Brote\nWhatsApp 55 6677 8899\nruth@brote.example'),
      'Ruth Alemán Cámara | +525566778899 | ruth@brote.example | Taller Brote | Socia fundadora',
    ],
    [
      'Paz Sol',
      signed('Paz Luna Flores\nEncargada de redes en Librería Nopalera\n2221234567\npaz.luna@nopalera.example'),
      'Paz Luna Flores | +522221234567 | paz.luna@nopalera.example | Librería Nopalera | Encargada de redes',
    ],
    [
      'letterhead dash',
      signed(
        'Dr. Iñaki Urrutia Sotomayor\nDirector\niurrutia@ucerro.example',
        'Universidad del Cerro Azul — Facultad de Ciencias Sociales\nCalle 5 núm. 20, C.P. 91000, Xalapa, Ver. Tel. (228) 812 3456 ext. 201 Fax (228) 812 3457\nXalapa, Ver., a 3 de mayo de 2024\n',
      ),
      'Iñaki Urrutia Sotomayor | +522288123456;ext=201 | iurrutia@ucerro.example | Universidad del Cerro Azul | Director',
    ],
    [
      'footer',
      signed(
        'Lic. Sara Kuri Attié\nDirectora de Comunicación\nFundación Semillero Norte, A.C. | Río Lerma 20, Col. Centro, 64000 Monterrey, N.L. | T. 81 8345 6789 | skuri@semillero.example | www.semillero.example',
      ),
      'Sara Kuri Attié | +528183456789 | skuri@semillero.example | Fundación Semillero Norte, A.C. | Directora de Comunicación',
    ],
    [
      'name after post above',
      signed('LA COORDINADORA DE VINCULACIÓN\nNoemí Xool Dzib\nnoemi.xool@centro.example\n999 888 77 66'),
      'Noemí Xool Dzib | +529998887766 | noemi.xool@centro.example',
    ],
    [
      'pp',
      signed('Lic. Ana Belén Ochoa\nRecursos Humanos\nGrupo Textil del Bajío\n477 123 4567 Ext 8\nrh@textilbajio.example'),
      'Ana Belén Ochoa | +524771234567;ext=8 | rh@textilbajio.example | Grupo Textil del Bajío | Recursos Humanos',
    ],
    [
      'atte inline',
      prose() + 'Atte. C.P. Toño Malpica Rdz., contador general, Forrajes El Trébol, 462 123 4567, tonom@trebol.example',
      'Toño Malpica Rdz. | +524621234567 | tonom@trebol.example | - | contador general',
    ],
    [
      'unknown given',
      signed('Nicte-Há Poot Cauich\nPromotora cultural\n985 123 45 67\nnicteha@cauich.example'),
      'Nicte-Há Poot Cauich | +529851234567 | nicteha@cauich.example | - | Promotora cultural',
    ],
    [
      'spread',
      signed('Eva\tCobos\tLara\nDirectora editorial\n55 1212 3434\neva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Directora editorial',
    ],
    [
      'guion',
      signed('Eva Cobos Lara - Directora - Casa Refugio Alma\n55 1212 3434 - eva@casarefugio.example'),
      'Eva Cobos Lara | +525512123434 | eva@casarefugio.example | Casa Refugio Alma | Directora',
    ],
    [
      'name line then org',
      signed('Eva Cobos Lara\nCasa Refugio Alma\n55 1212 3434\neva@casarefugio.example'),
      'Eva Cobos Lara | +525512123434 | eva@casarefugio.example | Casa Refugio Alma',
    ],
    [
      'org unknown word',
      signed('Eva Cobos Lara\nDirectora general\nMacondo Creativo\n55 1212 3434\neva@macondo.example'),
      'Eva Cobos Lara | +525512123434 | eva@macondo.example | Macondo Creativo | Directora general',
    ],
    [
      'pos of org',
      signed('Eva Cobos Lara\nDirectora general de Macondo Creativo, S.C.\n55 1212 3434\neva@macondo.example'),
      'Eva Cobos Lara | +525512123434 | eva@macondo.example | Macondo Creativo, S.C. | Directora general',
    ],
    [
      'no closing',
      prose() + '\nEva Cobos Lara\nDirectora general\nCel 55 1212 3434\neva@macondo.example',
      'Eva Cobos Lara | +525512123434 | eva@macondo.example | - | Directora general',
    ],
    [
      'nonbinary',
      signed('Mtre. Alex Ríos Ibáñez\nPersona responsable de campañas, Red Arcoíris Sur\n55 1212 3434\nalex@arcoiris.example'),
      'Alex Ríos Ibáñez | +525512123434 | alex@arcoiris.example | Red Arcoíris Sur',
    ],
    [
      'german',
      signed('Jürgen von der Heide\nLandesdirektor / Director\nStiftung Brücke\n+49 30 5550 1234\nheide@bruecke.example'),
      'Jürgen von der Heide | +493055501234 | heide@bruecke.example | Stiftung Brücke',
    ],
    [
      'slogan between',
      signed(
        '"Sufragio efectivo"\nMTRO. ROQUE DZUL MAY\nDIRECTOR DE PLANEACIÓN\nroque.dzul@muni.example\n(983) 832 1010 ext. 22',
        'H. AYUNTAMIENTO DE BACALTÚN\nDIRECCIÓN DE PLANEACIÓN\nOficio DP/33/2024\nBacaltún, Q. Roo, a 4 de mayo de 2024\n',
      ),
      'ROQUE DZUL MAY | +529838321010;ext=22 | roque.dzul@muni.example | H. AYUNTAMIENTO DE BACALTÚN | DIRECTOR DE PLANEACIÓN',
    ],
    [
      'rubrica',
      signed(
        '(rúbrica)\nAntrop. Luz del Alba Sis\nInvestigadora titular C\nCentro de Estudios del Sureste\nluzalba@ces.example / 9991010101',
      ),
      'Luz del Alba Sis | +529991010101 | luzalba@ces.example | Centro de Estudios del Sureste | Investigadora titular C',
    ],
    [
      'underscore',
      signed('__________________________\nCésar Augusto Coox\nPárroco\nParroquia de San Bartolo\n916 103 20 20\nccoox@sanbartolo.example'),
      'César Augusto Coox | +529161032020 | ccoox@sanbartolo.example | Parroquia de San Bartolo | Párroco',
    ],
    [
      'brasil name',
      signed('João da Silva dos Santos\nCoordenador de Projetos\nInstituto Raiz\n+55 11 95555-0134\njoao@raiz.example'),
      'João da Silva dos Santos | +5511955550134 | joao@raiz.example | Instituto Raiz',
    ],
    [
      'arabic name',
      signed('Yusuf al-Masri\nFounder, Bridge Collective\n+962 6 555 0123\nyusuf@bridge.example', '', 'Sincerely,\n'),
      'Yusuf al-Masri | +96265550123 | yusuf@bridge.example | Bridge Collective | Founder',
    ],
    [
      'caps no accents',
      signed('ING. JOSE ANGEL TZEC UITZIL\nSUPERVISOR DE OBRA\nTEL 9811234567\nJATZEC@OBRA.EXAMPLE'),
      'JOSE ANGEL TZEC UITZIL | +529811234567 | jatzec@obra.example | - | SUPERVISOR DE OBRA',
    ],
    [
      'one surname',
      signed('Dra. Zazil Canché\nProfesora-investigadora\nUniversidad Intercultural del Sur\nzcanche@uis.example\nCel. 983 111 2233'),
      'Zazil Canché | +529831112233 | zcanche@uis.example | Universidad Intercultural del Sur | Profesora-investigadora',
    ],
    [
      'closing english spanish',
      signed('Eva Cobos Lara\nCommunity Lead @ Ocaso Media\n55 1212 3434\neva@ocaso.example', '', 'Un abrazo fuerte,\n'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'org quoted',
      signed('Eva Cobos Lara\nPresidenta de la Cooperativa "La Flor del Mezquite"\nTel. 55 1212 3434\neva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Cooperativa "La Flor del Mezquite" | Presidenta',
    ],
    [
      'long org',
      signed(
        'Eva Cobos Lara\nCoordinadora\nTel. 55 1212 3434\neva@ocaso.example',
        'Centro de Investigación y Docencia en Salud Comunitaria\ny Desarrollo Rural del Istmo, A.C.\nJuchitán, Oax., 3 de mayo de 2024\n',
      ),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Centro de Investigación y Docencia en Salud Comunitaria y Desarrollo Rural del Istmo, A.C. | Coordinadora',
    ],
    [
      'pos two lines',
      signed(
        'Eva Cobos Lara\nDirectora de Enlace Institucional y\nRelaciones con Medios\nInstituto Brújula\nTel. 55 1212 3434\neva@ocaso.example',
      ),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Instituto Brújula | Directora de Enlace Institucional y Relaciones con Medios',
    ],
    [
      'ex boss',
      signed('Eva Cobos Lara\nExjefa de redacción, Revista Pulso (2015-2021)\nTel. 55 1212 3434\neva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Revista Pulso | Exjefa de redacción',
    ],
    [
      'freelance',
      signed('Eva Cobos Lara\nConsultora independiente en comunicación\nTel. 55 1212 3434\neva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Consultora independiente en comunicación',
    ],
  ])('%s', (_, text, expected) => expectIssuer(text, expected));
});
