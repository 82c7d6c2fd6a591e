// Files of office formats that no honest program writes: tables that point in circles, counts that lie, nesting without end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openCompoundFile } from '../../../src/documents/compound-file.ts';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { readPlc } from '../../../src/documents/doc-file.ts';
import {
  MAX_DOC_ITEMS,
  MAX_MHTML_PARTS,
  MAX_NESTING,
  MAX_PAGES,
  MAX_TEXT_BYTES,
  MAX_TEXT_CHARACTERS,
} from '../../../src/documents/limits.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';

const letter = readFileSync(join(projectRoot(), 'fixtures/producers/office/letter.doc'));
const LETTERHEAD = 'Fundación Ocelote por la Niñez, A. C.';

/** Where the main stream begins in the file: its magic stands at the start of a sector. */
const word = letter.indexOf(Buffer.from('eca5', 'hex'));

function damaged(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(letter);
  change(bytes);
  return bytes;
}

async function check(bytes: Buffer, problem: string | null, text: string | null): Promise<void> {
  const result = await convertDocument(bytes);
  expect({ mime: result.mime, problem: result.problem }).toEqual({ mime: 'application/msword', problem });
  if (text === null) expect(result.pages).toEqual([]);
  else expect(result.pages[0]?.text).toContain(text);
}

describe('a DOC', () => {
  const firstTable = (bytes: Buffer): number => (bytes.readUInt32LE(76) + 1) * 512;

  it.each<[string, string | null, string | null, (bytes: Buffer) => void]>([
    ['as it was', null, LETTERHEAD, () => undefined],
    [
      'whose sectors lead back to themselves',
      'corrupt',
      null,
      (bytes) => {
        for (let at = 0; at < 512; at += 4) bytes.writeUInt32LE(at % 8 === 0 ? 1 : 0, firstTable(bytes) + at);
      },
    ],
    ['whose table of sectors is as long as it likes', null, LETTERHEAD, (bytes) => bytes.writeUInt32LE(0x7fffffff, 44)],
    ['whose sectors are as large as it likes', 'corrupt', null, (bytes) => bytes.writeUInt16LE(31, 30)],
    ['that needs a password', 'encrypted', null, (bytes) => bytes.writeUInt16LE(bytes.readUInt16LE(word + 10) | 0x100, word + 10)],
    ['of Word 95', 'unsupported', null, (bytes) => bytes.writeUInt16LE(0x68, word + 2)],
    ['that claims two billion characters', 'too-large', null, (bytes) => bytes.writeInt32LE(0x7fffffff, word + 0x4c)],
    ['that claims fewer characters than none', null, '', (bytes) => bytes.writeInt32LE(-5, word + 0x54)],
    ['whose piece table stands nowhere', 'corrupt', null, (bytes) => bytes.writeUInt32LE(0xfffffff0, word + 0x1a2)],
    [
      'whose formats stand nowhere',
      null,
      'A quien corresponda',
      (bytes) => {
        bytes.writeUInt32LE(0xfffffff0, word + 0xfa);
        bytes.writeUInt32LE(0xfffffff0, word + 0x102);
      },
    ],
    [
      'whose anchors and boxes are anything',
      null,
      'A quien corresponda',
      (bytes) => {
        for (const range of [40, 41, 46, 47, 50, 56, 58]) bytes.writeUInt32LE(0, word + 0x9a + 8 * range);
        for (const range of [40, 41, 46, 47, 50, 56, 58]) bytes.writeUInt32LE(4000, word + 0x9a + 8 * range + 4);
      },
    ],
  ])('%s', (_name, problem, text, change) => check(damaged(change), problem, text));

  it('cut off anywhere is corrupt or keeps its text', async () => {
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const { problem, pages } = await convertDocument(letter.subarray(0, Math.floor((letter.length * tenth) / 10)));
      // Without its directory, which stands at the end, nothing says that it is Word's.
      if (problem === null) expect(pages[0]?.text).toContain('A quien corresponda');
      else expect(['corrupt', 'unsupported']).toContain(problem);
    }
  });

  it('has tables of no more entries than are looked at', () => {
    expect(readPlc(Buffer.alloc(4 * (MAX_DOC_ITEMS + 100)), 0)).toHaveLength(MAX_DOC_ITEMS);
  });

  it('is a container whose streams end where the file ends', () => {
    expect(openCompoundFile(damaged((bytes) => bytes.fill(0, 512)))).toBeNull();
    expect(openCompoundFile(Buffer.from('Hola'))).toBeNull();
  });
});

