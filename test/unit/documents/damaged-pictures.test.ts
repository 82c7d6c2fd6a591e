// Pictures that bad disks, gateways and attackers changed: each has a named outcome, and none costs the sandbox its process.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { ReadDocument } from '../../../src/documents/convert-document.ts';
import { parseGreyHeader } from '../../../src/documents/ocr/grey.ts';
import { rasterName } from '../../../src/documents/render-page.ts';
import type { SandboxPool } from '../../../src/documents/sandbox/pool.ts';
import type { SandboxResult } from '../../../src/documents/sandbox/protocol.ts';
import { documentProblems } from '../../../src/domain/document.ts';
import { type IsolatedTask, makeSandbox, type Verified } from '../../../src/runtime/isolated.ts';
import { makeImage } from '../../support/made-documents.ts';
import { mutate } from '../../support/mutations.ts';
import { picturesDirectory } from '../../support/pictures.ts';
import { removeTemporaryDirectories, temporaryDirectory } from '../../support/temporary-directory.ts';

const MUTATIONS = 40;

let sandbox: SandboxPool;
let directory: string;
let outDir: string;
beforeAll(async () => {
  directory = await temporaryDirectory();
  outDir = join(directory, 'out');
  await mkdir(outDir);
  sandbox = makeSandbox({ size: 1, blobDirectory: directory, tempDirectory: directory });
});
afterAll(async () => {
  await sandbox.close();
  await removeTemporaryDirectories();
});

/** Fails when the task cost its process, which is what must not happen here. */
function valueOf<Value>(result: SandboxResult<Verified<Value>>): Value {
  if (!result.ok) throw new Error(`${result.reason}: ${result.message}`);
  if (result.value.damaged) throw new Error('not the bytes that were written');
  return result.value.value;
}

/** `drawn` is null where no page was to be drawn. */
async function read(bytes: Uint8Array): Promise<{ problem: string | null; drawn: boolean | null }> {
  const path = join(directory, 'picture');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeFile(path, bytes);
  const convert: IsolatedTask = { kind: 'convert', path, sha256 };
  const { mime, problem, toRecognise } = valueOf(await sandbox.run<Verified<ReadDocument>>(convert));
  const [page] = toRecognise ?? [];
  if (page === undefined) return { problem, drawn: null };
  const drawn = valueOf(await sandbox.run<Verified<boolean>>({ kind: 'render', path, sha256, mime, page, outDir } satisfies IsolatedTask));
  if (drawn) {
    const raster = await readFile(join(outDir, rasterName(page)));
    expect(parseGreyHeader(raster, raster.length)).not.toBeNull();
  }
  return { problem, drawn };
}

const small = makeImage(120, 160);
const producers: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['PNG', async () => small],
  ['JPEG', () => sharp(small).jpeg().toBuffer()],
  ['progressive JPEG', () => sharp(small).jpeg({ progressive: true }).toBuffer()],
  ['WebP', () => sharp(small).webp().toBuffer()],
  ['TIFF', () => sharp(small).tiff({ compression: 'lzw' }).toBuffer()],
  ['GIF', () => sharp(small).gif().toBuffer()],
  ['AVIF', () => sharp(small).avif({ effort: 0 }).toBuffer()],
  ['HEIC', () => readFile(join(picturesDirectory, 'photo.heic'))],
];

describe('a damaged picture has a named outcome', () => {
  it.each(producers)('as %s', async (name, make) => {
    // A converter that ran in this process before may have left only its own loader unblocked: that holds for all of libvips.
    sharp.unblock({ operation: ['VipsForeignLoad'] });
    const original = await make();
    expect(await read(original)).toEqual({ problem: 'unsupported', drawn: true });
    // Only the beginning of the one photograph: its picture takes a while, and the boxes are what leads astray.
    const count = name === 'HEIC' ? MUTATIONS / 4 : MUTATIONS;
    for (let seed = 1; seed <= count; seed += 1) {
      const { problem } = await read(mutate(original, seed, name === 'HEIC' ? 600 : original.length));
      if (problem !== null) expect(documentProblems).toContain(problem);
    }
  });
});
