// Whom a recommendation letter recommends: "recomiendo a X", "hago constar que la C. X", "X colaboró". Name only, as written.
import type { Evidence } from '../domain/document.ts';
import type { Line, PageView } from './page-view.ts';
import { quoteOf } from './page-view.ts';
import type { NameReading } from './person-names.ts';
import { isSameName, parsePersonName, readNameAt, readNameBefore } from './person-names.ts';

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
/** A full stop after a word, not after an abbreviated title. */
const endOfSentence = /[\p{L}\d)]{4}(?<!\b(?:mtra|mtro|mtre|prof|profa|licda|lcda|lcdo|psic|abog|antrop))[.;:] |\batentamente\b/u;
const signatureSeparators = /\s*[,|•·–—]\s*/;

export function findRecommendedPerson(views: readonly PageView[], signature: readonly Line[]): RecommendedPerson | null {
  const signers = signature.flatMap((line) => line.text.split(signatureSeparators).flatMap((part) => parsePersonName(part)?.name ?? []));
  const isSigner = (name: string) => signers.some((signer) => isSameName(signer, name));
  for (const trigger of namesAfter) {
    for (const view of views) {
      for (const match of [...view.flat.matchAll(trigger)].slice(0, maxMatches)) {
        const found = firstNameAfter(view, match.index + match[0].length);
        if (found !== null && !isSigner(found.name)) return found;
      }
    }
  }
  for (const view of views) {
    for (const match of [...view.flat.matchAll(namesBefore)].slice(0, maxMatches)) {
      const reading = readNameBefore(view.source.text, view.offsets[match.index] ?? 0);
      if (reading?.full === true && !isSigner(reading.name)) return personOf(view, reading, match.index, match.index + match[0].length);
    }
  }
  return null;
}

/** The first full name in the same sentence. */
export function firstNameAfter(view: PageView, flatStart: number, reach = lookaheadCharacters): RecommendedPerson | null {
  const window = view.flat.slice(flatStart, flatStart + reach);
  // The word before the window belongs to the sentence too: "… la recomendamos. Saludos".
  const lead = view.flat.slice(Math.max(0, flatStart - wordBeforeCharacters), flatStart);
  const sentenceEnd = endOfSentence.exec(lead + window);
  const limit = sentenceEnd === null ? window.length : Math.max(0, sentenceEnd.index + wordBeforeCharacters - lead.length);
  for (const word of window.slice(0, limit).matchAll(/[^\s(]+/g)) {
    const flatAt = flatStart + word.index;
    const reading = readNameAt(view.source.text, view.offsets[flatAt] ?? 0);
    if (reading?.full === true) return personOf(view, reading, flatAt, flatAt + word[0].length);
  }
  return null;
}

function personOf(view: PageView, reading: NameReading, flatStart: number, flatEnd: number): RecommendedPerson {
  return { name: reading.name, evidence: { field: 'applicant.name', page: view.source.page, quote: quoteOf(view, flatStart, flatEnd) } };
}
