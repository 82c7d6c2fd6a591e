// The full name, position and organisation of who signs a letter. Looks at the signature first, then at "Quien suscribe, …".
// Never the recommended person, never the addressee.
import { isClosing, isWeakClosing } from './letter-lines.ts';
import { isSentence, legalForm, mayBeName, organizationWords, positionWords } from './organization-words.ts';
import type { Line, PageView } from './page-view.ts';
import { fold, quoteLine } from './page-view.ts';
import type { NameReading } from './person-names.ts';
import { hasGivenName, isSameName, parsePersonName } from './person-names.ts';
import { firstNameAfter } from './recommended-person.ts';
import type { SectionLines } from './section-lines.ts';

export type Quoted = { readonly value: string; readonly page: number; readonly quote: string };

export type IssuerReading = {
  readonly name: Quoted | null;
  readonly position: Quoted | null;
  readonly organization: Quoted | null;
  /** Index of the name's line, -1 when it was not read from a line of its own. */
  readonly nameLine: number;
  /** Something may be a name, whole or in part. */
  readonly nameDoubtful: boolean;
};

type NamedLine = { readonly index: number; readonly reading: NameReading; readonly rest: readonly string[] };

const selfIntroduction =
  /\b(?:quien suscribe|(?:el|la|le) que (?:suscribe|firma)|quien firma|l[ao] suscrit[ao]|suscrit[ao]|yo,|mi nombre es|my name is|i, |the undersigned|de parte de|from ?:|remitente ?:)/g;
/** Where line ends were lost the name follows the closing in running text. */
const inlineClosing = /\b(?:atentamente|cordialmente|saludos|sincerely|regards|respetuosamente|atte)\b/g;
const contactPerson = /\b(?:contactar a|comunicarse con|comunicarte con|contact|llamar a|dirigirse (?:a|con)|contacto(?: es)?:?)\b/g;
const addresseeOrganization = /\bamnist(?:ia|y)|\bamnesty\b/;
const separators = /\s+[|–—•·/-]\s+|\s*[|•·]\s*|,\s*|\t+|\s{3,}|\s*[–—]\s*/;
const closingFormula =
  /^[^\p{L}]*(?:atentamente|att?e\.?|cordialmente|saludos cordiales|saludos|sincerely|(?:kind|best|warm) regards|regards|yours (?:sincerely|truly)|nombre y firma|firma|nombre|name|signed)\b[\s,.:_-]*/iu;
const nameReachCharacters = 80;
const linesBelowClosing = 4;
const signatureCharacters = 140;
const organizationLabel =
  /^\W*(?:empresa|compa[nñ][ií]a|organizaci[oó]n|instituci[oó]n|company|organi[sz]ation|institution)\s*:\s*(?=\p{L})/iu;

export function readIssuer(views: readonly PageView[], section: SectionLines, recommended: string | null): IssuerReading {
  const isOther = (name: string) => recommended !== null && isSameName(name, recommended);
  const signed = signatureNames(section).filter((one) => !isOther(one.reading.name));
  const full = signed.filter((one) => one.reading.full);
  const chosen = full.find((one) => isSurelyPerson(one.reading)) ?? full.find((one) => hasPositionBeside(section, one));
  const organization = findOrganization(section);
  if (chosen !== undefined) {
    return {
      name: quoted(section.lines[chosen.index], chosen.reading.name),
      position: findPosition(section, chosen),
      organization,
      nameLine: chosen.index,
      nameDoubtful: false,
    };
  }
  const introduced = introducedName(views, isOther) ?? letterheadName(section, isOther);
  return {
    name: introduced,
    position: null,
    organization,
    nameLine: -1,
    nameDoubtful: introduced === null && mayHoldName(section, signed, isOther),
  };
}

/** Capitalised words alone may be an organisation; a title or a frequent given name shows a person. */
function isSurelyPerson(reading: NameReading): boolean {
  return reading.titled || hasGivenName(reading.name);
}

function hasPositionBeside(section: SectionLines, one: NamedLine): boolean {
  return one.rest.some((part) => positionWords.test(fold(part))) || positionWords.test(section.lines[one.index + 1]?.folded ?? '');
}

function signatureNames(section: SectionLines): NamedLine[] {
  const found: NamedLine[] = [];
  section.lines.forEach((line, index) => {
    // Text in an odd order may put the name right above "Atentamente".
    const beforeSignature = section.zones[index + 1] === 'signature' && section.zones[index] === 'body' && line.folded.length < 60;
    if (section.zones[index] !== 'signature' && !beforeSignature) return;
    const parts = line.text
      .replace(closingFormula, '')
      .split(separators)
      .filter((part) => part !== '');
    const at = parts.findIndex((part) => parsePersonName(part) !== null);
    const reading = parsePersonName(parts[at] ?? '');
    if (reading !== null) found.push({ index, reading: joinedWithNext(section, index, reading), rest: parts.slice(at + 1) });
  });
  return found.sort((a, b) => zoneOrder(section, a.index) - zoneOrder(section, b.index) || a.index - b.index);
}

function zoneOrder(section: SectionLines, index: number): number {
  return section.zones[index] === 'signature' ? 0 : 1;
}

/** "Laura" on one line, "Gómez Ruiz" on the next. */
function joinedWithNext(section: SectionLines, index: number, reading: NameReading): NameReading {
  const next = parsePersonName(section.lines[index + 1]?.text ?? '');
  if (reading.full || next === null || !hasGivenName(reading.name) || hasGivenName(next.name)) return reading;
  const name = `${reading.name} ${next.name}`;
  return { ...reading, name, full: true };
}

