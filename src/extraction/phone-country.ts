// In which country's manner a letter writes numbers without a country code: Mexico's, unless its letterhead stands abroad.
// Knows nothing about whose numbers they are.
import type { CountryCode } from 'libphonenumber-js';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Line } from './page-view.ts';

export type PhoneCountry = CountryCode;

const lettersEnds = 12;
const addressCharacters = 110;
/** "Chicago, IL 60640": two capital letters and five digits; Mexican postal codes come before the place. */
const unitedStates =
  /,\s?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?\b/u;
/** A country that ends a line of an address: "46022 Valencia (España)". */
const countries: readonly (readonly [RegExp, PhoneCountry])[] = [
  [/[,(·–-]\s?(?:usa|ee\.? ?uu\.?|estados unidos|united states)\W*$/, 'US'],
  [/[,(·–-]\s?(?:espana|spain)\W*$/, 'ES'],
  [/[,(·–-]\s?colombia\W*$/, 'CO'],
  [/[,(·–-]\s?argentina\W*$/, 'AR'],
  [/[,(·–-]\s?chile\W*$/, 'CL'],
  [/[,(·–-]\s?peru\W*$/, 'PE'],
  [/[,(·–-]\s?guatemala\W*$/, 'GT'],
  [/[,(·–-]\s?canada\W*$/, 'CA'],
  [/[,(·–-]\s?(?:united kingdom|uk|reino unido)\W*$/, 'GB'],
];

/** Only the letter's first and last lines count: there stand letterhead, signature and footer. */
export function countryOfLetter(lines: readonly Line[]): PhoneCountry {
  const outer = lines.length <= 2 * lettersEnds ? lines : [...lines.slice(0, lettersEnds), ...lines.slice(-lettersEnds)];
  for (const { text, folded } of outer) {
    if (text.length > addressCharacters) continue;
    if (unitedStates.test(text)) return 'US';
    const named = countries.find(([pattern]) => pattern.test(folded));
    if (named !== undefined) return named[1];
  }
  return 'MX';
}

/** A number written as that country writes them; Mexicans in it ("her Mexican number, 55 3187 0264") stay Mexican by their grouping. */
export function abroad<T extends { readonly value: string; readonly at: number; readonly end: number }>(
  text: string,
  read: T,
  country: PhoneCountry,
): T {
  if (country === 'MX' || !read.value.startsWith('+52')) return read;
  const raw = text.slice(read.at, read.end);
  if (/^\+?0{0,2}52\b/.test(raw) || text[read.at - 1] === '+') return read;
  if ((country === 'US' || country === 'CA') && !/^\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}$/.test(raw)) return read;
  const value = validIn(raw, country);
  const extension = read.value.split(';')[1];
  return value === null ? read : { ...read, value: extension === undefined ? value : `${value};${extension}` };
}

export function validIn(raw: string, country: PhoneCountry): string | null {
  const parsed = parsePhoneNumberFromString(raw, country);
  return parsed?.isValid() === true ? parsed.number : null;
}
