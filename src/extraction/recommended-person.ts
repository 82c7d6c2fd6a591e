// Whom a recommendation letter recommends: "recomiendo a X", "hago constar que la C. X", "X colaboró". Name only, as written.
import type { Evidence } from '../domain/document.ts';
import { organizationWords } from './organization-words.ts';
import type { Line, PageView } from './page-view.ts';
import { fold, quoteOf } from './page-view.ts';
import type { NameReading } from './person-names.ts';
import { hasGivenName, isSameName, parsePersonName, readNameAt, readNameBefore } from './person-names.ts';

type NameLimits = { readonly reach?: number; readonly endsWithClause?: boolean };

export type RecommendedPerson = { readonly name: string; readonly evidence: Evidence };

/** The name stands soon after; in order of how surely it is the recommended person's. */
const namesAfter: readonly RegExp[] = [
  /\b(?:recomiendo|recomendamos|recomendar(?:l[aoe])?|(?:i|to|we) .{0,25}?recommend|recommending)\b/g,
  /\b(?:recomendacion|candidatura|postulacion|desempeno|trabajo|trayectoria|favor|recommendation|candidacy|application|support) (?:(?:laboral|profesional|personal|academica|mas amplia|amplia) (?:y )?){0,3}(?:de|del|para|a favor de|of|for|on behalf of)\b/g,
  /\b(?:constar|certific(?:o|amos|a)|certify|confirm|informo|informar|manifiesto|comunico) (?:a (?:usted|ustedes|quien corresponda) )?(?:que|that)\b/g,
  /\b(?:conozco|conocemos|conoci|conocer|conocido|(?:experiencia|trabajo|colaboracion|coincidi|relacion) (?:de trabajo |laboral )?con|trabajar (?:junto )?(?:con|a)|trabaje con|trabajado con|colaborar con|coordinar|dirigir|supervisar|supervise|coordine|supervisé|coordiné|dirigí)\b/g,
  /\b(?:known|knowing|know|work(?:ed|ing) (?:closely |directly )?with|supervis(?:ed|ing)|manag(?:ed|ing)|taught|mentored)\b/g,
  /\b(?:(?:la|el) (?:c|lic|mtr[ao]|ing|dr|dra)\.|(?:la|el) (?:ciudadan[ao]|senorita|senora?|licenciad[ao]|maestr[ao]|alumn[ao]|companer[ao]))/g,
];
/** The name stands right before. */
const namesBefore =
  /\b(?:labor[oó]|colaboró|trabajó|se desempenó|se desempena|formó parte|fungió|ha (?:sido|trabajado|colaborado|laborado|demostrado)|demostró|presta|prest[oó]|fue|es una?|was|has|worked|served|is an?|joined|reported)\b/g;
const lookaheadCharacters = 110;
const maxMatches = 40;
const wordBeforeCharacters = 4;
const wordCharacters = 60;
/** A full stop after a word, not after an abbreviated title. */
const endOfSentence = /[\p{L}\d)]{4}(?<!\b(?:mtra|mtro|mtre|prof|profa|licda|lcda|lcdo|psic|abog|antrop))[.;:] |\batentamente\b/u;
/** Where the clause with the person's name ends and another speaks of something else. */
const clauseEnd =
  /\(|(?:^|[\s,])(?:quien(?:es)?|que|en|durante|cuando|mientras|desde|porque|who|whom|which|while|when|during|because|since)\s/;
const smallWords = /^(?:\W|\b(?:a|al|la|el|las|los|to|de|of|con|with|mi|my|ampliamente|plenamente|totalmente|highly|warmly|strongly)\b)*$/;
const signatureSeparators = /\s*[,|•·–—]\s*/;

export function findRecommendedPerson(views: readonly PageView[], signature: readonly Line[]): RecommendedPerson | null {
  const signers = signature.flatMap((line) => line.text.split(signatureSeparators).flatMap((part) => parsePersonName(part)?.name ?? []));
  const isSigner = (name: string) => signers.some((signer) => isSameName(signer, name));
  for (const trigger of namesAfter) {
    for (const view of views) {
      for (const match of [...view.flat.matchAll(trigger)].slice(0, maxMatches)) {
        const found = firstNameAfter(view, match.index + match[0].length, { endsWithClause: true });
        if (found !== null && !isSigner(found.name)) return found;
      }
    }
  }
  for (const view of views) {
    for (const match of [...view.flat.matchAll(namesBefore)].slice(0, maxMatches)) {
      const at = view.offsets[match.index] ?? 0;
      const reading = readNameBefore(view.source.text, at);
      if (reading?.full === true && !isSigner(reading.name) && !namesOrganization(view, reading, startBefore(view, reading, at)))
        return personOf(view, reading, match.index, match.index + match[0].length);
    }
  }
  return null;
}

/** The first full name in the same sentence. */
export function firstNameAfter(view: PageView, flatStart: number, limits: NameLimits = {}): RecommendedPerson | null {
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
function namesOrganization(view: PageView, reading: NameReading, start: number): boolean {
  if (reading.titled || hasGivenName(reading.name)) return false;
  const before = view.source.text.slice(Math.max(0, start - wordCharacters), start);
  const previous = /([\p{L}.]{1,40})["“'(]?\s{1,3}(?:de |del |la |las |los ){0,2}$/u.exec(before)?.[1] ?? '';
  return /^\p{Lu}/u.test(previous) && (organizationWords.test(fold(previous)) || /^(?!LIC|C$)\p{Lu}{2,8}$/u.test(previous));
}

function startBefore(view: PageView, reading: NameReading, end: number): number {
  const first = reading.name.split(' ')[0] ?? '';
  return Math.max(0, view.source.text.lastIndexOf(first, end));
}

function personOf(view: PageView, reading: NameReading, flatStart: number, flatEnd: number): RecommendedPerson {
  return { name: reading.name, evidence: { field: 'applicant.name', page: view.source.page, quote: quoteOf(view, flatStart, flatEnd) } };
}
