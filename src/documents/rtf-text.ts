// The tokens of an RTF document → running text. Knows what control words do to text, tables, pages and pictures; fonts only as far
// as they name a code page.
import { FlowLimit, FlowWriter } from './flow-writer.ts';
import { MAX_NESTING } from './limits.ts';
import { hyperlinkTarget, MAX_HREF_CHARACTERS, unshownAddress } from './link-address.ts';
import { RtfCodePages } from './rtf-code-pages.ts';
import { type GroupKind, groupKind } from './rtf-groups.ts';
import { RtfSections } from './rtf-sections.ts';
import { drawnArea, type Group, inner, outermost, setProperty } from './rtf-state.ts';
import type { RtfHandler } from './rtf-tokens.ts';

const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', line: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
  ...{ emspace: ' ', enspace: ' ', qmspace: ' ', '~': '\u00A0', _: '-', '-': '\u00AD', '\\': '\\', '{': '{', '}': '}' },
};
/** A picture whose size is not told. */
const UNSIZED_COVERAGE = 0.1;
/** US Letter in twips. */
const DEFAULT_PAGE = { width: 12_240, height: 15_840 };

export class RtfText implements RtfHandler {
  readonly sections = new RtfSections();
  readonly body = new FlowWriter();
  private writer = this.body;
  /** Writers that wait while a header is written. */
  private readonly waiting: FlowWriter[] = [];
  private readonly groups: Group[] = [];
  private group: Group = outermost();
  private readonly names = new Map<Group, string>();
  private readonly codePages = new RtfCodePages();
  private readonly paper = { ...DEFAULT_PAGE };
  private bytes: number[] = [];
  private toSkip = 0;
  /** Of the running field, and the words that it shows. */
  private instruction = '';
  private shown = '';
  /** Name of the shape property whose value comes next. */
  private property = '';
  private pageDue = false;
  private sectionDue = false;
  private rowDefined = false;

  openGroup(): void {
    this.flush();
    if (this.groups.length >= MAX_NESTING) throw new FlowLimit();
    this.groups.push(this.group);
    this.group = inner(this.group);
  }

  closeGroup(): void {
    this.flush();
    this.leave(this.group);
    this.group = this.groups.pop() ?? outermost();
  }

  byte(value: number, escaped: boolean): void {
    const { mode, kind } = this.group;
    if (mode === 'instruction' && this.instruction.length < MAX_HREF_CHARACTERS) this.instruction += String.fromCharCode(value);
    if (mode === 'property' && this.property.length < MAX_HREF_CHARACTERS) this.property += String.fromCharCode(value);
    if (mode !== 'text' || kind === 'fonts') return;
    if (this.toSkip > 0) {
      this.toSkip -= 1;
      return;
    }
    this.group.fresh = false;
    if (value !== 0 || escaped) this.bytes.push(value);
  }

  control(word: string, parameter: number | null): void {
    if (word === '*') {
      this.group.starred = true;
      return;
    }
    const kind = this.group.fresh ? groupKind(word, this.group.starred) : null;
    this.group.fresh = false;
    if (kind !== null) return this.enter(kind, word);
    if (this.group.kind === 'fonts') return this.codePages.readFont(word, parameter);
    if (this.group.mode === 'skipped') return;
    if (word === 'u') return this.writeUnicode(parameter ?? 0);
    this.flush();
    if (setProperty(this.group, word, parameter) || this.group.mode !== 'text') return;
    const character = CHARACTERS[word];
    if (character !== undefined) this.write(character);
    else if (!this.moveOn(word)) this.setDocumentProperty(word, parameter);
  }

  /** The end of the file: what is open is closed as if it had been. */
  finish(): void {
    this.flush();
    for (let group: Group | undefined = this.group; group; group = this.groups.pop()) this.leave(group);
  }

  private enter(kind: GroupKind, word: string): void {
    const { group } = this;
    group.kind = kind;
    if (group.mode === 'skipped') return;
    if (kind === 'instruction') this.instruction = '';
    if (kind === 'property') this.property = '';
    if (kind === 'value') return this.enterValue(word);
    if (kind === 'skipped' || kind === 'silent' || kind === 'property' || kind === 'instruction') group.mode = kind;
    else if (kind === 'picture') Object.assign(group, { mode: 'silent', picture: { width: 0, height: 0, scaleX: 100, scaleY: 100 } });
    else if (kind === 'shape') group.shape = { left: 0, top: 0, right: 0, bottom: 0 };
    else if (kind !== 'fonts') this.enterText(kind, word);
  }

  /** Letters drawn as a picture (WordArt) are still letters, and letterheads like them. */
  private enterValue(word: string): void {
    if (this.property.trim() !== 'gtextUNICODE') this.enter('silent', word);
    else {
      this.group.kind = 'box';
      this.enterText('box', word);
    }
  }

