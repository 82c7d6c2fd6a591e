import { describe, it } from '@jest/globals';
import { expectIssuer, prose, signed } from './read-letter.ts';

describe('numbers and addresses in the shapes that letters give them', () => {
  it.each([
    [
      'two phones slash',
      signed('Ing. Aldo Ríos Vela\nGerente\nAgua Clara S.A. de C.V.\nTels. 55 5512-3456 / 57\naldo@aguaclara.example'),
      'Aldo Ríos Vela | +525555123456 | aldo@aguaclara.example | Agua Clara S.A. de C.V. | Gerente',
    ],
    [
      '044',
      signed('Lic. Eva Cobos Lara\nTel. of. 01 (55) 5544-3322, Cel. 044 55 1234 9876\neva.cobos@prensa.example'),
      'Eva Cobos Lara | +525512349876 | eva.cobos@prensa.example',
    ],
    [
      '+52 1',
      signed('Eva Cobos Lara\n+52 1 998 200 30 40\neva.cobos@prensa.example'),
      'Eva Cobos Lara | +529982003040 | eva.cobos@prensa.example',
    ],
    [
      'fax cp rfc',
      signed(
        'Eva Cobos Lara\nRFC COLE800101AB1  Cédula profesional 5512345678\nFax 55 5555 0000 Tel 55 5555 0001\nC.P. 03100\neva.cobos@prensa.example',
      ),
      'Eva Cobos Lara | +525555550001 | eva.cobos@prensa.example',
    ],
    [
      'obf 1',
      signed('Eva Cobos Lara\n55 1212 3434\neva punto cobos arroba prensa punto org punto mx'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@prensa.org.mx',
    ],
    [
      'obf 2',
      signed('Eva Cobos Lara\n55 1212 3434\neva.cobos (a) prensa.org.mx'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@prensa.org.mx',
    ],
    [
      'obf 3',
      signed('Eva Cobos Lara\n55 1212 3434\neva.cobos AT prensa DOT org DOT mx'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@prensa.org.mx',
    ],
    [
      'obf 4',
      signed('Eva Cobos Lara\n55 1212 3434\nCorreo: eva_cobos{arroba}prensa.example'),
      'Eva Cobos Lara | +525512123434 | eva_cobos@prensa.example',
    ],
    [
      'broken mail',
      signed('Eva Cobos Lara\n55 1212 3434\neva.cobos@prensa-\nlibre.example'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@prensa-libre.example',
    ],
    [
      'broken mail 2',
      signed('Eva Cobos Lara\n55 1212 3434\ncorreo eva.cobos@prensalibre.\norg.mx'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@prensalibre.org.mx',
    ],
    [
      'trailing',
      signed('Eva Cobos Lara\n55 1212 3434\n(EVA.COBOS@PRENSA.EXAMPLE).'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@prensa.example',
    ],
    [
      'brackets',
      signed('Eva Cobos Lara <eva.cobos@prensa.example> 55 1212 3434'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@prensa.example',
    ],
    [
      'one line comma',
      signed('Eva Cobos Lara, Directora de Prensa, Diario Ocaso, tel. 55 1212 3434, eva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Diario Ocaso | Directora de Prensa',
    ],
    [
      'pipes',
      signed('Eva Cobos Lara | Directora de Prensa | Diario Ocaso | 55.1212.3434 | eva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Diario Ocaso | Directora de Prensa',
    ],
    [
      'labels',
      signed(
        'Nombre: Eva Cobos Lara\nCargo: Directora de Prensa\nEmpresa: Diario Ocaso\nTeléfono: 55 1212 3434\nCorreo electrónico: eva@ocaso.example',
      ),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Diario Ocaso | Directora de Prensa',
    ],
    [
      'mail print',
      `De: "Eva Cobos Lara" <eva@ocaso.example>\nPara: Vico Santos <vico@correo.example>\nFecha: 3 de mayo de 2024, 10:11\nAsunto: Tu carta\n` +
        prose() +
        'Saludos,\nEva\nDiario Ocaso\n55 1212 3434',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | Diario Ocaso',
    ],
    [
      'US letter',
      `Harbor Legal Clinic\n200 Pier Street, Oakland, CA 94607\nMay 2, 2024\nTo whom it may concern:\nI am pleased to recommend Vico Santos, who worked with us for three years as a social media assistant and was a great asset.\nSincerely,\nTamika Rowe-Jensen\nDeputy Director\n(510) 555-0134 x 12\ntamika@harborlegal.example`,
      'Tamika Rowe-Jensen | +15105550134;ext=12 | tamika@harborlegal.example | Harbor Legal Clinic | Deputy Director',
    ],
    [
      'ES letter',
      `Asociación Vecinal El Molino\nCalle Sol 3, 41001 Sevilla, España\n` +
        prose() +
        'Atentamente,\nRocío Jurado Baena\nSecretaria\nTel. 954 123 456\nrocio@elmolino.example',
      'Rocío Jurado Baena | +34954123456 | rocio@elmolino.example | Asociación Vecinal El Molino | Secretaria',
    ],
    [
      'ext apart',
      signed(
        'Eva Cobos Lara\nJefa de Redacción\nExt. 205\neva@ocaso.example',
        'DIARIO OCASO\nConmutador (55) 5000 1000\nCiudad de México, 3 de mayo de 2024\n',
      ),
      'Eva Cobos Lara | +525550001000;ext=205 | eva@ocaso.example | DIARIO OCASO | Jefa de Redacción',
    ],
    [
      'colon tel',
      signed('Eva Cobos Lara\nT: 55 1212 3434 · M: 55 4545 6767 · E: eva@ocaso.example'),
      'Eva Cobos Lara | +525545456767 | eva@ocaso.example',
    ],
    [
      'wa link',
      signed('Eva Cobos Lara\nhttps://wa.me/5215512123434\neva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'bare number broken',
      prose() +
        'Si tienen dudas me pueden marcar al 55 1212\n3434 o escribir a eva@ocaso.example con gusto respondo.\nAtentamente\nEva Cobos Lara',
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'dates near',
      signed('Eva Cobos Lara\nVigencia 2019-2023\nOficio 2024/0123/55\n55 1212 3434\neva@ocaso.example\nImpreso el 03/05/2024 10:20'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'website only org',
      signed('Eva Cobos Lara\nDirectora\nwww.casarefugioalma.example\n55 1212 3434\neva@casarefugioalma.example'),
      'Eva Cobos Lara | +525512123434 | eva@casarefugioalma.example | - | Directora',
    ],
    [
      'two mails',
      signed('Eva Cobos Lara\nDirectora\n55 1212 3434\ncontacto@ocaso.example, eva.cobos@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@ocaso.example | - | Directora',
    ],
    [
      'mail label glued',
      signed('Eva Cobos Lara\nTel.5512123434\nE-mail:eva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'tel words first',
      signed('Eva Cobos Lara\nMi teléfono de casa es el 55-1212-3434 y el correo eva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'lada',
      signed('Eva Cobos Lara\nLada 01 800 123 4567\nDirecto (664) 6 82 10 10\neva@ocaso.example'),
      'Eva Cobos Lara | +526646821010 | eva@ocaso.example',
    ],
    ['dots', signed('Eva Cobos Lara\n+52.55.1212.3434\neva@ocaso.example'), 'Eva Cobos Lara | +525512123434 | eva@ocaso.example'],
    ['parens 52', signed('Eva Cobos Lara\n(52) (55) 1212 3434\neva@ocaso.example'), 'Eva Cobos Lara | +525512123434 | eva@ocaso.example'],
    ['spaces odd', signed('Eva Cobos Lara\n5 5 1 2 1 2 3 4 3 4\neva@ocaso.example'), 'Eva Cobos Lara | +525512123434 | eva@ocaso.example'],
    ['argentina', signed('Eva Cobos Lara\n+54 9 11 5555-0199\neva@ocaso.example'), 'Eva Cobos Lara | +5491155550199 | eva@ocaso.example'],
    [
      'bullets contact',
      signed('Eva Cobos Lara\n• Teléfono: 55 1212 3434\n• Correo: eva@ocaso.example\n• Horario: 9 a 18 h'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example',
    ],
    [
      'table cells',
      signed('Nombre\tEva Cobos Lara\nPuesto\tGerente de Marca\nTeléfono\t55 1212 3434\nCorreo\teva@ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva@ocaso.example | - | Gerente de Marca',
    ],
    [
      'mail underscore caps',
      signed('Eva Cobos Lara\n55 1212 3434\nEva_Cobos.L@Ocaso.Example;'),
      'Eva Cobos Lara | +525512123434 | eva_cobos.l@ocaso.example',
    ],
    ['mail mailto', signed('Eva Cobos Lara\n55 1212 3434\nmailto:eva@ocaso.example'), 'Eva Cobos Lara | +525512123434 | eva@ocaso.example'],
  ])('%s', (_, text, expected) => expectIssuer(text, expected));
});
