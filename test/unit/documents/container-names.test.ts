// Names within archives: whatever alphabet a program wrote them in, people read them right, and none of them leads anywhere.
import { describe, expect, it } from '@jest/globals';
import { writeRar } from '../../../fixtures/generator/containers/rar.ts';
import { MAX_FOLDERS_SHOWN } from '../../../src/documents/containers/limits.ts';
import { isLitter, safePath } from '../../../src/documents/containers/member-names.ts';
import { zipEntryName } from '../../../src/documents/containers/zip-names.ts';
import type { ZipEntry } from '../../../src/documents/zip-directory.ts';
import { openAttached } from '../../support/container-bench.ts';

const entry = (nameBytes: Buffer, namedInUtf8 = false): ZipEntry => ({
  nameBytes,
  namedInUtf8,
  extra: Buffer.alloc(0),
  encrypted: false,
  method: 0,
  crc: 0,
  packedBytes: 0,
  unpackedBytes: 0,
  offset: 0,
});
const CONSOLE: Readonly<Record<string, number>> = {
  ...{
    á: 0xa0,
    é: 0x82,
    í: 0xa1,
    ó: 0xa2,
    ú: 0xa3,
    ñ: 0xa4,
    Ñ: 0xa5,
    ü: 0x81,
    Á: 0xb5,
    É: 0x90,
    Í: 0xd6,
    Ó: 0xe0,
    Ú: 0xe9,
    º: 0xa7,
    ª: 0xa6,
  },
};
const inConsole = (name: string): Buffer => Buffer.from([...name].map((letter) => CONSOLE[letter] ?? letter.charCodeAt(0)));

describe('names that do not say their alphabet', () => {
  it.each([
    'Currículum Vítae.pdf',
    'CARTA DE RECOMENDACIÓN.PDF',
    'Motivación año 2024.docx',
    'Núñez Peñaloza.pdf',
    'Álvaro Íñiguez.pdf',
    'México 1º.pdf',
    'Único.pdf',
    'CV Ñandú.pdf',
    'café.pdf',
    'plain.pdf',
  ])('%s', (name) => {
    expect(zipEntryName(entry(Buffer.from(name)))).toBe(name);
    expect(zipEntryName(entry(Buffer.from(name), true))).toBe(name);
    expect(zipEntryName(entry(inConsole(name)))).toBe(name);
    expect(zipEntryName(entry(Buffer.from(name, 'latin1')))).toBe(name);
  });

  it('keeps typographic marks of Windows-1252', () => {
    expect(zipEntryName(entry(Buffer.from('Carta \x96 motivaci\xf3n.pdf', 'latin1')))).toBe('Carta – motivación.pdf');
  });
});

describe('names that lead elsewhere', () => {
  it.each<[path: string, folders: string[], filename: string | null]>([
    ['../../etc/passwd', ['etc'], 'passwd'],
    ['/etc/passwd', ['etc'], 'passwd'],
    ['C:/Windows/x.dll', ['Windows'], 'x.dll'],
    ['a/./b/../CV.pdf', ['a', 'b'], 'CV.pdf'],
    ['a/\u0000\u202E/fdp.CV', ['a'], 'fdp.CV'],
    ['..', [], null],
    [`${'x/'.repeat(40)}CV.pdf`, Array.from({ length: MAX_FOLDERS_SHOWN }, () => 'x'), 'CV.pdf'],
  ])('%s', (path, folders, filename) => expect(safePath(path.split('/'))).toEqual({ folders, filename }));

  it('leaves the litter of systems aside and nothing else', () => {
    const litter = ['__MACOSX/._CV.pdf', 'a/.DS_Store', 'a/Thumbs.db', 'Desktop.ini', '._CV.pdf'];
    expect(litter.filter((path) => !isLitter(path.split('/')))).toEqual([]);
    expect(['CV.pdf', 'MACOSX/CV.pdf', 'desktop.ini.pdf', '.CV.pdf'].filter((path) => isLitter(path.split('/')))).toEqual([]);
  });

  it('shows a RAR with accents and a way out as it is', async () => {
    const { shown } = await openAttached('a.rar', writeRar({ '../Año/Recomendación.txt': Buffer.from('x') }));
    expect(shown).toEqual([['a.rar/Año/Recomendación.txt', 1, null]]);
  });
});
