// For whom the issuer speaks. Every phrase that could name the house is a candidate with points that can be listed: where it stands,
// what kind of words it is made of, whether the letter's addresses and its other lines agree. Never the addressee.
import type { AboutIssuer, Quoted } from './issuer-candidates.ts';
import { isAttentionLine, isClosing, isDateLine, isSubjectLine, isWeakClosing } from './letter-lines.ts';
import { notNameWords, particleWords } from './name-words.ts';
import { isSentence, legalForm, organizationWords, positionWords } from './organization-words.ts';
import { ownPosts } from './own-post.ts';
import type { Line } from './page-view.ts';
import { fold, quoteLine } from './page-view.ts';
import { isSameName, parsePersonName } from './person-names.ts';
import { capitalRun, isUnit, readPost, startsWithPosition } from './post-words.ts';
import { splitColumns, unlabelled } from './signature-parts.ts';

type Candidate = { readonly quoted: Quoted; readonly points: { readonly [reason: string]: number } };

const addresseeOrganization = /\bamnist(?:ia|y)|\bamnesty\b/;
const organizationLabel =
  /^\W*(?:empresa|compa[nñ][ií]a|organizaci[oó]n|instituci[oó]n|company|organi[sz]ation|institution)\s*:\s*(?=\p{L})/iu;
/** Places, numbers, titles of letters and files: lines of a letterhead that name no house. */
const otherLine =
  /^(?:carta|cartas|asunto|oficio|folio|constancia|recomendacion|referencia|a quien|turno|zona|calle|av\b|avenida|blvd|boulevard|carretera|callejon|col\b|colonia|ciudad de|centro(?: historico)?$|barrio\b|tels?\b|telefonos?|conmutador|correo|direccion|sucursal|desde|hola|fecha|r\.? ?f\.? ?c|presente|letter|to whom|re:|expediente|p\. ?d)|\bc\.? ?p\.? ?\d|@|www\.|https?:|\b\d{5}\b|\bs\/n\b|\bkm \d|, [a-z]{2,5}\.$|\d{3}.?\d{4}|\. ?(?:mx|com|example)\b/;
