import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { makePdf } from '../../support/made-documents.ts';

const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
const RESOURCES = `<< /Font << /F1 ${font('Helvetica')} /F2 ${font('Courier')} >> >>`;

/** A PDF of one page with this content stream, written by hand as other producers write them. */
function handWritten(content: string, more = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources ${RESOURCES} ${more} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

async function textOf(pdf: Buffer): Promise<string[]> {
  const { pages, problem } = await convertDocument(pdf);
  expect(problem).toBeNull();
  return pages.map(({ text }) => text);
}

describe('text of a PDF', () => {
  it('comes page by page, in NFC, without marks of a page joiner', async () => {
    const pdf = await makePdf((page) => {
      page.text('Currículum vítae\nÁngela Ñandú Ibáñez');
      page.addPage().text('Carta de motivos');
      page.addPage().text('Hasta pronto');
    });
    expect(await textOf(pdf)).toEqual(['Currículum vítae\nÁngela Ñandú Ibáñez', 'Carta de motivos', 'Hasta pronto']);
  });

  it('reads one column after the other', async () => {
    const pdf = await makePdf((page) => {
      page.fontSize(11).text('alfa uno dos tres cuatro cinco seis siete ocho nueve diez once doce. omega trece catorce quince dieciséis.', {
        columns: 2,
        columnGap: 30,
        height: 45,
        width: 400,
      });
    });
    const [text = ''] = await textOf(pdf);
    expect(text.replace(/\s+/g, ' ')).toBe(
      'alfa uno dos tres cuatro cinco seis siete ocho nueve diez once doce. omega trece catorce quince dieciséis.',
    );
  });

  it.each([
    [
      'kerned words without blanks (TeX)',
      'BT /F1 12 Tf 72 700 Td [(Carta)-333(de)-333(r)20(ecomendaci\\363n)] TJ ET',
      'Carta de recomendación',
    ],
    [
      'one operator per letter (browsers)',
      `BT /F2 12 Tf ${[...'Tel. 55'].map((letter, index) => `1 0 0 1 ${72 + index * 7.2} 700 Tm (${letter}) Tj`).join(' ')} ET`,
      'Tel. 55',
    ],
    [
      'a text object per line',
      'BT /F1 12 Tf 72 700 Td (Remedios Prueba) Tj ET BT /F1 12 Tf 72 686 Td (Directora) Tj ET',
      'Remedios Prueba\nDirectora',
    ],
    ['relative lines', 'BT /F1 12 Tf 14 TL 72 700 Td (Remedios Prueba) Tj T* (Directora) Tj ET', 'Remedios Prueba\nDirectora'],
    ['cells of a row', 'BT /F1 12 Tf 72 700 Td (Tel\\351fono) Tj 200 0 Td (55 1234 5678) Tj ET', 'Teléfono\t55 1234 5678'],
    [
      'signatures side by side',
      'BT /F1 12 Tf 72 700 Td (Remedios Prueba) Tj 260 0 Td (Justo Ensayo) Tj -260 -14 Td (Directora) Tj ET',
      'Remedios Prueba\tJusto Ensayo\nDirectora',
    ],
    ['a raised letter', 'BT /F1 12 Tf 72 700 Td (M.) Tj /F1 8 Tf 4 Ts (a) Tj 0 Ts /F1 12 Tf ( Ejemplo) Tj ET', 'M.a Ejemplo'],
    [
      'a page written sideways',
      'BT /F1 12 Tf 0 1 -1 0 300 72 Tm (Remedios) Tj ( Prueba) Tj 0 1 -1 0 314 72 Tm (Directora) Tj ET',
      'Remedios Prueba\nDirectora',
    ],
  ])('%s', async (_name, content, expected) => {
    const [text = ''] = await textOf(handWritten(content));
    expect(text).toBe(expected);
  });

  it('includes what was typed into a form or over the page', async () => {
    const annotations = [
      '<< /Type /Annot /Subtype /FreeText /Rect [72 500 300 520] /Contents (Tel. 55 8765 4321) /DA (/F1 12 Tf) >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (nombre) /V (Remedios Prueba) /Rect [72 540 300 560] >>',
    ];
    const pdf = handWritten('BT /F1 12 Tf 72 700 Td (Constancia) Tj ET', `/Annots [${annotations.join(' ')}]`);
    expect(await textOf(pdf)).toEqual(['Constancia\nTel. 55 8765 4321\nRemedios Prueba']);
  });

  it('runs no script of the document', async () => {
    const pdf = await makePdf((page) => page.text('Hola'));
    const armed = Buffer.from(
      pdf.toString('latin1').replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (globalThis.ran = true) >>'),
      'latin1',
    );
    await convertDocument(armed);
    expect('ran' in globalThis).toBe(false);
  });
});
