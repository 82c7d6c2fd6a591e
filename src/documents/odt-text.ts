// The elements of OpenDocument text → running text: paragraphs, blanks, tables, boxes, notes, pictures and page ends.
// Tracked deletions, comments, hidden text and the descriptions of pictures are left out, as on paper.
import { FlowWriter } from './flow-writer.ts';
import { MAX_TEXT_CHARACTERS } from './limits.ts';
import { MAX_HREF_CHARACTERS, unshownAddress } from './link-address.ts';
import { type OdfElement, type OdfHandler, readLength } from './odf-events.ts';
import type { OdtStyles } from './odt-styles.ts';

/** Nothing in these is printed, or it stands elsewhere too. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:meta-field-source',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'office:binary-data',
  'office:scripts',
  'presentation:notes',
  'svg:title',
  'svg:desc',
]);
const SHAPES = new Set([
  'draw:frame',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:polygon',
  'draw:path',
  'draw:line',
  'draw:connector',
  'draw:caption',
  'draw:regular-polygon',
  'draw:polyline',
  'draw:measure',
]);
const PARAGRAPHS = new Set(['text:p', 'text:h']);
const ROWS = new Set(['table:table-row']);
const CELLS = new Set(['table:table-cell']);
/** A picture whose size is not told, and an embedded object. */
const UNSIZED_COVERAGE = 0.1;

type Shape = { readonly area: number | null; counted: boolean };

export class OdtText implements OdfHandler {
  readonly writer = new FlowWriter();
  /** Master pages in the order in which `section` numbers count them. */
  readonly sections: string[];
  private readonly styles: OdtStyles;
  private readonly shapes: Shape[] = [];
  private readonly links: { readonly href: string; shown: string }[] = [];
  private paragraphs = 0;
  private skipping = 0;
  private readonly breakAfter: boolean[] = [];

  constructor(styles: OdtStyles, firstMasterPage: string) {
    this.styles = styles;
    this.sections = [firstMasterPage];
  }

  open(element: OdfElement): void {
    if (this.skipping > 0 || SKIPPED.has(element.name) || this.isHidden(element)) {
      this.skipping += 1;
      return;
    }
    const { name } = element;
    if (PARAGRAPHS.has(name)) this.openParagraph(element);
    else if (SHAPES.has(name)) this.openShape(element);
    else if (ROWS.has(name)) this.writer.openRow();
    else if (CELLS.has(name)) this.writer.openCell();
    else if (name === 'text:note-body') this.writer.openNote();
    else if (name === 'text:a') this.links.push({ href: element.attribute('xlink:href') ?? '', shown: '' });
    else if (name === 'text:soft-page-break') this.breakPage();
    else if (name === 'draw:image' || name === 'draw:object' || name === 'draw:object-ole') this.countPicture();
    else if (name === 'draw:page') this.writer.breakPage();
    else if (name === 'table:table') this.breakBefore(element.attribute('table:style-name'));
    else if (this.paragraphs > 0) this.writeBlank(element);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (PARAGRAPHS.has(name)) {
      this.paragraphs -= 1;
      this.writer.endLine();
      if (this.breakAfter.pop()) this.breakPage();
    } else if (SHAPES.has(name)) {
      this.shapes.pop();
      this.writer.closeBox();
    } else if (ROWS.has(name)) this.writer.closeRow();
    else if (CELLS.has(name)) this.writer.closeCell();
    else if (name === 'text:note-body') this.writer.closeNote();
    else if (name === 'text:a') this.closeLink();
  }

  /** White space is folded as in HTML (ODF 1.3 part 3 §6.1.2). */
  text(text: string): void {
    if (this.skipping > 0 || this.paragraphs === 0) return;
    const folded = text.replace(/[ \t\r\n]+/g, ' ');
    const blankBefore = ['', ' ', '\n'].includes(this.writer.lastCharacter);
    const link = this.links.at(-1);
    if (link && link.shown.length < MAX_HREF_CHARACTERS) link.shown += folded;
    this.writer.write(blankBefore ? folded.replace(/^ /, '') : folded);
  }

  private closeLink(): void {
    const link = this.links.pop();
    if (link) this.writer.write(unshownAddress(link.href, link.shown));
  }

  private openParagraph(element: OdfElement): void {
    const style = element.attribute('text:style-name');
    this.breakBefore(style);
    this.breakAfter.push(this.styles.find(style, ({ breakAfter }) => breakAfter));
    this.paragraphs += 1;
  }

  private breakBefore(style: string | null): void {
    const masterPage = this.writer.innermost === 'body' ? this.styles.masterPageOf(style) : null;
    if (masterPage !== null) this.sections.push(masterPage);
    if (masterPage !== null) this.writer.breakPage(this.sections.length - 1);
    else if (this.styles.find(style, ({ breakBefore }) => breakBefore)) this.breakPage();
  }

  /** The page style after this one may be another: a letter's first page with its letterhead is followed by plain pages. */
  private breakPage(): void {
    const running = this.sections.at(-1) ?? '';
    const next = this.styles.masterPages.get(running)?.next ?? running;
    if (next !== running && this.writer.innermost === 'body') this.sections.push(next);
    this.writer.breakPage(this.sections.length - 1);
  }

  private openShape(element: OdfElement): void {
    const width = readLength(element.attribute('svg:width'));
    const height = readLength(element.attribute('svg:height'));
    this.shapes.push({ area: width === null || height === null ? null : width * height, counted: false });
    this.writer.openBox();
  }

  /** Once per frame: a chart comes with a picture of itself. */
  private countPicture(): void {
    const shape = this.shapes.at(-1);
    if (shape?.counted) return;
    if (shape) shape.counted = true;
    const page = this.styles.layoutOf(this.sections.at(-1) ?? '');
    const area = shape?.area ?? null;
    this.writer.addImage(area === null ? UNSIZED_COVERAGE : area / (page.width * page.height));
  }

  private writeBlank(element: OdfElement): void {
    if (element.name === 'text:tab') this.writer.write('\t');
    else if (element.name === 'text:line-break') this.writer.write('\n');
    else if (element.name === 'text:s') {
      const count = Number(element.attribute('text:c') ?? 1);
      this.writer.write(' '.repeat(Math.min(MAX_TEXT_CHARACTERS + 1, Number.isInteger(count) && count > 0 ? count : 1)));
    }
  }

  private isHidden(element: OdfElement): boolean {
    const display = element.attribute('text:display');
    if (element.name === 'text:section' && (display === 'none' || display === 'condition')) return display === 'none';
    if (element.name !== 'text:span' && element.name !== 'text:p' && element.name !== 'text:h') return false;
    return this.styles.find(element.attribute('text:style-name'), ({ hidden }) => hidden);
  }
}
