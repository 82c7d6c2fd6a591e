// Plain text → pages: a form feed ends one. Knows nothing about layout; lines stay as they are.
import type { ConvertedDocument } from './converted-document.ts';
import { assembleFlow } from './flow-pages.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { isGibberish } from './plain-text.ts';
import { decodeText } from './text-bytes.ts';

export async function convertText(bytes: Uint8Array): Promise<ConvertedDocument> {
  if (bytes.length > MAX_TEXT_BYTES) return { pages: [], problem: 'too-large' };
  const text = decodeText(bytes).replace(/\u001A+\s*$/, ''); // DOS ended files so
  if (isGibberish(text)) return { pages: [], problem: 'corrupt' };
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  return assembleFlow(
    (pages.length > 0 ? pages : ['']).map((page) => ({ text: page, imageCoverage: 0, section: 0 })),
    null,
  );
}
