// OpenDocument as programs other than LibreOffice may write it, and as attackers do.
import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { MAX_TEXT_CHARACTERS, MAX_UNPACKED_BYTES, MAX_XML_PART_BYTES } from '../../../src/documents/limits.ts';
import { type HostileEntry, writeZip } from '../../support/hostile-zip.ts';

const NAMES = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
const DRAWING = [
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
];
const root = (inside: string): string => `<office:document ${[...NAMES, ...DRAWING].join(' ')}>${inside}</office:document>`;
const content = (body: string, styles = ''): string =>
  root(`<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`);
const mimetype: HostileEntry = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };

const read = (xml: Buffer | string, more: readonly HostileEntry[] = []) =>
  convertDocument(writeZip([mimetype, { name: 'content.xml', content: xml }, ...more]));

async function check(body: string, ...pages: string[]): Promise<void> {
  const result = await read(content(body));
  expect(result.pages.map(({ text }) => text)).toEqual(pages);
}

describe('text in ODT', () => {
  it.each([
    ['<text:p>uno\n   dos<text:s text:c="3"/>tres<text:tab/>cuatro</text:p>', 'uno dos   tres\tcuatro'],
    ['<text:h>Título</text:h><text:p>uno<text:line-break/>dos</text:p>', 'Título\nuno\ndos'],
    ['<text:list><text:list-item><text:p>uno</text:p></text:list-item></text:list>', 'uno'],
    ['<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>Hola</text:p>', 'Hola'],
    ['<text:p>Hola<office:annotation><text:p>x</text:p></office:annotation></text:p>', 'Hola'],
    ['<text:section text:display="none"><text:p>x</text:p></text:section><text:p>Hola</text:p>', 'Hola'],
    [
      '<text:p>Estimada<draw:frame><draw:text-box><text:p>Membrete</text:p></draw:text-box></draw:frame> Ana:</text:p>',
      'Estimada Ana:\nMembrete',
    ],
    ['<text:p><draw:custom-shape><text:p>Membrete</text:p></draw:custom-shape>Estimada:</text:p>', 'Membrete\nEstimada:'],
  ])('%s', (body, text) => check(body, text));

  it('ends pages where the program that saved it saw them end', () =>
    check(
      '<text:p>uno</text:p><text:p>do<text:soft-page-break/>s</text:p><text:soft-page-break/><text:p>tres</text:p>',
      'uno\ndo',
      's',
      'tres',
    ));

  it('reads names under any prefix', async () => {
    const xml = content('<text:p>Hola</text:p>')
      .replace(/(<\/?)text:/g, '$1x:')
      .replace('xmlns:text=', 'xmlns:x=');
    expect((await read(xml)).pages[0]?.text).toBe('Hola');
  });
});

describe('hostile ODT', () => {
  it.each<[string, string, string | null, string | undefined]>([
    ['XML that ends early', content('<text:p>Hola</text:p>').slice(0, -50), 'corrupt', 'Hola'],
    ['no XML', 'Hola', 'corrupt', undefined],
    [
      'a bomb of entities',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${content('<text:p>&b;</text:p>')}`,
      'corrupt',
      undefined,
    ],
    ['no text', content('<text:p> </text:p>'), 'empty', ''],
    ['a billion blanks', content('<text:p>Hola<text:s text:c="1000000000"/></text:p>'), 'too-large', 'Hola'],
    ['elements in each other', content(`<text:p>Hola</text:p>${'<text:section>'.repeat(100_000)}`), 'corrupt', 'Hola'],
    ['boxes in each other', content(`<text:p>Hola</text:p><text:p>${'<draw:frame>'.repeat(100_000)}`), 'corrupt', 'Hola'],
    [
      'a style derived from itself',
      content('<text:p text:style-name="a">Hola</text:p>', '<style:style style:name="a" style:parent-style-name="a"/>'),
      null,
      'Hola',
    ],
  ])('%s', async (_name, xml, problem, text) => {
    const result = await read(xml);
    expect({ problem: result.problem, text: result.pages[0]?.text }).toEqual({ problem, text });
  });

  it('says that it is encrypted, and which part is damaged', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>';
    expect(await read('x', [{ name: 'META-INF/manifest.xml', content: manifest }])).toMatchObject({ problem: 'encrypted', pages: [] });
    expect(await convertDocument(writeZip([mimetype]))).toMatchObject({ problem: 'corrupt' });
    const letter = content('<text:p>Hola</text:p>');
    expect(await read(letter, [{ name: 'styles.xml', content: '<x', crc: 1 }])).toMatchObject({
      problem: 'corrupt',
      pages: [{ text: 'Hola' }],
    });
  });

  it('that unpacks to more than a letter needs is refused', async () => {
    expect(await read(Buffer.alloc(MAX_XML_PART_BYTES + 1, 0x20))).toMatchObject({ problem: 'too-large', pages: [] });
    expect(await read(Buffer.alloc(MAX_UNPACKED_BYTES + 1))).toMatchObject({ problem: 'too-large' });
    expect(await read(content(`<text:p>${'a'.repeat(MAX_TEXT_CHARACTERS + 1)}</text:p>`))).toMatchObject({ problem: 'too-large' });
  });
});
