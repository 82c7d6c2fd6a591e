// Telephone numbers within one line of text: runs of digits, taken apart into groups and read as E.164. Years, dates, amounts, postal
// codes and registry numbers are not telephone numbers. Knows nothing about other lines.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PhoneCountry } from './phone-country.ts';
import { abroad, validIn } from './phone-country.ts';

type Group = { readonly digits: string; readonly at: number; readonly end: number };
type Match = { readonly value: string; readonly first: Group; readonly last: Group };

const digitRuns = /\+?\(?\+?\d[\d\s().\-\u2010-\u2015\u2212·•+]{5,60}/gu;
export const label =
  /(?:^|[^\p{L}])(?:tels?|tel[eé]fonos?|cels?|celular|m[oó]vil|whats?app|wa|phone|mobile|cell|ph|tfno|contacto|fax|conm|conmutador|fijo|directo|n[uú]meros?)[\s.:(\d+]/iu;
/** What stands right before a number that is none of a telephone. */
const otherNumber =
  /(?:\$|\bmxn|\busd|#|\bn[oó]\.|\bn[uú]m(?:ero|\.)? de (?!tel|cel|contacto)|c[eé]dula(?: profesional)?|\brfc|\bcurp|\bfolio|\bcuenta|\bclabe|\bnss|\bc\.?\s?p\.?|\bpostal|matr[ií]cula|expediente|\bine\b|\bisbn|\bissn|\bfax|\bid)\s?(?:n[oó]?\.?|n[uú]m\.?|n[uú]mero)?\s?[:.#]?\s?$/iu;
const extension = /^[\s,;.)(\-/]{0,4}(?:ext(?:ensi[oó]n|ension)?s?|x|int|opci[oó]n)\s?[.:#]{0,2}\s?[:#]?\s?(\d{1,6})/iu;
/** Digit groups of a ten-digit number among other numbers. */
const nationalShapes = new Set([
  '10',
  '2,8',
  '3,7',
  '2,4,4',
  '3,3,4',
  '2,2,2,2,2',
  '3,3,2,2',
  '2,2,2,4',
  '2,4,2,2',
  '4,6',
  '4,3,3',
  '3,4,3',
  '6,4',
  '5,5',
  '2,3,5',
]);

export type Read = { readonly value: string; readonly at: number; readonly end: number };
export function readLine(text: string, country: PhoneCountry): { readonly reads: readonly Read[]; readonly doubtful: boolean } {
  let doubtful = false;
  const reads = [...text.matchAll(digitRuns)].flatMap((run) => {
    const numbers = readRun(text, run[0], run.index).map((one) => abroad(text, one, country));
    const phones = numbers.length > 0 ? numbers : written(text, run[0], run.index, country);
    if (phones.length === 0 && looksLikePhone(text, run[0], run.index)) doubtful = true;
    return phones.flatMap((read) => [read, ...continued(text, read)]);
  });
  return { reads, doubtful };
}

/** "954 123 456" under a letterhead of Seville. */
function written(text: string, raw: string, start: number, country: PhoneCountry): Read[] {
  if (country === 'MX' || !looksLikePhone(text, raw, start)) return [];
  const end = start + raw.replace(/\D+$/, '').length;
  const value = validIn(text.slice(start, end), country);
  return value === null ? [] : [{ value: withExtension(value, text.slice(end)), at: start, end }];
}

/** "55 5512-3456 / 57": the last digits of a second number. */
function continued(text: string, read: Read): Read[] {
  const rest = /^\s?[/]\s?(\d{1,4})(?![\d-]|\s\d)/.exec(text.slice(read.end));
  const digits = rest?.[1];
  if (digits === undefined || read.value.includes(';')) return [];
  const at = read.end + (rest?.[0].length ?? 0) - digits.length;
  return [{ value: read.value.slice(0, -digits.length) + digits, at, end: at + digits.length }];
}

function readRun(text: string, raw: string, start: number): Read[] {
  const previous = text.slice(0, start);
  if (/[@\d_]$|[\p{L}]\/?$/u.test(previous) && !label.test(`${previous.slice(-12)} `) && !/wa\.me\/$/i.test(previous)) return [];
  if (otherNumber.test(previous.slice(-40))) return [];
  const end = start + raw.replace(/\D+$/, '').length;
  if (/^[@%\p{L}_]/u.test(text.slice(end)) && !extension.test(text.slice(end))) return [];
  const groups = groupsOf(raw, start);
  const found: Read[] = [];
  for (let index = 0; index < groups.length; ) {
    const match = international(text, groups, index, previous) ?? national(groups, index);
    if (match === null) index += 1;
    else {
      found.push({ value: withExtension(match.value, text.slice(match.last.end)), at: match.first.at, end: match.last.end });
      index = groups.indexOf(match.last) + 1;
    }
  }
  return found;
}

function groupsOf(raw: string, start: number): Group[] {
  return [...raw.matchAll(/\d+/g)].map((match) => ({
    digits: match[0],
    at: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** `+52 …`, `(+34) …`, `0052 …`, `wa.me/52…`. `+52 1` was the mobile prefix until 2019 and is no part of a number today. */
function international(text: string, groups: readonly Group[], index: number, previous: string): Match | null {
  const first = groups[index];
  if (first === undefined) return null;
  const plus = text[first.at - 1] === '+' || (index === 0 && /wa\.me\/$/i.test(previous));
  const zeros = first.digits.startsWith('00');
  if (!plus && !zeros) return null;
  for (let last = Math.min(groups.length, index + 7); last > index; last -= 1) {
    const taken = groups.slice(index, last);
    if (taken.slice(1).some((group) => text[group.at - 1] === '+')) continue;
    const digits = taken
      .map((group) => group.digits)
      .join('')
      .replace(/^00/, '');
    const value = mexican(digits.replace(/^(\d{1,3})0(?=\d{9,10}$)/, '$1')) ?? mexican(digits) ?? foreign(digits);
    if (value !== null) return { value, first, last: taken.at(-1) ?? first };
  }
  return null;
}

function mexican(digits: string): string | null {
  return /^521?[2-9]\d{9}$/.test(digits) ? `+52${digits.slice(-10)}` : null;
}

function foreign(digits: string): string | null {
  if (digits.startsWith('52') || digits.length < 8 || digits.length > 15) return null;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return parsed?.isPossible() === true ? parsed.number : null;
}

/** Ten digits in a usual grouping, with or without the old prefixes 01, 044 and 045 or a country code without plus. */
function national(groups: readonly Group[], index: number): Match | null {
  // "5 5 1 2 1 2 3 4 3 4": digits set apart for looks.
  const isSpread = groups.length <= 12 && groups.every(({ digits }) => digits.length === 1);
  const whole = index === 0 && (groups.length <= 6 || isSpread) ? matchNational(groups, true) : null;
  if (whole !== null) return whole;
  for (let last = Math.min(groups.length, index + 6); last > index; last -= 1) {
    const match = matchNational(groups.slice(index, last), false);
    if (match !== null) return match;
  }
  return null;
}

function matchNational(taken: readonly Group[], anyShape: boolean): Match | null {
  const first = taken[0];
  const last = taken.at(-1);
  if (first === undefined || last === undefined || looksLikeDates(taken)) return null;
  const digits = taken.map((group) => group.digits).join('');
  const bare = /^(?:01|04[45]|521?|0)?([2-9]\d{9})$/.exec(digits)?.[1];
  if (bare === undefined) return /^1[2-9]\d{2}[2-9]\d{6}$/.test(digits) && taken.length > 1 ? foreignMatch(digits, first, last) : null;
  const prefix = digits.length - bare.length;
  const shape = shapeOf(taken, prefix);
  return anyShape || nationalShapes.has(shape) ? { value: `+52${bare}`, first, last } : null;
}

function foreignMatch(digits: string, first: Group, last: Group): Match | null {
  const value = foreign(digits);
  return value === null ? null : { value, first, last };
}

function shapeOf(taken: readonly Group[], prefixDigits: number): string {
  let skip = prefixDigits;
  const sizes: number[] = [];
  for (const group of taken) {
    const size = Math.max(0, group.digits.length - skip);
    skip = Math.max(0, skip - group.digits.length);
    if (size > 0) sizes.push(size);
  }
  return sizes.join(',');
}

function looksLikeDates(taken: readonly Group[]): boolean {
  const isYear = (group: Group | undefined) => group !== undefined && /^(?:19|20)\d\d$/.test(group.digits);
  return (
    taken.every((group) => group.digits.length <= 4) &&
    isYear(taken[0]) &&
    (taken.length < 3 || taken.some((group, index) => index > 0 && (isYear(group) || group.digits.length <= 2)))
  );
}

export function looksLikePhone(text: string, raw: string, start: number): boolean {
  const groups = groupsOf(raw, start);
  const count = groups.reduce((sum, group) => sum + group.digits.length, 0);
  const previous = text.slice(0, start);
  if (count < 7 || count > 16 || otherNumber.test(previous.slice(-40))) return false;
  if (label.test(`${previous.slice(-25)} `)) return true;
  const calendar =
    groups.every((group) => /^(?:19|20)\d\d$|^\d{1,2}$/.test(group.digits)) && groups.some((group) => group.digits.length === 4);
  return !calendar && !/[\p{L}@/]$/u.test(previous);
}

export function withExtension(value: string, rest: string): string {
  const digits = extension.exec(rest)?.[1];
  return digits === undefined ? value : `${value};ext=${digits}`;
}
