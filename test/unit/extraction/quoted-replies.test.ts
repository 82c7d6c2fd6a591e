import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBody } from '../../../src/extraction/read-body.ts';
import * as odd from './invented-oddities.ts';
import * as usual from './invented-texts.ts';

describe('own words without what is quoted', () => {
  const check = (name: string, text: string, ownText: string) => it(name, () => expect(readBody(text).ownText).toBe(ownText));
  check('Gmail in Spanish', 'Gracias\n\nEl mar, 21 may 2024 a las 10:00, Vacantes (<v@x.example>) escribió:\n> Recibimos', 'Gracias');
  check('Gmail, wrapped', 'Gracias\n\nEl mar, 21 may 2024 a las 10:00, Vacantes\n<v@x.example> escribió:\n\nRecibimos', 'Gracias');
  check('Gmail in English', 'Thanks\r\n\r\nOn Tue, May 21, 2024 at 10:00 AM HR <v@x.example> wrote:\r\n> Received', 'Thanks');
  check('written below the quote', 'El mar, 21 may 2024, Vacantes <v@x.example> escribió:\n> Recibimos\n\nAquí está', 'Aquí está');
  check('Outlook', 'Listo.\n\nDe: Vacantes\nEnviado: martes\nPara: Noé\nAsunto: RE\n\n¿Algo?', 'Listo.');
  check('Outlook, marked', 'Listo.\n\n-----Mensaje original-----\nDe: Vacantes\n¿Algo?', 'Listo.');
  check('signature', 'Hola\n-- \nNoé\n55 1234 5678', 'Hola');
  check('"De:" alone is text', 'De: la sierra\nvengo a postular', 'De: la sierra\nvengo a postular');
  const forward = 'Reenvío\n\n---------- Forwarded message ---------\nDe: Noé <n@x.example>\nDate: lun\nSubject: Vacante\n\n> Mi carta';
  check('forward', forward, forward);
  const spanishForward = '-------- Mensaje reenviado --------\nDe: Noé\nFecha: lun\nAsunto: x\n\nMi carta';
  check('forward in Spanish', spanishForward, spanishForward);
  const outlookForward = 'De: Noé\nEnviado: lunes\nPara: Vacantes\nAsunto: Vacante\n\nMi carta';
  check('forward by Outlook: nothing of their own above', outlookForward, outlookForward);
});

describe('a letter written in the body', () => {
  it.each([
    [true, usual.motivationSpanish],
    [true, odd.motivationNarrative.repeat(2)],
    [true, `${usual.recommendationComplete}\n${usual.recommendationSecond}`],
    [false, 'Buenas tardes, adjunto mi CV y mi carta motivo para la vacante. Quedo atenta. Saludos, Camila Ortega'],
    [false, `Gracias\n\nOn Tue, May 21, 2024, HR <v@x.example> wrote:\n${usual.motivationSpanish}`],
    [false, `${usual.jobCall}\n${usual.jobCall}\n${usual.jobCall}`],
  ])('%s', (expected, text) => expect(readBody(text).letterLike).toBe(expected));
});

describe('links to files elsewhere: hosts only', () => {
  it.each([
    ['https://drive.google.com/file/d/abc?usp=sharing', 'drive.google.com'],
    ['https://docs.google.com/document/d/abc', 'docs.google.com'],
    ['https://1drv.ms/b/s!abc', '1drv.ms'],
    ['https://onedrive.live.com/x?y', 'onedrive.live.com'],
    ['https://alguien-my.sharepoint.com/:b:/g/x', 'alguien-my.sharepoint.com'],
    ['https://www.dropbox.com/s/x/cv.pdf', 'www.dropbox.com'],
    ['https://we.tl/t-abc', 'we.tl'],
    ['https://wetransfer.com/downloads/x', 'wetransfer.com'],
    ['https://www.icloud.com/iclouddrive/x', 'www.icloud.com'],
    ['https://app.box.com/s/x', 'app.box.com'],
    ['https://mega.nz/file/x', 'mega.nz'],
    ['drive.google.com/abc', 'drive.google.com'],
  ])('%s', (url, host) => {
    const { links } = readBody(`Mi CV: ${url} gracias`);
    expect(links.map((link) => link.host)).toEqual([host]);
    expect(links[0]?.quote.endsWith(host)).toBe(true);
  });
  it.each(['https://evil.example/drive.google.com/x', 'https://drive.google.com.evil.example/x', 'https://behance.net/x', 'dropbox'])(
    'none: %s',
    (url) => {
      expect(readBody(`Mira ${url} gracias`).links).toEqual([]);
    },
  );
});

describe('questions', () => {
  it.each([
    [true, '¿Recibieron mi correo?'],
    [true, 'Quisiera saber si recibieron mis documentos.'],
    [true, 'Tengo una duda sobre el horario'],
    [true, 'me podrían informar la fecha'],
    [true, 'Could you please confirm that you received it'],
    [false, 'Adjunto mis documentos.'],
    [false, 'Aquí: https://drive.google.com/open?id=abc'],
    [false, 'Adjunto.\n\nEl mar, 21 may 2024, V <v@x.example> escribió:\n> ¿Algo?'],
  ])('%s: %s', (expected, text) => expect(readBody(text).asksQuestion).toBe(expected));
});

it('any text at all', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.constantFrom('> x', '-- ', 'De: a', 'Enviado: b', 'El a escribió:', 'On a wrote:'),
        ),
      ),
      (lines) => {
        const text = lines.join('\n');
        const reading = readBody(text);
        expect(reading.ownText.length).toBeLessThanOrEqual(text.length);
        for (const { quote } of reading.links) expect(text).toContain(quote);
      },
    ),
  );
});
