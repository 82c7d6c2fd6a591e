// HTML → running text as a browser would print it: blocks as lines, cells side by side, nothing that is hidden. Nothing is fetched
// and no script or style sheet is looked at.
import { Parser } from 'htmlparser2';
import { FlowLimit, type FlowWriter } from './flow-writer.ts';
import { type Attributes, breaksAfter, breaksBefore, isHidden, pictureCoverage } from './html-styles.ts';
import { MAX_NESTING } from './limits.ts';
import { MAX_HREF_CHARACTERS, unshownAddress } from './link-address.ts';

const SKIPPED = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'select', 'datalist', 'xml'],
  ...['noframes', 'audio', 'video', 'canvas', 'title', 'del'],
]);
const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
    'address',
    'article',
    'aside',
  ],
  ...[
    'section',
    'header',
    'footer',
    'main',
    'nav',
    'figure',
    'figcaption',
    'form',
    'fieldset',
    'legend',
    'center',
    'hr',
    'table',
    'caption',
  ],
  ...['details', 'summary', 'option', 'body', 'tbody', 'thead', 'tfoot'],
]);
const CELLS = new Set(['td', 'th']);

type Open = {
  readonly name: string;
  readonly hidden: boolean;
  readonly pre: boolean;
  readonly breakAfter: boolean;
  readonly href: string | null;
};

/** Throws FlowLimit beyond the limits; what was written until then stays in `writer`. */
export function writeHtml(html: string, writer: FlowWriter): void {
  const walk = new HtmlWalk(writer);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => walk.open(name, attributes),
      ontext: (text) => walk.text(text),
      onclosetag: () => walk.close(),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
}

class HtmlWalk {
  private readonly writer: FlowWriter;
  private readonly stack: Open[] = [];
  private linkText = '';

  constructor(writer: FlowWriter) {
    this.writer = writer;
  }

  private get innermost(): Open | undefined {
    return this.stack.at(-1);
  }

  open(name: string, attributes: Attributes): void {
    if (this.stack.length >= MAX_NESTING) throw new FlowLimit();
    const outer = this.innermost;
    const hidden = outer?.hidden === true || SKIPPED.has(name) || isHidden(attributes);
    const pre = outer?.pre === true || name === 'pre' || name === 'textarea' || /white-space\s*:\s*pre/i.test(attributes['style'] ?? '');
    const href = name === 'a' ? (attributes['href'] ?? null) : null;
    this.stack.push({ name, hidden, pre, breakAfter: breaksAfter(attributes), href });
    if (hidden) return;
    if (href !== null) this.linkText = '';
    if (breaksBefore(attributes)) this.writer.breakPage();
    if (name === 'br') this.writer.endLine();
    else if (name === 'img' || (name === 'input' && attributes['type'] === 'image')) this.writer.addImage(pictureCoverage(attributes));
    // The number of a note does not belong to the number before it, which may be a telephone's.
    else if (name === 'sup' && /\d/.test(this.writer.lastCharacter)) this.writer.write(' ');
    else if (name === 'tr') this.openRow();
    else if (CELLS.has(name)) this.openCell();
    else if (BLOCKS.has(name)) this.writer.endBlock();
  }

  close(): void {
    const element = this.stack.pop();
    if (!element || element.hidden) return;
    const { name, href } = element;
    if (href !== null) this.writer.write(unshownAddress(href, this.linkText));
    if (name === 'tr') this.closeRow();
    else if (CELLS.has(name)) this.closeCell();
    else if (BLOCKS.has(name)) this.writer.endBlock();
    if (element.breakAfter) this.writer.breakPage();
  }

  text(text: string): void {
    const element = this.innermost;
    if (element?.hidden || this.writer.innermost === 'row') return;
    if (element?.pre) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.writer.endLine();
        this.writer.write(line);
      }
      return;
    }
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    const blankBefore = ['', ' ', '\t'].includes(this.writer.lastCharacter);
    const written = blankBefore ? folded.replace(/^ /, '') : folded;
    if (this.linkText.length < MAX_HREF_CHARACTERS) this.linkText += written;
    this.writer.write(written);
  }

  /** A row without a table around it, or a cell without a row, is what people's tools write; it still reads. */
  private openRow(): void {
    if (this.writer.innermost === 'row') this.writer.closeRow();
    this.writer.openRow();
  }

  private openCell(): void {
    if (this.writer.innermost !== 'row') this.writer.openRow();
    this.writer.openCell();
  }

  private closeCell(): void {
    if (this.writer.innermost === 'cell') this.writer.closeCell();
  }

  private closeRow(): void {
    this.closeCell();
    if (this.writer.innermost === 'row') this.writer.closeRow();
  }
}
