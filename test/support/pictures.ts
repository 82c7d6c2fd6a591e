// The pictures and scans of fixtures/producers/images and what must come out of them. Recognition may misread a word here and there, so
// nine words of ten are asked for; of text that is not recognised, all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { projectRoot } from '../../src/runtime/project-root.ts';
import type { RecognitionBench } from './recognition.ts';

export const picturesDirectory = join(projectRoot(), 'fixtures/producers/images');

export type Picture = {
  readonly file: string;
  readonly mime: string;
  readonly problem: string | null;
  /** `text` names one of `texts`; null: nothing may come out. */
  readonly pages: readonly { readonly text: string | null; readonly ocr: boolean }[];
};

const manifest = JSON.parse(readFileSync(join(picturesDirectory, 'manifest.json'), 'utf8')) as {
  texts: Record<string, string>;
  files: Picture[];
};
export const pictures: readonly Picture[] = manifest.files;

const RECOGNISED_SHARE = 0.9;

export async function checkPicture(bench: RecognitionBench, picture: Picture): Promise<void> {
  const { mime, problem, pages } = await bench.convert(readFileSync(join(picturesDirectory, picture.file)));
  expect({ mime, problem, ocr: pages.map(({ ocr }) => ocr) }).toEqual({
    mime: picture.mime,
    problem: picture.problem,
    ocr: picture.pages.map(({ ocr }) => ocr),
  });
  for (const [index, { text, ocr }] of picture.pages.entries()) {
    const found = pages[index]?.text ?? '';
    if (text === null) expect(found).toBe('');
    else expect(recall(manifest.texts[text] ?? '', found)).toBeGreaterThanOrEqual(ocr ? RECOGNISED_SHARE : 1);
  }
}

/** Share of the words of `expected` that `found` has, each as often. */
export function recall(expected: string, found: string): number {
  const words = (text: string): string[] =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const left = new Map<string, number>();
  for (const word of words(found)) left.set(word, (left.get(word) ?? 0) + 1);
  const wanted = words(expected);
  const hits = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return wanted.length === 0 ? 0 : hits.length / wanted.length;
}
