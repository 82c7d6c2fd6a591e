// What the writer of an email says in its body: their own words without what they quote or sign with, whether these are a letter
// in themselves, and which file-sharing links they contain. Knows nothing about headers or attachments.
import type { DocumentReading } from '../domain/document.ts';
import { findSharedLinks, type SharedLink } from '../domain/sharing-hosts.ts';
import { CERTAIN_TYPE } from '../domain/thresholds.ts';
import { countLetters, fold } from './page-view.ts';
import { readDocument } from './read-document.ts';

export type BodyReading = {
  /** Without quoted replies and signature; forwarded content is kept, because it is why the message was sent. */
  readonly ownText: string;
  /** Long enough to be a motivation or recommendation letter, and not certainly something else. */
  readonly letterLike: boolean;
  /** Files shared elsewhere: the host only, never the address. */
  readonly links: readonly SharedLink[];
  readonly asksQuestion: boolean;
};

const minLetterLetters = 600;
/** Enough when the words or a title show that it is a letter. */
const minShortLetterLetters = 150;
const minLettersBelowTitle = 100;
const minLettersBesideEnclosure = 300;
const titleCharacters = 70;
const enclosureCharacters = 40;
const letterTypes: ReadonlySet<string> = new Set(['motivation_letter', 'recommendation_letter']);
const letterTitle =
  /^[^a-z]*(?:mi |my )?(?:carta (?:de )?(?:los )?(?:motiv[a-z]{1,9}|exposicion de motivos|intencion|recomendacion)|exposicion de motivos|(?:cover|motivation|recommendation) letter|letter of (?:motivation|recommendation|interest))[^a-z]*$/;
/** Says that the letter is elsewhere. */
const enclosing =
  /\b(?:adjunt|anex|attach|enclos|(?:envi(?:o|amos|ar(?:les)?)|mand(?:o|ar(?:les)?)|compart(?:o|ir(?:les)?)|remit(?:o|ir(?:les)?)|hag?(?:o|cer(?:les)?) llegar|encontrar[a-z]{0,3}|sending)\b.{0,60}\b(?:cv|curric|document|carta|archivo|letter|resume|file))/;
const enclosedFile =
  /^[^a-z]*(?:(?:mi|my|dos|las|two|1|2) )?(?:cv\b|curric|cartas? |portafolio|resume|exposicion de motivos|(?:cover|motivation|recommendation) letter)/;
const legalNotice =
  /^[^a-z]{0,5}(?:avisos? (?:legal|de (?:confidencialidad|privacidad))|nota de confidencialidad|clausula de confidencialidad|confidencialidad\b|confidentiality (?:notice|note)|legal notice|disclaimer|(?:este|el presente) (?:correo|mensaje|e-?mail)\b.{0,160}\b(?:confidencial|privilegiad|destinatari)|la informacion contenida en este|this (?:e-?mail|message|communication)\b.{0,160}\b(?:confidential|privileged|intended)|antes de imprimir|please consider the environment|piensa en el medio ambiente)/;
const maxBodyCharacters = 200_000;
const maxLinks = 20;
const headerLookahead = 6;

const forwardLine =
  /^[>\s]*(?:[-_—–=*\s]{0,20}(?:forwarded message|mensaje reenviado|mensaje original reenviado|begin forwarded message|inicio del mensaje reenviado|correo reenviado|forwarded by)\b)/;
const replyLine =
  /^(?:el .{3,120}(?:escribio|escribió)\W*$|on .{3,160} wrote\W*$|.{3,120}<[^<>]{3,90}>,? (?:escribio|escribió|wrote)\W*$|[-_—–=*\s]{2,20}(?:mensaje original|original message|mensaje anterior|correo original)\b)/;
