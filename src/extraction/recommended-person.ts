// Whom a recommendation letter recommends: "recomiendo a X", "hago constar que la C. X", "X colaboró". Name only, as written.
import type { NamedPerson } from './name-after.ts';
import { firstNameAfter, namesOrganization, personOf } from './name-after.ts';
import { organizationWords } from './organization-words.ts';
import type { Line, PageView } from './page-view.ts';
import { fold, quoteLine } from './page-view.ts';
import type { NameReading } from './person-names.ts';
import { isSameName, parsePersonName, readNameAt, readNameBefore } from './person-names.ts';
import { introductions } from './self-introduction.ts';

/** The name stands soon after; in order of how surely it is the recommended person's. */
const namesAfter: readonly RegExp[] = [
  /\b(?:recomiendo|recomendamos|recomienda(?: ampliamente)? a|recomendar(?:l[aoe])?|(?:i|to|we) .{0,25}?recommend|recommending)\b/g,
  /\b(?:recomendacion|candidatura|postulacion|desempeno|trabajo|trayectoria|favor|recommendation|candidacy|application|support) (?:(?:laboral|profesional|personal|academica|mas amplia|amplia) (?:y )?){0,3}(?:de|del|para|a favor de|of|for|on behalf of)\b/g,
  /\b(?:constar|certific(?:o|amos|a)|certify|confirm|informo|informar|manifiesto|comunico) (?:a (?:usted|ustedes|quien corresponda) )?(?:que|that)\b/g,
  /\b(?:conozco|conocemos|conoci|conocer|conocido|(?:experiencia|trabajo|colaboracion|coincidi|relacion) (?:de trabajo |laboral )?con|trabajar (?:junto )?(?:con|a)|trabaje con|trabajado con|colaborar con|coordinar|dirigir|supervisar|supervise|coordine|supervisé|coordiné|dirigí)\b/g,
  /\b(?:known|knowing|know|work(?:ed|ing) (?:closely |directly )?with|supervis(?:ed|ing)|manag(?:ed|ing)|taught|mentored)\b/g,
  /\b(?:(?:la|el) (?:c|lic|mtr[ao]|ing|dr|dra)\.|(?:la|el) (?:ciudadan[ao]|senorita|senora?|licenciad[ao]|maestr[ao]|alumn[ao]|companer[ao]))/g,
];
/** The name stands right before. */
const namesBefore =
  /\b(?:labor[oó]|colaboró|trabajó|se desempenó|se desempena|formó parte|fungió|ha (?:sido|trabajado|colaborado|laborado|demostrado)|demostró|presta|prest[oó]|fue|es una?|was|has|worked|served|is an?|joined|reported)\b/g;
const maxMatches = 40;
const proseCharacters = 45;
const signatureSeparators = /\s*[,|•·–—]\s*/;

export function findRecommendedPerson(views: readonly PageView[], signature: readonly Line[]): NamedPerson | null {
  const signers = [
    ...signature.flatMap((line) => line.text.split(signatureSeparators).flatMap((part) => parsePersonName(part)?.name ?? [])),
    ...introductions(views).map(({ name }) => name),
  ];
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
  return atStartOfProse(views, signature, isSigner);
}

/** "Sol Ek da talleres …": a full name begins a line of the letter and a verb follows. */
function atStartOfProse(views: readonly PageView[], signature: readonly Line[], isSigner: (name: string) => boolean): NamedPerson | null {
  for (const view of views) {
    for (const line of view.lines) {
      if (line.text.length < proseCharacters || signature.includes(line)) continue;
      const reading = readNameAt(line.text, 0);
      const isSubject = reading?.full === true && !reading.titled && /^\s\p{Ll}{1,14}\s/u.test(line.text.slice(reading.end));
      if (!isSubject || isSigner(reading.name) || organizationWords.test(fold(reading.name))) continue;
      return { name: reading.name, evidence: { field: 'applicant.name', page: line.page, quote: quoteLine(line, 0) } };
    }
  }
  return null;
}

function startBefore(view: PageView, reading: NameReading, end: number): number {
  const first = reading.name.split(' ')[0] ?? '';
  return Math.max(0, view.source.text.lastIndexOf(first, end));
}
