// Who speaks of whom, by shape and not by phrase: the writer signs with a position, the running text says what a named person did.
// Recommendations do both whatever their words; applicants hardly ever do. Knows nothing about who the persons are.
import type { Hit } from './clues.ts';
import { notNameWords } from './name-words.ts';
import type { Line, PageView } from './page-view.ts';
import { fold, quoteOf } from './page-view.ts';
import { parsePersonName } from './person-names.ts';
import { isKnownWord, scoreWords } from './word-scores.ts';

export type LetterVoice = {
  /** "Directora de Comunicación" in the signature. */
  readonly position: Hit | null;
  /** "Marco trabajó", "la candidatura de Marco Ancona". */
  readonly another: Hit | null;
};

const sentenceCharacters = 45;
/** So many characters in lines of that length, or so many distinct ordinary words, are running text. */
const proseCharacters = 80;
const proseWords = 20;
const refereeList = /^\W{0,3}(?:referencias(?: (?:laborales|personales|profesionales|y contactos?))?|references|referees)\W{0,3}$/;
const contactLine = /@|\barroba\b|www\.|\b(?:tel|cel|correo|conmutador|telefonos?)\b|(?:\d\W{0,2}){8}/;
/** A signature stands below so many letters of text. */
const lettersAboveSignature = 100;
const positionWeight = 2.2;
const anotherWeight = 1.5;
const candidateWeight = 2.2;
const signatureLines = 9;
const signatureLineCharacters = 75;

const position =
  /^\W{0,3}(?:(?:el|la|the|head) )?(?:sub|vice|ex)?(?:director[ae]?|gerent[ae]|jef[ae]|coordinador[ae]?|president[ae]|secretari[oa]|rector[a]?|editor[a]?|propietari[oa]|duen[oa]|encargad[oa]|titular|soci[oa]|(?:co)?fundador[a]?|vocer[oa]|supervisor[a]?|administrador[a]?|asesor[a]?|profesor[a]?|maestr[oa]|docente|responsable|representante|parroco|founder|owner|manager|head|ceo|chair|professor|lead|executive|managing|program|editorial|general manager)(?![a-z])/;
const onBehalf = /^(?:por|a nombre de|on behalf of|for) (?:el|la|los|las|the) (?:[a-z]+ ?){1,5}$/;
const separators = / ?[,|·•/–-] /;

const name = '(\\p{Lu}\\p{Ll}{2,20})';
const acts = new RegExp(
  `(?<!\\p{L})${name}(?:\\s{1,4}\\p{Lu}\\p{Ll}{2,20}){0,3},?\\s{1,4}(?:(?:quien|who|también|siempre|ya|no)\\s{1,4})?(?:\\p{Ll}{2,15}ó|fue|es|era|ha|sabe|tiene|posee|está|estuvo|hizo|supo|trabaja|labora|colabora|dirige|coordina|was|is|has|had|came|joined|worked|led|ran|reported|never|always)(?!\\p{L})`,
  'gu',
);
const stands = new RegExp(
  `(?:postulaci[oó]n|candidatura|solicitud|aspiraci[oó]n|recomendaci[oó]n|trayectoria|desempeño|candidacy|application|support|recommendation)\\s{1,4}(?:de|del|of|for|para)\\s{1,4}(?:(?:la|el|nuestr[ao]|mi|our|[\\p{L}.]{1,12})\\s{1,4}){0,2}${name}\\s{1,4}(?:de |del |la )?\\p{Lu}`,
  'gu',
);
const maxMatches = 200;

export function readVoice(views: readonly PageView[]): LetterVoice {
  return { position: findPosition(views), another: findAnother(views) };
}

/** Whether the page ends with somebody's name or position below its text, whatever formula stands there or not. */
export function endsWithSignature(view: PageView): boolean {
  return signatureOf(view).some((line) => line.flatStart > lettersAboveSignature && (holdsPosition(line) || holdsName(line)));
}

/** Nothing but somebody's full name. */
export function isNameLine({ text, folded }: Line): boolean {
  return folded.length < signatureLineCharacters && parsePersonName(text)?.full === true;
}

function findPosition(views: readonly PageView[]): Hit | null {
  const last = views.findLast((view) => view.lines.length > 0);
  if (!last || listsReferees(views) || !views.some(holdsProse)) return null;
  const line = signatureOf(last).find(holdsPosition);
  return line ? hitOn(line, positionWeight) : null;
}

/** A CV's "Referencias": several names with positions, and no letter by any of them. */
export function listsReferees(views: readonly PageView[]): boolean {
  return views.some(({ lines }) => {
    if (lines.some(({ folded }) => refereeList.test(folded))) return true;
    const sentences = lines.filter(({ folded }) => folded.length > 60 && !contactLine.test(folded)).length;
    return sentences <= 2 && lines.filter(holdsPosition).length >= 2 && lines.filter(({ folded }) => contactLine.test(folded)).length >= 3;
  });
}

/** Sentences, and not only names, positions and numbers. */
export function holdsProse(view: PageView): boolean {
  if (view.lines.reduce((sum, { folded }) => sum + (folded.length > sentenceCharacters ? folded.length : 0), 0) > proseCharacters)
    return true;
  return (scoreWords([view])?.known ?? 0) >= proseWords;
}

/** The short lines below the last line of running text; a footer with a number or an address is no running text. */
function signatureOf(view: PageView): readonly Line[] {
  const tail = view.lines.slice(-signatureLines);
  const lastText = tail.findLastIndex(({ folded }, index) =>
    folded.length >= signatureLineCharacters ? !contactLine.test(folded) : goesOn(tail[index + 1]),
  );
  return tail.slice(lastText + 1).filter(({ folded }) => folded.length < signatureLineCharacters);
}

/** The next line continues a sentence, so that this one is running text in a narrow column. */
function goesOn(next: Line | undefined): boolean {
  return next !== undefined && /^\p{Ll}/u.test(next.text) && next.folded.length > sentenceCharacters && !contactLine.test(next.folded);
}

function holdsPosition({ folded }: Line): boolean {
  return folded.split(separators).some((part) => position.test(part)) || onBehalf.test(folded);
}

function holdsName({ text }: Line): boolean {
  // In a text of capitals any clause looks like a name; a whole line seldom does.
  const parts = text === text.toUpperCase() ? [text] : text.split(/\s*[,|·•–—]\s*/);
  return parts.some((part) => parsePersonName(part)?.full === true);
}

function findAnother(views: readonly PageView[]): Hit | null {
  const candidate = findName(views, stands, candidateWeight);
  return candidate ?? findName(views, acts, anotherWeight);
}

function findName(views: readonly PageView[], pattern: RegExp, weight: number): Hit | null {
  for (const view of views) {
    let left = maxMatches;
    for (const match of view.source.text.matchAll(pattern)) {
      if ((left -= 1) < 0) break;
      if (!isName(match[1] ?? '')) continue;
      const at = view.offsets.findIndex((offset) => offset >= match.index);
      return { weight, evidence: { field: 'type', page: view.source.page, quote: quoteOf(view, Math.max(0, at), at + 1) } };
    }
  }
  return null;
}

/** A capitalised word that is no ordinary word at the beginning of a sentence. */
function isName(word: string): boolean {
  const folded = fold(word);
  return !notNameWords.has(folded) && !isKnownWord(folded);
}

function hitOn(line: Line, weight: number): Hit {
  return { weight, evidence: { field: 'type', page: line.page, quote: line.text } };
}
