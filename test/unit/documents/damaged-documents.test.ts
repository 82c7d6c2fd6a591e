import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReadDocument } from '../../../src/documents/convert-document.ts';
import { readLayout } from '../../../src/documents/docx-layout.ts';
import { liftTextBoxes } from '../../../src/documents/docx-text-boxes.ts';
import type { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import { documentProblems } from '../../../src/domain/document.ts';
import { type IsolatedTask, makeSandbox, type Verified } from '../../../src/runtime/isolated.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { makeDocx, makeImage, makePdf, paragraphs } from '../../support/made-documents.ts';
import { mutate } from '../../support/mutations.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

const MUTATIONS = 60;
const LETTER = 'Recomiendo a Ana Ejemplo. Remedios Prueba, tel. 55 1234 5678';

let sandbox: SandboxPool;
let directory: string;

beforeAll(async () => {
  directory = await temporaryDirectory();
  sandbox = makeSandbox({ size: 1, blobDirectory: directory, tempDirectory: directory });
});
afterAll(async () => {
  await sandbox.close();
  await removeTemporaryDirectories();
});

/** As in service: in the sandbox, which also shows that no damage costs a process its life. */
async function convert(bytes: Uint8Array): Promise<ReadDocument> {
  const path = join(directory, 'document');
  await writeFile(path, bytes);
  const task: IsolatedTask = { kind: 'convert', path, sha256: createHash('sha256').update(bytes).digest('hex') };
  const result = await sandbox.run<Verified<ReadDocument>>(task);
  if (!result.ok) throw new Error(`${result.reason}: ${result.message}`);
  if (result.value.damaged) throw new Error('not the bytes that were written');
  return result.value.value;
}

async function checkMutations(original: Buffer, harm: string | null = 'corrupt'): Promise<void> {
  const outcomes = new Set<string | null>();
  for (let seed = 1; seed <= MUTATIONS; seed += 1) {
    const { mime, pages, problem } = await convert(mutate(original, seed));
    outcomes.add(problem);
    if (problem !== null) expect(documentProblems).toContain(problem);
    expect(mime).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    for (const page of pages) expect(page.imageCoverage >= 0 && page.imageCoverage <= 1).toBe(true);
  }
  expect(outcomes).toContain(harm); // the mutations do harm; null for formats in which any bytes are text
}

describe('a damaged document has a named outcome', () => {
  it('as PDF', async () => {
    const pdf = await makePdf((page) => page.text(LETTER).image(makeImage(40, 40), 0, 0, { width: 100 }).addPage().text(LETTER));
    await checkMutations(pdf);
  });

  it('as PDF without compression', async () => {
    await checkMutations(await makePdf((page) => page.text(LETTER).addPage().text(LETTER), { compress: false }));
  });

  it('as DOCX', async () => {
    await checkMutations(await makeDocx([{ children: paragraphs(LETTER) }, { children: paragraphs(LETTER) }]));
  });

  it.each([
    ['letter.doc', 'corrupt'],
    ['sections.doc', 'corrupt'],
    ['letter.odt', 'corrupt'],
    ['letter.rtf', 'corrupt'],
    ['letter-abiword.docx', 'corrupt'],
    ['letter.fodt', 'corrupt'],
    ['letter.html', null],
    ['letter-chromium.mhtml', null],
    ['letter.txt', null],
  ])('as %s', async (file, harm) => {
    await checkMutations(await readFile(join(projectRoot(), 'fixtures/producers/office', file)), harm);
  });

  it('cut off at any place', async () => {
    const pdf = await makePdf((page) => page.text(LETTER), { compress: false });
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const { problem, pages } = await convert(pdf.subarray(0, Math.floor((pdf.length * tenth) / 10)));
      expect([null, 'corrupt', 'empty']).toContain(problem);
      if (problem === null) expect(pages[0]?.text).toContain('Recomiendo');
    }
  });

  it('with one page that is gone keeps the others, and leaves that one unread', async () => {
    const pdf = await makePdf((page) => page.text(LETTER).addPage().text('Segunda hoja'));
    const stream = pdf.indexOf('stream', pdf.indexOf('/FlateDecode'));
    pdf.fill(0xff, stream + 9, stream + 40);
    const { problem, pages, toRecognise } = await convert(pdf);
    expect([problem, pages.map(({ text }) => text)]).toEqual([null, ['', 'Segunda hoja']]);
    expect(pages[0]?.imageCoverage).toBe(1); // as good as a picture: what it says is unknown, so nothing is called missing
    expect(toRecognise).toEqual([1]);
  });
});

describe('the passes over WordprocessingML', () => {
  const fragment = fc.constantFrom(
    '<w:p>',
    '</w:p>',
    '<w:pPr>',
    '</w:pPr>',
    '<w:sectPr/>',
    '<w:sectPr>',
    '</w:sectPr>',
    '<w:br w:type="page"/>',
    '<w:lastRenderedPageBreak/>',
    '<w:del>',
    '</w:del>',
    '<mc:AlternateContent>',
    '</mc:AlternateContent>',
    '<w:txbxContent>',
    '</w:txbxContent>',
    '<w:pageBreakBefore/>',
    '<wp:extent cx="x" cy="-1"/>',
    '<a:blip/>',
    '<w:p',
    'texto',
    '>',
    '<',
  );

  it('survive tags in any order, and lose no text', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (pieces) => {
        const xml = pieces.join('');
        const layout = readLayout(xml);
        expect(layout.pages.length).toBeGreaterThan(0);
        expect(layout.xml.split('texto')).toHaveLength(xml.split('texto').length);
        expect(typeof liftTextBoxes(xml)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('take linear time on a million tags that never close', () => {
    expect(readLayout('<w:p '.repeat(1_000_000)).pages).toHaveLength(1);
    expect(liftTextBoxes('<mc:AlternateContent><w:txbxContent>'.repeat(200_000))).toHaveLength(36 * 200_000);
  });
});