const replyStart = /^(?:el (?:lun|mar|mie|jue|vie|sab|dom|\d{1,2} )|on (?:mon|tue|wed|thu|fri|sat|sun|\d{1,2} |[a-z]{3,9} \d))/;
const replyEnd = /(?:escribio|escribió|wrote)\W*$/;
const fromHeader = /^\W{0,3}(?:de|from)\W{0,3}:/;
const otherHeader = /^\W{0,3}(?:enviado(?: el)?|sent|fecha|date|para|to|asunto|subject|cc)\W{0,3}:/;
const link = /(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})(?:\/[^\s<>"')\]]{1,300})/gi;
const question =
  /[?¿]|\b(?:quisiera (?:saber|preguntar|consultar|confirmar si)|queria (?:saber|preguntar|consultar)|me gustaria (?:saber|preguntar|consultar)|(?:tengo|tenia|surge|surgio|surgió|tenemos) (?:una|la|unas|algunas|dos) (?:duda|pregunta|consulta)|me (?:podrian?|pueden?|puedes|podria usted) (?:informar|decir|confirmar|indicar|aclarar|orientar|apoyar)|podrian (?:informarme|decirme|confirmarme|indicarme|aclararme|confirmar|indicar)|agradeceria (?:me )?(?:informaran|confirmaran|indicaran|aclararan)|i (?:would like|wanted|want) to (?:ask|know)|i(?: have|'ve) a (?:question|doubt)|could you (?:please )?(?:tell|confirm|let me know|inform)|i was wondering)\b/;

export function readBody(text: string): BodyReading {
  const ownText = stripQuoted(text.slice(0, maxBodyCharacters));
  return {
    ownText,
    letterLike: isLetterLike(ownText),
    links: findSharedLinks(ownText, maxLinks),
    asksQuestion: question.test(fold(withoutAddresses(ownText))),
  };
}

function stripQuoted(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const kept: string[] = [];
  let forwarded = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const folded = fold(line);
    if (forwardLine.test(folded)) forwarded = true;
    if (!forwarded && isHeaderBlock(lines, index, folded) && kept.every((one) => one.trim() === '')) forwarded = true;
    if (!forwarded) {
      const quoted = announcesQuote(lines, index, folded);
      if (isSignatureMark(line) || isHeaderBlock(lines, index, folded) || (quoted > 0 && !quotesByMark(lines, index + quoted))) {
        const forward = isSignatureMark(line) ? lines.findIndex((later, at) => at > index && forwardLine.test(fold(later))) : -1;
        if (forward < 0) break;
        index = forward - 1;
        continue;
      }
      if (quoted > 0) {
        index += quoted - 1;
        continue;
      }
      if (/^\s*>/.test(line)) continue;
    }
    kept.push(line);
  }
  return kept.join('\n').trim();
}

/** RFC 3676 §4.3: dash dash space on its own line; many programs lose the space. */
function isSignatureMark(line: string): boolean {
  return /^--\s?$/.test(line);
}

/** How many lines say "El … escribió:" here; 0 when none. Long names wrap such a line. */
function announcesQuote(lines: readonly string[], index: number, folded: string): number {
  if (replyLine.test(folded)) return 1;
  const next = fold(lines[index + 1] ?? '');
  return replyStart.test(folded) && replyEnd.test(next) && folded.length + next.length < 260 ? 2 : 0;
}

/** What is quoted carries ">": the writer may go on below it. */
function quotesByMark(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 3).find((line) => line.trim() !== '');
  return next === undefined || /^\s*>/.test(next);
}

/** Outlook quotes, and forwards, with a block of headers. With nothing above it, it is a forward. */
function isHeaderBlock(lines: readonly string[], index: number, folded: string): boolean {
  if (!fromHeader.test(folded)) return false;
  const following = lines.slice(index + 1, index + 1 + headerLookahead).map(fold);
  return following.filter((line) => otherHeader.test(line)).length >= 2;
}

function isLetterLike(text: string): boolean {
  const ownText = withoutLegalNotices(text);
  const letters = countLetters(ownText);
  if (letters < minShortLetterLetters) return false;
  if (letters < minLetterLetters && hasLetterTitle(ownText)) return true;
  const reading = readText(ownText);
  if (letters >= minLetterLetters) return reading.sections.some((section) => section.type !== 'other');
  const folded = fold(ownText);
  const enclosed = ownText.split('\n').filter((line) => line.length <= enclosureCharacters && enclosedFile.test(fold(line)));
  if (enclosed.length > 1 || question.test(fold(withoutAddresses(ownText)))) return false;
  if (!enclosing.test(folded)) return holdsLetter(reading);
  // Files are enclosed, and the letter may be here all the same: what speaks of files aside.
  const rest = ownText.split(/\n\s*\n/).filter((paragraph) => !enclosing.test(fold(paragraph)));
  const beside = rest.join('\n\n');
  return countLetters(beside) >= minLettersBesideEnclosure && holdsLetter(readText(beside));
}

const readText = (text: string): DocumentReading => readDocument([{ page: 1, text: text.normalize('NFC'), ocr: false, imageCoverage: 0 }]);

const holdsLetter = ({ sections }: DocumentReading): boolean =>
  sections.some(({ type, confidence }) => letterTypes.has(type) && confidence >= CERTAIN_TYPE);

/** Paragraphs that a company's mail server adds; they make a short note long. */
function withoutLegalNotices(text: string): string {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => (legalNotice.test(fold(paragraph.trim())) ? [] : paragraph))
    .join('\n\n');
}

/** One line with nothing but a letter's title, and prose below it; in a list of enclosures other files stand next to it. */
function hasLetterTitle(ownText: string): boolean {
  const lines = ownText.split('\n').filter((line) => line.trim() !== '');
  return lines.some((line, at) => {
    if (line.length > titleCharacters || !letterTitle.test(fold(line))) return false;
    if ([lines[at - 1], lines[at + 1]].some((beside = '') => beside.length <= enclosureCharacters && enclosedFile.test(fold(beside))))
      return false;
    return countLetters(lines.slice(at + 1).join('\n')) >= minLettersBelowTitle;
  });
}

/** A question mark inside a link asks nothing. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/https?:\/\/\S{1,2000}/gi, ' ').replaceAll(link, ' ');
}
