// The applicant as a document presents them: a CV's first lines, the signature of a motivation letter, the person whom a
// recommendation names. Reads name, email and phone as written; infers nothing about the person.
import type { Evidence, PersonMention } from '../domain/document.ts';
import { addresseeDomain } from './contact-owner.ts';
import { findEmailAddresses } from './email-addresses.ts';
import type { Quoted } from './issuer-candidates.ts';
import { maxAddresses } from './issuer-candidates.ts';
import { readIssuer } from './issuer-name.ts';
import { isClosing, isDateLine } from './letter-lines.ts';
import { organizationWords } from './organization-words.ts';
import type { Line, PageView } from './page-view.ts';
import { fold, quoteLine } from './page-view.ts';
import type { NameReading } from './person-names.ts';
import {
  hasGivenName,
  isSameName,
  namesInAddress,
  parseNameInItsPlace,
  parsePersonName,
  parseSurnamesFirst,
  readNameAt,
} from './person-names.ts';
import { findPhoneNumbers } from './phone-numbers.ts';

import type { SectionLines } from './section-lines.ts';
import { layOut } from './section-lines.ts';
import { splitParts, withoutSpread } from './signature-parts.ts';

export type PersonReading = { readonly name: Quoted | null; readonly email: Quoted | null; readonly phone: Quoted | null };

type NamedLine = { readonly line: Line; readonly reading: NameReading; readonly score: number };
type Spot = { readonly line: number; readonly at: number; readonly value: string };

export const nobody: PersonReading = { name: null, email: null, phone: null };

const nameLines = 60;
const placedNameLines = 2;
/** Further down a CV two capitalised words that no list knows are a place or a school. */
const unknownNameLines = 4;
const headNameLines = 6;
const endNameLines = 6;
const nameCharacters = 120;
const nameLabel = /^\W*(?:nombre(?: completo)?(?: y apellidos)?|name|full name)\s*:\s*/iu;
const cvTitle =
  /^\W*(?:curr[ií]culum(?: v[ií]t[aeæ]+)?|c\.?\s?v\.?|hoja de vida|informaci[oó]n personal|datos (?:personales|generales)|personal(?=\s+\p{Lu})|personal information|resume|r[eé]sum[eé])(?:\s+de)?\s*[:|–—-]*\s*/iu;
const referencesHeading = /^\W*(?:referencias?|references)\b/;
const otherHeading =
  /^\W*(?:experiencia|educacion|formacion|estudios|habilidades|idiomas|perfil|contacto|datos|cursos|logros|objetivo|education|experience|skills|languages|profile|contact|software|proyectos|intereses)\b/;

export function readCvOwner(views: readonly PageView[]): PersonReading {
  const lines = withoutReferees(views.flatMap((view) => view.lines));
  const addresses = findEmailAddresses(lines);
  const email = addresses.find((one) => !addresseeDomain.test(one.value));
  const names = lines.slice(0, nameLines).flatMap((_, index) => nameOfLine(lines, index, email?.value ?? null));
  const best = names.reduce<NamedLine | null>((chosen, one) => (chosen === null || one.score > chosen.score ? one : chosen), null);
  return {
    name: best === null ? null : { value: best.reading.name, page: best.line.page, quote: quoteLine(best.line, 0) },
    email: spotted(lines, email),
    phone: spotted(lines, findPhoneNumbers(lines).found[0]),
  };
}

export function readLetterWriter(views: readonly PageView[]): PersonReading {
  const section = layOut(views);
  const addresses = findEmailAddresses(section.lines);
  const issuer = readIssuer({ views, section, addresses: addresses.slice(0, maxAddresses).map(({ value }) => value) }, null);
  const isOwn = (spot: Spot) => section.zones[spot.line] !== 'addressee' && !addresseeDomain.test(spot.value);
  const inSignature = (spot: Spot) => section.zones[spot.line] === 'signature';
  const pick = (spots: readonly Spot[]) => spots.filter(isOwn).find(inSignature) ?? spots.find(isOwn);
  const names = [issuer.name, nameBelowClosing(section), headName(section), nameAtEnd(section)].filter((one) => one !== null);
  return {
    name: fullestName(names),
    email: spotted(section.lines, pick(addresses)),
    phone: spotted(section.lines, pick(findPhoneNumbers(section.lines).found)),
  };
}

/** A first name in the signature, the whole name on top: the longer form of the same name. */
function fullestName(names: readonly Quoted[]): Quoted | null {
  const first = names[0];
  if (first === undefined) return null;
  return names.reduce((best, one) => (one.value.length > best.value.length && isSameName(one.value, best.value) ? one : best), first);
}

function headName({ lines, zones }: SectionLines): Quoted | null {
  for (const line of lines.slice(0, headNameLines).filter((_, index) => zones[index] === 'head' || index === 0)) {
    // "Santiago de Querétaro, a 12 de mayo": a place that begins a date is nobody.
    const reading = isDateLine(line.folded) ? undefined : splitParts(line.text).map(parsePersonName)[0];
    const isAlone = reading?.name.length === line.text.length;
    if (reading?.full === true && (hasGivenName(reading.name) || !isAlone) && !organizationWords.test(fold(reading.name)))
      return { value: reading.name, page: line.page, quote: quoteLine(line, 0) };
  }
  return null;
}

