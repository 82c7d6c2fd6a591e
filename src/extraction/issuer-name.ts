// Who signs a letter. Every name in it that could be the issuer's is a candidate with points that can be listed: where it stands, and
// what stands beside it. Never the recommended person, never the addressee. Post and house are read around the chosen name.
import { mayHoldName } from './doubtful-names.ts';
import type { Letter, NameCandidate, Quoted } from './issuer-candidates.ts';
import { readOrganization } from './issuer-organization.ts';
import { readPosition } from './issuer-position.ts';
import { isClosing } from './letter-lines.ts';
import { firstNameAfter } from './name-after.ts';
import { organizationWords, positionWords } from './organization-words.ts';
import type { Line } from './page-view.ts';
import { fold, quoteLine } from './page-view.ts';
import type { NameReading } from './person-names.ts';
import {
  hasGivenName,
  isSameName,
  namesInAddress,
  nameWords,
  parseNameInItsPlace,
  parsePersonName,
  parseSurnamesFirst,
  readNameAt,
} from './person-names.ts';
import { readPost, startsWithPosition } from './post-words.ts';
import type { SectionLines } from './section-lines.ts';
import type { Introduction } from './self-introduction.ts';
import { introductions } from './self-introduction.ts';
import { closingFormula, splitParts, withoutSpread } from './signature-parts.ts';

export type IssuerReading = {
  readonly name: Quoted | null;
  readonly position: Quoted | null;
  readonly organization: Quoted | null;
  /** Index of the name's line, -1 when it was not read from a line of its own. */
  readonly nameLine: number;
  /** Something may be a name, whole or in part. */
  readonly nameDoubtful: boolean;
};

const enoughPoints = 4.5;
/** More names than any letter has; they are compared with each other. */
const maxCandidates = 60;
/** "Nombre de quien recomienda: …" in a form; the candidate has such a line too. */
const nameLabel =
  /^\W*(?:nombre|name)(?![^:]{0,60}(?:candidat|aspirante|postulante|recomendad|applicant|solicitante|colaborador|emplead))[^:\n]{0,60}:\s*/iu;
const linesBelowClosing = 4;
const signLineCharacters = 60;
/** Where line ends were lost the name follows the closing in running text. */
const inlineClosing = /\b(?:atentamente|cordialmente|saludos|sincerely|regards|respetuosamente|atte)\b/g;
const contactPerson = /\b(?:contactar a|comunicarse con|comunicarte con|contact|llamar a|dirigirse (?:a|con)|contacto(?: es)?:?)\b/g;

export function readIssuer(letter: Letter, recommended: string | null): IssuerReading {
  const isOther = (name: string) => recommended !== null && isSameName(name, recommended);
  const introduced = introductions(letter.views).filter((one) => !isOther(one.name));
  const candidates = [
    ...lineCandidates(letter, isOther),
    ...introduced.map((one) => introducedCandidate(one)),
    ...inlineCandidates(letter, isOther),
  ];
  const chosen = choose(candidates.slice(0, maxCandidates));
  const about = {
    letter,
    chosen,
    introduced: introduced.find((one) => chosen !== null && isSameName(one.name, chosen.quoted.value)) ?? null,
  };
  const organization = readOrganization(about);
  return {
    name: chosen?.quoted ?? null,
    position: readPosition(about, organization?.value ?? null),
    organization,
    nameLine: chosen?.line ?? -1,
    nameDoubtful: chosen === null && (candidates.length > 0 || mayHoldName(letter.section, isOther)),
  };
}

function choose(candidates: readonly NameCandidate[]): NameCandidate | null {
  let best: NameCandidate | null = null;
  let bestPoints = 0;
  for (const candidate of candidates) {
    const again = candidates.some((other) => other !== candidate && isSameName(other.quoted.value, candidate.quoted.value));
    const points = Object.values(candidate.points).reduce((sum, one) => sum + one, again ? 1 : 0);
    if (points < enoughPoints || points <= bestPoints) continue;
    best = candidate;
    bestPoints = points;
  }
  return best === null ? null : (fullestOf(best, candidates) ?? best);
}

/** "J. Manzanilla" signs, "Jorge Manzanilla Peón" introduces himself: the longer form is the full name. */
function fullestOf(best: NameCandidate, candidates: readonly NameCandidate[]): NameCandidate | undefined {
  const longer = candidates.find(
    (one) => one.quoted.value.length > best.quoted.value.length && isSameName(one.quoted.value, best.quoted.value),
  );
  return longer === undefined ? undefined : { ...best, quoted: longer.quoted, introduction: longer.introduction ?? best.introduction };
}

function lineCandidates(letter: Letter, isOther: (name: string) => boolean): NameCandidate[] {
  const { lines, zones } = letter.section;
  return lines.flatMap((line, index) => {
    const place = nameLabel.test(line.text) && zones[index] !== 'addressee' ? 4 : placePoints(letter.section, index);
    if (place === 0) return [];
    return namesOfLine(line, letter.section, index)
      .filter(({ reading }) => reading.full && !isOther(reading.name) && !namesHouse(reading, letter))
      .map(({ reading, rest }) => ({
        quoted: quoted(line, reading.name),
        line: index,
        rest,
        introduction: null,
        points: {
          [zones[index] ?? 'body']: place,
          title: reading.titled ? 1.3 : 0,
          givenName: hasGivenName(reading.name) ? 1.5 : 0,
          post: hasPostBeside(lines, index, rest) ? 1.5 : 0,
          reachable: isReachableBelow(lines, index) ? 0.6 : 0,
          domain: namesDomain(reading.name, letter.addresses) ? -2 : 0,
          address: letter.addresses.some((address) => namesInAddress(reading.name, address) > 0) ? 1.5 : 0,
        },
      }));
  });
}

