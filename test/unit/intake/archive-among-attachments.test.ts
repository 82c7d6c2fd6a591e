// What is taken out of an archive becomes documents of its own: in order, at the archive's position among the attachments, and without
// moving the id of anything else. What cannot be taken out is told, and nothing is called missing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { completeSet, cv, motivation, recommendation } from '../../../fixtures/generator/application-documents.ts';
import { candidates } from '../../../fixtures/generator/cast.ts';
import { composeApplication } from '../../../fixtures/generator/compose.ts';
import { makeZip } from '../../../fixtures/generator/zip.ts';
import { MEMBER_ORDINALS_FROM } from '../../../src/domain/message.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { realConverter, realParser } from '../../support/fixture-replay.ts';
import { openPipeline, type Pipeline } from '../../support/pipeline.ts';
import { removeTemporaryDirectories } from '../../support/temporary-directory.ts';

const { noemi } = candidates;
const AT = new Date('2024-05-20T18:00:00Z');

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline({ parser: realParser, converter: realConverter, at: AT });
});
afterEach(() => pipeline.reset());
afterAll(async () => {
  await pipeline.close();
  await removeTemporaryDirectories();
});

async function receive(documents: readonly { filename: string; type: string; content: Buffer }[], body = 'Adjunto mis documentos.') {
  const attached = documents.map((document) => ({ ...document, text: '' }));
  const { raw } = composeApplication(
    { file: 'x', at: '2024-05-20 12:00:00', person: noemi, documents: attached, body },
    { kind: 'application', note: '' },
  );
  const id = await pipeline.receive({ raw, sender: noemi.email, at: AT });
  await pipeline.run();
  const rows = await pipeline.ledger.documentsOf([id]);
  const message = await pipeline.ledger.getMessage(id);
  const applicant = message?.applicantId ? await pipeline.ledger.getApplicant(message.applicantId) : null;
  return { id, rows, record: applicant?.record ?? null, sent: pipeline.sender.sent.at(-1)?.mail.raw.toString() ?? '' };
}

const zip = (filename: string, documents: readonly { filename: string; content: Buffer }[]) => ({
  filename,
  type: 'application/zip',
  content: makeZip(Object.fromEntries(documents.map((document) => [document.filename, document.content]))),
});

describe('an archive among attachments', () => {
  it('gives its members its position, and leaves ids alone', async () => {
    const [first, letter, one, two] = (await completeSet(noemi)) as [Doc, Doc, Doc, Doc];
    const body = `Adjunto todo.\n\nhttps://drive.google.com/file/d/inventado`;
    const { id, rows, record } = await receive([first, zip('Cartas.zip', [letter, one]), two], body);
    expect(rows.map(({ position, path, filename, source }) => [position, path ?? filename ?? source])).toEqual([
      [1, first.filename],
      [2, `Cartas.zip/${letter.filename}`],
      [2, `Cartas.zip/${one.filename}`],
      [3, two.filename],
      [null, 'link'],
    ]);
    expect(rows.map((row) => row.id.slice(id.length))).toEqual([
      '-000',
      `-${MEMBER_ORDINALS_FROM}`,
      `-${MEMBER_ORDINALS_FROM + 1}`,
      '-002',
      '-003',
    ]);
    expect(record).toMatchObject({ status: 'complete', missing: [], toVerify: [] });
  });

  it('keeps the id of a link even when the archive came last', async () => {
    const body = 'Van.\n\nhttps://drive.google.com/file/d/inventado';
    const { id, rows } = await receive([await cv(noemi), zip('Cartas.zip', [await motivation(noemi)])], body);
    expect(rows.find(({ source }) => source === 'link')?.id).toBe(`${id}-002`);
  });

  it('that is locked is told, and what may be in it is not missing', async () => {
    const locked = readFileSync(join(projectRoot(), 'fixtures/producers/containers/aes-256.zip'));
    const attached = [await cv(noemi), await motivation(noemi), await recommendation(noemi, 1)];
    const { rows, record } = await receive([...attached, { filename: 'Carta.zip', type: 'application/zip', content: locked }]);
    expect(rows.at(-1)).toMatchObject({
      position: 4,
      filename: 'Carta.zip',
      mime: 'application/zip',
      problem: 'encrypted',
      source: 'attachment',
    });
    expect(record).toMatchObject({ status: 'to_verify', missing: [], toVerify: [{ type: 'recommendation_letter', count: 1 }] });
  });

  it('with one locked member among others says which', async () => {
    const partly = readFileSync(join(projectRoot(), 'fixtures/producers/containers/partly-encrypted.zip'));
    const { rows, record } = await receive([{ filename: 'Todo.zip', type: 'application/zip', content: partly }]);
    expect(rows.map(({ position, path, problem }) => [position, path, problem])).toEqual([
      [1, 'Todo.zip/Postulación/Cartas/Motivación.txt', 'encrypted'],
      [1, 'Todo.zip/Postulación/Currículum Ana.pdf', expect.anything()],
    ]);
    expect(record?.missing).toEqual([]);
  });

  it('of Pages with a picture of its first page only is never read to the end', async () => {
    const pages = readFileSync(join(projectRoot(), 'fixtures/producers/containers/preview-jpg.pages'));
    const { rows, record } = await receive([{ filename: 'CV.pages', type: 'application/octet-stream', content: pages }]);
    expect(rows).toMatchObject([{ path: 'CV.pages/preview.jpg', mime: 'image/jpeg', problem: 'unsupported', position: 1 }]);
    expect(record?.missing).toEqual([]);
  });
});

type Doc = Awaited<ReturnType<typeof cv>>;
