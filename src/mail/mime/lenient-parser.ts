// mailparser with three habits changed that it has no option for: a text body's charset is decided from its bytes, a named text file
// shown inline (Apple Mail, mutt) is a file, and a limit ends the message instead of losing what was read before it.
// Reaches into version 3.14's internals, so it refuses to start without them.
import type { Transform, TransformCallback } from 'node:stream';
import { MailParser } from 'mailparser';
import { BodyDecoder, type LibraryDecoder } from './body-decoder.ts';
import { filenameOf } from './filename.ts';
import { type HeaderLine, readHeaderLines } from './header-lines.ts';
import { MAX_ENTITIES, MAX_HEADER_BYTES, MAX_HTML_CHARACTERS } from './limits.ts';

type Entity = {
  readonly headers: object;
  /** `line` holds raw bytes as Latin-1. */
  readonly headerLines: readonly { readonly line: string }[] | false;
  readonly contentType: string | false;
  readonly parent?: Entity;
  charset?: string;
  disposition?: string;
  isAttachment?: boolean;
};

type Internals = {
  createNode(node: object): Entity;
  decoder: LibraryDecoder;
  readonly splitter: Splitter;
};

type Splitter = Pick<Transform, '_transform' | '_flush'> & { readonly nodeCounter: number };

export type LenientParser = {
  readonly parser: MailParser;
  /** Header lines of the part whose parsed headers are this object. */
  headerLinesOf(headers: object): readonly HeaderLine[];
  /** The limit at which reading stopped; null when everything was read. */
  limitReached(): 'too-many-parts' | 'headers-too-large' | null;
};

const UTF8_OR_NONE = /^(?:|us-?ascii|ascii|utf-?8)$/i;

export function makeLenientParser(onBodyOverflow: () => void): LenientParser {
  const parser = new MailParser({
    ignoreEmbedded: true,
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    checksumAlgo: false,
    maxHtmlLengthToParse: MAX_HTML_CHARACTERS,
    maxHeadSize: MAX_HEADER_BYTES,
    maxChildNodes: MAX_ENTITIES,
  });
  const internals = parser as unknown as Internals;
  if (typeof internals.createNode !== 'function' || typeof internals.decoder?.decodeStream !== 'function' || !internals.splitter?._flush) {
    throw new TypeError('mailparser has other internals than version 3.14');
  }
  const library = internals.decoder;
  const createNode = internals.createNode.bind(parser);
  const linesByHeaders = new WeakMap<object, readonly HeaderLine[]>();
  internals.decoder = { decodeStream: (charset: string): Transform => new BodyDecoder(charset, library, onBodyOverflow) };
  internals.createNode = (node: object): Entity => {
    const entity = createNode(node);
    const raw = (entity.headerLines || []).map(({ line }) => line).join('\r\n');
    const lines = readHeaderLines(Buffer.from(raw, 'latin1'));
    linesByHeaders.set(entity.headers, lines);
    if (/^text\/(?:plain|html)$/.test(entity.contentType || '')) adjustText(entity, lines);
    return entity;
  };
  return {
    parser,
    headerLinesOf: (headers) => linesByHeaders.get(headers) ?? [],
    limitReached: stopAtLimits(internals.splitter),
  };
}

/**
 * The library's own limits destroy the stream, and with it parts that were read but not yet delivered. Here the input ends at the
 * limit. One error code stands for both of them; the count of entities tells them apart.
 */
function stopAtLimits(splitter: Splitter): LenientParser['limitReached'] {
  const transform = splitter._transform.bind(splitter);
  const flush = splitter._flush.bind(splitter);
  let stopped = false;
  const endAtLimit = (done: TransformCallback): TransformCallback => {
    return (error, data) => {
      stopped = (error as { code?: string } | null | undefined)?.code === 'EMAXLEN';
      done(stopped ? null : error, data);
    };
  };
  splitter._transform = (chunk, encoding, done) => (stopped ? done() : transform(chunk, encoding, endAtLimit(done)));
  splitter._flush = (done) => (stopped ? done() : flush(endAtLimit(done)));
  return () => {
    if (!stopped) return null;
    return splitter.nodeCounter > MAX_ENTITIES ? 'too-many-parts' : 'headers-too-large';
  };
}

function adjustText(entity: Entity, lines: readonly HeaderLine[]): void {
  if (UTF8_OR_NONE.test((entity.charset ?? '').replaceAll('_', '-').trim())) entity.charset = 'x-undeclared';
  const disposition = lines.find(({ name }) => name === 'content-disposition')?.value ?? '';
  const isNamedFile = /^\s*inline\b/i.test(disposition) && filenameOf([{ name: 'content-disposition', value: disposition }]) !== null;
  const isBody = entity.parent === undefined || entity.parent.contentType === 'multipart/alternative';
  if (isNamedFile && !isBody) {
    entity.isAttachment = true;
    entity.disposition = 'attachment';
  }
}
