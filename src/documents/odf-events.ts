// OpenDocument XML as a stream of events under fixed prefixes, whatever prefixes a producer chose. Knows no element's meaning.
import { SaxesParser } from 'saxes';
import { MAX_NESTING } from './limits.ts';

export type OdfElement = { readonly name: string; attribute(name: string): string | null };

export type OdfHandler = {
  open(element: OdfElement): void;
  close(name: string): void;
  text(text: string): void;
};

/** Namespaces of ODF 1.3 part 3 §1.4 that carry text, layout or pictures. */
const PREFIXES: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0': 'presentation',
  'http://www.w3.org/1999/xlink': 'xlink',
};

/** Throws what saxes throws for XML that is not well-formed, after the events that came before the fault. */
export function readOdfXml(xml: string, handler: OdfHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names: string[] = [];
  const canonical = (uri: string, local: string): string => `${PREFIXES[uri] ?? '?'}:${local}`;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (names.length >= MAX_NESTING) throw new Error('nested too deep');
    const name = canonical(uri, local);
    names.push(name);
    handler.open({
      name,
      attribute: (wanted) => Object.values(attributes).find((one) => canonical(one.uri, one.local) === wanted)?.value ?? null,
    });
  });
  parser.on('closetag', () => handler.close(names.pop() ?? ''));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.write(xml).close();
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.346, mm: 2.8346, pc: 12, px: 0.75 };

/** A length (ODF 1.3 part 3 §18.3.18) in points; null for none, a share or nonsense. */
export function readLength(value: string | null): number | null {
  const [, number, unit = ''] = /^(\d{1,6}(?:\.\d{1,9})?)([a-z]{2})$/.exec(value ?? '') ?? [];
  const points = POINTS[unit];
  return number === undefined || points === undefined ? null : Number(number) * points;
}
