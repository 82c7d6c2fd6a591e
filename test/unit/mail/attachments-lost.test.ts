import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { HEAD, message, mixed, multipart, parse, part, pdf, TEXT, utf8 } from './raw-message.ts';

const LONG = 'Escribo para recomendar ampliamente a la persona candidata por su trabajo constante y cuidadoso. '.repeat(4).trim();
const png = (contentId: string, content = 'PNG'): string =>
  part(
    [
      'Content-Type: image/png; name="logo.png"',
      `Content-ID: <${contentId}>`,
      'Content-Disposition: inline',
      'Content-Transfer-Encoding: base64',
    ],
    Buffer.from(content).toString('base64'),
  );
const inner = (subject: string, parts: string[], boundary: string, from = 'Luis Muestra <luis@otra.test>'): string =>
  mixed(parts, boundary, [`From: ${from}`, `Subject: ${subject}`, 'Date: Sun, 19 May 2024 10:00:00 -0600', 'MIME-Version: 1.0']);

describe('attachments that must not get lost', () => {
  it('stores every part under its ordinal with its SHA-256', async () => {
    const { parts, files, problems } = await parse(
      mixed([TEXT, pdf('filename=CV.pdf', 'attachment', 'uno'), pdf('filename=Carta.pdf', 'attachment', 'dos')]),
    );
    expect(problems).toEqual([]);
    expect(parts).toEqual([
      {
        ordinal: 0,
        source: 'attachment',
        filename: 'CV.pdf',
        path: null,
        declaredType: 'application/pdf',
        referenced: false,
        sha256: sha256('uno'),
        size: 3,
        linkHost: null,
        containerOrdinal: null,
        problem: null,
      },
      {
        ordinal: 1,
        source: 'attachment',
        filename: 'Carta.pdf',
        path: null,
        declaredType: 'application/pdf',
        referenced: false,
        sha256: sha256('dos'),
        size: 3,
        linkHost: null,
        containerOrdinal: null,
        problem: null,
      },
    ]);
    expect([...files]).toEqual([
      ['0', Buffer.from('uno')],
      ['1', Buffer.from('dos')],
    ]);
  });

  it('Apple Mail shows PDFs inline between pieces of text', async () => {
    const parsed = await parse(
      mixed([
        TEXT,
        pdf('filename=CV.pdf', 'inline'),
        part(['Content-Type: text/plain; charset=utf-8'], 'Saludos'),
        pdf('filename=Carta.pdf', 'inline'),
      ]),
    );
    expect(parsed.parts.map(({ filename }) => filename)).toEqual(['CV.pdf', 'Carta.pdf']);
    expect(parsed.text).toBe('Hola\nSaludos');
  });

  it('Apple Mail: alternative of plain text and of HTML mixed with a PDF', async () => {
    const html = multipart('mixed', [part(['Content-Type: text/html'], '<p>Hola</p>'), pdf('filename=CV.pdf', 'inline')], 'dentro');
    const { header, body } = multipart('alternative', [TEXT, message([html.header], html.body)]);
    const parsed = await parse(message([...HEAD, header], body));
    expect(parsed.parts).toMatchObject([{ filename: 'CV.pdf' }]);
    expect(parsed.text).toBe('Hola');
  });

  it('a message that is nothing but a PDF', async () => {
    const { parts, text } = await parse(
      message(
        [...HEAD, 'Content-Type: application/pdf; name=CV.pdf', 'Content-Transfer-Encoding: base64'],
        Buffer.from('%PDF').toString('base64'),
      ),
    );
    expect(parts).toMatchObject([{ filename: 'CV.pdf', size: 4, source: 'attachment', path: null }]);
    expect(text).toBe('');
  });

  it('octet-stream keeps what the sender declared', async () => {
    const { parts } = await parse(
      mixed([TEXT, part(['Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="CV.PDF"'], '%PDF')]),
    );
    expect(parts).toMatchObject([{ declaredType: 'application/octet-stream', filename: 'CV.PDF' }]);
  });

  it('text files are files, inline ones too, and the body stays the body', async () => {
    const raw = mixed([
      TEXT,
      part(['Content-Type: text/plain; charset=utf-8; name=carta.txt', 'Content-Disposition: attachment; filename=carta.txt'], 'Motivos'),
      part(['Content-Type: text/plain; charset=utf-8', 'Content-Disposition: inline; filename=recomendacion.txt'], 'Recomiendo'),
    ]);
    const parsed = await parse(raw);
    expect(parsed.parts.map(({ filename }) => filename)).toEqual(['carta.txt', 'recomendacion.txt']);
    expect(parsed.files.get('1')?.toString()).toBe('Recomiendo');
    expect(parsed.text).toBe('Hola');
  });

  it('images that the HTML shows are marked, the others are not', async () => {
    const related = multipart(
      'related',
      [part(['Content-Type: text/html'], '<p>Hola <img src="cid:logo@x"></p>'), png('logo@x'), png('scan@x', 'ESCANEO')],
      'dentro',
    );
    const { parts, text } = await parse(mixed([message([related.header], related.body), pdf('filename=CV.pdf')]));
    expect(parts.map(({ filename, referenced }) => [filename, referenced])).toEqual([
      ['logo.png', true],
      ['logo.png', false],
      ['CV.pdf', false],
    ]);
    expect(text).toBe('Hola');
  });

  it('calendars, contact cards and signatures are no documents; winmail.dat is', async () => {
    const raw = mixed([
      TEXT,
      part(['Content-Type: text/calendar; method=REQUEST'], 'BEGIN:VCALENDAR'),
      part(['Content-Type: text/vcard; name=ana.vcf', 'Content-Disposition: attachment; filename=ana.vcf'], 'BEGIN:VCARD'),
      part(['Content-Type: application/pkcs7-signature; name=smime.p7s', 'Content-Disposition: attachment; filename=smime.p7s'], 'x'),
      part(['Content-Type: application/pgp-signature; name=signature.asc'], 'x'),
      part(['Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Disposition: attachment; filename=winmail.dat'], 'TNEF'),
      part(['Content-Type: application/octet-stream', 'Content-Disposition: attachment'], ''),
    ]);
    const { parts, problems } = await parse(raw);
    expect(parts).toMatchObject([{ ordinal: 0, filename: 'winmail.dat', declaredType: 'application/ms-tnef' }]);
    expect(problems).toEqual([]);
  });
});

