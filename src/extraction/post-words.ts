// Takes apart how people write a post and its organisation: "Jefa de Información del Periódico Voz del Río" is a post and a house.
// Works on single phrases; knows nothing about letters.
import { notNameWords } from './name-words.ts';
import { legalForm, organizationWords, positionWords } from './organization-words.ts';
import { fold } from './page-view.ts';

export type Post = { readonly position: string; readonly organization: string | null };

/** Parts of an organisation: they belong to the post. */
const unitWords =
  /^(?:facultad|departamento|direccion|subdireccion|division|area|unidad|comite|consejo|programa|coordinacion|jefatura|gerencia|secretaria (?:general|tecnica|academica)|licenciatura|carrera|maestria|posgrado|rectoria|taller de|redes|capital|recursos|proyectos?|department|school of|office|h\. consejo)\b/;
const boundary =
  /(?:\s(?:de los|de las|de la|del|de el|de|en la|en el|en|at|of the|of|for|with)\s|,\s|\s[|–—·-]\s)(?:the\s)?(?=["“«]?[\p{Lu}\d])/gu;
const connector = /^(?:de|del|la|las|los|el|y|e|i|en|para|por|con|al|a|of|the|and|for|&)$/i;
const legalTail =
  /^,?\s(?:A\.\s?C\.|S\.\s?C\.(?: de [RC]\.\s?[LV]\.)?|S\.\s?A\.(?: de C\.\s?V\.)?|I\.\s?A\.\s?P\.|A\.\s?B\.\s?P\.|S\. de R\.\s?L\.(?: de C\.\s?V\.)?|AC|SC|IAP|Inc\.?|LLC|Ltd\.?)/iu;
const maxRunWords = 14;
const leadIn = /^(?:(?:y|e|and|soy|i am|i'm|quien es|la|el|su|actual(?:mente)?|ahora|hoy|como|the|an?|current(?:ly)?)\s)+/i;
/** In English the post's noun comes last. */
const lastNoun =
  /\b(?:director|manager|officer|coordinator|head|lead|chief|founder|partner|professor|supervisor|executive|specialist|producer|editor|president|teacher|principal|dean|chair|representative|owner)\b/;
const before = /^(?:(?:la|el|una?|persona|ex|primer[a]?|the|an?|mi) )*$/;
const clauseEnd =
  /[.;:()]\s|[.;:]$|,?\s(?:que|quien|da|doy|hago|hace|hacemos|por|me|nos|certific\w*|recomiend\w*|mediante|aqui|aquí|y (?:le|les|quiero|escribo)|manifiest\w+|con domicilio|a (?:peticion|petición|solicitud)|para|and i|who|since|desde|hereby|writing)(?=\s|$)/u;

/** A phrase that begins with a post; the organisation is cut off where one is recognised. `known` are houses seen elsewhere in the letter. */
export function readPost(phrase: string, known: readonly string[] = []): Post | null {
  const start = phrase.replace(/^[\s,;:()–—-]+/, '').replace(leadIn, '');
  const whole = start
    .slice(0, endOfClause(start))
    .replace(/\s(?:de|en) (?:est[ea]|dich[ao]|la misma|mi|nuestr[ao])\s.*$/u, '')
    .replace(/[\s,.;:–—-]+$/, '');
  if (whole === '' || !startsWithPosition(whole)) return null;
  let first = true;
  for (const match of whole.matchAll(boundary)) {
    const rest = start.slice(match.index + match[0].length);
    const organization = organizationAt(rest, first && /^\p{Ll}/u.test(whole), known);
    first = false;
    if (organization !== null) return { position: whole.slice(0, match.index).replace(/[\s,]+$/, ''), organization };
  }
  const comma = whole.search(/,\s/);
  return { position: comma > 0 && !/^,\s(?:[yei]\s)?\p{Ll}/u.test(whole.slice(comma)) ? whole.slice(0, comma) : whole, organization: null };
}

export function startsWithPosition(phrase: string): boolean {
  const first = fold(phrase).split(' ')[0] ?? '';
  if (isHousePhrase(phrase) || (organizationWords.test(first) && !positionWords.test(first))) return false;
  const at = fold(phrase).search(positionWords);
  if (at < 0 || at > 30) return false;
  const lead = fold(phrase).slice(0, at);
  return before.test(lead) || (lastNoun.test(fold(phrase)) && lead.split(' ').length <= 4);
}

/** A run of capitalised words with the small words between them, and a legal form behind. */
export function capitalRun(text: string): string {
  let end = 0;
  let words = 0;
  let previous = '';
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0].replace(/^["“«(]/, '');
    if (/^\d/.test(word) && connector.test(previous)) break;
    previous = word;
    const isName = /^[\p{Lu}\d][\p{L}\p{M}\d.'’&-]*[”"»]?[.,;:)]?$/u.test(word) || word === '&';
    if (!isName && !connector.test(word)) break;
    words += 1;
    if (isName) end = match.index + match[0].replace(/[.,;:)]+$/, '').length;
    if (/[,;:)]$/.test(word) || (word.endsWith('.') && word.length > 4) || words >= maxRunWords) break;
  }
  const tail = legalTail.exec(text.slice(end))?.[0] ?? '';
  return text.slice(0, end + tail.length);
}

function organizationAt(rest: string, lowerCasePost: boolean, known: readonly string[]): string | null {
  const run = capitalRun(rest);
  const folded = fold(run);
  if (run === '' || unitWords.test(folded)) return null;
  if (known.some((one) => fold(one).startsWith(folded.slice(0, 12)) || folded.startsWith(fold(one)))) return run;
  const first = folded.split(' ')[0] ?? '';
  // "Contenidos Digitales de Fundación Caracola, A. C.": the house begins further on, and the next boundary finds it.
  const beginsLater =
    notNameWords.has(first) &&
    folded
      .split(' ')
      .slice(1)
      .some((word) => organizationWords.test(word));
  if (organizationWords.test(first) || (legalForm.test(run) && !beginsLater)) return run;
  // "Open Field Network": in English the house's word comes last.
  const words = folded.split(' ');
  if (organizationWords.test(words.at(-1) ?? '') && words.some((word) => !notNameWords.has(word) && !organizationWords.test(word)))
    return run;
  return lowerCasePost && !notNameWords.has(first) ? run : null;
}

function endOfClause(text: string): number {
  const shielded = text.replaceAll(/\b(?:A\.\s?C\.|S\.\s?A\.|C\.\s?V\.|S\.\s?C\.|R\.\s?L\.|H\.|Gral\.|Dr\.|No\.)/g, (form) =>
    'X'.repeat(form.length),
  );
  const at = clauseEnd.exec(shielded)?.index ?? text.length;
  return Math.min(at, text.length);
}

/** "Consultora Marea Alta" is a house, "Consultora en comunicación" a post; "Secretaría de Movilidad" is an office, "Secretaria" a person. */
function isHousePhrase(phrase: string): boolean {
  return /^(?:(?:Consultora|Promotora|Productora)\s\p{Lu}|(?:CONSULTORA|PROMOTORA|PRODUCTORA)\s(?!DE\b|EN\b)|SECRETARÍA\s|Secretaría\s)/u.test(
    phrase,
  );
}

export function isUnit(phrase: string): boolean {
  return unitWords.test(fold(phrase));
}
