import { describe, it } from '@jest/globals';
import { expectIssuer, signed } from './read-letter.ts';

describe('what recognition misread and can have meant only one thing', () => {
  it.each([
    ['ocr gmai1', signed('Eva Cobos Lara\n55 1212 3434\neva.cobos@gmai1.com'), 'Eva Cobos Lara | +525512123434 | eva.cobos@gmail.com'],
    [
      'ocr O',
      signed('Eva Cobos Lara\nTel. 55 12I2 34O4\neva.cobos@ocaso.example'),
      'Eva Cobos Lara | +525512123404 | eva.cobos@ocaso.example',
    ],
    [
      'ocr ©',
      signed('Eva Cobos Lara\nTel. 55 1212 3434\neva.cobos©ocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@ocaso.example',
    ],
    [
      'ocr Q',
      signed('Eva Cobos Lara\nTel. 55 1212 3434\neva.cobosQocaso.example'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@ocaso.example',
    ],
    [
      'ocr blank',
      signed('Eva Cobos Lara\nTel. 55 1212 3434\neva.cobos @ocaso. com.mx'),
      'Eva Cobos Lara | +525512123434 | eva.cobos@ocaso.com.mx',
    ],
    ['ocr ,', signed('Eva Cobos Lara\nTel, 55 1212 3434\neva@ocaso,com'), 'Eva Cobos Lara | +525512123434 | eva@ocaso.com'],
    ['ocr S5', signed('Eva Cobos Lara\nCel: 5S 1212 3434\neva@ocaso.example'), 'Eva Cobos Lara | +525512123434 | eva@ocaso.example'],
    ['ocr bar', signed('Eva Cobos Lara\nTel | 222 121 2343\neva@ocaso.example'), 'Eva Cobos Lara | +522221212343 | eva@ocaso.example'],
    [
      'ocr (Q',
      signed('Eva Cobos Lara\nTel 222 121 2343\neva.cobos(Qocaso.example'),
      'Eva Cobos Lara | +522221212343 | eva.cobos@ocaso.example',
    ],
  ])('%s', (_, text, expected) => expectIssuer(text, expected, true));
});