const headLines = 6;
const maxCharacters = 110;
const enoughPoints = 2.5;
/** An address that recognition put on the house's line. */
const addressTail =
  /[.,]?\s[-–]?\s?(?:(?:Av|Calle|Col|Blvd|Carretera|Privada|Callej[oó]n|C\.\s?P|Tels?|TELS?|Cel|CEL)\b|\d{2,5} \p{Lu}).*$|\s\(\d{4}.*$/u;
const afterLegalForm = /((?:A\.\s?C|S\.\s?C|C\.\s?V|I\.\s?A\.\s?P|R\.\s?L)\.)\s(?!de [RC]\.)\p{L}.*$/u;
const mention =
  /\b(?:(?:en|de|del|al|a|para|por|con|como|at|for|with|of) (?:(?:la|el|los|las|esta|este|nuestra|nuestro|the|our) )?|(?:la|el|los|las|nuestra|nuestro|the|our) )$/;
const maxMentions = 40;
/** Candidates are compared with each other. */
const maxCandidates = 80;

export function readOrganization(about: AboutIssuer): Quoted | null {
  const found = [
    ...labelled(about),
    ...besidePost(about),
    ...inOwnWords(about),
    ...letterhead(about),
    ...signatureHouses(about),
    ...mentions(about),
  ].filter(({ quoted }) => quoted.value.length >= 3 && !addresseeOrganization.test(fold(quoted.value)));
  found.splice(maxCandidates);
  let best: Candidate | null = null;
  let bestPoints = enoughPoints - 0.01;
  for (const one of found) {
    const points = total(one, found, about.letter.addresses);
    if (points <= bestPoints) continue;
    best = one;
    bestPoints = points;
  }
  return best === null ? null : fullest(best, found).quoted;
}

/** "El Mirador" is "Diario El Mirador de Occidente", and capitals are for letterheads: the fuller form with a house's word is the name. */
function fullest(best: Candidate, all: readonly Candidate[]): Candidate {
  const value = fold(best.quoted.value);
  const holds = (one: Candidate) =>
    fold(one.quoted.value).includes(value) && organizationWords.test(fold(one.quoted.value).split(' ')[0] ?? '');
  const fuller = organizationWords.test(value) ? undefined : all.find((one) => one !== best && holds(one));
  const chosen = fuller ?? best;
  const isCapitals = (text: string) => text === text.toUpperCase();
  const same = all.find((one) => fold(one.quoted.value) === fold(chosen.quoted.value) && !isCapitals(one.quoted.value));
  return isCapitals(chosen.quoted.value) ? (same ?? chosen) : chosen;
}

function total(rated: Candidate, all: readonly Candidate[], addresses: readonly string[]): number {
  const value = fold(rated.quoted.value);
  const agreeing = all.filter(
    (other) => other !== rated && (fold(other.quoted.value).includes(value) || value.includes(fold(other.quoted.value))),
  );
  const own = Object.values(rated.points).reduce((sum, one) => sum + one, 0);
  return own + Math.min(1, agreeing.length * 0.5) + kindPoints(rated.quoted.value) + domainPoints(value, addresses);
}

/** Words that only houses have in their names; a generic word alone ("Centro", "Estudio") names nothing. */
function kindPoints(value: string): number {
  const words = value.split(/\s+/).length;
  if (words === 1 && organizationWords.test(fold(value))) return -2;
  if (words === 1 && /^\p{Lu}{2,6}$/u.test(value)) return -1.5;
  return (legalForm.test(value) ? 1.5 : 0) + (organizationWords.test(fold(value)) ? 1 : 0);
}

function domainPoints(folded: string, addresses: readonly string[]): number {
  const domains = addresses.map((address) => (address.split('@')[1] ?? '').replace(/\.[a-z]+$/, '').replaceAll(/[^a-z]/g, ''));
  const words = folded.split(/[^a-z]+/).filter((word) => word.length >= 4);
  return words.some((word) => domains.some((domain) => domain.includes(word))) ? 1.5 : 0;
}

function labelled({ letter: { section } }: AboutIssuer): Candidate[] {
  return section.lines.flatMap((line, index) => {
    if (section.zones[index] === 'addressee' || line.text.length > maxCharacters || !organizationLabel.test(line.text)) return [];
    return [candidate(line, line.text.replace(organizationLabel, ''), { label: 6 })];
  });
}

/** "Directora, Fundación Ágora", "gerente de la Mueblería El Istmo", or the line after the post. */
function besidePost({ letter: { section }, chosen, introduced }: AboutIssuer): Candidate[] {
  const found: Candidate[] = [];
  const introduction = chosen?.introduction ?? introduced;
  const own = introduction === null ? null : (readPost(introduction.after)?.organization ?? null);
  if (introduction !== null && own !== null) {
    found.push({ quoted: { value: tidy(own), page: introduction.page, quote: introduction.quote }, points: { introduction: 3 } });
  }
  if (chosen === null || chosen.line < 0) return found;
  for (let index = chosen.line; index <= chosen.line + 4; index += 1) {
    const line = section.lines[index];
    if (line === undefined) break;
    const parts =
      index === chosen.line ? chosen.rest : splitColumns(line.text).flatMap((part) => part.split(/, (?=\p{Lu})(?!A\.|S\.|I\.|AC|SC)/u));
    for (const written of parts) {
      const part = withNextLine(written, parts, section.lines[index + 1]).replace(addressTail, '');
      const post = startsWithPosition(part) ? readPost(part)?.organization : null;
      if (post) found.push(candidate(line, post, { post: 3 }));
      else if (index > chosen.line && isHouse(part) && !startsWithPosition(part)) {
        const afterPost = startsWithPosition(section.lines[index - 1]?.text ?? '');
        found.push(candidate(line, part, { belowName: afterPost ? 2.5 : 1.6 }));
      } else if (index === chosen.line && organizationWords.test(fold(part)) && isHouse(part))
        found.push(candidate(line, part, { besideName: 2.5 }));
    }
    if (index > chosen.line && parsePersonName(line.text)?.full === true) break;
  }
  return found;
}

function inOwnWords({ letter: { views } }: AboutIssuer): Candidate[] {
  return ownPosts(views).flatMap(({ post, page, quote }) =>
    post.organization === null ? [] : [{ quoted: { value: tidy(post.organization), page, quote }, points: { ownWords: 2.5 } }],
  );
}

/** "…, DUEÑA, PAPELERÍA Y" / "CIBER LA MIXTECA. TEL. …". */
function withNextLine(part: string, parts: readonly string[], next: Line | undefined): string {
  const open = part === parts.at(-1) && /\s(?:y|e|de|del|la|las|los|el|en|para)$/i.test(part);
  return open && next !== undefined ? `${part} ${next.text.split(/[.,;|·•]\s/)[0] ?? ''}` : part;
}

/** The first lines of a letterhead, also when no word in them says what kind of house it is. */
function letterhead({ letter: { section }, chosen }: AboutIssuer): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < Math.min(headLines, section.lines.length); index += 1) {
    const line = section.lines[index];
    const isHead = section.zones[index] === 'head' || (index === 0 && section.zones[0] === 'body');
    if (line === undefined || !isHead) continue;
    const whole = joinedHead(section.lines, index);
    const part = splitColumns(whole.text).find((one) => isHouse(one) && (!startsWithPosition(one) || one.startsWith('SECRETARIA DE ')));
    if (part === undefined || (chosen !== null && isSameName(part, chosen.quoted.value)) || parsePersonName(part)?.titled === true)
      continue;
    found.push(candidate(line, part, { letterhead: found.length === 0 ? 2.5 : 1 }, whole.end));
    index += whole.lines - 1;
  }
  return found;
}

