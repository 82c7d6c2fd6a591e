// An HTML file → text per page. Knows how a page tells its charset; everything else about HTML is html-text.ts.
import type { DocumentProblem } from '../domain/document.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { assembleFlow } from './flow-pages.ts';
import { FlowLimit, type FlowPage, FlowWriter } from './flow-writer.ts';
import { writeHtml } from './html-text.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { decodeText } from './text-bytes.ts';

/** Browsers look for a charset in the first 1024 bytes (HTML §13.2.3.2); Word puts styles before it. */
const CHARSET_WITHIN_BYTES = 4096;

export async function convertHtml(bytes: Uint8Array): Promise<ConvertedDocument> {
  if (bytes.length > MAX_TEXT_BYTES) return { pages: [], problem: 'too-large' };
  const { flow, failure } = readHtml(decodeHtml(bytes, null));
  return assembleFlow(flow, failure);
}

/** The running text of HTML that stands within something else, such as a mail; what lies beyond a limit is left out. */
export function textOfHtml(html: string): string {
  const { flow, failure } = readHtml(html);
  return assembleFlow(flow, failure)
    .pages.map(({ text }) => text)
    .join('\n');
}

/** `outside` is the charset that stands where the file came from, as in the headers of a MIME part. */
export function decodeHtml(bytes: Uint8Array, outside: string | null): string {
  const start = Buffer.from(bytes.subarray(0, CHARSET_WITHIN_BYTES)).toString('latin1');
  const inside = /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start)?.[1];
  return decodeText(bytes, outside ?? inside ?? null);
}

export function readHtml(html: string): { flow: FlowPage[]; failure: DocumentProblem | null } {
  const writer = new FlowWriter();
  try {
    writeHtml(html, writer);
    return { flow: writer.finish(), failure: null };
  } catch (error) {
    if (!(error instanceof FlowLimit)) throw error;
    return { flow: writer.finish(), failure: 'too-large' };
  }
}
