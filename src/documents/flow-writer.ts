// Collects the running text of an office document as a reader would see it: lines, cells side by side, boxes beside their paragraph,
// notes at the end of their page, and how much of each page pictures cover. Knows nothing about any format.
import { MAX_NESTING, MAX_PAGES, MAX_TEXT_CHARACTERS } from './limits.ts';

export type FlowPage = {
  readonly text: string;
  readonly imageCoverage: number;
  /** What the converter said about the page when it began; headers and footers are chosen by it. */
  readonly section: number;
};

/** Thrown when a document says more than is read; what was written until then stays. */
export class FlowLimit extends Error {}

type Frame = {
  readonly kind: 'body' | 'row' | 'cell' | 'box' | 'note';
  /** Text that is finished, and, apart from it, the paragraph that is being written. */
  readonly done: string[];
  /** In pieces: looking at the end of a string that grows copies it each time. */
  line: string[];
  last: string;
  blank: boolean;
  /** Boxes and pictures' texts that belong beside the running paragraph. */
  readonly asides: string[];
};

type OpenPage = { readonly section: number; imageCoverage: number; readonly notes: string[]; text: string };

const makeFrame = (kind: Frame['kind']): Frame => ({ kind, done: [], line: [], last: '', blank: true, asides: [] });

function takeLine(frame: Frame): string[] {
  const { line } = frame;
  Object.assign(frame, { line: [], last: '', blank: true });
  return line;
}

export class FlowWriter {
  private readonly frames: Frame[] = [makeFrame('body')];
  private readonly pages: OpenPage[] = [{ section: 0, imageCoverage: 0, notes: [], text: '' }];
  private characters = 0;
  private blankPage = true;

  write(text: string): void {
    this.characters += text.length;
    if (this.characters > MAX_TEXT_CHARACTERS) throw new FlowLimit();
    if (text === '') return;
    const frame = this.top();
    frame.line.push(text);
    frame.last = text.slice(-1);
    frame.blank &&= text.trim() === '';
    this.blankPage = false;
  }

  /** Ends the running paragraph or line; what stood beside it follows. */
  endLine(): void {
    const frame = this.top();
    this.count(1 + frame.asides.length);
    // One by one: a million arguments are more than a call takes.
    for (const piece of takeLine(frame)) frame.done.push(piece);
    frame.done.push('\n');
    for (const aside of frame.asides.splice(0)) frame.done.push(aside);
  }

  /** Ends the line only when something stands on it: what blocks do. */
  endBlock(): void {
    const frame = this.top();
    if (frame.line.length > 0 || frame.asides.length > 0) this.endLine();
  }

  get lineIsBlank(): boolean {
    return this.top().blank;
  }

  /** The last character of the running line, '' at its start. */
  get lastCharacter(): string {
    return this.top().last;
  }

  /** Ends the page, except where text does not flow from page to page: in cells, boxes and notes. */
  breakPage(section = this.page().section): void {
    if (this.frames.length > 1) return this.endBlock();
    this.endBlock();
    this.closePage();
    if (this.blankPage && this.page().imageCoverage === 0) this.pages.pop(); // two breaks in a row, or one at the very beginning
    if (this.pages.length >= MAX_PAGES) throw new FlowLimit();
    this.pages.push({ section, imageCoverage: 0, notes: [], text: '' });
    this.blankPage = true;
  }

  openRow(): void {
    this.endBlock();
    this.push('row');
  }

  openCell(): void {
    this.push('cell');
  }

  closeCell(): void {
    const text = this.pop('cell');
    if (text !== null) this.top().done.push(text);
  }

  /** Cells of one line each stand side by side, as they look; a column of a layout table is read from top to bottom. */
  closeRow(): void {
    const frame = this.top();
    if (frame.kind !== 'row') return;
    this.frames.pop();
    const cells = frame.done.map((cell) => cell.trimEnd());
    this.count(cells.length);
    const separator = cells.every((cell) => !cell.includes('\n')) ? '\t' : '\n';
    this.top().done.push(`${cells.join(separator)}\n`);
  }

  openBox(): void {
    this.push('box');
  }

  /** A box at the beginning of a paragraph stands before it, any other after it: no sentence is torn. */
  closeBox(): void {
    const text = this.pop('box');
    if (text === null || text.trim() === '') return;
    const parent = this.top();
    if (this.lineIsBlank && parent.kind !== 'row') parent.done.push(text);
    else parent.asides.push(text);
  }

  openNote(): void {
    this.push('note');
  }

  closeNote(): void {
    const text = this.pop('note');
    if (text !== null) this.page().notes.push(text);
  }

  /** A share of the page, 0..1. */
  addImage(coverage: number): void {
    const page = this.page();
    page.imageCoverage = Math.min(1, page.imageCoverage + (Number.isFinite(coverage) ? Math.max(0, coverage) : 0));
  }

  set section(section: number) {
    const page = this.pages.pop();
    if (page) this.pages.push({ ...page, section });
  }

  /** Closes whatever is open. Pages without anything on them are left out, as long as one remains. */
  finish(): FlowPage[] {
    while (this.frames.length > 1) {
      const { kind } = this.top();
      if (kind === 'row') this.closeRow();
      else if (kind === 'cell') this.closeCell();
      else if (kind === 'box') this.closeBox();
      else this.closeNote();
    }
    this.closePage();
    const pages = this.pages.map(({ text, imageCoverage, section }) => ({ text, imageCoverage, section }));
    const inked = pages.filter(({ text, imageCoverage }) => text.trim() !== '' || imageCoverage > 0);
    return inked.length > 0 ? inked : pages.slice(0, 1);
  }

  get depth(): number {
    return this.frames.length;
  }

  get innermost(): Frame['kind'] {
    return this.top().kind;
  }

  private closePage(): void {
    const body = this.frames[0] as Frame;
    const page = this.page();
    if (page.text !== '') return;
    const asides = [...body.asides.splice(0), ...page.notes.splice(0)].map((aside) => `\n${aside}`);
    page.text = body.done.splice(0).concat(takeLine(body), asides).join('');
  }

  private top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  private page(): OpenPage {
    return this.pages.at(-1) as OpenPage;
  }

  private push(kind: Frame['kind']): void {
    if (this.frames.length >= MAX_NESTING) throw new FlowLimit();
    this.frames.push(makeFrame(kind));
  }

  private pop(kind: Frame['kind']): string | null {
    const frame = this.top();
    if (frame.kind !== kind) return null;
    this.frames.pop();
    const line = takeLine(frame);
    return frame.done.concat(line, line.length > 0 ? '\n' : '', frame.asides).join('');
  }

  private count(characters: number): void {
    this.characters += characters;
    if (this.characters > MAX_TEXT_CHARACTERS) throw new FlowLimit();
  }
}