/** Below a closing, in the signature, in the line "De:" of a printed mail, in a personal letterhead. */
function placePoints(section: SectionLines, index: number): number {
  const { lines, zones, closed } = section;
  const zone = zones[index];
  if (zone === 'sender') return 4;
  if (zone === 'head') return index <= 1 ? 2 : 1.5;
  if (zone === 'signature') {
    const below = lines.slice(Math.max(0, index - linesBelowClosing), index + 1).some((line) => isClosing(line.folded));
    return closed && below ? 4 : 3.2;
  }
  // Text in an odd order may put the name right above "Atentamente".
  return zone === 'body' && zones[index + 1] === 'signature' && (lines[index]?.text.length ?? 0) < signLineCharacters ? 3 : 0;
}

type NamedPart = { readonly reading: NameReading; readonly rest: readonly string[] };

function namesOfLine(line: Line, section: SectionLines, index: number): NamedPart[] {
  const text = withoutSpread(line.text)
    .replace(nameLabel, '')
    .replace(closingFormula, '')
    .replace(/^\W{0,3}(?:de|from|remitente)\W{0,3}:\s?/i, '');
  // A justified last line sets the words of one name far apart.
  const spread = parsePersonName(text.replaceAll(/\s+/g, ' '));
  if (spread !== null && /\t| {3}/.test(text) && spread.name.split(' ').length <= 4) return [{ reading: spread, rest: [] }];
  const reversed = parseSurnamesFirst(text);
  if (reversed !== null) return [{ reading: reversed, rest: [] }];
  const parts = splitParts(text);
  const found = parts.flatMap((part, at) => {
    const reading = parsePersonName(part);
    return reading === null ? [] : [{ reading: joinedWithNext(section, index, reading), rest: parts.slice(at + 1) }];
  });
  if (found.length > 0) return found;
  const leading = readNameAt(text, 0);
  if (leading !== null && leading.full && startsWithPosition(text.slice(leading.end).trim())) {
    return [{ reading: leading, rest: [text.slice(leading.end).trim()] }];
  }
  const mail = /^(.{3,80}?)\s*<[^<>\s]{3,90}>/.exec(text)?.[1];
  const sender = mail === undefined ? null : parsePersonName(mail.replaceAll('"', ''));
  if (sender !== null) return [{ reading: sender, rest: [] }];
  const placed =
    section.zones[index] === 'signature' && isClosing(section.lines[index - 1]?.folded ?? '') ? parseNameInItsPlace(text) : null;
  return placed === null ? [] : [{ reading: placed, rest: [] }];
}

/** "Laura" on one line, "Gómez Ruiz" on the next. */
function joinedWithNext(section: SectionLines, index: number, reading: NameReading): NameReading {
  const next = parsePersonName(section.lines[index + 1]?.text ?? '');
  if (reading.full || next === null || !hasGivenName(reading.name) || hasGivenName(next.name)) return reading;
  return { ...reading, name: `${reading.name} ${next.name}`, full: true };
}

/** A number or an address in the two lines below: whose else would they be. */
function isReachableBelow(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 3).some(({ text }) => /@|(?:\d[\s().-]{0,2}){10}/.test(text));
}

/** "Semillas Vivas" above contacto@semillasvivas.example is the house. */
function namesDomain(name: string, addresses: readonly string[]): boolean {
  const joined = nameWords(name).join('');
  return addresses.some((address) => (address.split('@')[1] ?? '').replaceAll(/[^a-z]/g, '').startsWith(joined));
}

function hasPostBeside(lines: readonly Line[], index: number, rest: readonly string[]): boolean {
  const beside = [...rest, ...[lines[index + 1], lines[index - 1]].map((line) => line?.text ?? '')];
  return beside.some((text) => text.length <= signLineCharacters * 1.5 && positionWords.test(fold(text)));
}

/** "Semillas Vivas" under "Atentamente" is the house when the letterhead or an organisation's words say so. */
function namesHouse(reading: NameReading, letter: Letter): boolean {
  return !reading.titled && organizationWords.test(fold(reading.name)) && !hasGivenName(reading.name.split(' ')[0] ?? '')
    ? true
    : letter.section.lines.some(
        (line, at) => letter.section.zones[at] === 'head' && at < 2 && !hasGivenName(reading.name) && fold(reading.name) === line.folded,
      );
}

function introducedCandidate(introduction: Introduction): NameCandidate {
  const { name, page, quote, after } = introduction;
  return {
    quoted: { value: name, page, quote },
    line: -1,
    rest: [],
    introduction,
    points: { introduction: 4.5, givenName: hasGivenName(name) ? 1.5 : 0, post: readPost(after) === null ? 0 : 1.5 },
  };
}

function inlineCandidates({ views }: Letter, isOther: (name: string) => boolean): NameCandidate[] {
  return [inlineClosing, contactPerson].flatMap((pattern) =>
    views.flatMap((view) =>
      [...view.flat.matchAll(pattern)].flatMap((match) => {
        const found = firstNameAfter(view, match.index + match[0].length, { reach: 80 });
        if (found === null || isOther(found.name) || !hasGivenName(found.name)) return [];
        const { page, quote } = found.evidence;
        const points = { running: pattern === inlineClosing ? 3 : 2.9, givenName: 1.6 };
        return [{ quoted: { value: found.name, page, quote }, line: -1, rest: [], introduction: null, points }];
      }),
    ),
  );
}

export function quoted(line: Line, value: string): Quoted {
  const clean = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  return { value: clean, page: line.page, quote: quoteLine(line, Math.max(0, line.text.indexOf(value))) };
}
