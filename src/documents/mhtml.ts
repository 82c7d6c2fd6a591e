// A web page in one file (MHTML, RFC 2557) as Word and browsers save it: finds its HTML parts. What Word prints around each page stands
// in a part of its own. Pictures are counted where the HTML shows them and never looked at.
import { decodeRaw } from '../domain/charset.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { assembleFlow, type Piece, pieceOf } from './flow-pages.ts';
import { decodeHtml, readHtml } from './html.ts';
import { MAX_MHTML_PARTS, MAX_TEXT_BYTES } from './limits.ts';

type Part = { readonly headers: string; readonly body: Buffer };

const HEADERS_WITHIN_BYTES = 16 * 1024;

export async function convertMhtml(bytes: Uint8Array): Promise<ConvertedDocument> {
  if (bytes.length > MAX_TEXT_BYTES) return { pages: [], problem: 'too-large' };
  const parts = htmlParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (parts === null) return { pages: [], problem: 'too-large' };
  const [main, ...others] = parts;
  if (!main) return { pages: [], problem: 'corrupt' };
  const { flow, failure } = readHtml(decodePart(main));
  const around: Piece[] = others
    .filter(({ headers }) => /^content-location:.{0,1000}\bheader\.html?\s*$/im.test(headers))
    .map((part) => pieceOf(readHtml(decodePart(part)).flow));
  return assembleFlow(flow, failure, () => ({ before: [], after: around }));
}

/** The parts that are HTML, the page itself first; null when there are more parts than anybody saves. */
function htmlParts(bytes: Buffer): Part[] | null {
  const whole = splitHeaders(bytes);
  const boundary = /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(whole.headers)?.slice(1).find(Boolean);
  if (boundary === undefined) return [whole].filter(isHtml);
  const parts: Part[] = [];
  const delimiter = Buffer.from(`--${boundary}`);
  let at = whole.body.indexOf(delimiter);
  for (let count = 0; at !== -1; count += 1) {
    if (count > MAX_MHTML_PARTS) return null;
    const start = at + delimiter.length;
    at = whole.body.indexOf(delimiter, start);
    const part = splitHeaders(whole.body.subarray(start, at === -1 ? undefined : at));
    if (isHtml(part)) parts.push(part);
  }
  return parts;
}

const isHtml = ({ headers }: Part): boolean => /^content-type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(headers);

/** Folded header lines (RFC 5322 §2.2.3) are joined. */
function splitHeaders(input: Buffer): Part {
  const bytes = input.subarray(/^\r?\n/.exec(input.toString('latin1', 0, 2))?.[0].length ?? 0);
  const probe = bytes.toString('latin1', 0, HEADERS_WITHIN_BYTES);
  const end = /\r?\n\r?\n/.exec(probe);
  if (!end) return { headers: '', body: bytes };
  const headers = decodeRaw(bytes.subarray(0, end.index)).replace(/\r?\n[ \t]+/g, ' ');
  return { headers, body: bytes.subarray(end.index + end[0].length) };
}

function decodePart({ headers, body }: Part): string {
  const encoding = /^content-transfer-encoding:\s*([\w-]{1,40})/im.exec(headers)?.[1]?.toLowerCase();
  const bytes =
    encoding === 'base64' ? Buffer.from(body.toString('latin1'), 'base64') : encoding === 'quoted-printable' ? unquote(body) : body;
  return decodeHtml(bytes, /^content-type:.{0,1000}\bcharset\s*=\s*"?([\w:.-]{1,40})/im.exec(headers)?.[1] ?? null);
}

/** Quoted-printable (RFC 2045 §6.7). */
function unquote(body: Buffer): Buffer {
  const joined = body.toString('latin1').replace(/=[ \t]{0,100}\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
