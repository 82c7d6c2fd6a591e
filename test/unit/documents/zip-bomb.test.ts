import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convertDocument } from '../../../src/documents/convert-document.ts';
import {
  EXPANSION_RATIO_FROM_BYTES,
  MAX_EXPANSION_RATIO,
  MAX_UNPACKED_BYTES,
  MAX_XML_PART_BYTES,
  MAX_ZIP_ENTRIES,
} from '../../../src/documents/limits.ts';
import { openZip, readZipEntry } from '../../../src/documents/zip-directory.ts';
import { docxParagraph, type HostileEntry, writeDocx, writeZip } from '../../support/hostile-zip.ts';

const HELLO = docxParagraph('Hola a todas las personas del equipo');

/** Bytes that do not compress, the same on every run. */
function noise(bytes: number): Buffer {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return Buffer.from(Array.from({ length: bytes }, next));
}

async function check(bytes: Buffer, problem: string | null): Promise<void> {
  expect((await convertDocument(bytes)).problem).toBe(problem);
}

describe('a container that explodes', () => {
  it.each<[string, HostileEntry[], string | null]>([
    ['nothing wrong', [], null],
    ['declares too much', [{ name: 'word/media/a.png', content: 'x', declaredBytes: MAX_UNPACKED_BYTES }], 'too-large'],
    [
      'declares too much in sum',
      Array.from({ length: 11 }, (_, index) => ({ name: `${index}`, content: 'x', declaredBytes: MAX_UNPACKED_BYTES / 10 })),
      'too-large',
    ],
    ['expands too far', [{ name: 'a', content: 'x', declaredBytes: EXPANSION_RATIO_FROM_BYTES }], 'too-large'],
    ['expands far, but is small', [{ name: 'a', content: 'x', declaredBytes: EXPANSION_RATIO_FROM_BYTES / 2 }], null],
    ['expands as Word does', [{ name: 'a', content: noise(80_000), declaredBytes: EXPANSION_RATIO_FROM_BYTES }], null],
  ])('%s', (_name, more, problem) => check(writeDocx(HELLO, more), problem));

  it('has too many entries', async () => {
    const entries = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `customXml/${index}`, content: '' }));
    await check(writeDocx(HELLO, entries(MAX_ZIP_ENTRIES - 1)), null);
    await check(writeDocx(HELLO, entries(MAX_ZIP_ENTRIES)), 'too-large');
  });

  it('lies about the size of what it holds', async () => {
    const content = Buffer.alloc(4 * 1024 * 1024, ' ');
    const zip = openZip(writeZip([{ name: 'word/document.xml', content, declaredBytes: 1000 }]));
    if (!zip.ok) throw new Error('the directory itself is fine');
    expect(readZipEntry(zip.value, 'word/document.xml', MAX_XML_PART_BYTES)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('holds one part that is too large', async () => {
    const padding = `<!--${noise(MAX_XML_PART_BYTES / MAX_EXPANSION_RATIO + 200_000).toString('hex')}-->`;
    await check(writeDocx(HELLO + ' '.repeat(MAX_XML_PART_BYTES) + padding), 'too-large');
  });

  it('defines entities', async () => {
    const content =
      '<!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="x"><w:body>&b;</w:body></w:document>';
    await check(writeZip([{ name: 'word/document.xml', content }]), 'corrupt');
  });

  it('nests deeper than any stack', async () => {
    await check(writeDocx(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`), 'corrupt');
  });

  it.each<[string, HostileEntry, string]>([
    ['a password', { name: 'word/document.xml', content: '<x/>', encrypted: true }, 'encrypted'],
    ['a wrong check sum', { name: 'word/document.xml', content: '<x/>', crc: 1 }, 'corrupt'],
    ['a method that nobody uses', { name: 'word/document.xml', content: '<x/>', method: 14 }, 'unsupported'],
  ])('%s', (_name, entry, problem) => check(writeZip([entry]), problem));

  it('is no container at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const zip = openZip(Buffer.concat([bytes, Buffer.from('PK\x05\x06'), bytes]));
        if (!zip.ok) expect(['corrupt', 'too-large']).toContain(zip.problem);
        else for (const name of zip.value.entries.keys()) readZipEntry(zip.value, name, 1000);
      }),
    );
  });
});
