// Reply templates: one Liquid file per kind, whose first line is `Asunto: …` and whose body is Markdown; partials start with an
// underscore, and the HTML shell stands beside the folder. Operators may edit them: a name that does not exist is an error.
import fs from 'node:fs';
import path from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import { ServiceError } from '../../domain/errors.ts';
import type { ReplyKind } from '../../domain/reply-model.ts';
import { escapeMarkdown, markdownLink, markdownToHtml, markdownToText } from './markdown.ts';
import type { ReplyView } from './reply-view.ts';
import { capitalize, wordList } from './spanish.ts';

export type RenderedReply = { readonly subject: string; readonly text: string; readonly html: string };
export type ReplyTemplates = { render(kind: ReplyKind, view: ReplyView): RenderedReply };

type Compiled = { readonly subject: Template[]; readonly body: Template[] };

const SUBJECT_LINE = /^Asunto:[ \t]*(\S[^\r\n]*)\r?\n-{3,}[ \t]*\r?\n/;

/** RFC 5322 §2.1.1 allows 998; more than this is a template gone wrong, and mail programs show about 70. */
const MAX_SUBJECT_CHARACTERS = 250;

/** `templatesDir` is the folder `replies`. Reads nothing yet: a missing or broken template fails with `template-invalid` when its kind is rendered. */
export function makeReplyTemplates(templatesDir: string): ReplyTemplates {
  const bodies = makeEngine(templatesDir, (value) => escapeMarkdown(toWords(value)));
  const subjects = makeEngine(templatesDir, toWords);
  const shell = makeEngine(path.dirname(templatesDir), 'escape');
  const compiled = new Map<ReplyKind, Compiled>();
  const compile = (kind: ReplyKind): Compiled => {
    const source = fs.readFileSync(path.join(templatesDir, `${kind}.liquid`), 'utf8').replace(/^\uFEFF/, '');
    const match = SUBJECT_LINE.exec(source);
    if (!match) throw new Error('the first line must be «Asunto: …» and the second «---»');
    return { subject: subjects.parse(match[1] ?? ''), body: bodies.parse(source.slice(match[0].length)) };
  };
  return {
    render(kind, view) {
      try {
        const template = compiled.get(kind) ?? compile(kind);
        compiled.set(kind, template);
        const subject = tidySubject(String(subjects.renderSync(template.subject, view)));
        const markdown = tidyMarkdown(String(bodies.renderSync(template.body, view)));
        const html = String(shell.renderFileSync('reply-shell', { subject, content: markdownToHtml(markdown) }));
        return { subject, text: markdownToText(markdown), html };
      } catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        throw new ServiceError('template-invalid', `reply template ${kind}: ${detail}`, { permanent: true, context: { kind }, cause });
      }
    },
  };
}

type OutputEscape = 'escape' | ((value: unknown) => string);

function makeEngine(root: string, outputEscape: OutputEscape): Liquid {
  const engine = new Liquid({
    root,
    extname: '.liquid',
    relativeReference: false,
    cache: true,
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    outputEscape,
  });
  engine.registerFilter('upfirst', (words: unknown) => capitalize(String(words)));
  engine.registerFilter('enumerate', (items: unknown) => wordList(Array.isArray(items) ? items.map(String) : [String(items)]));
  // These two give Markdown, so templates add `| raw`.
  engine.registerFilter('link', (target: unknown, text: unknown) => markdownLink(String(text), String(target)));
  engine.registerFilter('mailto', (address: unknown) => markdownLink(String(address), `mailto:${String(address)}`));
  return engine;
}

/** Writing a whole object or list is a mistake in the template. */
function toWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined) return '';
  throw new Error(`only words and numbers can be written, not ${typeof value}`);
}

/** A subject is one line: line ends would become headers of their own. */
function tidySubject(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (line === '') throw new Error('the subject is empty');
  return line.length > MAX_SUBJECT_CHARACTERS ? `${line.slice(0, MAX_SUBJECT_CHARACTERS - 1)}…` : line;
}

/** Tags leave empty lines and trailing spaces behind; more than one empty line means no more than one. */
function tidyMarkdown(markdown: string): string {
  const lines = markdown.split(/\r?\n/).map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
