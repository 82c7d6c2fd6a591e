// Raw messages for tests, byte for byte, and a parse of them in a temporary directory. All people and addresses are invented.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParsedMessage } from '../../../src/domain/message.ts';
import { parseMessage } from '../../../src/mail/mime/parse-message.ts';

/** Latin-1 string of bytes: what is written here is what arrives. */
export function bytes(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** UTF-8 text as a Latin-1 string of its bytes, to stand within `bytes`. */
export function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export const HEAD = [
  'From: Ana Ejemplo <ana@correo.test>',
  'To: vacantes@ong.test',
  'Subject: Vacante: Responsable de Comunicacion Digital',
  'Message-ID: <m1@correo.test>',
  'Date: Mon, 20 May 2024 12:00:00 -0600',
  'MIME-Version: 1.0',
];

export function message(headers: readonly string[], body: string): string {
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}

export function part(headers: readonly string[], body: string): string {
  return message(headers, body);
}

export function multipart(subtype: string, parts: readonly string[], boundary = 'limite'): { header: string; body: string } {
  const body = `${parts.map((each) => `--${boundary}\r\n${each}\r\n`).join('')}--${boundary}--\r\n`;
  return { header: `Content-Type: multipart/${subtype}; boundary="${boundary}"`, body };
}

export function mixed(parts: readonly string[], boundary = 'limite', head: readonly string[] = HEAD): string {
  const { header, body } = multipart('mixed', parts, boundary);
  return message([...head, header], body);
}

export const TEXT = part(['Content-Type: text/plain; charset=utf-8'], 'Hola');

export function pdf(parameters: string, disposition = 'attachment', content = '%PDF-1.4 falso'): string {
  return part(
    [
      'Content-Type: application/pdf',
      `Content-Disposition: ${disposition}${parameters === '' ? '' : `; ${parameters}`}`,
      'Content-Transfer-Encoding: base64',
    ],
    Buffer.from(content).toString('base64'),
  );
}

export type Parsed = ParsedMessage & { readonly files: ReadonlyMap<string, Buffer> };

export async function parse(raw: string | Buffer): Promise<Parsed> {
  const directory = await mkdtemp(join(tmpdir(), 'vacantes-mime-'));
  try {
    const [rawPath, outDir] = [join(directory, 'raw.eml'), join(directory, 'out')];
    await writeFile(rawPath, typeof raw === 'string' ? bytes(raw) : raw);
    const parsed = await parseMessage(rawPath, outDir);
    const names = (await readdir(outDir)).toSorted((left, right) => Number(left) - Number(right));
    const files = await Promise.all(names.map(async (name) => [name, await readFile(join(outDir, name))] as const));
    return { ...parsed, files: new Map(files) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
