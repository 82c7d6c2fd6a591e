// ODT → text per page: the body between the headers and footers of its page styles. Knows the package (ODF 1.3 part 2): which parts
// there are, and that an encrypted one says so in its manifest.
import type { DocumentProblem } from '../domain/document.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { assembleFlow, type Piece, pieceOf, type SurroundOf } from './flow-pages.ts';
import { FlowLimit, type FlowPage } from './flow-writer.ts';
import { MAX_XML_PART_BYTES } from './limits.ts';
import { type OdfElement, readOdfXml } from './odf-events.ts';
import { OdtStyles } from './odt-styles.ts';
import { OdtText } from './odt-text.ts';
import { openZip, readZipEntry, type ZipDirectory, type ZipOutcome } from './zip-directory.ts';

type Headers = ReadonlyMap<string, Piece>;
type Reading = { readonly flow: readonly FlowPage[]; readonly sections: readonly string[]; readonly failure: DocumentProblem | null };

const HEADERS = new Set(['style:header', 'style:header-left', 'style:header-first']);
const FOOTERS = new Set(['style:footer', 'style:footer-left', 'style:footer-first']);

export async function convertOdt(bytes: Uint8Array): Promise<ConvertedDocument> {
  const zip = openZip(bytes);
  if (!zip.ok) return { pages: [], problem: zip.problem };
  const manifest = readPart(zip.value, 'META-INF/manifest.xml');
  if (manifest.ok && /<(?:\w{1,20}:)?encryption-data[\s>]/.test(manifest.value ?? '')) return { pages: [], problem: 'encrypted' };
  const content = readPart(zip.value, 'content.xml');
  if (!content.ok) return { pages: [], problem: content.problem };
  if (content.value === null) return { pages: [], problem: 'corrupt' };
  return readDocument(content.value, readPart(zip.value, 'styles.xml'));
}

/** An OpenDocument text that is one XML file: content and styles in one. */
export async function convertFlatOdt(bytes: Uint8Array): Promise<ConvertedDocument> {
  if (bytes.length > MAX_XML_PART_BYTES) return { pages: [], problem: 'too-large' };
  const xml = new TextDecoder().decode(bytes);
  return xml.includes('<!DOCTYPE') ? { pages: [], problem: 'corrupt' } : readDocument(xml, { ok: true, value: xml });
}

function readDocument(content: string, layout: ZipOutcome<string | null>): ConvertedDocument {
  const styles = new OdtStyles();
  const stylesRead = layout.ok && layout.value !== null ? readStyles(layout.value, styles) : { headers: new Map(), failure: null };
  const reading = readContent(content, styles);
  // A letterhead that is lost may have held the phone number: the damage is told, the text kept.
  const failure = reading.failure ?? (layout.ok ? stylesRead.failure : layout.problem);
  return assembleFlow(reading.flow, failure, surroundings(reading, styles, stylesRead.headers));
}

function readPart(zip: ZipDirectory, path: string): ZipOutcome<string | null> {
  const entry = readZipEntry(zip, path, MAX_XML_PART_BYTES);
  if (!entry.ok || entry.value === null) return entry as ZipOutcome<null>;
  const xml = new TextDecoder().decode(entry.value);
  // OpenDocument needs no DTD (its manifest of old may name one), and entity bombs live there.
  if (path !== 'META-INF/manifest.xml' && xml.includes('<!DOCTYPE')) return { ok: false, problem: 'corrupt' };
  return { ok: true, value: xml };
}

function attempt(read: () => void): DocumentProblem | null {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof FlowLimit ? 'too-large' : 'corrupt';
  }
}

function readContent(xml: string, styles: OdtStyles): Reading {
  const first = [...styles.masterPages.keys()].find((name) => name === 'Standard') ?? [...styles.masterPages.keys()][0] ?? '';
  const text = new OdtText(styles, first);
  let inBody = false; // a flat file holds its headers before the body
  const failure = attempt(() =>
    readOdfXml(xml, {
      open: (element) => {
        if (inBody) text.open(element);
        else styles.open(element);
        inBody ||= element.name === 'office:body';
      },
      close: (name) => {
        inBody &&= name !== 'office:body';
        if (inBody) text.close(name);
        else styles.close(name);
      },
      text: (content) => inBody && text.text(content),
    }),
  );
  return { flow: text.writer.finish(), sections: text.sections, failure };
}

/** Headers by `name of the page style / kind`. Their text is read once all styles are known, so styles.xml is read twice. */
function readStyles(xml: string, styles: OdtStyles): { headers: Headers; failure: DocumentProblem | null } {
  const headers = new Map<string, Piece>();
  const all = { open: (element: OdfElement) => styles.open(element), close: (name: string) => styles.close(name), text: () => undefined };
  const failure = attempt(() => readOdfXml(xml, all));
  const again = new OdtStyles();
  let part: { readonly key: string; readonly text: OdtText } | null = null;
  const second = attempt(() =>
    readOdfXml(xml, {
      open: (element) => {
        again.open(element);
        const master = again.openMaster;
        const isPart = HEADERS.has(element.name) || FOOTERS.has(element.name);
        if (part) part.text.open(element);
        else if (master && isPart && element.attribute('style:display') !== 'false')
          part = { key: `${master.name}/${element.name}`, text: new OdtText(styles, master.name) };
      },
      close: (name) => {
        again.close(name);
        if (part && (HEADERS.has(name) || FOOTERS.has(name))) {
          headers.set(part.key, pieceOf(part.text.writer.finish()));
          part = null;
        } else part?.text.close(name);
      },
      text: (content) => part?.text.text(content),
    }),
  );
  return { headers, failure: failure ?? second };
}

function surroundings({ sections }: Reading, styles: OdtStyles, headers: Headers): SurroundOf {
  return (section, firstOfSection) => {
    const masterPage = sections[section] ?? '';
    const pick = (kind: 'header' | 'footer'): Piece[] => {
      const of = (suffix: string): Piece | undefined => headers.get(`${masterPage}/style:${kind}${suffix}`);
      const first = of('-first');
      const pieces = firstOfSection && first ? [first] : [of(''), of('-left')];
      return pieces.filter(
        (piece, index) => piece !== undefined && pieces.findIndex((one) => one?.text === piece.text) === index,
      ) as Piece[];
    };
    const background = styles.layoutOf(masterPage).backgroundImage ? [{ text: '', imageCoverage: 1 }] : [];
    return { before: [...pick('header'), ...background], after: pick('footer') };
  };
}
