// The characters of a Word 97–2003 document → running text. Knows what its special characters stand for (MS-DOC §2.4.1): paragraph and
// cell marks, breaks, fields, notes, pictures and drawn objects.
import { inlinePictureArea, readDrawings, type TextRange } from './doc-drawings.ts';
import { type DocFile, RANGE, readPlc } from './doc-file.ts';
import { type CharacterRun, makeParagraphFormats, type ParagraphFormat, readCharacterRuns, readSections } from './doc-formats.ts';
import { FlowLimit, FlowWriter } from './flow-writer.ts';
import { MAX_NESTING } from './limits.ts';
import { hyperlinkTarget, MAX_HREF_CHARACTERS, unshownAddress } from './link-address.ts';

const PLAIN_CHARACTERS: Readonly<Record<number, string>> = { 0x09: '\t', 0x0b: '\n', 0x0e: '\n', 0x1e: '-', 0x1f: '\u00AD' };
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATOR = 0x14;
const FIELD_END = 0x15;
const PICTURE = 0x01;
const DRAWN_OBJECT = 0x08;
const CELL_MARK = '\x07';
const PAGE_BREAK = '\f';
/** A picture whose size is not told. */
const UNSIZED_COVERAGE = 0.1;
/** US Letter in square twips. */
const DEFAULT_PAGE_AREA = 12_240 * 15_840;

/** A field around a character. Its instruction is not printed; `shown` is what it shows instead. */
type Field = { inInstruction: boolean; instruction: string; shown: string };

export class DocText {
  readonly sections: ReturnType<typeof readSections>;
  private readonly file: DocFile;
  private readonly drawings: ReturnType<typeof readDrawings>;
  private readonly formatAt: (position: number) => ParagraphFormat;
  private readonly runs: readonly CharacterRun[];
  private readonly notes = new Map<number, TextRange>();
  private readonly stories: readonly TextRange[];
  private writer = new FlowWriter();
  private section = 0;
  /** Notes and boxes hold neither notes nor boxes; a file that says so may go round in circles. */
  private beside = false;
  private fields: Field[] = [];

  constructor(file: DocFile) {
    this.file = file;
    this.sections = readSections(file);
    this.drawings = readDrawings(file);
    this.formatAt = makeParagraphFormats(file);
    this.runs = readCharacterRuns(file);
    this.stories = readPlc(file.table(RANGE.headers), 0);
    this.readNotes(RANGE.footnoteReferences, RANGE.footnoteTexts, file.parts.footnotes);
    this.readNotes(RANGE.endnoteReferences, RANGE.endnoteTexts, file.parts.endnotes);
  }

  /** Writes the text itself; on FlowLimit what was written stays in `writer`. */
  writeMain(writer: FlowWriter): void {
    this.begin(writer);
    for (let loose = this.drawings.loosePictures; loose > 0; loose -= 1) writer.addImage(UNSIZED_COVERAGE);
    this.writeRange(this.file.parts.main);
    this.closeTable();
    for (const box of this.drawings.looseBoxes) this.writeRange(box);
    for (const text of this.drawings.looseTexts) writer.write(`\n${text}`);
  }

  /** Headers and footers as MS-DOC §2.3.3 orders them: six stories of notes, then six for each section. */
  headerStory(section: number, story: number): TextRange | null {
    const { headers } = this.file.parts;
    const item = this.stories[6 + 6 * section + story];
    if (!item || item.end <= item.start) return null;
    return { start: headers.start + item.start, end: Math.min(headers.end, headers.start + item.end) };
  }

  writeStory(range: TextRange, section: number): FlowWriter {
    const writer = new FlowWriter();
    this.begin(writer, section);
    this.writeRange(range);
    this.closeTable();
    return writer;
  }

  get looseHeaderBoxes(): readonly TextRange[] {
    return this.drawings.looseHeaderBoxes;
  }

  private begin(writer: FlowWriter, section = 0): void {
    this.writer = writer;
    this.section = section;
    this.fields = [];
  }

  private readNotes(references: number, texts: number, part: TextRange): void {
    const ranges = readPlc(this.file.table(texts), 0);
    for (const [index, { start }] of readPlc(this.file.table(references), 2).entries()) {
      const range = ranges[index];
      if (range && range.end > range.start)
        this.notes.set(start, { start: part.start + range.start, end: Math.min(part.end, part.start + range.end) });
    }
  }

  private writeRange({ start, end }: TextRange): void {
    const marks = /[\r\x07\f]/g;
    for (let at = start; at < end; ) {
      marks.lastIndex = at;
      const mark = marks.exec(this.file.text)?.index ?? end;
      const format = this.formatAt(Math.min(mark, end - 1));
      this.openParagraph(format);
      this.writeCharacters(at, Math.min(mark, end));
      if (mark < end) this.endParagraph(mark, format);
      at = mark + 1;
    }
  }

