// Every file of fixtures/producers/containers is opened to what its maker put in, or stays with the reason; nothing else is left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import msgReader from '@kenjiuno/msgreader';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import { MEMBER_ORDINALS_FROM } from '../../../src/domain/message.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { openAttached } from '../../support/container-bench.ts';

// A CommonJS package whose default export is a property of its default export.
const MsgReader = (msgReader as unknown as { default: typeof msgReader.default }).default;
const directory = join(projectRoot(), 'fixtures/producers/containers');
type Expected = { readonly file: string; readonly parts: readonly { path: string; size: number; problem: string | null }[] };
const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Expected[];

describe('containers of real producers', () => {
  it('are all in the manifest, and all of the manifest exist', () => {
    expect(manifest.length).toBeGreaterThan(30);
    expect(manifest.map(({ file }) => file)).toEqual(
      readdirSync(directory)
        .filter((file) => file !== 'manifest.json')
        .toSorted(),
    );
  });

  it.each(manifest.map((expected) => [expected.file, expected] as const))('%s', async (file, { parts }) => {
    const bytes = readFileSync(join(directory, file));
    const opened = await openAttached(file, bytes);
    expect(opened.shown).toEqual(parts.map(({ path, size, problem }) => [path, size, problem]));
    const closed = opened.parts.find(({ containerOrdinal }) => containerOrdinal === null);
    expect(closed?.ordinal ?? 0).toBe(0);
    for (const part of opened.parts) {
      if (part.containerOrdinal === null) continue;
      expect(part.ordinal).toBeGreaterThanOrEqual(MEMBER_ORDINALS_FROM);
      expect(part).toMatchObject({ containerOrdinal: 0, source: 'nested' });
      expect(part.path?.endsWith(part.filename ?? '')).toBe(true);
    }
    // the container and the members have their files, and nothing is left of what lay between
    expect(opened.files).toEqual(
      ['0', ...opened.parts.filter(({ ordinal, sha256 }) => ordinal > 0 && sha256 !== null).map(({ ordinal }) => `${ordinal}`)].toSorted(),
    );
    // asked as a document, a container that stayed gives the same reason
    if (closed) expect((await convertDocument(bytes)).problem).toBe(closed.problem);
  });
});

describe('items of Outlook that no Microsoft program wrote', () => {
  it('are read the same by another reader', () => {
    const reading = new MsgReader(Uint8Array.from(readFileSync(join(directory, 'item-within-item.msg'))).buffer).getFileData();
    expect(reading.subject).toBe('Vacante: Responsable de Comunicación Digital');
    const [inner] = reading.attachments ?? [];
    expect(inner?.innerMsgContentFields?.subject).toBe('Recomendación Ana');
    expect(inner?.innerMsgContentFields?.attachments?.map(({ fileName }) => fileName)).toEqual(['Recomendación.txt']);
  });
});
