import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeFilename } from '../../../src/domain/safe-filename.ts';
import { parseParameters } from '../../../src/mail/mime/parameters.ts';
import { bytes, mixed, parse, part, pdf, TEXT, utf8 } from './raw-message.ts';

describe('attachment names in every encoding that mail programs use', () => {
  const check = (title: string, parameters: string, expected: string | null): void => {
    it(title, async () => {
      const { parts } = await parse(mixed([TEXT, pdf(parameters)]));
      expect(parts.map(({ filename }) => filename)).toEqual([expected]);
    });
  };
  const name = 'Currículum Ana Núñez.pdf';
  check('plain', 'filename="CV.pdf"', 'CV.pdf');
  check('none', '', null);
  check('RFC 2047 B in quotes', `filename="=?UTF-8?B?${Buffer.from(name).toString('base64')}?="`, name);
  check('RFC 2047 Q without quotes', 'filename==?iso-8859-1?Q?Curr=EDculum_Ana_N=FA=F1ez.pdf?=', name);
  check(
    'RFC 2047 in two words that split a character',
    'filename="=?utf-8?Q?Curr=C3?= =?utf-8?Q?=ADculum_Ana_N=C3=BA=C3=B1ez.pdf?="',
    name,
  );
  check('RFC 2047 with UTF-8 called Latin-1', 'filename="=?iso-8859-1?Q?Curr=C3=ADculum_Ana_N=C3=BA=C3=B1ez.pdf?="', name);
  check('RFC 2231', "filename*=utf-8'es'Curr%C3%ADculum%20Ana%20N%C3%BA%C3%B1ez.pdf", name);
  check('RFC 2231 in Latin-1', "filename*=iso-8859-1''Curr%EDculum%20Ana%20N%FA%F1ez.pdf", name);
  check('RFC 2231 beside the plain form', `filename="Curriculum.pdf"; filename*=utf-8''Curr%C3%ADculum.pdf`, 'Currículum.pdf');
  check(
    'RFC 2231 continuations out of order, one split inside a character',
    'filename*1*=%ADculum%20Ana; filename*0*=utf-8\'\'Curr%C3;\r\n filename*2=" Nunez.pdf"',
    'Currículum Ana Nunez.pdf',
  );
  check('RFC 2231 that decodes to an encoded word stays as it is', "filename*=utf-8''a%3D_Q_%3D.pdf", 'a=_Q_=.pdf');
  check('raw UTF-8', `filename="${utf8(name)}"`, name);
  check('raw Latin-1', `filename="${name}"`, name);
  check('decomposed (macOS)', `filename="${utf8(name.normalize('NFD'))}"`, name);
  check('no quotes, spaces and parentheses', 'filename=CV (1) final.pdf', 'CV (1) final.pdf');
  check('an unclosed quote', 'filename="CV.pdf', 'CV.pdf');
  check('an escaped quote', 'filename="CV \\"final\\".pdf"', 'CV _final_.pdf');
  check('a Unix path', 'filename="../../etc/passwd"', 'passwd');
  check('a Windows path', 'filename="C:\\Users\\ana\\CV.pdf"', 'CV.pdf');
  check('dots only', 'filename=".."', null);
  check('a bidirectional override', `filename="${utf8('CV\u202Efdp.exe')}"`, 'CVfdp.exe');
  check('control characters', "filename*=utf-8''CV%00%0D%0A%07.pdf", 'CV .pdf');

  it('falls back to the name of Content-Type', async () => {
    const { parts } = await parse(mixed([TEXT, part(['Content-Type: application/octet-stream; name="Carta motivo.pdf"'], 'x')]));
    expect(parts).toMatchObject([{ filename: 'Carta motivo.pdf', declaredType: 'application/octet-stream', size: 1 }]);
  });

  it('keeps the extension of an endless name and never ends within a character', () => {
    expect(safeFilename(`${'á'.repeat(500)}.pdf`)).toBe(`${'á'.repeat(146)}.pdf`);
    expect(safeFilename(`a${'😀'.repeat(500)}`)).toHaveLength(149);
  });

  it('any name comes out harmless, or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFilename(name);
        if (safe === null) return;
        expect(safe.length).toBeGreaterThan(0);
        expect(safe.length).toBeLessThanOrEqual(150);
        expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\.|[. ]$/u);
        expect(safe.normalize('NFC')).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });

  it('any parameter text is read without failing', () => {
    const pieces = fc.constantFrom(
      ';',
      '=',
      '"',
      '\\',
      '*',
      "'",
      '%',
      '%C3',
      'filename',
      '*0',
      '*0*',
      'utf-8',
      '=?utf-8?Q?',
      '?=',
      '(',
      ')',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (text) => {
        const { parameters } = parseParameters(`attachment;${text.join('')}`);
        for (const value of parameters.values()) expect(typeof value).toBe('string');
        expect(parseParameters(`attachment; ${text.join('').replace(/[";*]/g, '')}`).value).toBe('attachment');
      }),
      { numRuns: 1000 },
    );
  });

  it('a hostile parameter list takes no quadratic time to read', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `filename*${index % 999}*=a`).join(';');
    expect(parseParameters(`attachment; ${many}`).parameters.get('filename')).toHaveLength(200);
    expect(bytes(many).length).toBeGreaterThan(200_000);
    for (const noise of [';', '(', '"', ' ', '\\', '=', "*'%"]) {
      expect(parseParameters(`attachment; a="${noise.repeat(250_000)}"; b=${noise.repeat(1000)}`).value).toBe('attachment');
      expect(parseParameters(`attachment; ${noise.repeat(250_000)}; filename=CV.pdf`).value).toBe('attachment');
    }
  });
});
