// Finds where the pages of a WordprocessingML part end, which section each page belongs to and how much of it pictures cover.
// mammoth reads only explicit page breaks, so the other kinds are rewritten as such; the text itself is not touched.
// Text that Word hides is renamed, so that mammoth passes over it.
// Knows the usual prefixes (w, wp, a, v, mc); with others everything still reads, as one page.
import { LETTER_SIZED_IMAGE_COVERAGE } from '../domain/thresholds.ts';
import { readAttribute } from './docx-package.ts';

export type DocxPage = {
  /** Index into `sections`. */
  readonly section: number;
  /** Share of the page under pictures, 0..1, from their drawn size. */
  readonly imageCoverage: number;
};
export type DocxSection = {
  /** Relationship ids of headers and footers; `first` only where the section has a title page. */
  readonly headers: HeaderReferences;
  readonly footers: HeaderReferences;
};
export type HeaderReferences = { readonly [type in 'default' | 'first' | 'even']?: string };
export type DocxLayout = { readonly xml: string; readonly pages: readonly DocxPage[]; readonly sections: readonly DocxSection[] };

const PAGE_BREAK = '<w:br w:type="page"/>';
/** Inside these, breaks and sections are deleted, a second version, or not the page's own flow. */
const ASIDE = new Set(['mc:AlternateContent', 'w:txbxContent', 'w:del', 'w:moveFrom', 'w:pPrChange', 'w:sectPrChange']);
const SECTION = ['w:sectPr', 'w:type', 'w:titlePg', 'w:headerReference', 'w:footerReference'];
/** Letters drawn as a picture (WordArt). */
const DRAWN_TEXT = ['v:textpath'];
const HIDDEN = ['w:r', 'w:vanish', 'w:t'];
const FLOW = [
  'w:p',
  'w:pPr',
  'w:pageBreakBefore',
  'w:br',
  'w:lastRenderedPageBreak',
  'w:altChunk',
  'wp:extent',
  'a:blip',
  'v:imagedata',
  'o:OLEObject',
];
const TAG = new RegExp(`<(/?)(${[...ASIDE, ...SECTION, ...HIDDEN, ...DRAWN_TEXT, ...FLOW].join('|')})(?=[\\s/>])([^<>]*)>`, 'g');
/** US Letter in twips (1/1440 inch), what Word assumes. */
const DEFAULT_PAGE = { width: 12_240, height: 15_840 };
const EMU_PER_TWIP = 635;
/** A picture whose size is not told, and an embedded object: may well carry text. */
const UNSIZED_COVERAGE = 0.1;

type SectionEnd = { headers: HeaderReferences; footers: HeaderReferences; titlePage: boolean; continuous: boolean; closed: boolean };

export function readLayout(xml: string): DocxLayout {
  const walk = new LayoutWalk(xml);
  let at = 0;
  for (const match of xml.matchAll(TAG)) {
    const [tag, slash = '', name = '', rest = ''] = match;
    walk.out.push(xml.slice(at, match.index));
    at = match.index + tag.length;
    walk.visit({ tag, name, rest, kind: slash ? 'close' : rest.endsWith('/') ? 'empty' : 'open' });
  }
  walk.out.push(xml.slice(at));
  return walk.finish();
}

type Tag = { readonly tag: string; readonly name: string; readonly rest: string; readonly kind: 'open' | 'close' | 'empty' };

/** One pass over the tags of a part. `out` collects the rewritten XML. */
class LayoutWalk {
  readonly out: string[] = [];
  private readonly pageArea: number;
  private readonly pages: { section: number; imageCoverage: number }[] = [{ section: 0, imageCoverage: 0 }];
  private readonly ends: SectionEnd[] = [];
  /** Where in `out` the break between two sections goes, once the type of the later one is known. */
  private readonly sectionBreaks: { at: number; page: number }[] = [];
  private aside = 0;
  private paragraphs = 0;
  private breakBefore = false;
  private section: SectionEnd | null = null;
  private extent = UNSIZED_COVERAGE;
  private hidden = false;

  constructor(xml: string) {
    const size = /<w:pgSz\s([^<>]*)>/.exec(xml)?.[1] ?? '';
    const width = Number(readAttribute(size, 'w:w')) || DEFAULT_PAGE.width;
    const height = Number(readAttribute(size, 'w:h')) || DEFAULT_PAGE.height;
    this.pageArea = width * height * EMU_PER_TWIP ** 2;
  }

  visit({ tag, name, rest, kind }: Tag): void {
    if (ASIDE.has(name) && kind !== 'empty') this.aside += kind === 'open' ? 1 : -1;
    this.out.push(this.rewrite(tag, name, rest));
    if (kind !== 'close') this.measure(name, rest);
    if (this.aside > 0) return;
    if (name === 'w:p' && kind !== 'empty') this.paragraphs += kind === 'open' ? 1 : -1;
    if (name === 'w:pageBreakBefore') this.breakBefore = isOn(rest);
    if (name === 'w:sectPr') this.visitSection(kind);
    if (this.section) readSectionProperty(this.section, name, rest);
    if (name === 'w:pPr' && kind === 'close' && this.breakBefore) this.breakPage(`<w:r>${PAGE_BREAK}</w:r>`);
    if (name === 'w:p' && kind === 'close' && this.paragraphs <= 0) this.endParagraph();
  }

