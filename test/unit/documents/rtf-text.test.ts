// RTF is read by hand: every way of writing a letter, every group that is no text, and files that end anywhere.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { documentProblems } from '../../../src/domain/document.ts';

const read = (rtf: string) => convertDocument(Buffer.from(rtf, 'latin1'));
const textsOf = async (body: string): Promise<string[]> => (await read(`{\\rtf1\\ansi ${body}}`)).pages.map(({ text }) => text);

async function check(body: string, ...pages: string[]): Promise<void> {
  expect(await textsOf(body)).toEqual(pages);
}

describe('letters in RTF', () => {
  it.each([
    ["Nu\\'f1ez", 'Nuñez'],
    ['Nu\\u241?ez', 'Nuñez'],
    ["Nu\\u241\\'f1ez", 'Nuñez'],
    ['{\\uc0 Nu\\u241ez}', 'Nuñez'],
    ['{\\uc2 Nu\\u241 n~ez}', 'Nuñez'],
    ['\\u-10179?\\u-8704?', '😀'],
    ["{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}\\f1 \\'cf\\'f0\\'e8", 'При'],
    ["{\\fonttbl{\\f1\\fcharset128 Mincho;}}\\f1 \\'83A", 'ア'],
    ["\\mac Nu\\'96ez", 'Nuñez'],
    ["\\pca Nu\\'a4ez", 'Nuñez'],
    ["\\ansicpg1250 \\'b9", 'ą'],
    ["\\ldblquote s\\'ed\\rdblquote\\emdash\\~fin", '“sí”— fin'],
    ['llaves \\{ \\} \\\\', 'llaves { } \\'],
    ['guion\\_corto opcio\\-nal', 'guion-corto opcional'],
    ['{\\upr{Nunez}{\\*\\ud{Nu\\u241?ez}}}', 'Nuñez'],
  ])('%s', (rtf, text) => check(rtf, text));
});

describe('what is no text in RTF', () => {
  it.each([
    ['a style sheet', '{\\stylesheet{\\s0 Normal;}}Hola'],
    ['properties', '{\\info{\\author Ana Ejemplo}}Hola'],
    ['an unknown group', '{\\*\\nuevo secreto}Hola'],
    ['hidden text', '{\\v oculto}Hola\\v oculto\\v0'],
    ['a deletion', '{\\deleted borrado}Hola'],
    ['the bytes of a picture', '{\\pict\\bin7 }{}{}{}Hola}Hola'.replace('Hola}Hola', '}Hola')],
    ['an object', '{\\object{\\*\\objdata 0105}{\\result Hola}}'],
    ['the instruction of a field', '{\\field{\\*\\fldinst HYPERLINK "http://ejemplo.example"}{\\fldrslt Hola}}'],
    ['the second version of a shape', '{\\shp{\\*\\shpinst{\\shptxt Hola\\par}}{\\shprslt{\\shptxt otra}}}'],
    ['a comment', 'Hola{\\*\\annotation comentario}'],
  ])('%s', async (_name, rtf) => expect(await textsOf(rtf)).toEqual(['Hola']));
});

describe('the order of RTF', () => {
  it('puts cells side by side', () =>
    check(
      '\\trowd\\cellx1\\cellx2\\pard\\intbl Puesto\\cell Tel\\u233?fono\\cell\\row\\trowd\\pard\\intbl Directora\\cell uno\\par dos\\cell\\row\\pard fin',
      'Puesto\tTeléfono\nDirectora\nuno\ndos\nfin',
    ));
  it('reads a table inside a table', () =>
    check('\\pard\\intbl a\\par{\\itap2 b\\nestcell c\\nestcell{\\*\\nesttableprops\\nestrow}}d\\cell\\row', 'a\nb\tc\nd'));
  it('ends pages at breaks and sections, and not at continuous ones', () =>
    check('uno\\page dos\\sect\\sectd tres\\sect\\sectd\\sbknone cuatro', 'uno', 'dos', 'tres\ncuatro'));
  it('repeats the headers of a section, and the first one once', () =>
    check(
      '{\\headerf primera}{\\header otras}{\\footer Tel. 55 1234 5678}\\titlepg uno\\page dos\\sect\\sectd{\\header nueva}tres',
      'primera\nuno',
      'otras\ndos\nTel. 55 1234 5678',
      'nueva\ntres\nTel. 55 1234 5678',
    ));
  it('puts a note at the end of its page', () => check('uno{\\footnote nota} dos\\page tres', 'uno dos\n\nnota', 'tres'));
  it('tells the address behind a link', () =>
    check(
      '{\\field{\\*\\fldinst{ HYPERLINK "mailto:ana@ejemplo.example" }}{\\fldrslt{escr\\u237?bame}}} y ya',
      'escríbame <ana@ejemplo.example> y ya',
    ));
  it('measures pictures by their goal size', async () => {
    const [page] = (await read('{\\rtf1\\paperw10000\\paperh10000{\\pict\\picwgoal5000\\pichgoal2000 00}Hola}')).pages;
    expect(page?.imageCoverage).toBeCloseTo(0.1);
  });
});

describe('damaged RTF', () => {
  it('that ends early is corrupt, and keeps its text', async () => {
    expect(await read('{\\rtf1 Hola {\\b fin')).toMatchObject({ problem: 'corrupt', pages: [{ text: 'Hola fin' }] });
    expect(await read('{\\rtf1 Hola} y mucho más texto detrás de la llave')).toMatchObject({
      problem: 'corrupt',
      pages: [{ text: 'Hola' }],
    });
    expect(await read('{\\rtf1 Hola}\r\n\0')).toMatchObject({ problem: null });
    expect(await read('{\\rtf1 Hola\\bin99999 fin}')).toMatchObject({ problem: 'corrupt', pages: [{ text: 'Hola' }] });
  });

  it('without text is empty, and with a picture only a scan', async () => {
    expect(await read('{\\rtf1\\ansi }')).toMatchObject({ problem: 'empty' });
    expect(await read('{\\rtf1{\\pict\\picwgoal9000\\pichgoal9000 00}}')).toMatchObject({ problem: 'unsupported' });
  });

  it('has a named outcome whatever follows its first word', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\',
      '\\par ',
      '\\cell',
      '\\row',
      '\\trowd',
      '\\intbl',
      '\\u241',
      "\\'f",
      '\\bin3',
      '\\*',
      '\\pict',
      '\\header ',
      '\\shptxt',
      '\\footnote',
      '\\field',
      '\\sect',
      'x',
      '\r\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { problem } = await read(`{\\rtf1 ${pieces.join('')}`);
        expect([null, ...documentProblems]).toContain(problem);
      }),
      { numRuns: 500 },
    );
  });
});
