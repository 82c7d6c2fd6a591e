// Every file in fixtures/hostile/documents has one known outcome; a file without one, or one without a file, fails.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';

const directory = join(projectRoot(), 'fixtures/hostile/documents');
const PDF = 'application/pdf';
const LETTER =
  /^Carta de recomendación\nRecomiendo a Ana Ejemplo\. Tel\. 55 1234 5678, remedios\.prueba@ejemplo\.invalid\nRemedios Prueba$/;

const expected: Record<string, readonly [mime: string, problem: string | null, pages: readonly RegExp[]]> = {
  'blank-page.pdf': [PDF, 'empty', [/^$/]],
  'cut-off-before-xref.pdf': [PDF, null, [LETTER]],
  'font-without-meaning.pdf': [PDF, 'unsupported', [/^$/]],
  'header-only.pdf': [PDF, 'corrupt', []],
  'illustrator.pdf': [PDF, null, [LETTER]],
  'junk-before-header.pdf': [PDF, null, [LETTER]],
  'legacy-excel.xls': ['application/vnd.ms-excel', 'unsupported', []],
  'legacy-word.doc': ['application/msword', 'corrupt', []],
  'million-pages-promised.pdf': [PDF, null, [/^Ana Ejemplo$/]],
  'no-pages.pdf': [PDF, 'empty', []],
  'owner-password-only.pdf': [PDF, null, [LETTER]],
  'page-tree-cycle.pdf': [PDF, 'empty', [/^$/]],
  'password-protected.docx': ['application/x-cfb', 'encrypted', []],
  'scanned-200-dpi.pdf': [PDF, 'unsupported', [/^$/]],
  'scanned-with-app-watermark.pdf': [PDF, 'unsupported', [/^CamScanner$/]],
  'text-as-outlines.pdf': [PDF, 'unsupported', [/^$/]],
  'user-password-aes256.pdf': [PDF, 'encrypted', []],
  'user-password.pdf': [PDF, 'encrypted', []],
};

describe('hostile files', () => {
  it('are all expected, and all expected ones exist', () => {
    expect(readdirSync(directory).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s', async (name, [mime, problem, pages]) => {
    const result = await convertDocument(readFileSync(join(directory, name)));
    expect({ mime: result.mime, problem: result.problem }).toEqual({ mime, problem });
    expect(result.pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
    for (const [index, { text }] of result.pages.entries()) expect(text).toMatch(pages[index] ?? /^$/);
  });
});
