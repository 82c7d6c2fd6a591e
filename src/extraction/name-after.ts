// The first full name after a place in running text, within its sentence: what "recomiendo a …" and "quien suscribe, …" lead to.
// Knows nothing about whose name it is; an organisation is not taken for a person.
import type { Evidence } from '../domain/document.ts';
import { organizationWords } from './organization-words.ts';
import type { PageView } from './page-view.ts';
import { fold, quoteOf } from './page-view.ts';
import type { NameReading } from './person-names.ts';
import { hasGivenName, readNameAt } from './person-names.ts';

type NameLimits = { readonly reach?: number; readonly endsWithClause?: boolean };

export type NamedPerson = { readonly name: string; readonly evidence: Evidence };

const lookaheadCharacters = 110;
const wordBeforeCharacters = 4;
const wordCharacters = 60;
/** A full stop after a word, not after an abbreviated title. */
const endOfSentence = /[\p{L}\d)]{4}(?<!\b(?:mtra|mtro|mtre|prof|profa|licda|lcda|lcdo|psic|abog|antrop))[.;:] |\batentamente\b/u;
/** Where the clause with the person's name ends and another speaks of something else. */
const clauseEnd =
  /\(|(?:^|[\s,])(?:quien(?:es)?|que|en|durante|cuando|mientras|desde|porque|who|whom|which|while|when|during|because|since)\s/;
const smallWords = /^(?:\W|\b(?:a|al|la|el|las|los|to|de|of|con|with|mi|my|ampliamente|plenamente|totalmente|highly|warmly|strongly)\b)*$/;

/** The first full name in the same sentence. */
export function firstNameAfter(view: PageView, flatStart: number, limits: NameLimits = {}): NamedPerson | null {
  const { reach = lookaheadCharacters, endsWithClause = false } = limits;
  const window = view.flat.slice(flatStart, flatStart + reach);
  // The word before the window belongs to the sentence too: "… la recomendamos. Saludos".
  const lead = view.flat.slice(Math.max(0, flatStart - wordBeforeCharacters), flatStart);
  const sentenceEnd = endOfSentence.exec(lead + window);
  const limit = sentenceEnd === null ? window.length : Math.max(0, sentenceEnd.index + wordBeforeCharacters - lead.length);
  const sentence = window.slice(0, limit);
  const clause = endsWithClause ? sentence.slice(0, clauseEnd.exec(sentence)?.index ?? sentence.length) : sentence;
  for (const word of clause.matchAll(/[^\s(]+/g)) {
    const flatAt = flatStart + word.index;
    const start = view.offsets[flatAt] ?? 0;
    const reading = readNameAt(view.source.text, start);
    if (reading === null || namesOrganization(view, reading, start)) continue;
    // "recomiendo a Jesús, …": the person is named, with one word; whatever follows is somebody or something else.
    if (!reading.full && endsWithClause && smallWords.test(clause.slice(0, word.index))) return null;
    if (reading.full) return personOf(view, reading, flatAt, flatAt + word[0].length);
  }
  return null;
}

/** "Revista Barrio Adentro", "CDH Fray Matías": no given name, and another capitalised word right before. */
export function namesOrganization(view: PageView, reading: NameReading, start: number): boolean {
  if (reading.titled || hasGivenName(reading.name)) return false;
  const before = view.source.text.slice(Math.max(0, start - wordCharacters), start);
  const previous = /([\p{L}.]{1,40})["“'(]?\s{1,3}(?:de |del |la |las |los ){0,2}$/u.exec(before)?.[1] ?? '';
  return /^\p{Lu}/u.test(previous) && (organizationWords.test(fold(previous)) || /^(?!LIC|C$)\p{Lu}{2,8}$/u.test(previous));
}

export function personOf(view: PageView, reading: NameReading, flatStart: number, flatEnd: number): NamedPerson {
  return { name: reading.name, evidence: { field: 'applicant.name', page: view.source.page, quote: quoteOf(view, flatStart, flatEnd) } };
}
