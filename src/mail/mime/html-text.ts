// HTML → readable text, and the choice between a message's plain and HTML versions.
import { MailParser, type MessageText } from 'mailparser';
import { findSharedLinks } from '../../domain/sharing-hosts.ts';
import { MAX_HTML_CHARACTERS } from './limits.ts';

/** A plain version shorter than this may be a stub that only points to the HTML. */
const STUB_MAX_CHARACTERS = 300;
const POINTS_TO_HTML =
  /\bhtml\b|view (?:this|it|the)|email client|mail client|cliente de correo|versi[oó]n web|navegador|browser|no (?:admite|soporta|puede (?:mostrar|ver))|para ver (?:este|el) (?:mensaje|correo)/i;

export type BodyText = {
  readonly text: string;
  /** Some HTML was too large or too deep to be read. */
  readonly incomplete: boolean;
};

/** More than any letter links to. */
const MOST_LINKS = 20;

/** Prefers text/plain, unless it is empty, a stub beside HTML that says more, or without the links to files that the HTML has. */
export async function readableBody(body: MessageText): Promise<BodyText> {
  const plain = (body.text ?? '').trim();
  const failed = body.textConversionError !== undefined;
  const isStub = plain === '' || (plain.length < STUB_MAX_CHARACTERS && POINTS_TO_HTML.test(plain));
  if (!body.html) return { text: plain, incomplete: failed };
  const mayLose = findSharedLinks(body.html.slice(0, MAX_HTML_CHARACTERS), MOST_LINKS).length > 0 && findSharedLinks(plain, 1).length === 0;
  if (!isStub && !mayLose) return { text: plain, incomplete: failed };
  const html = await htmlToText(body.html);
  if (!isStub) return findSharedLinks(html.text, 1).length > 0 ? html : { text: plain, incomplete: failed || html.incomplete };
  return html.text.length > plain.length ? html : { text: plain, incomplete: failed || html.incomplete };
}

/** The library converts HTML only as the root of a message, so it gets one. */
export async function htmlToText(html: string): Promise<BodyText> {
  const parser = new MailParser({ skipTextToHtml: true, skipTextLinks: true, maxHtmlLengthToParse: MAX_HTML_CHARACTERS });
  parser.end(Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`));
  for await (const data of parser as AsyncIterable<{ type: string }>) {
    if (data.type !== 'text') continue;
    const { text, textConversionError } = data as MessageText;
    return { text: withoutImageMarks(text ?? ''), incomplete: textConversionError !== undefined };
  }
  return { text: '', incomplete: false };
}

/** The converter writes `[cid:logo]` where an image stands. */
function withoutImageMarks(text: string): string {
  return text.replace(/\[(?:cid|data):[^\]\s]{0,300}\]/gi, '').trim();
}

/** Content-IDs that HTML shows as images. */
export function referencedContentIds(html: string | undefined): Set<string> {
  const ids = [...(html ?? '').matchAll(/\bcid:([^"'\s<>)]{1,256})/gi)].map(([, id]) => id as string);
  return new Set(ids.flatMap((id) => [id, percentDecoded(id)]));
}

function percentDecoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
