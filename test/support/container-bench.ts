// One file as the only attachment of a message, opened as the sandbox would open it; the part list that comes out.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParsedMessage } from '../../src/domain/message.ts';
import { parseExpanded } from '../../src/runtime/parse-expanded.ts';

export type Opened = ParsedMessage & {
  /** Files that were left beside the parts, by name. */
  readonly files: readonly string[];
  readonly shown: readonly (readonly [path: string | null, size: number, problem: string | null])[];
};

export async function openAttached(filename: string, content: Uint8Array, body = 'Adjunto.'): Promise<Opened> {
  return openRaw(messageWith([{ filename, content }], body));
}

export function messageWith(attachments: readonly { filename: string; content: Uint8Array }[], body: string): Buffer {
  const parts = attachments.map(({ filename, content }) =>
    [
      '--b',
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename="${filename}"`,
      'Content-Transfer-Encoding: base64',
      '',
      (
        Buffer.from(content)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
      '',
    ].join('\r\n'),
  );
  const head = ['From: ana@correo.example', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b'];
  return Buffer.from([...head, 'Content-Type: text/plain; charset=utf-8', '', body, ...parts, '--b--', ''].join('\r\n'));
}

export async function openRaw(raw: Uint8Array): Promise<Opened> {
  const directory = await mkdtemp(join(tmpdir(), 'vacantes-container-'));
  try {
    await writeFile(join(directory, 'raw.eml'), raw);
    const outDir = join(directory, 'parts');
    const parsed = await parseExpanded(join(directory, 'raw.eml'), outDir);
    const shown = parsed.parts.map(({ path, filename, size, problem }) => [path ?? filename, size, problem] as const);
    return { ...parsed, files: (await readdir(outDir)).toSorted(), shown };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