  private rewrite(tag: string, name: string, rest: string): string {
    if (name === 'v:textpath') return drawnText(rest) + tag;
    if (name === 'w:r') this.hidden = false;
    if (name === 'w:vanish') this.hidden = isOn(rest);
    if (name === 'w:t' && this.hidden) return tag.replace('w:t', 'w:hiddenText');
    const explicit = name === 'w:br' && readAttribute(rest, 'w:type') === 'page';
    if (!explicit && name !== 'w:lastRenderedPageBreak') return tag;
    if (this.aside > 0) return explicit ? '<w:br/>' : tag;
    this.newPage();
    return PAGE_BREAK;
  }

  /** A section that ends in this paragraph still holds what the paragraph begins. */
  private newPage(): void {
    const ending = this.ends.at(-1)?.closed === false ? 1 : 0;
    this.pages.push({ section: this.ends.length - ending, imageCoverage: 0 });
  }

  private breakPage(xml: string): void {
    this.breakBefore = false;
    this.newPage();
    this.out.push(xml);
  }

  private measure(name: string, rest: string): void {
    if (name === 'wp:extent') this.extent = pictureArea(rest) / this.pageArea;
    const coverage = name === 'a:blip' ? this.extent : UNSIZED_COVERAGE;
    const page = this.pages.at(-1);
    if (page && (name === 'a:blip' || name === 'v:imagedata')) page.imageCoverage = Math.min(1, page.imageCoverage + coverage);
    // A PDF dragged into Word shows an icon at most; it may be the letter.
    if (page && name === 'o:OLEObject') page.imageCoverage = Math.min(1, page.imageCoverage + LETTER_SIZED_IMAGE_COVERAGE);
    // A whole document of another format stands here, and nobody reads it.
    if (page && name === 'w:altChunk') page.imageCoverage = 1;
  }

  private visitSection(kind: Tag['kind']): void {
    if (kind === 'close') {
      if (this.section) this.closeSection(this.section);
      this.section = null;
    } else {
      this.section = { headers: {}, footers: {}, titlePage: false, continuous: false, closed: false };
      if (kind === 'empty') this.visitSection('close');
    }
  }

  /** Headers that a section does not name are those of the section before (ECMA-376 part 1 §17.10.5). */
  private closeSection(section: SectionEnd): void {
    const before = this.ends.at(-1);
    section.headers = { ...before?.headers, ...section.headers };
    section.footers = { ...before?.footers, ...section.footers };
    section.closed = this.paragraphs <= 0;
    this.ends.push(section);
  }

  /** A section that ended in this paragraph: what follows is on a new page, unless it says `continuous`. */
  private endParagraph(): void {
    this.paragraphs = 0;
    const ended = this.ends.at(-1);
    if (!ended || ended.closed) return;
    ended.closed = true;
    this.sectionBreaks.push({ at: this.out.push('') - 1, page: this.pages.length });
    this.newPage();
  }

  finish(): DocxLayout {
    const merged = new Set<number>();
    for (const [index, { at, page }] of this.sectionBreaks.entries()) {
      if (this.ends[index + 1]?.continuous) merged.add(page);
      else this.out[at] = `<w:p><w:r>${PAGE_BREAK}</w:r></w:p>`;
    }
    const pages: { section: number; imageCoverage: number }[] = [];
    for (const [index, page] of this.pages.entries()) {
      const previous = pages.at(-1);
      if (previous && merged.has(index)) previous.imageCoverage = Math.min(1, previous.imageCoverage + page.imageCoverage);
      else pages.push(page);
    }
    const sections = this.ends.map(({ headers, footers, titlePage }) => ({
      headers: withoutUnusedFirst(headers, titlePage),
      footers: withoutUnusedFirst(footers, titlePage),
    }));
    return { xml: this.out.join(''), pages, sections };
  }
}

/** As a box of text, which mammoth reads. The attribute is escaped as text would be. */
function drawnText(rest: string): string {
  const text = readAttribute(rest, 'string');
  return text === null ? '' : `<v:textbox><w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent></v:textbox>`;
}

/** ST_OnOff (ECMA-376 part 1 §22.9.2.7). */
const isOn = (rest: string): boolean => !/w:val\s*=\s*["'](?:0|false|off)/.test(rest);

function readSectionProperty(section: SectionEnd, name: string, rest: string): void {
  if (name === 'w:titlePg') section.titlePage = isOn(rest);
  if (name === 'w:type') section.continuous = readAttribute(rest, 'w:val') === 'continuous';
  const id = readAttribute(rest, 'r:id');
  if (id === null || (name !== 'w:headerReference' && name !== 'w:footerReference')) return;
  const type = readAttribute(rest, 'w:type');
  const references = { [type === 'first' || type === 'even' ? type : 'default']: id };
  if (name === 'w:headerReference') section.headers = { ...section.headers, ...references };
  else section.footers = { ...section.footers, ...references };
}

function withoutUnusedFirst(references: HeaderReferences, titlePage: boolean): HeaderReferences {
  const { first, ...others } = references;
  return first !== undefined && titlePage ? { ...others, first } : others;
}

function pictureArea(rest: string): number {
  const area = Number(readAttribute(rest, 'cx')) * Number(readAttribute(rest, 'cy'));
  return Number.isFinite(area) && area > 0 ? area : 0;
}
