import { describe, expect, it } from '@jest/globals';
import { findEmailAddresses } from '../../../src/extraction/email-addresses.ts';
import { viewPage } from '../../../src/extraction/page-view.ts';
import { namesInAddress, parsePersonName } from '../../../src/extraction/person-names.ts';
import { findPhoneNumbers } from '../../../src/extraction/phone-numbers.ts';
import { page } from './invented-texts.ts';

const linesOf = (text: string) => viewPage(page(text)).lines;

describe('telephone numbers in the forms that people write', () => {
  it.each([
    ['55 1234 5678', ['+525512345678']],
    ['(55) 1234-5678', ['+525512345678']],
    ['Tel./Cel.: 5512345678', ['+525512345678']],
    ['Tel.5512345678', ['+525512345678']],
    ['01 55 1234 5678', ['+525512345678']],
    ['01 (222) 345 67 89', ['+522223456789']],
    ['044 55 1234 5678', ['+525512345678']],
    ['045-951-123-4567', ['+529511234567']],
    ['+52 55 1234 5678', ['+525512345678']],
    ['+52 1 55 1234 5678', ['+525512345678']],
    ['+5215512345678', ['+525512345678']],
    ['(+52) 55-12-34-56-78', ['+525512345678']],
    ['52 55 1234 5678', ['+525512345678']],
    ['0052 55 1234 5678', ['+525512345678']],
    ['55.1234.5678', ['+525512345678']],
    ['55–1234–5678', ['+525512345678']],
    ['WhatsApp: 951 123 4567', ['+529511234567']],
    ['https://wa.me/5215512345678', ['+525512345678']],
    ['55 1234 5678 ext. 123', ['+525512345678;ext=123']],
    ['55 1234 5678, extensión 4455', ['+525512345678;ext=4455']],
    ['5512345678x12', ['+525512345678;ext=12']],
    ['+34 612 345 678', ['+34612345678']],
    ['+44 (0) 20 7946 0958', ['+442079460958']],
    ['+1 (415) 555-2671', ['+14155552671']],
    ['55 1234 5678 / 55 8765 4321', ['+525512345678', '+525587654321']],
    ['5512345678   5587654321', ['+525512345678', '+525587654321']],
    ['C.P. 06600 Tel. 55 1234 5678', ['+525512345678']],
    ['Col. Centro 06600 55 1234 5678', ['+525512345678']],
    ['Tel. 55 2019 2020', ['+525520192020']],
    ['5 5 1 2 3 4 5 6 7 8', ['+525512345678']],
    ['55 1234 5678 / 79', ['+525512345678', '+525512345679']],
    ['55 1234 5678 (de 9 a 2)', ['+525512345678']],
    ['marcar al 55 1234\n5678, por favor', ['+525512345678']],
    ['(55) 1234-\n5678', ['+525512345678']],
    ['Tel. 55 1234 5678 ext.\n118', ['+525512345678;ext=118']],
    ['al cinco cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho', ['+525512345678']],
    ['nueve seis siete, ciento doce, cuarenta y\ncinco, cero ocho', ['+529671124508']],
    ['Oakland, CA 94607\n(510) 555-0134', ['+15105550134']],
    ['Oakland, CA 94607\n55 1234 5678', ['+525512345678']],
    ['41001 Sevilla, España\nTel. 954 123 456', ['+34954123456']],
    ['Av. Colombia 20\nTel. 55 1234 5678', ['+525512345678']],
  ])('%s', (text, expected) => {
    expect(findPhoneNumbers(linesOf(text)).found.map((phone) => phone.value)).toEqual(expected);
  });
});

describe('numbers that are no telephone', () => {
  it.each([
    '2015 - 2019',
    '2015-2019-2023',
    '15/05/2024',
    '2024-05-15 10:30',
    'RFC GOLA850101AB1',
    'CURP LUCA900503MDFNRN09',
    'Cédula profesional: 5512345678',
    '$ 23,938.00 MXN',
    '$5512345678',
    'C.P. 06600',
    'CLABE 012345678901234567',
    'ana5512345678@correo.example',
    'ISBN 978 607 123 4567',
    'Fax 55 1234 5678',
    'de 2014 a 2018\n2019 a 2023',
    'Centro 06600\n12345 Puebla',
    'dos o tres veces por semana',
  ])('%s', (text) => {
    expect(findPhoneNumbers(linesOf(text))).toEqual({ found: [], unread: false });
  });
  it.each(['Tel. 5622 1234', 'Tel: 951 22Z 3344', 'Celular:', '7654 3210'])('unread, not absent: %s', (text) => {
    expect(findPhoneNumbers(linesOf(text))).toEqual({ found: [], unread: true });
  });
});

