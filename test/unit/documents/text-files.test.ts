// Plain text says nothing about itself: its charset is decided from the bytes, its pages by form feeds.
import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { MAX_TEXT_BYTES, MAX_TEXT_CHARACTERS } from '../../../src/documents/limits.ts';

describe('a text file', () => {
  it.each<[string, Buffer, string]>([
    ['in UTF-8', Buffer.from('Íñigo: «sí»'), 'Íñigo: «sí»'],
    ['in UTF-8 with a mark', Buffer.from('\uFEFFÍñigo'), 'Íñigo'],
    ['in Windows-1252', Buffer.from('cd f1 69 67 6f 3a 20 93 73 ed 94 20 80'.replaceAll(' ', ''), 'hex'), 'Íñigo: “sí” €'],
    ['in UTF-16', Buffer.from('\uFEFFÍñigo', 'utf16le'), 'Íñigo'],
    ['in UTF-16 the other way round', Buffer.from('\uFEFFÍñigo', 'utf16le').swap16(), 'Íñigo'],
    ['that DOS ended', Buffer.from('Hola\r\nfin\r\n\x1A'), 'Hola\nfin'],
  ])('%s', async (_name, bytes, text) => {
    expect(await convertDocument(bytes)).toEqual({
      mime: 'text/plain',
      pages: [{ page: 1, text, ocr: false, imageCoverage: 0 }],
      problem: null,
    });
  });

  it('has a page per form feed', async () => {
    const { pages } = await convertDocument(Buffer.from('uno\fdos\f\f\ntres\f'));
    expect(pages.map(({ page, text }) => [page, text])).toEqual([
      [1, 'uno'],
      [2, 'dos'],
      [3, 'tres'],
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['of blanks', Buffer.from(' \r\n\t\f \n'), 'empty'],
    ['over the limit of bytes', Buffer.alloc(MAX_TEXT_BYTES + 1, 'a '), 'too-large'],
    ['over the limit of text', Buffer.alloc(MAX_TEXT_CHARACTERS + 1, 'a '), 'too-large'],
    ['without a meaning', Buffer.from('\uFEFF\uE000\uE001\uE002 x', 'utf16le'), 'corrupt'],
  ])('%s is %s', async (_name, bytes, problem) => expect(await convertDocument(bytes)).toMatchObject({ problem }));
});
