// Markdown of our templates to HTML and to plain text, from the same tokens; and the escaping that keeps configured words
// (a title, an organisation) words, whatever characters they contain. HTML in the Markdown is shown, never obeyed.
import { Marked, type Token, type Tokens } from 'marked';

/** CommonMark §2.4: any ASCII punctuation may be escaped. Control characters and line ends become spaces. */
export function escapeMarkdown(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A link whose text and target are ours or configured; targets other than http(s) and mailto become plain text. */
export function markdownLink(text: string, target: string): string {
  if (!/^(?:https?|mailto):/i.test(target) || !URL.canParse(target)) return escapeMarkdown(text);
  const href = new URL(target).href.replace(/[()<>\\\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${escapeMarkdown(text)}](${href})`;
}

const STYLES = {
  p: 'margin:0 0 16px',
  ul: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 6px',
  h2: 'margin:24px 0 12px;font-size:18px;line-height:1.3',
  hr: 'border:0;border-top:1px solid #c8c8c8;margin:24px 0',
  a: 'text-decoration:underline',
} as const;

const engine = new Marked({
  gfm: false,
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    paragraph({ tokens }) {
      return `<p style="${STYLES.p}">${this.parser.parseInline(tokens)}</p>\n`;
    },
    heading({ tokens }) {
      return `<h2 style="${STYLES.h2}">${this.parser.parseInline(tokens)}</h2>\n`;
    },
    list({ items }) {
      return `<ul style="${STYLES.ul}">\n${items.map((item) => this.listitem(item)).join('')}</ul>\n`;
    },
    listitem({ tokens }) {
      return `<li style="${STYLES.li}">${this.parser.parse(tokens)}</li>\n`;
    },
    hr: () => `<hr style="${STYLES.hr}">\n`,
    link({ href, tokens }) {
      return `<a href="${escapeAttribute(href)}" style="${STYLES.a}">${this.parser.parseInline(tokens)}</a>`;
    },
    image: ({ text }) => escapeAttribute(text),
  },
});

export function markdownToHtml(markdown: string): string {
  return engine.parse(markdown, { async: false });
}

/** Paragraphs and list items on lines of their own, emphasis dropped, headings in capitals, link targets spelled out. */
export function markdownToText(markdown: string): string {
  const blocks = engine.lexer(markdown).flatMap((token) => blockText(token));
  return `${blocks.join('\n\n')}\n`;
}

function blockText(token: Token): string[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'hr':
      return ['--'];
    case 'list':
      return [(token as Tokens.List).items.map((item) => `- ${item.tokens.flatMap((inner) => blockText(inner)).join('\n  ')}`).join('\n')];
    case 'heading':
      return [inlineText(token).toLocaleUpperCase('es-MX')];
    default:
      return [inlineText(token)];
  }
}

function inlineText(token: Token): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'link') return linkText(token as Tokens.Link);
  if ('tokens' in token && token.tokens) return token.tokens.map((inner) => inlineText(inner)).join('');
  return 'text' in token ? String(token.text) : '';
}

function linkText(link: Tokens.Link): string {
  const text = link.tokens.map((inner) => inlineText(inner)).join('');
  const target = link.href.replace(/^mailto:/i, '');
  return text === target ? text : `${text} <${target}>`; // RFC 3986 appendix C
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
