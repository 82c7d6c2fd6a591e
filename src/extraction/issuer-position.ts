// The post of who signs: beside the name, below or above it, in their own introduction, or "en mi calidad de …".
// Knows nothing about how the name was chosen.
import type { AboutIssuer, Quoted } from './issuer-candidates.ts';
import { ownPosts } from './own-post.ts';
import type { Line, PageView } from './page-view.ts';
import { quoteLine } from './page-view.ts';
import { parsePersonName } from './person-names.ts';
import { readPost, startsWithPosition } from './post-words.ts';
import type { SectionLines } from './section-lines.ts';
import { splitColumns, unlabelled } from './signature-parts.ts';

const linesBelowName = 4;
const postCharacters = 110;

export function readPosition(about: AboutIssuer, organization: string | null): Quoted | null {
  const known = organization === null ? [] : [organization];
  return besideName(about, known) ?? inIntroduction(about, known) ?? inBody(about.letter.views, known) ?? unsigned(about, known);
}

/** A letter without a readable name may still say who signs: "(el dueño)". */
function unsigned({ letter: { section }, chosen }: AboutIssuer, known: readonly string[]): Quoted | null {
  if (chosen !== null) return null;
  const line = section.lines.find(
    ({ text }, index) => section.zones[index] === 'signature' && text.length <= postCharacters / 2 && isPostPart(text),
  );
  return line === undefined ? null : quotedPost(line, line.text, known);
}

function besideName({ letter, chosen }: AboutIssuer, known: readonly string[]): Quoted | null {
  const { lines, zones } = letter.section;
  if (chosen === null) return null;
  const beside = chosen.rest.find((part) => startsWithPosition(unlabelled(part)));
  const own = lines[chosen.line];
  if (beside !== undefined && own !== undefined) return quotedPost(own, unlabelled(beside), known);
  // The name may stand in the line "De:" of a printed mail, and again in its signature.
  const again = lines.findLastIndex(
    ({ text }, index) => index !== chosen.line && zones[index] === 'signature' && text.includes(chosen.quoted.value),
  );
  return [chosen.line, again].reduce<Quoted | null>((found, at) => found ?? (at < 0 ? null : nearLine(letter.section, at, known)), null);
}

function nearLine({ lines, zones }: SectionLines, at: number, known: readonly string[]): Quoted | null {
  for (let index = at + 1; index <= at + linesBelowName; index += 1) {
    const next = lines[index];
    if (next === undefined || parsePersonName(next.text)?.full === true) break;
    const part = splitColumns(next.text).map(unlabelled).find(isPostPart);
    if (part !== undefined) return quotedPost(next, withNext(part, lines[index + 1]), known);
    if (/@/.test(next.text)) break;
  }
  const above = lines[at - 1];
  const isAbove = above !== undefined && zones[at - 1] === 'signature' && isPostPart(above.text.trim());
  return isAbove ? quotedPost(above, above.text, known) : null;
}

function isPostPart(part: string): boolean {
  return part.length <= postCharacters && startsWithPosition(part.replace(/^\(/, ''));
}

/** "Director de la Facultad de Letras y" / "Comunicación". */
function withNext(part: string, next: Line | undefined): string {
  const open = /\s(?:y|e|de|del|la|las|los|el|en|and|of|the)$/i.test(part);
  return open && next !== undefined && next.text.length <= postCharacters ? `${part} ${next.text}` : part;
}

function quotedPost(line: Line, phrase: string, known: readonly string[]): Quoted | null {
  const post = readPost(phrase.replace(/^\(/, ''), known);
  return post === null ? null : { value: tidy(post.position), page: line.page, quote: quoteLine(line, 0) };
}

function inIntroduction({ chosen, introduced }: AboutIssuer, known: readonly string[]): Quoted | null {
  const found = chosen?.introduction ?? introduced;
  const post = found === null ? null : readPost(found.after, known);
  return found === null || post === null ? null : { value: tidy(post.position), page: found.page, quote: found.quote };
}

function inBody(views: readonly PageView[], known: readonly string[]): Quoted | null {
  const [found] = ownPosts(views, known);
  return found === undefined ? null : { value: tidy(found.post.position), page: found.page, quote: found.quote };
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\s,.;:)]+$/, '')
    .trim();
}