function introducedName(views: readonly PageView[], isOther: (name: string) => boolean): Quoted | null {
  for (const pattern of [selfIntroduction, inlineClosing, contactPerson]) {
    for (const view of views) {
      for (const match of view.flat.matchAll(pattern)) {
        const found = firstNameAfter(view, match.index + match[0].length, { reach: nameReachCharacters });
        if (found === null || isOther(found.name) || (pattern !== selfIntroduction && !hasGivenName(found.name))) continue;
        return { value: found.name, page: found.evidence.page, quote: found.evidence.quote };
      }
    }
  }
  return null;
}

/** A personal letterhead: a full name above a position. */
function letterheadName(section: SectionLines, isOther: (name: string) => boolean): Quoted | null {
  for (const [index, line] of section.lines.entries()) {
    if (section.zones[index] !== 'head') continue;
    const reading = parsePersonName(line.text.split(separators)[0] ?? '');
    const beside = `${line.folded} ${section.lines[index + 1]?.folded ?? ''}`;
    if (reading?.full === true && hasGivenName(reading.name) && !isOther(reading.name) && positionWords.test(beside))
      return quoted(line, reading.name);
  }
  return null;
}

/** A first name alone, a name in small letters, a name in a letterhead, a letter without closing: somebody must look. */
function mayHoldName(section: SectionLines, signed: readonly NamedLine[], isOther: (name: string) => boolean): boolean {
  if (!section.closed || signed.length > 0 || hasUnknownName(section, isOther)) return true;
  return section.lines.some((line, index) => {
    if (section.zones[index] === 'addressee' || line.folded.length > 70) return false;
    const reading = parsePersonName(line.text);
    if (reading !== null) return reading.full && !isOther(reading.name);
    return section.zones[index] === 'signature' && !/@/.test(line.text) && hasGivenName(line.text) && !isOther(line.text);
  });
}

/** Right below the closing stands who signs, also when no list knows such a name: "bell hooks", "Viernes Solís". */
function hasUnknownName(section: SectionLines, isOther: (name: string) => boolean): boolean {
  return section.lines.some((closing, at) => {
    if (section.zones[at] !== 'signature' || !isClosing(closing.folded)) return false;
    const below = section.lines.slice(at + 1, at + 1 + linesBelowClosing);
    return below.some(
      ({ text, folded }) =>
        text.length <= signatureCharacters &&
        !isClosing(folded) &&
        !isWeakClosing(folded) &&
        text.split(separators).some(mayBeName) &&
        !isOther(text),
    );
  });
}

function findPosition(section: SectionLines, chosen: NamedLine): Quoted | null {
  const line = section.lines[chosen.index];
  const beside = chosen.rest.find((part) => positionWords.test(fold(part)));
  if (beside !== undefined) return quoted(line, unlabelled(beside));
  for (let index = chosen.index + 1; index <= chosen.index + 3; index += 1) {
    const next = section.lines[index];
    if (next === undefined || /@/.test(next.text) || parsePersonName(next.text)?.full === true) break;
    if (positionWords.test(next.folded))
      return quoted(next, unlabelled(next.text.split(/\s[|–—•·]\s|\s*[|•·]\s*|, (?=\p{Lu})/u)[0] ?? next.text));
  }
  return null;
}

function findOrganization(section: SectionLines): Quoted | null {
  const labelled = section.lines.find(
    (line, index) =>
      section.zones[index] !== 'addressee' &&
      line.text.length <= 110 &&
      organizationLabel.test(line.text) &&
      !addresseeOrganization.test(line.folded),
  );
  if (labelled !== undefined) return quoted(labelled, labelled.text.replace(organizationLabel, '').trim());
  for (const zone of ['signature', 'head'] as const) {
    for (const [index, line] of section.lines.entries()) {
      if (section.zones[index] !== zone || line.text.length > 110 || /@|www\./.test(line.text)) continue;
      const part = line.text
        .replace(closingFormula, '')
        .split(/\s[|–—•·]\s|\s*[|•·]\s*|, (?!A\.|S\.|I\.|AC|SC)/)
        .find(isOrganization);
      if (part !== undefined) return quoted(line, unlabelled(part));
    }
  }
  return null;
}

function isOrganization(part: string): boolean {
  const folded = fold(part);
  if (
    isSentence(part) ||
    addresseeOrganization.test(folded) ||
    positionWords.test(folded.split(' ')[0] ?? '') ||
    /^(?:carta|asunto|calle|av|ciudad)\b/.test(folded)
  )
    return false;
  return (
    legalForm.test(part) ||
    /\b(?:Secretaría|SECRETARÍA) (?:de|DE)\b/.test(part) ||
    (organizationWords.test(folded) && /^\P{L}*\p{Lu}/u.test(part))
  );
}

/** "Cargo: Gerente" → "Gerente". */
function unlabelled(text: string): string {
  return text.trim().replace(/^(?:cargo|puesto|empresa|organizaci[oó]n|instituci[oó]n|position|title|company|organization)\s*:\s*/iu, '');
}

function quoted(line: Line | undefined, value: string): Quoted | null {
  return line === undefined
    ? null
    : {
        value: value.normalize('NFC').replace(/\s+/g, ' '),
        page: line.page,
        quote: quoteLine(line, Math.max(0, line.text.indexOf(value))),
      };
}