/** A letter without closing ends with its writer's name, or with place and date below it. */
function nameAtEnd({ lines, zones }: SectionLines): Quoted | null {
  for (const [index, line] of [...lines.entries()].slice(-endNameLines).reverse()) {
    const reading = zones[index] === 'signature' ? parsePersonName(line.text) : null;
    if (reading?.full === true && !organizationWords.test(fold(reading.name)))
      return { value: reading.name, page: line.page, quote: quoteLine(line, 0) };
  }
  return null;
}

function nameBelowClosing({ lines, zones }: SectionLines): Quoted | null {
  const below = lines.find((_, index) => zones[index - 1] === 'signature' && isClosing(lines[index - 1]?.folded ?? ''));
  const reading = below === undefined ? null : parseNameInItsPlace(below.text);
  return below === undefined || reading === null ? null : { value: reading.name, page: below.page, quote: quoteLine(below, 0) };
}

/** Field by field the first reading that has it; null when none has anything. */
export function mergeMentions(readings: readonly PersonReading[]): PersonMention | null {
  const first = (field: keyof PersonReading) => readings.map((reading) => reading[field]).find((value) => value !== null) ?? null;
  const found = { name: first('name'), email: first('email'), phone: first('phone') };
  const evidence: Evidence[] = Object.entries(found).flatMap(([field, value]) =>
    value === null ? [] : [{ field: `applicant.${field}`, page: value.page, quote: value.quote }],
  );
  if (evidence.length === 0) return null;
  return { name: found.name?.value ?? null, email: found.email?.value ?? null, phone: found.phone?.value ?? null, evidence };
}

/** The lines under "Referencias", up to the next heading, speak of other people. */
function withoutReferees(lines: readonly Line[]): readonly Line[] {
  let within = false;
  return lines.filter((line) => {
    if (line.folded.length <= 45 && referencesHeading.test(line.folded)) within = true;
    else if (line.folded.length <= 45 && otherHeading.test(line.folded)) within = false;
    return !within;
  });
}

function nameOfLine(lines: readonly Line[], index: number, email: string | null): NamedLine[] {
  const line = lines[index];
  if (line === undefined) return [];
  const labelled = nameLabel.test(line.text);
  const text = line.text.slice(0, nameCharacters).replace(nameLabel, '').replace(cvTitle, '');
  const whole =
    parseSurnamesFirst(text.split(/\s*[|•·]\s*|\s+[–—-]\s+/)[0] ?? text) ??
    withoutSpread(text)
      .split(/\s*[|•·]\s*|\s+[–—-]\s+|,|\t|\s{3,}/)
      .map(parsePersonName)
      .find((one) => one !== null) ??
    null;
  const known = whole === null ? startOfLine(text, index) : joined(whole, lines[index + 1]);
  const placed = known === null && index < placedNameLines ? parseNameInItsPlace(text) : null;
  const reading = known ?? placed;
  if (reading === null || !reading.full || organizationWords.test(fold(reading.name))) return [];
  if (!labelled && index >= unknownNameLines && !hasGivenName(reading.name)) return [];
  const inAddress = email === null ? 0 : namesInAddress(reading.name, email);
  const score =
    (labelled ? 4 : 0) +
    (placed === null ? 0 : -1) +
    (hasGivenName(reading.name) ? 2.5 : 0) +
    Math.min(2, inAddress) * 1.5 +
    (whole === null ? -1 : 0) +
    (index === 0 && whole !== null ? 1 : 0) -
    index * 0.1;
  return [{ line, reading, score }];
}

/** Columns may put a second heading on the name's line. */
function startOfLine(text: string, index: number): NameReading | null {
  const reading = index < 6 ? readNameAt(text, 0) : null;
  return reading !== null && hasGivenName(reading.name) && (text.length - reading.end < 40 || /^[.,:;]/.test(text.slice(reading.end)))
    ? reading
    : null;
}

/** "ANA SOFÍA" above "LÓPEZ MARTÍNEZ"; "MARCO" above "RÍOS". */
function joined(reading: NameReading, next: Line | undefined): NameReading {
  const rest = next === undefined ? null : parsePersonName(next.text);
  if (rest === null || !hasGivenName(reading.name) || hasGivenName(rest.name)) return reading;
  const bothShort = reading.name.split(' ').length <= 2 && rest.name.split(' ').length <= 2;
  const bothCapitals = bothShort && isCapitals(reading.name) && isCapitals(rest.name);
  return reading.full && !bothCapitals ? reading : { ...reading, name: `${reading.name} ${rest.name}`, full: true };
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function spotted(lines: readonly Line[], spot: Spot | undefined): Quoted | null {
  const line = spot === undefined ? undefined : lines[spot.line];
  return spot === undefined || line === undefined ? null : { value: spot.value, page: line.page, quote: quoteLine(line, spot.at) };
}