/** "Instituto Estatal de Cultura de" / "Puebla", "Constructora" / "Rosas y" / "Asociados": narrow letterheads wrap. */
function joinedHead(
  lines: readonly Line[],
  index: number,
): { readonly text: string; readonly lines: number; readonly end: Line | undefined } {
  let text = lines[index]?.text ?? '';
  let count = 1;
  while (count < 4) {
    const next = lines[index + count];
    const open =
      /\s(?:y|e|de|del|la|las|los|el|en|para|and|of|the|for|&)$/i.test(text) ||
      /^(?:del?|y|e|para|en|of|and) /.test(next?.text ?? '') ||
      (!/\s/.test(text) && organizationWords.test(fold(text)));
    if (next === undefined || !open || next.text.length > maxCharacters || otherLine.test(next.folded)) break;
    text = `${text} ${next.text}`;
    count += 1;
  }
  return { text, lines: count, end: count > 1 ? lines[index + count - 1] : undefined };
}

function signatureHouses({ letter: { section } }: AboutIssuer): Candidate[] {
  return section.lines.flatMap((line, index) => {
    if (section.zones[index] !== 'signature' || line.text.length > 2 * maxCharacters) return [];
    const parts = splitColumns(line.text).flatMap((part) => part.split(/, (?!A\.|S\.|I\.|AC|SC)/));
    return parts
      .filter((part) => isHouse(part) && (organizationWords.test(fold(part)) || legalForm.test(part)) && !startsWithPosition(part))
      .map((part) => candidate(line, part, { signature: 1 }));
  });
}

/** "labora en Hotel Casa del Henequenal": a capitalised name that begins with a house's word, in the letter's own prose. */
function mentions({ letter: { views } }: AboutIssuer): Candidate[] {
  return views.flatMap((view) => {
    const text = view.source.text;
    return [...text.matchAll(/\p{Lu}[\p{L}\p{M}]{2,24}(?=\s)/gu)]
      .filter(
        (match) =>
          organizationWords.test(fold(match[0])) && mention.test(`${fold(text.slice(Math.max(0, match.index - 14), match.index))} `),
      )
      .slice(0, maxMentions)
      .flatMap((match) => {
        const run = capitalRun(text.slice(match.index, match.index + maxCharacters));
        const value = tidy(run);
        if (!value.includes(' ') || isUnit(value) || positionWords.test(fold(value.split(' ')[0] ?? ''))) return [];
        const line = view.lines.find((one) => one.text.includes(run.split('\n')[0] ?? run));
        return line === undefined ? [] : [candidate(line, value, { mention: 1 })];
      });
  });
}

function isHouse(part: string): boolean {
  const folded = fold(part);
  return (
    /\p{L}{3}/u.test(part) &&
    part.length <= maxCharacters &&
    namesSomething(part) &&
    !otherLine.test(folded) &&
    !isSentence(part) &&
    !isUnit(part) &&
    !isDateLine(folded) &&
    !isSubjectLine(folded) &&
    !isAttentionLine(folded) &&
    !isClosing(folded) &&
    !isWeakClosing(folded) &&
    !addresseeOrganization.test(folded)
  );
}

/** At least one word that is no common noun, or a house's word and another; and not the small letters of running text. */
function namesSomething(part: string): boolean {
  const words = part.split(/[\s,]+/).filter((word) => /\p{L}{2}/u.test(word));
  const content = words.filter((word) => !particleWords.has(fold(word)));
  const capitals = content.filter((word) => /^["“«(]?[\p{Lu}\d]/u.test(word)).length;
  if (words.length > 3 && capitals < content.length / 2) return false;
  const isCommon = (word: string) => notNameWords.has(fold(word).replaceAll(/[^a-z]/g, ''));
  return content.some((word) => !isCommon(word)) || (content.length > 1 && organizationWords.test(fold(content[0] ?? '')));
}

function candidate(line: Line, value: string, points: Candidate['points'], end?: Line): Candidate {
  const quote = quoteLine(line, Math.max(0, line.text.indexOf(value)));
  return {
    quoted: { value: tidy(unlabelled(value).replace(afterLegalForm, '$1').replace(addressTail, '')), page: (end ?? line).page, quote },
    points,
  };
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:|•·–—-]+$/, '')
    .replace(/^[\s,;:|•·–—-]+/, '')
    .trim();
}
