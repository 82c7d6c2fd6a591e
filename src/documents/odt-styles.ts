// The styles of an OpenDocument text that decide where pages end, what is hidden, and what stands around a page.
// Knows nothing about the text itself.
import { MAX_HEADER_PARTS } from './limits.ts';
import { type OdfElement, readLength } from './odf-events.ts';

export type ParagraphStyle = {
  parent: string | null;
  masterPage: string | null;
  breakBefore: boolean;
  breakAfter: boolean;
  hidden: boolean;
};

export type PageLayout = { width: number; height: number; backgroundImage: boolean };
export type MasterPage = { readonly name: string; readonly layout: string; readonly next: string | null; readonly parts: string[] };

/** US Letter in points. */
const DEFAULT_PAGE: PageLayout = { width: 612, height: 792, backgroundImage: false };
const MAX_STYLE_PARENTS = 20;

export class OdtStyles {
  readonly masterPages = new Map<string, MasterPage>();
  private readonly styles = new Map<string, ParagraphStyle>();
  private readonly layouts = new Map<string, PageLayout>();
  private style: ParagraphStyle | null = null;
  private layout: PageLayout | null = null;
  private master: MasterPage | null = null;

  /** Both styles.xml and the automatic styles of content.xml pass through here. */
  open(element: OdfElement): void {
    const { name } = element;
    if (name === 'style:style') this.openStyle(element);
    else if (name === 'style:page-layout') this.openLayout(element.attribute('style:name') ?? '');
    else if (name === 'style:master-page') this.openMasterPage(element);
    else if (name === 'style:paragraph-properties' || name === 'style:table-properties') this.readBreaks(element);
    else if (name === 'style:text-properties' && this.style) this.style.hidden ||= element.attribute('text:display') === 'none';
    else if (name === 'style:page-layout-properties') this.readLayout(element);
    else if (name === 'style:background-image' && this.layout) this.layout.backgroundImage ||= element.attribute('xlink:href') !== null;
  }

  close(name: string): void {
    if (name === 'style:style') this.style = null;
    if (name === 'style:page-layout') this.layout = null;
    if (name === 'style:master-page') this.master = null;
  }

  get openMaster(): MasterPage | null {
    return this.master;
  }

  /** A property of a style, or of the styles that it is derived from. */
  find(styleName: string | null, wanted: (style: ParagraphStyle) => boolean): boolean {
    let name = styleName;
    for (let parents = 0; name !== null && parents < MAX_STYLE_PARENTS; parents += 1) {
      const style = this.styles.get(name);
      if (!style) return false;
      if (wanted(style)) return true;
      name = style.parent;
    }
    return false;
  }

  /** The page style that a paragraph begins; an empty name begins none (ODF 1.3 part 3 §19.501). */
  masterPageOf(styleName: string | null): string | null {
    let found: string | null = null;
    this.find(styleName, ({ masterPage }) => {
      found = masterPage;
      return masterPage !== null;
    });
    return found === '' ? null : found;
  }

  layoutOf(masterPage: string): PageLayout {
    return this.layouts.get(this.masterPages.get(masterPage)?.layout ?? '') ?? DEFAULT_PAGE;
  }

  private openStyle(element: OdfElement): void {
    const style: ParagraphStyle = {
      parent: element.attribute('style:parent-style-name'),
      masterPage: element.attribute('style:master-page-name'),
      breakBefore: false,
      breakAfter: false,
      hidden: false,
    };
    this.style = style;
    this.styles.set(element.attribute('style:name') ?? '', style);
  }

  private readBreaks(element: OdfElement): void {
    if (!this.style) return;
    this.style.breakBefore ||= element.attribute('fo:break-before') === 'page';
    this.style.breakAfter ||= element.attribute('fo:break-after') === 'page';
  }

  private openLayout(name: string): void {
    this.layout = { ...DEFAULT_PAGE };
    this.layouts.set(name, this.layout);
  }

  private readLayout(element: OdfElement): void {
    if (!this.layout) return;
    this.layout.width = readLength(element.attribute('fo:page-width')) || DEFAULT_PAGE.width;
    this.layout.height = readLength(element.attribute('fo:page-height')) || DEFAULT_PAGE.height;
    this.layout.backgroundImage ||= element.attribute('draw:fill') === 'bitmap';
  }

  private openMasterPage(element: OdfElement): void {
    const name = element.attribute('style:name') ?? '';
    const master = {
      name,
      layout: element.attribute('style:page-layout-name') ?? '',
      next: element.attribute('style:next-style-name'),
      parts: [],
    };
    this.master = master;
    if (this.masterPages.size < MAX_HEADER_PARTS) this.masterPages.set(name, master);
  }
}
