// One WordprocessingML part → text, through mammoth: it knows tracked changes, fields, lists, notes and symbols.
// Takes mammoth's document tree and leaves its HTML alone. Knows nothing about pages except that a page break ends one.
import mammoth from 'mammoth';
import { unshownAddress } from './link-address.ts';

/** A node of mammoth 1.13.0's document tree (lib/documents.js), as far as text needs it. */
type DocxNode = {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly href?: string;
  readonly children?: readonly DocxNode[];
  readonly notes?: { resolve(reference: DocxNode): { readonly body: readonly DocxNode[] } | null };
};

const PAGE_END = '\f';

/** Styles say nothing about text, but mammoth 1.13.0 fails on a table with a style when there is no styles part. */
const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** Text of each page of the main part among `parts` (XML by path). Throws what mammoth throws for XML that is not well-formed. */
export async function readDocxPages(parts: ReadonlyMap<string, string>): Promise<string[]> {
  let tree: DocxNode = { type: 'document' };
  const all = new Map(parts).set('word/styles.xml', NO_STYLES);
  const file = { exists: (path: string) => all.has(path), read: async (path: string) => all.get(path) ?? '' };
  // The container is opened by us, under limits; mammoth takes any object that can tell and read its parts (lib/unzip.js).
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    transformDocument: (document: DocxNode) => {
      tree = document;
      return { ...document, children: [] };
    },
  });
  return writePages(tree);
}

function writePages(document: DocxNode): string[] {
  const notes: DocxNode[][] = [[]];
  const write = (node: DocxNode): string => {
    if (node.type === 'noteReference') notes.at(-1)?.push(...(document.notes?.resolve(node)?.body ?? []));
    if (node.type === 'break' && node.breakType === 'page') {
      notes.push([]);
      return PAGE_END;
    }
    return writeNode(node, write);
  };
  const pages = write({ type: 'body', children: document.children ?? [] }).split(PAGE_END);
  return pages.map((page, index) => [page, ...(notes[index] ?? []).map(write)].join('\n'));
}

function writeNode(node: DocxNode, write: (node: DocxNode) => string): string {
  switch (node.type) {
    case 'text':
      return (node.value ?? '').replaceAll(PAGE_END, ' ');
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked ? '☒' : '☐';
    case 'hyperlink': {
      const shown = (node.children ?? []).map(write).join('');
      return shown + unshownAddress(node.href ?? '', shown);
    }
    case 'tableRow':
      return writeRow((node.children ?? []).map(write));
    case 'paragraph':
      return `${(node.children ?? []).map(write).join('')}\n`;
    default:
      return (node.children ?? []).map(write).join('');
  }
}

/** Cells of one line each stand side by side, as they look; a column of a layout table is read from top to bottom. */
function writeRow(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.replace(/\n$/, ''));
  return `${texts.join(texts.every((text) => !text.includes('\n')) ? '\t' : '\n')}\n`;
}
