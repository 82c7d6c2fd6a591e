// The lines of one section with the part of a letter each stands in: head, addressee, body, signature.
// Knows the shape of a letter and nothing about who is who.
import { isAttentionLine, isClosing, isDateLine, isPresentLine, isSalutation, isSubjectLine, isWeakClosing } from './letter-lines.ts';
import type { Line, PageView } from './page-view.ts';

/** `sender` and `quoted` only in printed mails: the line "De: …", and what the writer answers to. */
export type Zone = 'head' | 'addressee' | 'sender' | 'body' | 'signature' | 'quoted';

export type SectionLines = {
  readonly lines: readonly Line[];
  readonly zones: readonly Zone[];
  /** False when no words close the letter: what seems to be the signature was only guessed. */
  readonly closed: boolean;
};

const senderLine = /^\W{0,3}(?:de|from|remitente)\W{0,3}: ?\S/;
const mailHeader = /^\W{0,3}(?:enviado(?: el)?|sent|fecha|date|para|to|asunto|subject|cco?|bcc)\W{0,3}:/;
const quoteStart =
  /^\W{0,3}(?:>|(?:el|on) [^:]{0,40}\d.{4,90}(?:escribio|escribió|wrote):\W*$|-{2,20} ?(?:mensaje original|original message|forwarded message))/;
const headLines = 30;
const maxAddresseeLines = 7;
const maxGuessedSignatureLines = 10;
const signatureLineCharacters = 75;
const footerCharacters = 220;

export function layOut(views: readonly PageView[]): SectionLines {
  const lines = views.flatMap((view) => view.lines);
  const quoted = lines.findIndex(
    ({ folded }, index) => index > 2 && [folded, `${folded} ${lines[index + 1]?.folded ?? ''}`].some((text) => quoteStart.test(text)),
  );
  const own = quoted < 0 ? lines : lines.slice(0, quoted);
  const salutation = own.slice(0, headLines).findIndex((line) => isSalutation(line.folded) || isPresentLine(line.folded));
  const closing = findClosing(own, salutation);
  const signature = closing >= 0 ? closing : guessSignature(own, salutation);
  const headEnd =
    salutation >= 0 ? salutation : lines.slice(0, headLines).findIndex((line) => line.folded.length > signatureLineCharacters);
  const zones = lines.map((_, index): Zone => (index >= signature ? 'signature' : index < headEnd ? 'head' : 'body'));
  for (const index of addresseeLines(lines, salutation)) if (zones[index] !== 'signature') zones[index] = 'addressee';
  markMail(lines, zones);
  if (quoted >= 0) zones.fill('quoted', quoted);
  return { lines, zones, closed: closing >= 0 };
}

/** A printed mail: who sends it and who gets it. */
function markMail(lines: readonly Line[], zones: Zone[]): void {
  const sender = lines.slice(0, headLines).findIndex((line) => senderLine.test(line.folded));
  const headers = sender < 0 ? 0 : lines.slice(sender + 1, sender + 6).filter((line) => mailHeader.test(line.folded)).length;
  if (headers >= 2 || (sender >= 0 && /@/.test(lines[sender]?.text ?? ''))) {
    zones[sender] = 'sender';
    for (let index = sender + 1; index <= sender + 6; index += 1) {
      if (mailHeader.test(lines[index]?.folded ?? '')) zones[index] = 'addressee';
    }
  }
}

function findClosing(lines: readonly Line[], salutation: number): number {
  const strong = lines.findLastIndex((line, index) => index > salutation && isClosing(line.folded));
  if (strong >= 0) return earliestNearby(lines, strong, salutation);
  return lines.findLastIndex((line, index) => index > salutation && index >= lines.length * 0.4 && isWeakClosing(line.folded));
}

/** "Atentamente" … "Gracias": the signature begins at the first of several closings close to each other. */
function earliestNearby(lines: readonly Line[], strong: number, salutation: number): number {
  for (let index = Math.max(salutation + 1, strong - 8); index < strong; index += 1) {
    if (isClosing(lines[index]?.folded ?? '')) return index;
  }
  return strong;
}

/** The short lines at the end of a letter that closes without a formula; an address in the footer may be long. */
function guessSignature(lines: readonly Line[], salutation: number): number {
  let start = lines.length;
  while (start - 1 > salutation && lines.length - start < maxGuessedSignatureLines) {
    const line = lines[start - 1];
    if (line === undefined || (line.folded.length > signatureLineCharacters && !isFooter(line))) break;
    start -= 1;
  }
  return start;
}

/** Addresses, numbers and separators, and no sentence. */
function isFooter({ text, folded }: Line): boolean {
  const parts = text.split(/\s[|•·–—/-]\s|[|•·]|, |\. (?=\p{Lu})/u).length;
  return folded.length <= footerCharacters && parts >= 3 && /@|\bc\.?p\.? ?\d|\btels?\b|\d{4}|www\./.test(folded);
}

/** A letterhead below the date: it says how to reach its house, and greets nobody. */
function isOwnBlock(block: readonly Line[]): boolean {
  const greets = block.some(({ folded }) => /\bamnist|\bamnesty|\bcomite\b|\bpresente\b|^(?:at'?n|para|dirigid|c\.)/.test(folded));
  return !greets && block.some(({ text }) => /@|www\.|(?:\d[\s().-]{0,2}){8}/.test(text));
}

/** Between date, subject or an attention line, and the salutation. Without such a line above, the head is the issuer's letterhead. */
function addresseeLines(lines: readonly Line[], salutation: number): number[] {
  const found: number[] = [];
  const limit = salutation < 0 ? Math.min(lines.length, 12) : salutation;
  const anchor = lines.slice(0, limit).findLastIndex((line) => isDateLine(line.folded) || isSubjectLine(line.folded));
  if (anchor >= 0 && salutation >= 0 && limit - anchor - 1 <= maxAddresseeLines && !isOwnBlock(lines.slice(anchor + 1, limit))) {
    for (let index = anchor + 1; index < limit; index += 1) found.push(index);
  }
  const attention = lines.slice(0, limit).findIndex((line) => isAttentionLine(line.folded));
  if (attention >= 0) for (let index = attention; index < Math.min(limit, attention + 3); index += 1) found.push(index);
  if (salutation >= 0 && (lines[salutation]?.folded.length ?? 0) <= signatureLineCharacters) found.push(salutation);
  return found;
}
