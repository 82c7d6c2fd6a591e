import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { MAX_DOCUMENT_BYTES, MAX_PAGES, MAX_TEXT_CHARACTERS } from '../../../src/documents/limits.ts';
import { docxParagraph, writeDocx } from '../../support/hostile-zip.ts';
import { makePdf } from '../../support/made-documents.ts';

describe('a document over a limit', () => {
  it('of bytes is not read, and still has a type', async () => {
    const bytes = Buffer.alloc(MAX_DOCUMENT_BYTES + 1, ' ');
    bytes.write('%PDF-1.7\n');
    expect(await convertDocument(bytes)).toEqual({ mime: 'application/pdf', pages: [], problem: 'too-large' });
  });

  it.each([
    [MAX_PAGES, null],
    [MAX_PAGES + 1, 'too-large'],
  ])('of pages keeps those before it: %i pages', async (count, problem) => {
    const pdf = await makePdf((page) => {
      page.text('Página 1');
      for (let number = 2; number <= count; number += 1) page.addPage().text(`Página ${number}`);
    });
    const result = await convertDocument(pdf);
    expect(result.problem).toBe(problem);
    expect(result.pages).toHaveLength(MAX_PAGES);
    expect(result.pages.at(-1)?.text).toBe(`Página ${MAX_PAGES}`);
  });

  it('of characters keeps the pages before it', async () => {
    const half = 'a'.repeat(MAX_TEXT_CHARACTERS / 2 - 10);
    const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const within = await convertDocument(writeDocx([half, half].map(docxParagraph).join(pageBreak)));
    expect([within.pages.length, within.problem]).toEqual([2, null]);
    const over = await convertDocument(writeDocx([half, half, 'b'.repeat(30)].map(docxParagraph).join(pageBreak)));
    expect([over.pages.length, over.problem]).toEqual([2, 'too-large']);
  });
});
