// The phone number of a referee often stands only in the letterhead, which Word keeps apart from the letter.
import { describe, expect, it } from '@jest/globals';
import { Footer, Header, ImageRun, PageBreak, Paragraph, TextRun } from 'docx';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { MAX_HEADER_PARTS } from '../../../src/documents/limits.ts';
import { docxParagraph, type HostileEntry, writeDocx } from '../../support/hostile-zip.ts';
import { makeDocx, makeImage, paragraphs } from '../../support/made-documents.ts';

const header = (...texts: string[]) => new Header({ children: paragraphs(...texts) });
const footer = (...texts: string[]) => new Footer({ children: paragraphs(...texts) });
const secondPage = (text: string) => new Paragraph({ children: [new PageBreak(), new TextRun(text)] });
const textsOf = async (bytes: Buffer): Promise<string[]> => (await convertDocument(bytes)).pages.map(({ text }) => text);

describe('letterhead', () => {
  it('stands on every page of its section, and on no page of another', async () => {
    const bytes = await makeDocx([
      { children: paragraphs('Currículum') },
      {
        headers: { default: header('Fundación Ejemplo') },
        footers: { default: footer('Tel. 55 1234 5678') },
        children: [...paragraphs('Carta'), secondPage('Firma')],
      },
    ]);
    expect(await textsOf(bytes)).toEqual([
      'Currículum',
      'Fundación Ejemplo\nCarta\nTel. 55 1234 5678',
      'Fundación Ejemplo\nFirma\nTel. 55 1234 5678',
    ]);
  });

  it('of a first page stands there only', async () => {
    const headers = { first: header('Membrete completo'), default: header('hoja siguiente') };
    const children = [...paragraphs('Carta'), secondPage('Firma')];
    expect(await textsOf(await makeDocx([{ properties: { titlePage: true }, headers, children }]))).toEqual([
      'Membrete completo\nCarta',
      'hoja siguiente\nFirma',
    ]);
    expect(await textsOf(await makeDocx([{ headers, children }]))).toEqual(['hoja siguiente\nCarta', 'hoja siguiente\nFirma']);
  });

  it('holds for the next section that names none', async () => {
    const bytes = await makeDocx([
      { headers: { default: header('Fundación Ejemplo') }, children: paragraphs('uno') },
      { children: paragraphs('dos') },
    ]);
    expect(await textsOf(bytes)).toEqual(['Fundación Ejemplo\nuno', 'Fundación Ejemplo\ndos']);
  });

  it('that is a picture counts as covered', async () => {
    const logo = new ImageRun({ type: 'png', data: makeImage(60, 20), transformation: { width: 600, height: 100 } });
    const headers = { default: new Header({ children: [new Paragraph({ children: [logo] })] }) };
    const [page] = (await convertDocument(await makeDocx([{ headers, children: paragraphs('Carta') }]))).pages;
    expect(page?.text).toBe('Carta');
    expect(page?.imageCoverage).toBeGreaterThan(0.05);
  });

  it('in more parts than anybody needs is refused', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
    const withHeaders = (count: number): Buffer => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      const relationships = numbers.map((number) => `<Relationship Id="h${number}" Type="${type}" Target="header${number}.xml"/>`).join('');
      const parts: HostileEntry[] = numbers.map((number) => ({
        name: `word/header${number}.xml`,
        content: `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${docxParagraph('Membrete')}</w:hdr>`,
      }));
      const rels = {
        name: 'word/_rels/document.xml.rels',
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`,
      };
      const section =
        '<w:sectPr><w:headerReference w:type="default" r:id="h0" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:sectPr>';
      return writeDocx(docxParagraph('Carta') + section, [rels, ...parts]);
    };
    expect(await textsOf(withHeaders(MAX_HEADER_PARTS))).toEqual(['Membrete\nCarta']);
    expect(await convertDocument(withHeaders(MAX_HEADER_PARTS + 1))).toMatchObject({ problem: 'too-large' });
  });
});
