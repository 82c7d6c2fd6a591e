// Archives as people hand them over: which files count as mail, where messages begin, and when they arrived.
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unquoteFrom } from '../../../src/runtime/mbox-index.ts';
import { importInternalDate, type ListedMessage, listMessages } from '../../../src/runtime/read-messages.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'read-messages-'));
});
afterEach(() => rm(directory, { recursive: true }));

const mail = (subject: string): string => `From: Ana <ana@correo.example>\nSubject: ${subject}\n\nHola\n`;

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(directory, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function list(...paths: string[]): Promise<ListedMessage[]> {
  return collect(listMessages(paths));
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

const names = (found: readonly ListedMessage[]): string[] => found.map(({ source }) => relative(directory, source));
const texts = (found: readonly ListedMessage[]): Promise<string[]> =>
  Promise.all(found.map(async (item) => (await item.open()).toString('latin1')));

describe('folders-of-anything', () => {
  it('takes mail, leaves the rest, in order of path', async () => {
    await write('b/02.eml', mail('dos'));
    await write('a.eml', mail('uno'));
    await write('b/deep/er/sin-extension', mail('tres'));
    await write('b/LEEME', 'Esta carpeta contiene correos\n');
    await write('b/CV.pdf', '%PDF-1.4');
    await write('b/notas.txt', mail('no'));
    await write('.cache/oculto.eml', mail('no'));
    await write('b/.oculto.eml', mail('no'));
    await symlink(directory, join(directory, 'b/lazo'));
    expect(names(await list(directory))).toEqual(['a.eml', 'b/02.eml', 'b/deep/er/sin-extension']);
  });

  it('hands out bytes as they are, with their size', async () => {
    const bytes = Buffer.from('Subject: Comunicaci\xf3n\r\n\r\nuno\ndos\r\n\0', 'latin1');
    const [found] = await list(await write('x.eml', bytes));
    expect((await found?.open())?.equals(bytes)).toBe(true);
    expect(found).toMatchObject({ size: bytes.length, receivedHint: null });
  });

  it.each([
    ['is not there', 'no-hay.eml', null],
    ['is no mail', 'CV.pdf', '%PDF-1.4'],
    ['begins like a From_ line', 'carta', 'From my point of view\n'],
  ])('refuses a named path that %s, without naming it', async (_hazard, name, content) => {
    const path = content === null ? join(directory, name) : await write(name, content);
    const error: unknown = await list(directory, path).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'configuration-invalid', permanent: true, message: expect.stringContaining('argument 2') });
    expect((error as Error).message).not.toContain(name);
  });
});

describe('maildir', () => {
  const delivered = '1715613164.M20046P2137.mx,S=4542,W=4642';
  beforeEach(async () => {
    await write(`Maildir/cur/${delivered}:2,S`, mail('cur'));
    await write('Maildir/new/1715613165.M1P2.mx', mail('new'));
    await write('Maildir/tmp/1715613166.M1P2.mx', mail('tmp'));
    await write('Maildir/.Procesados/cur/raro', 'sin encabezados');
    await mkdir(join(directory, 'Maildir/.Procesados/new'));
    await write('Maildir/dovecot-uidlist', '3 V1715613000 N3\n');
  });

  it('takes what was delivered, folders included, and never tmp', async () => {
    const found = await list(join(directory, 'Maildir'));
    expect(names(found)).toEqual(['Maildir/.Procesados/cur/raro', `Maildir/cur/${delivered}:2,S`, 'Maildir/new/1715613165.M1P2.mx']);
    expect(found.map(({ receivedHint }) => receivedHint?.toISOString() ?? null)).toEqual([
      null,
      '2024-05-13T15:12:44.000Z',
      '2024-05-13T15:12:45.000Z',
    ]);
  });

  it.each(['Maildir/cur', `Maildir/cur/${delivered}:2,S`])('understands a part of it: %s', async (part) => {
    const found = await list(join(directory, part));
    expect(names(found)).toEqual([`Maildir/cur/${delivered}:2,S`]);
    expect(found[0]?.receivedHint?.toISOString()).toBe('2024-05-13T15:12:44.000Z');
  });
});