  private enterText(kind: GroupKind, word: string): void {
    this.group.mode = 'text';
    if (kind === 'result') this.shown = '';
    if (kind === 'text' || kind === 'result') return;
    Object.assign(this.group, { inTable: false, shape: null, picture: null });
    if (kind === 'box') this.writer.openBox();
    if (kind === 'note') this.writer.openNote();
    if (kind !== 'header' && kind !== 'footer') return;
    this.names.set(this.group, word);
    this.waiting.push(this.writer);
    this.writer = new FlowWriter();
  }

  private leave(group: Group): void {
    if (group.mode === 'skipped') return;
    if (group.kind === 'picture') {
      const area = drawnArea(group);
      this.writer.addImage(area === null ? UNSIZED_COVERAGE : area / (this.paper.width * this.paper.height));
    }
    if (group.kind === 'result') this.closeField();
    if (group.kind === 'box' || group.kind === 'note') this.closeTable();
    if (group.kind === 'box') this.writer.closeBox();
    if (group.kind === 'note') this.writer.closeNote();
    const name = this.names.get(group);
    if (name === undefined) return;
    this.sections.store(name, this.writer);
    this.names.delete(group);
    this.writer = this.waiting.pop() ?? this.body;
  }

  /** Values above 32767 are written as negative numbers. */
  private writeUnicode(parameter: number): void {
    if (this.group.mode !== 'text') return;
    this.flush();
    this.write(String.fromCharCode(parameter & 0xffff));
    this.toSkip = this.group.fallbackBytes;
  }

  private flush(): void {
    this.toSkip = 0;
    if (this.bytes.length === 0) return;
    const text = this.codePages.decode(this.bytes, this.group.font);
    this.bytes = [];
    this.write(text);
  }

  private write(text: string): void {
    if (this.group.hidden || this.group.deleted) return;
    this.settle();
    this.writer.write(text);
    if (this.shown.length < MAX_HREF_CHARACTERS) this.shown += text;
  }

  private closeField(): void {
    const address = unshownAddress(hyperlinkTarget(this.instruction), this.shown);
    this.instruction = '';
    if (address !== '') this.write(address);
  }

  /** Before anything is written: the page or section that is due, and the row and cell that the paragraph stands in. */
  private settle(): void {
    if (this.writer === this.body && this.sectionDue) {
      this.closeTable();
      if (!this.sections.isContinuous) this.writer.breakPage(this.sections.last);
      this.sectionDue = false;
    }
    if (this.writer === this.body && this.pageDue) {
      this.writer.breakPage(this.sections.last);
      this.pageDue = false;
    }
    if (!this.group.inTable) return this.closeTable();
    if (this.writer.innermost !== 'row' && this.writer.innermost !== 'cell') this.writer.openRow();
    if (this.writer.innermost === 'row') this.writer.openCell();
  }

  private closeTable(): void {
    if (this.writer.innermost === 'cell') this.writer.closeCell();
    if (this.writer.innermost === 'row') this.writer.closeRow();
  }

  private moveOn(word: string): boolean {
    if (word === 'trowd' || word === 'row') this.rowDefined = word === 'trowd';
    if (word === 'par' || word === 'nestrow') {
      this.settle();
      this.writer.endLine();
    } else if (word === 'cell') this.endCell();
    else if (word === 'nestcell') this.write('\t');
    else if (word === 'row') {
      if (this.writer.innermost === 'cell' || this.writer.innermost === 'row') this.closeTable();
      else this.writer.endBlock();
    } else if (word === 'page' || word === 'softpage') {
      this.settle();
      this.writer.breakPage(this.sections.last);
    } else if (word === 'column') this.writer.endBlock();
    else if (word === 'pagebb') this.pageDue = true;
    else if (word === 'sect') this.endSection();
    else return false;
    return true;
  }

  private endCell(): void {
    if (!this.group.inTable && this.writer.innermost !== 'cell' && this.writer.innermost !== 'row') return this.writer.write('\t');
    this.group.inTable = true;
    this.settle();
    this.writer.closeCell();
  }

  private endSection(): void {
    this.settle();
    this.writer.endBlock();
    this.sections.begin();
    // LibreOffice writes the section that begins with a table between the definition of a row and its cells.
    this.sectionDue = !this.rowDefined;
  }

  private setDocumentProperty(word: string, parameter: number | null): void {
    const value = parameter ?? 0;
    if (word === 'f' || word === 'deff') this.group.font = value;
    else if (word === 'paperw' && value > 0) this.paper.width = value;
    else if (word === 'paperh' && value > 0) this.paper.height = value;
    else if (word === 'titlepg') this.sections.setTitlePage();
    else if (word === 'sectd') this.sections.reset();
    else if (word === 'sbknone' || word === 'sbkcol') this.sections.setContinuous(true);
    else this.codePages.setDocumentPage(word, value);
  }
}