describe('mail that travels inside mail', () => {
  it('its attachments are parts with a path, at any depth', async () => {
    const deepest = inner('Carta', [TEXT, pdf('filename=Carta.pdf')], 'tres');
    const middle = inner('RV: documentos', [TEXT, pdf('filename=CV.pdf'), part(['Content-Type: message/rfc822'], deepest)], 'dos');
    const outer = mixed([
      TEXT,
      part(['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="Fwd mensaje.eml"'], middle),
      pdf('filename=Otro.pdf'),
    ]);
    const { parts, nested, files } = await parse(outer);
    expect(parts.map(({ source, path, filename }) => [source, path, filename])).toEqual([
      ['nested', 'Fwd mensaje.eml/CV.pdf', 'CV.pdf'],
      ['nested', 'Fwd mensaje.eml/Carta.eml/Carta.pdf', 'Carta.pdf'],
      ['attachment', null, 'Otro.pdf'],
    ]);
    expect(nested).toEqual([
      { subject: 'RV: documentos', from: { name: 'Luis Muestra', address: 'luis@otra.test' }, date: '2024-05-19T16:00:00.000Z' },
      { subject: 'Carta', from: { name: 'Luis Muestra', address: 'luis@otra.test' }, date: '2024-05-19T16:00:00.000Z' },
    ]);
    expect([...files.keys()]).toEqual(['0', '1', '2']);
  });

  const check = (title: string, headers: string[], encode: (raw: string) => string): void => {
    it(title, async () => {
      const raw = mixed([TEXT, part(headers, encode(inner('Vacante/dos: CV', [TEXT, pdf('filename=CV.pdf')], 'dos')))]);
      const { parts, nested } = await parse(raw);
      expect(parts).toMatchObject([{ source: 'nested', path: 'Vacante dos CV.eml/CV.pdf' }]);
      expect(nested).toMatchObject([{ subject: 'Vacante/dos: CV' }]);
    });
  };
  const plain = (raw: string): string => raw;
  check('forwarded inline', ['Content-Type: message/rfc822', 'Content-Disposition: inline'], plain);
  check('without disposition', ['Content-Type: message/rfc822'], plain);
  check('base64, against RFC 2046 §5.2.1', ['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64'], (raw) =>
    Buffer.from(raw, 'latin1').toString('base64'),
  );

  it('a saved .eml that was attached by hand', async () => {
    const raw = mixed([
      TEXT,
      part(
        ['Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename=CARTA.EML'],
        inner('Carta', [TEXT, pdf('filename=C.pdf')], 'dos'),
      ),
    ]);
    expect((await parse(raw)).parts).toMatchObject([{ source: 'nested', path: 'CARTA.EML/C.pdf' }]);
  });

  it('a letter in the body of a nested mail is a document, a line is body text', async () => {
    const letter = message(['From: jefa@empresa.test', 'Subject: Carta', 'Content-Type: text/plain; charset=utf-8'], utf8(`${LONG} Núñez`));
    const note = message(['From: luis@otra.test', 'Subject: Nota'], 'Va el CV');
    const parsed = await parse(mixed([TEXT, part(['Content-Type: message/rfc822'], letter), part(['Content-Type: message/rfc822'], note)]));
    expect(parsed.parts).toMatchObject([
      { source: 'nested', path: 'Carta.eml/mensaje.txt', declaredType: 'text/plain', filename: 'mensaje.txt' },
    ]);
    expect(parsed.files.get('0')?.toString('utf8')).toBe(`${LONG} Núñez`);
    expect(parsed.text).toBe('Hola\n\nVa el CV');
  });

  it('an image shown by the nested HTML is marked there', async () => {
    const related = multipart('related', [part(['Content-Type: text/html'], '<img src="cid:logo@y">'), png('logo@y')], 'tres');
    const raw = mixed([
      TEXT,
      part(['Content-Type: message/rfc822'], message(['From: luis@otra.test', 'Subject: x', related.header], related.body)),
    ]);
    expect((await parse(raw)).parts).toMatchObject([{ source: 'nested', referenced: true }]);
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
