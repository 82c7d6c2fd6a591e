// Each limit of unpacking just below and just above: below it everything comes out, above it the container stays and says why.
import { describe, expect, it } from '@jest/globals';
import { writeMsg, writeTnef } from '../../../fixtures/generator/containers/outlook.ts';
import { decompressRtf } from '../../../src/documents/containers/compressed-rtf.ts';
import {
  MAX_CONTAINER_DEPTH,
  MAX_ENTRIES,
  MAX_MAPI_PROPERTIES,
  MAX_MEMBER_BYTES,
  MAX_MEMBERS,
  MAX_RTF_BYTES,
} from '../../../src/documents/containers/limits.ts';
import { readProperties } from '../../../src/documents/containers/tnef-attributes.ts';
import { messageWith, openAttached, openRaw } from '../../support/container-bench.ts';
import { writeZip } from '../../support/hostile-zip.ts';

const CV = 'Currículum de Ana Ejemplo';
const files = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `cv-${index}.txt`, content: CV }));
const mail = (attachments: Parameters<typeof writeMsg>[0]['attachments']) => ({
  subject: 'Documentos',
  from: { name: 'Ana', email: 'ana@correo.example' },
  sentAt: new Date(0),
  text: 'Hola',
  attachments,
});

describe('limits of unpacking', () => {
  it('nesting', async () => {
    const nested = (levels: number): Buffer => writeZip(levels === 1 ? files(1) : [{ name: `${levels}.zip`, content: nested(levels - 1) }]);
    expect((await openAttached('a.zip', nested(MAX_CONTAINER_DEPTH))).shown).toEqual([['a.zip/4.zip/3.zip/2.zip/cv-0.txt', 26, null]]);
    const beyond = await openAttached('a.zip', nested(MAX_CONTAINER_DEPTH + 1));
    expect(beyond.shown.map(([path, , problem]) => [path, problem])).toEqual([['a.zip', 'too-large']]);
  });

  it('nesting of items of Outlook', async () => {
    const nested = (levels: number): Parameters<typeof writeMsg>[0] =>
      mail([{ filename: 'cv.txt', content: levels === 1 ? Buffer.from(CV) : nested(levels - 1) }]);
    for (const write of [writeMsg, writeTnef]) {
      const within = await openAttached('a.bin', write(nested(MAX_CONTAINER_DEPTH)));
      expect(within.shown.map(([, , problem]) => problem)).toEqual([null]);
      const beyond = await openAttached('a.bin', write(nested(MAX_CONTAINER_DEPTH + 1)));
      expect(beyond.shown.map(([path, , problem]) => [path, problem])).toEqual([['a.bin', 'too-large']]);
    }
  });

  it('members of all containers of one message', async () => {
    const all = await openAttached('a.zip', writeZip(files(MAX_MEMBERS)));
    expect(all.parts).toHaveLength(MAX_MEMBERS);
    const half = { content: writeZip(files(MAX_MEMBERS / 2)) };
    const three = await openRaw(
      messageWith(
        ['a.zip', 'b.zip', 'c.zip'].map((filename) => ({ filename, ...half })),
        'Adjunto.',
      ),
    );
    expect(three.parts).toHaveLength(MAX_MEMBERS + 1);
    expect(three.shown.at(-1)).toEqual(['c.zip', half.content.length, 'too-large']);
  });

  it('entries, litter included', async () => {
    const litter = Array.from({ length: MAX_ENTRIES - 1 }, (_, index) => ({ name: `__MACOSX/._${index}`, content: '' }));
    const within = await openAttached('a.zip', writeZip([...litter, ...files(1)]));
    expect(within.shown).toEqual([['a.zip/cv-0.txt', 26, null]]);
    const beyond = await openAttached('a.zip', writeZip([...litter, ...files(2)]));
    expect(beyond.shown.map(([path, , problem]) => [path, problem])).toEqual([['a.zip', 'too-large']]);
  });

  it('one member that is too large is listed beside the others', async () => {
    let state = 1;
    const noise = Buffer.from(
      Uint8Array.from({ length: 300_000 }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      }),
    );
    const large = { name: 'video.mp4', content: noise, declaredBytes: MAX_MEMBER_BYTES + 1 };
    const { shown, parts } = await openAttached('a.zip', writeZip([...files(1), large]));
    expect(shown).toEqual([
      ['a.zip/cv-0.txt', 26, null],
      ['a.zip/video.mp4', MAX_MEMBER_BYTES + 1, 'too-large'],
    ]);
    expect(parts[1]?.sha256).toBeNull();
  });

  it('properties of one object', () => {
    const list = (count: number): Buffer => {
      const property = Buffer.from('0300000000000000', 'hex');
      const bytes = Buffer.concat([Buffer.alloc(4), ...Array.from({ length: count }, () => property)]);
      bytes.writeUInt32LE(count, 0);
      for (let index = 0; index < count; index += 1) bytes.writeUInt16LE(index, 4 + index * 8 + 2);
      return bytes;
    };
    expect(readProperties(list(MAX_MAPI_PROPERTIES)).size).toBe(MAX_MAPI_PROPERTIES);
    expect(readProperties(list(MAX_MAPI_PROPERTIES + 10)).size).toBe(MAX_MAPI_PROPERTIES);
  });

  it('a body in RTF', () => {
    const header = (size: number): Buffer => {
      const bytes = Buffer.alloc(16);
      bytes.writeUInt32LE(size, 4);
      bytes.writeUInt32LE(0x75465a4c, 8);
      return bytes;
    };
    // MS-OXRTFCP §3.2: the worked example
    const example = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(decompressRtf(example)?.toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(decompressRtf(Buffer.concat([header(MAX_RTF_BYTES), Buffer.from([0, 65])]))?.toString()).toBe('A');
    expect(decompressRtf(Buffer.concat([header(MAX_RTF_BYTES + 1), Buffer.from([0, 65])]))).toBeNull();
  });
});

describe('large items of Outlook', () => {
  it('are read beyond what the header of the file can list', async () => {
    const photo = Buffer.alloc(9 * 1024 * 1024, 'fotografía');
    const { shown, parts } = await openAttached('fotos.msg', writeMsg(mail([{ filename: 'foto.jpg', content: photo }])));
    expect(shown).toEqual([['fotos.msg/foto.jpg', photo.length, null]]);
    expect(parts[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
