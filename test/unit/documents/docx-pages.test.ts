import { describe, expect, it } from '@jest/globals';
import {
  Document,
  FootnoteReferenceRun,
  ImageRun,
  Packer,
  PageBreak,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { readLayout } from '../../../src/documents/docx-layout.ts';
import { LETTER_SIZED_IMAGE_COVERAGE } from '../../../src/domain/thresholds.ts';
import { docxParagraph as p, writeDocx, writeZip } from '../../support/hostile-zip.ts';
import { makeDocx, makeImage, paragraphs } from '../../support/made-documents.ts';

const BREAK = '<w:br w:type="page"/>';
const textsOf = async (bytes: Buffer): Promise<string[]> => (await convertDocument(bytes)).pages.map(({ text }) => text);

describe('pages of a DOCX', () => {
  it.each([
    ['an explicit break', `${p('uno')}<w:p><w:r>${BREAK}</w:r></w:p>${p('dos')}`, ['uno', 'dos']],
    ['a break inside a paragraph', `<w:p><w:r><w:t>uno</w:t>${BREAK}<w:t>dos</w:t></w:r></w:p>`, ['uno', 'dos']],
    [
      'where Word last ended a page',
      '<w:p><w:r><w:t>uno</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>dos</w:t></w:r></w:p>',
      ['uno', 'dos'],
    ],
    [
      'both at once',
      `${p('uno')}<w:p><w:r>${BREAK}</w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>dos</w:t></w:r></w:p>`,
      ['uno', 'dos'],
    ],
    [
      'a paragraph that starts a page',
      `${p('uno')}<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>dos</w:t></w:r></w:p>`,
      ['uno', 'dos'],
    ],
    [
      'a paragraph that does not',
      `${p('uno')}<w:p><w:pPr><w:pageBreakBefore w:val="0"/></w:pPr><w:r><w:t>dos</w:t></w:r></w:p>`,
      ['uno\ndos'],
    ],
    ['a section', `<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>uno</w:t></w:r></w:p>${p('dos')}<w:sectPr/>`, ['uno', 'dos']],
    [
      'a continuous section',
      `<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>uno</w:t></w:r></w:p>${p('dos')}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`,
      ['uno\ndos'],
    ],
    ['a deleted break', `${p('uno')}<w:p><w:del><w:r>${BREAK}</w:r></w:del></w:p>${p('dos')}`, ['uno\n\ndos']],
  ])('%s', async (_name, body, texts) => expect(await textsOf(writeDocx(body))).toEqual(texts));

  it('become the sections of a merged application, each with what is on it', async () => {
    const picture = new ImageRun({ type: 'png', data: makeImage(60, 80), transformation: { width: 600, height: 800 } });
    const bytes = await makeDocx([
      { children: paragraphs('Currículum de Ana Ejemplo') },
      { children: [...paragraphs('Carta de motivos'), new Paragraph({ children: [new PageBreak(), new TextRun('Atentamente, Ana')] })] },
      { children: [new Paragraph({ children: [picture] })] },
      { properties: { type: SectionType.CONTINUOUS }, children: paragraphs('Anexo') },
    ]);
    const { pages, problem } = await convertDocument(bytes);
    expect(problem).toBeNull();
    expect(pages.map(({ page, text, imageCoverage }) => [page, text, imageCoverage > 0.4])).toEqual([
      [1, 'Currículum de Ana Ejemplo', false],
      [2, 'Carta de motivos', false],
      [3, 'Atentamente, Ana', false],
      [4, 'Anexo', true],
    ]);
  });

  it('that hold only a picture are a scan', async () => {
    const picture = new ImageRun({ type: 'png', data: makeImage(60, 80), transformation: { width: 600, height: 800 } });
    const result = await convertDocument(await makeDocx([{ children: [new Paragraph({ children: [picture] })] }]));
    expect([result.problem, result.pages.length]).toEqual(['unsupported', 1]);
  });

  it('without anything are empty', async () => {
    expect((await convertDocument(writeDocx('<w:p/>'))).problem).toBe('empty');
  });
});

describe('text of a DOCX', () => {
  it('puts the cells of a row side by side, and reads the columns of a layout table one by one', async () => {
    const cell = (...texts: string[]) => new TableCell({ children: paragraphs(...texts) });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('Teléfono'), cell('55 1234 5678')] }),
        new TableRow({ children: [cell('Idiomas', 'Español'), cell('Experiencia', 'Editora')] }),
      ],
    });
    expect(await textsOf(await makeDocx([{ children: [table] }]))).toEqual([
      'Teléfono\t55 1234 5678\nIdiomas\nEspañol\nExperiencia\nEditora',
    ]);
  });

  it('has footnotes at the end of their page', async () => {
    const document = new Document({
      footnotes: { 1: { children: paragraphs('Tel. 55 1234 5678') } },
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun('Remedios Prueba'), new FootnoteReferenceRun(1)] }),
            new Paragraph({ children: [new PageBreak(), new TextRun('dos')] }),
          ],
        },
      ],
    });
    const texts = await textsOf(await Packer.toBuffer(document));
    expect(texts.map((text) => text.replace(/\n+ */g, '\n'))).toEqual(['Remedios Prueba\nTel. 55 1234 5678', 'dos']);
  });

  const box = (text: string) => `<w:drawing><x><w:txbxContent>${p(text)}</w:txbxContent></x></w:drawing>`;
  const alternative = (choice: string, fallback: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent></w:r></w:p>`;
  it.each([
    [
      'with a fallback that says the same (Word)',
      alternative(box('Tel. 55'), `<mc:Fallback><w:pict><w:txbxContent>${p('Tel. 55')}</w:txbxContent></w:pict></mc:Fallback>`),
    ],
    ['with a picture as fallback (Google Docs)', alternative(box('Tel. 55'), '<mc:Fallback><w:drawing/></mc:Fallback>')],
    ['without fallback', alternative(box('Tel. 55'), '')],
  ])('includes drawn boxes once, %s', async (_name, body) =>
    expect(await textsOf(writeDocx(p('Membrete') + body))).toEqual(['Membrete\n\nTel. 55']),
  );

  it('leaves out what was deleted and keeps what was inserted', async () => {
    const body = '<w:p><w:del><w:r><w:delText>viejo</w:delText></w:r></w:del><w:ins><w:r><w:t>nuevo</w:t></w:r></w:ins></w:p>';
    expect(await textsOf(writeDocx(body))).toEqual(['nuevo']);
  });

  it('needs no particular prefix', async () => {
    const xml =
      '<n0:document xmlns:n0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n0:body><n0:p><n0:r><n0:t>Hola</n0:t></n0:r></n0:p></n0:body></n0:document>';
    expect(await textsOf(writeZip([{ name: 'word/document.xml', content: xml }]))).toEqual(['Hola']);
  });
});

describe('what stands beside the text and was not read', () => {
  const coverageOf = (xml: string): number =>
    readLayout(`<w:document><w:body><w:p>${xml}</w:p></w:body></w:document>`).pages[0]?.imageCoverage ?? 0;
  const icon = '<v:shape><v:imagedata r:id="rId1"/></v:shape>';

  it('a file embedded as an object may be the letter, however small its icon', () => {
    expect(
      coverageOf(`<w:object>${icon}<o:OLEObject Type="Embed" ProgID="AcroExch.Document.DC" r:id="rId2"/></w:object>`),
    ).toBeGreaterThanOrEqual(LETTER_SIZED_IMAGE_COVERAGE);
  });
  it('a picture alone is what it measures', () => expect(coverageOf(icon)).toBeLessThan(LETTER_SIZED_IMAGE_COVERAGE));
});
