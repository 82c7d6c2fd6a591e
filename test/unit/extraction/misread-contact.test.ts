import { describe, expect, it } from '@jest/globals';
import { findEmailAddresses } from '../../../src/extraction/email-addresses.ts';
import { viewPage } from '../../../src/extraction/page-view.ts';
import { findPhoneNumbers } from '../../../src/extraction/phone-numbers.ts';
import { page } from './invented-texts.ts';
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
    [
      'two signs for one',
      signed('Eva Cobos Lara\nTel 222 121 2343\neva.cobos GO ocaso.example'),
      'Eva Cobos Lara | +522221212343 | eva.cobos@ocaso.example',
    ],
    [
      'a speck',
      signed('Eva Cobos Lara\nTel 222 121 2343\neva.cobos@ocaso.com.m«x'),
      'Eva Cobos Lara | +522221212343 | eva.cobos@ocaso.com.mx',
    ],
    [
      'a capital for an l',
      signed('Eva Cobos Lara\nTel 222 121 2343\nprensa.Iuna@ocaso.example'),
      'Eva Cobos Lara | +522221212343 | prensa.luna@ocaso.example',
    ],
    [
      'an address that begins with a capital is left alone',
      signed('Irene Cobos Lara\nTel 222 121 2343\nIrene@ocaso.example'),
      'Irene Cobos Lara | +522221212343 | irene@ocaso.example',
    ],
    [
      'rn is not taken for m',
      signed('Eva Cobos Lara\nTel 222 121 2343\neva@rnarea.example'),
      'Eva Cobos Lara | +522221212343 | eva@rnarea.example',
    ],
  ])('%s', (_, text, expected) => expectIssuer(text, expected, true));
});

it.each([
  ['repaired', 'eva.cobosQocaso.example', true],
  ['as read', 'eva.cobos@ocaso.example', false],
])('an address %s says so', (_, text, uncertain) => {
  const { lines } = viewPage(page(text, { ocr: true, imageCoverage: 1 }));
  expect(findEmailAddresses(lines)).toMatchObject([{ value: 'eva.cobos@ocaso.example', uncertain }]);
});
it.each([
  ['repaired', 'Tel. 55 12I2 3434', true],
  ['as read', 'Tel. 55 1212 3434', false],
])('a number %s says so', (_, text, uncertain) => {
  const { lines } = viewPage(page(text, { ocr: true, imageCoverage: 1 }));
  expect(findPhoneNumbers(lines).found).toMatchObject([{ value: '+525512123434', uncertain }]);
});
it('in text that nobody had to recognise nothing is repaired', () => {
  expect(findEmailAddresses(viewPage(page('eva.cobosQocaso.example')).lines)).toEqual([]);
});