describe('nesting without end', () => {
  it.each<[string, string, string]>([
    ['HTML', `<html><body>Hola${'<div>'.repeat(1_000_000)}`, 'Hola'],
    ['HTML tables', `<html><body>Hola${'<table><tr><td>'.repeat(300_000)}`, 'Hola'],
    ['RTF', `{\\rtf1 Hola${'{'.repeat(1_000_000)}`, 'Hola'],
    ['RTF boxes', `{\\rtf1 Hola${'{\\shptxt '.repeat(100_000)}`, 'Hola'],
  ])('in %s is too large, and keeps what came before', async (_name, content, text) => {
    expect(await convertDocument(Buffer.from(content))).toMatchObject({ problem: 'too-large', pages: [{ text }] });
  });

  it('is read up to the limit', async () => {
    const html = (depth: number): Buffer => Buffer.from(`<html><body>${'<div>'.repeat(depth)}Hola`);
    expect(await convertDocument(html(MAX_NESTING - 2))).toMatchObject({ problem: null, pages: [{ text: 'Hola' }] });
    expect(await convertDocument(html(MAX_NESTING))).toMatchObject({ problem: 'too-large' });
  });
});

describe('files that only cost time', () => {
  it.each<[string, string]>([
    ['angle brackets', `<html><body>Hola${'<'.repeat(1_000_000)}`],
    ['open comments', `<html><body>Hola${'<!--'.repeat(500_000)}`],
    ['attributes', `<html><body>Hola<p ${'a="1" '.repeat(300_000)}>`],
    ['entities', `<html><body>Hola${'&amp'.repeat(500_000)}`],
    ['styles', `<html><body>Hola<p style="${'display :'.repeat(200_000)}">`],
    ['comments before HTML', `${'<!-- x -->'.repeat(40)}<html><body>Hola`],
  ])('HTML of %s has an outcome', async (_name, html) => {
    const { mime, pages } = await convertDocument(Buffer.from(html));
    expect(mime).toMatch(/^text\//);
    expect(pages[0]?.text).toContain('Hola');
  });

  it.each<[string, string]>([
    ['empty groups', '{}'],
    ['control words', '\\b\\i'],
    ['pages', '\\page '],
    ['rows', '\\trowd\\intbl x\\cell\\row '],
    ['fonts', '{\\f1 x}'],
  ])('RTF of %s has an outcome', async (_name, piece) => {
    const { problem, pages } = await convertDocument(Buffer.from(`{\\rtf1 Hola ${piece.repeat(100_000)}}`));
    expect([null, 'too-large']).toContain(problem);
    expect(pages[0]?.text).toContain('Hola');
  });

  it('has no more pages than are read', async () => {
    const rtf = (pages: number): Buffer => Buffer.from(`{\\rtf1 ${'x\\page '.repeat(pages - 1)}x}`);
    expect((await convertDocument(rtf(MAX_PAGES))).problem).toBeNull();
    const over = await convertDocument(rtf(MAX_PAGES + 1));
    expect({ problem: over.problem, pages: over.pages.length }).toEqual({ problem: 'too-large', pages: MAX_PAGES });
  });

  it('has no more text than is read', async () => {
    const text = 'x'.repeat(MAX_TEXT_CHARACTERS + 1);
    for (const content of [`{\\rtf1 uno\\page ${text}}`, `<html><body>uno<p style="page-break-before:always">${text}`]) {
      expect(await convertDocument(Buffer.from(content))).toMatchObject({ problem: 'too-large', pages: [{ text: 'uno' }] });
    }
    expect(await convertDocument(Buffer.alloc(MAX_TEXT_BYTES + 1, '<html> '))).toMatchObject({ mime: 'text/html', problem: 'too-large' });
  });

  it('has no more parts than a page can have', async () => {
    const page = (parts: number): Buffer =>
      Buffer.from(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Hola\n${'--b\n\nx\n'.repeat(parts - 1)}--b--`,
      );
    expect(await convertDocument(page(MAX_MHTML_PARTS))).toMatchObject({ problem: null, pages: [{ text: 'Hola' }] });
    expect(await convertDocument(page(MAX_MHTML_PARTS + 1))).toMatchObject({ problem: 'too-large', pages: [] });
  });
});