describe('mbox-boundaries', () => {
  const separator = 'From ana@correo.example Mon May 13 15:12:44 2024\n';

  it('splits at From_ lines only, and undoes their quoting', async () => {
    const body = '>From ahora en adelante\n>>From dos\n> From no\nvea >From no\n\nFrom the beginning I liked it\nFrom my side\n';
    const path = await write('correo.mbox', `${separator}Subject: uno\n\n${body}\n${separator.replace('13', '14')}${mail('dos')}\n`);
    const found = await list(path);
    expect(names(found)).toEqual(['correo.mbox#1', 'correo.mbox#2']);
    const unquoted = 'From ahora en adelante\n>From dos\n> From no\nvea >From no\n\nFrom the beginning I liked it\nFrom my side\n';
    expect(await texts(found)).toEqual([`Subject: uno\n\n${unquoted}`, mail('dos')]);
    expect(found.map(({ receivedHint }) => receivedHint?.toISOString())).toEqual(['2024-05-13T15:12:44.000Z', '2024-05-14T15:12:44.000Z']);
  });

  it('reads CRLF files, files without a last line end, and files without an extension', async () => {
    const crlf = `${separator}${mail('a')}\n${separator}${mail('b')}`.replaceAll('\n', '\r\n').slice(0, -2);
    const found = await list(await write('Inbox', crlf));
    expect(await texts(found)).toEqual([mail('a').replaceAll('\n', '\r\n'), mail('b').replaceAll('\n', '\r\n').slice(0, -2)]);
  });

  it('takes a lone .eml with a From_ line as one message', async () => {
    expect(await texts(await list(await write('x.eml', `From nobody\n${mail('x')}`)))).toEqual([mail('x')]);
  });

  it('finds boundaries wherever the read chunks end', async () => {
    const messages = Array.from({ length: 40 }, (_unused, index) => `${mail(String(index))}${'x'.repeat(50_000 + index * 7)}\n`);
    const found = await list(await write('grande.mbox', messages.map((message) => `${separator}${message}\n`).join('')));
    expect(await texts(found)).toEqual(messages);
  });

  it('reads an empty file and a file of separators', async () => {
    await expect(list(await write('vacio.mbox', ''))).rejects.toMatchObject({ code: 'configuration-invalid' });
    expect(await texts(await list(await write('nada.mbox', separator)))).toEqual([]);
  });

  it('round-trips any bodies through mboxrd', async () => {
    const line = fc.oneof(
      fc.constantFrom('', 'From ', '>From x', '>>From Mon May 13 15:12:44 2024', separator.trim(), 'Hola'),
      fc.string(),
    );
    const body = fc
      .array(
        line.map((text) => text.replace(/[^\x20-\x7e]/g, '·')),
        { maxLength: 8 },
      )
      .map((lines) => lines.map((text) => `${text}\n`).join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 5 }), async (bodies) => {
        const messages = bodies.map((text) => `Subject: x\n\n${text}`);
        const quoted = messages.map((message) => `${separator}${message.replace(/^(>*From )/gm, '>$1')}\n`).join('');
        const found = await list(await write('todo.mbox', Buffer.from(quoted)));
        const bytes = await Promise.all(found.map(async (item) => (await item.open()).toString()));
        expect(bytes).toEqual(messages);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves bytes without quoting alone', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const buffer = Buffer.from(bytes);
        expect(unquoteFrom(buffer).equals(buffer)).toBe(!/^>+From /m.test(buffer.toString('latin1')));
      }),
    );
  });
});

describe('receipt-time-of-an-archive', () => {
  const mtime = new Date('2026-01-01T00:00:00Z');
  const hint = new Date('2024-05-20T00:00:00Z');
  const received =
    'Received: from a.example (a.example [192.0.2.1])\r\n\tby mx.example with ESMTPS (v=1; b=2) id 7\r\n\tfor <x@y.example>; Mon, 13 May 2024 09:12:44 -0600 (CST; summer)\r\n';
  const older = 'Received: by a.example; Mon, 13 May 2024 09:00:00 -0600\r\n';
  const date = 'Date: Sun, 12 May 2024 00:00:00 +0000\r\n';
  const check = (header: string, receivedHint: Date | null, expected: string) =>
    expect(importInternalDate(Buffer.from(header, 'latin1'), receivedHint, mtime).toISOString()).toBe(expected);
  it.each<[string, string, Date | null, string]>([
    ['topmost Received', `Return-Path: <>\r\n${received}${older}${date}\r\nbody`, hint, '2024-05-13T15:12:44.000Z'],
    ['From_ line kept in the block', `From ana Mon May 20 00:00:00 2024\n${older}\n`, hint, '2024-05-13T15:00:00.000Z'],
    ['topmost without a date: the archive', `Received: by nobody\r\n${older}${date}\r\n`, hint, '2024-05-20T00:00:00.000Z'],
    ['no Received: the archive', `${date}\r\n`, hint, '2024-05-20T00:00:00.000Z'],
    ['nothing else: Date', `${date}Subject: x\r\n`, null, '2024-05-12T00:00:00.000Z'],
    ['a Received line in the body', `Subject: x\r\n\r\n${received}${date}`, null, '2026-01-01T00:00:00.000Z'],
    ['no header at all: the file', '', null, '2026-01-01T00:00:00.000Z'],
  ])('%s', (_case, header, receivedHint, expected) => check(header, receivedHint, expected));

  it('knows when the file was changed, as the last resort', async () => {
    const path = await write('x.eml', mail('x'));
    await utimes(path, mtime, mtime);
    expect((await list(path))[0]?.mtime).toEqual(mtime);
  });

  it('gives a date for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(Number.isFinite(importInternalDate(Buffer.from(bytes), null, mtime).getTime())).toBe(true);
      }),
    );
  });
});