  private openParagraph(format: ParagraphFormat): void {
    if (!format.inTable) {
      this.closeTable();
      if (format.breakBefore && this.writer.innermost === 'body' && this.writer.lineIsBlank) this.writer.breakPage(this.section);
    } else if (!format.endsRow) {
      if (this.writer.innermost !== 'row' && this.writer.innermost !== 'cell') this.writer.openRow();
      if (this.writer.innermost === 'row') this.writer.openCell();
    }
  }

  private closeTable(): void {
    if (this.writer.innermost === 'cell') this.writer.closeCell();
    if (this.writer.innermost === 'row') this.writer.closeRow();
  }

  private endParagraph(mark: number, format: ParagraphFormat): void {
    const character = this.file.text[mark];
    if (character === PAGE_BREAK) this.endPage(mark);
    else if (character === CELL_MARK && format.endsRow) this.closeTable();
    else if (character === CELL_MARK && format.inTable) this.writer.closeCell();
    else if (character === CELL_MARK || format.nestedEnd === 'cell') this.writer.write('\t');
    else if (this.inInstruction)
      return; // a paragraph of an instruction
    else this.writer.endLine();
  }

  /** The same character ends a page and a section. */
  private endPage(mark: number): void {
    if (this.sections[this.section]?.end !== mark + 1 || mark >= this.file.parts.main.end) return this.writer.breakPage(this.section);
    this.section += 1;
    if (this.sections[this.section]?.continuous) this.writer.endBlock();
    else this.writer.breakPage(this.section);
  }

  private writeCharacters(start: number, end: number): void {
    let index = this.firstRunAfter(start);
    let written = '';
    for (let at = start; at < end; at += 1) {
      while ((this.runs[index]?.end ?? Number.POSITIVE_INFINITY) <= at) index += 1;
      const run = this.runs[index];
      const inside = run !== undefined && run.start <= at ? run : null;
      const code = this.file.text.charCodeAt(at);
      const character = code >= 0x20 ? this.file.text.charAt(at) : (PLAIN_CHARACTERS[code] ?? '');
      const ended = this.followField(code, character);
      if (ended !== null) written += ended;
      if (ended !== null || inside?.gone || this.inInstruction) continue;
      written += character;
      if (code === PICTURE && inside && inside.pictureAt !== null) this.countPicture(inlinePictureArea(this.file.data, inside.pictureAt));
      if (code === DRAWN_OBJECT || this.notes.has(at)) {
        this.writer.write(written);
        written = '';
        this.writeBeside(at);
      }
    }
    if (written !== '') this.writer.write(written);
  }

  private get inInstruction(): boolean {
    return this.fields.some((field) => field.inInstruction);
  }

  /** What is written in place of a field's own characters; null for any other character. */
  private followField(code: number, character: string): string | null {
    const field = this.fields.at(-1);
    if (code === FIELD_BEGIN) {
      if (this.fields.length >= MAX_NESTING) throw new FlowLimit();
      this.fields.push({ inInstruction: true, instruction: '', shown: '' });
    } else if (code === FIELD_SEPARATOR && field) field.inInstruction = false;
    else if (code === FIELD_END) {
      this.fields.pop();
      return field && !this.inInstruction ? unshownAddress(hyperlinkTarget(field.instruction), field.shown) : '';
    } else {
      if (field?.inInstruction && field.instruction.length < MAX_HREF_CHARACTERS) field.instruction += character;
      else if (field && field.shown.length < MAX_HREF_CHARACTERS) field.shown += character;
      return null;
    }
    return '';
  }

  /** The boxes and pictures that are anchored here, or the note that is called here. */
  private writeBeside(at: number): void {
    if (this.beside) return;
    this.beside = true;
    const note = this.notes.get(at);
    if (note) {
      this.writer.openNote();
      this.writeRange(note);
      this.closeTable();
      this.writer.closeNote();
    }
    for (const { shape, area } of this.drawings.anchors.get(at) ?? []) {
      if (this.drawings.pictures.has(shape)) this.countPicture(area);
      const drawn = this.drawings.drawnTexts.get(shape);
      if (drawn !== undefined) {
        this.writer.openBox();
        this.writer.write(drawn);
        this.writer.closeBox();
      }
      for (const box of this.drawings.boxes.get(shape) ?? []) {
        this.writer.openBox();
        this.writeRange(box);
        this.closeTable();
        this.writer.closeBox();
      }
    }
    this.beside = false;
  }

  private countPicture(area: number | null): void {
    this.writer.addImage(area === null ? UNSIZED_COVERAGE : area / (this.sections[this.section]?.pageArea || DEFAULT_PAGE_AREA));
  }

  private firstRunAfter(position: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.end ?? 0) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