describe('email addresses in the forms that people write', () => {
  it.each([
    ['Correo: Laura.Gomez@Agora.Example', 'laura.gomez@agora.example', false],
    ['laura @agora.example', 'laura@agora.example', false],
    ['escribe a laura@agora.org.mx.', 'laura@agora.org.mx', false],
    ['laura@agora.org.mx.Atentamente', 'laura@agora.org.mx', false],
    ['laura@agora.org. mx', 'laura@agora.org.mx', false],
    ['<laura@agora.example>', 'laura@agora.example', false],
    ['laura\u00a0@\u00a0agora.example', 'laura@agora.example', false],
    ['laura arroba agora punto org punto mx', 'laura@agora.org.mx', true],
    ['laura [at] agora.example', 'laura@agora.example', true],
    ['laura(arroba)agora(punto)example', 'laura@agora.example', true],
    ['laura.gomez@\nagora.example', 'laura.gomez@agora.example', false],
    ['laura.gomez\n@agora.example', 'laura.gomez@agora.example', false],
    ['laura @ agora . example', 'laura@agora.example', true],
    ['laura (a) agora.example', 'laura@agora.example', true],
    ['laura AT agora DOT example', 'laura@agora.example', true],
    ['laura punto gomez arroba agora\npunto example', 'laura.gomez@agora.example', true],
    ['coordina-\ncion@agora.example', 'coordinacion@agora.example', true],
    ['laura@casa-\nagora.example', 'laura@casa-agora.example', true],
    ['laura@agora.\norg.mx', 'laura@agora.org.mx', false],
    ['laura@agora.org\n.mx', 'laura@agora.org.mx', false],
    ['laura @\nagora.example', 'laura@agora.example', false],
  ])('%s', (text, value, uncertain) => {
    expect(findEmailAddresses(linesOf(text)).map((one) => [one.value, one.uncertain])).toEqual([[value, uncertain]]);
  });
  it.each(['@lauragomez', 'Twitter: @laura', 'www.agora.example', 'laura@agora', 'a@b', 'look at agora.example', 'laura@agora.\nSaludos'])(
    'none: %s',
    (text) => {
      expect(findEmailAddresses(linesOf(text))).toEqual([]);
    },
  );
});

describe('names by their shape', () => {
  it.each([
    ['Mtra. Laura Gómez Ruiz', 'Laura Gómez Ruiz', true],
    ['LIC. TERESA OLMOS VIDAL', 'TERESA OLMOS VIDAL', true],
    ['Dra. María de la Luz  Peña', 'María de la Luz Peña', true],
    ['Lic.Laura Gómez', 'Laura Gómez', true],
    ['Ma. Guadalupe Hdez. Prado', 'Ma. Guadalupe Hdez. Prado', true],
    ['J. Antonio Pérez-Gil', 'J. Antonio Pérez-Gil', true],
    ["Prof. Margaret O'Neill, PhD", "Margaret O'Neill", true],
    ['___ Noé Ibarra ___', 'Noé Ibarra', true],
    ['Fabián', 'Fabián', false],
    ['María José', 'María José', false],
    ['Laura G.', 'Laura G.', false],
    ['M. en C. Karla Peña Cota', 'Karla Peña Cota', true],
    ['L.R.H. Norma Treviño Leal', 'Norma Treviño Leal', true],
    ['J.M. Uc Chan', 'J.M. Uc Chan', true],
    ['Amparo Ferrús i Llopis', 'Amparo Ferrús i Llopis', true],
    ['Wilberth Cámara Pech', 'Wilberth Cámara Pech', true],
    ['María de la Luz C. Hernández-Tzitzihua y Ponce de León', 'María de la Luz C. Hernández-Tzitzihua y Ponce de León', true],
    ['Yusuf al-Masri', 'Yusuf al-Masri', true],
  ])('%s', (text, name, full) => {
    expect(parsePersonName(text)).toMatchObject({ name, full });
  });
  it.each([
    'Directora de Comunicación',
    'Fundación Ágora',
    'Ciudad de México',
    'Recursos Humanos',
    'laura gómez',
    'Atentamente',
    'Laura trabaja aquí',
    '2024',
    '',
  ])('none: %s', (text) => expect(parsePersonName(text)).toBeNull());
});

describe('whose address it may be, by its words', () => {
  it.each([
    ['María Olguín Sáenz', 'primaria.cardenas@escuela.example', 0],
    ['Laura Gómez Ruiz', 'lgomez@agora.example', 1],
    ['Laura Gómez Ruiz', 'laura.gomez@agora.example', 2],
    ['Laura Gómez Ruiz', 'gomezlaura@agora.example', 2],
    ['Rodrigo Benítez Lozano', 'rodri@agora.example', 1],
    ['Laura Gómez Ruiz', 'direccion@agora.example', 0],
  ])('%s, %s', (name, address, words) => expect(namesInAddress(name, address)).toBe(words));
});
