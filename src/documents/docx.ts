// DOCX → text per page: the body in its pages, each between the header and the footer that Word prints on it (letterheads carry the
// phone numbers of referees). Knows nothing about fonts or layout; a page is what a page break or a section ends.
import type { PageText } from '../domain/document.ts';
import { type ConvertedDocument, decideProblem, withinLimits } from './converted-document.ts';
import { type DocxLayout, type DocxSection, type HeaderReferences, readLayout } from './docx-layout.ts';
import { type DocxPackage, openDocx, relationshipsPath } from './docx-package.ts';
import { liftTextBoxes } from './docx-text-boxes.ts';
import { toPlainText } from './plain-text.ts';

type Piece = { readonly text: string; readonly imageCoverage: number };
type HeaderPieces = (references: HeaderReferences | undefined, firstOfSection: boolean) => Piece[];

export async function convertDocx(bytes: Uint8Array): Promise<ConvertedDocument> {
  const opened = openDocx(bytes);
  if (!opened.ok) return { pages: [], problem: opened.problem };
  try {
    return await readDocument(opened.value);
  } catch {
    return { pages: [], problem: 'corrupt' }; // XML that is not well-formed, or nested beyond the stack
  }
}

async function readDocument(docx: DocxPackage): Promise<ConvertedDocument> {
  const { readDocxPages } = await import('./docx-text.ts');
  const layout = readLayout(docx.parts.get(docx.bodyPath) ?? '');
  const parts = new Map(docx.parts).set(docx.bodyPath, liftTextBoxes(layout.xml));
  const texts = await readDocxPages(parts);
  const pages = assemblePages(texts.map(toPlainText), layout, await readHeaders(docx));
  const limited = withinLimits(pages);
  return { pages: limited.pages, problem: limited.exceeded ? 'too-large' : decideProblem(limited.pages) };
}

/** Reads every header and footer once; the result picks those of a section's page. */
async function readHeaders(docx: DocxPackage): Promise<HeaderPieces> {
  const { readDocxPages } = await import('./docx-text.ts');
  const pieces = new Map<string, Piece>();
  for (const { id, type, path } of docx.relationships) {
    const part = docx.parts.get(path);
    if ((type !== 'header' && type !== 'footer') || part === undefined) continue;
    const { xml, pages } = readLayout(asDocument(part));
    const parts = new Map([['word/document.xml', liftTextBoxes(xml)]]);
    const relationships = docx.parts.get(relationshipsPath(path));
    if (relationships !== undefined) parts.set('word/_rels/document.xml.rels', relationships);
    const text = toPlainText((await readDocxPages(parts)).join('\n'));
    pieces.set(id, { text, imageCoverage: Math.max(...pages.map(({ imageCoverage }) => imageCoverage)) });
  }
  return (references, firstOfSection) => {
    const ids = firstOfSection && references?.first !== undefined ? [references.first] : [references?.default, references?.even];
    return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (pieces.get(id) ?? [])));
  };
}

/** A header part holds the same content as a body, under another root. */
function asDocument(xml: string): string {
  const root = /<((?:\w{1,20}:)?)(hdr|ftr)(?=[\s/>])([^<>]*)>/.exec(xml);
  if (!root) return xml;
  const [tag, prefix = '', name = '', attributes = ''] = root;
  const end = xml.lastIndexOf(`</${prefix}${name}`);
  const content = end === -1 ? '' : xml.slice(root.index + tag.length, end);
  return `<${prefix}document${attributes.replace(/\/$/, '')}><${prefix}body>${content}</${prefix}body></${prefix}document>`;
}

/** Pages in order; one without text or picture comes from two breaks in a row and is left out. */
function assemblePages(texts: readonly string[], layout: DocxLayout, headers: HeaderPieces): PageText[] {
  const pages: PageText[] = [];
  let lastSection = -1;
  for (const [index, text] of texts.entries()) {
    const place = layout.pages[index] ?? layout.pages.at(-1);
    const imageCoverage = place?.imageCoverage ?? 0;
    if (text === '' && imageCoverage === 0 && texts.length > 1) continue;
    const section: DocxSection | undefined = layout.sections[place?.section ?? 0];
    const firstOfSection = place?.section !== lastSection;
    lastSection = place?.section ?? -1;
    const body = { text, imageCoverage };
    const pieces = [...headers(section?.headers, firstOfSection), body, ...headers(section?.footers, firstOfSection)];
    pages.push({
      page: pages.length + 1,
      text: toPlainText(pieces.map((piece) => piece.text).join('\n')),
      ocr: false,
      imageCoverage: Math.min(
        1,
        pieces.reduce((sum, piece) => sum + piece.imageCoverage, 0),
      ),
    });
  }
  return pages;
}
