import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeBytes } from '../../../src/domain/charset.ts';
import { decodeWords } from '../../../src/mail/mime/encoded-words.ts';
import { HEAD, message, mixed, multipart, parse, part, pdf, utf8 } from './raw-message.ts';

const SENTENCE = 'Año nuevo, vocación y comunicación';
const body = (contentType: string | null, raw: string, encoding = '8bit'): string =>
  message([...HEAD, ...(contentType === null ? [] : [`Content-Type: ${contentType}`]), `Content-Transfer-Encoding: ${encoding}`], raw);

describe('bodies in every charset, declared or not', () => {
  const check = (title: string, raw: string, expected = SENTENCE): void => {
    it(title, async () => {
      const { text, problems } = await parse(raw);
      expect({ text, problems }).toEqual({ text: expected, problems: [] });
    });
  };
  check('utf-8', body('text/plain; charset=utf-8', utf8(SENTENCE)));
  check(
    'utf-8 in quoted-printable',
    body('text/plain; charset="UTF-8"', 'A=C3=B1o nuevo, vocaci=C3=B3n y=\r\n comunicaci=C3=B3n', 'quoted-printable'),
  );
  check('iso-8859-1', body('text/plain; charset=iso-8859-1', SENTENCE));
  check('windows-1252 with its own quotes', body('text/plain; charset=windows-1252', '\x93A\xF1o\x94 \x80'), '“Año” €');
  check('iso-8859-1 that is windows-1252', body('text/plain; charset=iso-8859-1', '\x93A\xF1o\x94'), '“Año”');
  check('utf-8 that says iso-8859-1', body('text/plain; charset=iso-8859-1', utf8(SENTENCE)));
  check('utf-8 that says us-ascii', body('text/plain; charset=us-ascii', utf8(SENTENCE)));
  check('Latin-1 that says utf-8', body('text/plain; charset=utf-8', SENTENCE));
  check('utf-8 undeclared', body('text/plain', utf8(SENTENCE)));
  check('Latin-1 undeclared', body('text/plain', SENTENCE));
  check('Latin-1 without any Content-Type', body(null, SENTENCE));
  check('mostly utf-8 with one damaged byte', body('text/plain; charset=utf-8', `${utf8(SENTENCE)} \xFF`), `${SENTENCE} \uFFFD`);
  check('a charset that nobody knows', body('text/plain; charset=x-martian', utf8(SENTENCE)));
  check('a DOS code page, which only the library knows', body('text/plain; charset=cp850', 'A\xA4o'), 'Año');
  check('gb18030', body('text/plain; charset=gb2312', '\xC4\xE3\xBA\xC3'), '你好');
  check('iso-2022-jp', body('text/plain; charset=iso-2022-jp', '\x1B$B$3$s\x1B(B'), 'こん');
  check('utf-7 is refused: it hides markup', body('text/plain; charset=utf-7', 'Hola +AOE-'), 'Hola +AOE-');
  check('NFD becomes NFC', body('text/plain; charset=utf-8', utf8(SENTENCE.normalize('NFD'))));
  check('NUL and other control characters are dropped', body('text/plain; charset=utf-8', 'Ho\x00la\x07\tAna\r\nfin'), 'Hola\tAna\nfin');
  check('format=flowed', body('text/plain; charset=utf-8; format=flowed', utf8('Año nuevo, \r\nvocación y \r\ncomunicación')));

  it('random bytes under any label give text or null, never an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(null, 'utf-8', 'iso-8859-1', 'gb18030', 'iso-2022-jp', 'utf-16le', '', '"', 'x'),
        (bytes, charset) => {
          const text = decodeBytes(bytes, charset);
          expect(text === null || typeof text === 'string').toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('text without encoded words is left alone, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('=?')),
        (text) => expect(decodeWords(text)).toBe(text),
      ),
    );
  });

  it('what we encode is what is decoded', () => {
    const encode = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
    const wellFormed = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text !== '' && !text.includes('\uFEFF'));
    fc.assert(
      fc.property(wellFormed, wellFormed, (left, right) => expect(decodeWords(`${encode(left)} ${encode(right)}`)).toBe(left + right)),
    );
  });
});

describe('HTML and plain versions', () => {
  const alternative = (plain: string, html: string): string => {
    const parts = [
      part(['Content-Type: text/plain; charset=utf-8'], utf8(plain)),
      part(['Content-Type: text/html; charset=utf-8'], utf8(html)),
    ];
    const { header, body: text } = multipart('alternative', parts);
    return message([...HEAD, header], text);
  };
  const check = (title: string, raw: string, expected: string): void => {
    it(title, async () => expect((await parse(raw)).text).toBe(expected));
  };
  check('prefers plain text', alternative('Hola, soy Ana.', '<p>Otra cosa</p>'), 'Hola, soy Ana.');
  check(
    'a stub gives way to the HTML',
    alternative(
      'Para ver este mensaje use un cliente de correo con HTML',
      '<p>Hola, soy Ana y envío mis documentos para la vacante publicada.</p>',
    ),
    'Hola, soy Ana y envío mis documentos para la vacante publicada.',
  );
  check('an empty plain version gives way to the HTML', alternative(' \r\n', '<p>Hola</p>'), 'Hola');
  check('a short plain text is no stub', alternative('Adjunto CV.', '<p>Adjunto CV y muchas otras cosas.</p>'), 'Adjunto CV.');
  check(
    'HTML only',
    body('text/html; charset=iso-8859-1', '<html><head><style>p{color:red}</style></head><body><p>Vocaci\xF3n</p><p>Ana</p></body></html>'),
    'Vocación\n\nAna',
  );
  check(
    'HTML only beside an attachment',
    mixed([part(['Content-Type: text/html; charset=utf-8'], '<p>Hola</p>'), pdf('filename=CV.pdf')]),
    'Hola',
  );
  check('no body at all', mixed([pdf('filename=CV.pdf')]), '');
});
