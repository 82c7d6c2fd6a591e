// The lines of one section with the part of a letter each stands in: head, addressee, body, signature.
// Knows the shape of a letter and nothing about who is who.
import { isAttentionLine, isClosing, isDateLine, isPresentLine, isSalutation, isSubjectLine, isWeakClosing } from './letter-lines.ts';
import type { Line, PageView } from './page-view.ts';

export type Zone = 'head' | 'addressee' | 'body' | 'signature';

export type SectionLines = {
  readonly lines: readonly Line[];
  readonly zones: readonly Zone[];
  /** False when no words close the letter: what seems to be the signature was only guessed. */
  readonly closed: boolean;
};

const headLines = 30;
const maxAddresseeLines = 7;
const maxGuessedSignatureLines = 10;
const signatureLineCharacters = 75;

export function layOut(views: readonly PageView[]): SectionLines {
  const lines = views.flatMap((view) => view.lines);
  const salutation = lines.slice(0, headLines).findIndex((line) => isSalutation(line.folded) || isPresentLine(line.folded));
  const closing = findClosing(lines, salutation);
  const signature = closing >= 0 ? closing : guessSignature(lines, salutation);
  const headEnd =
    salutation >= 0 ? salutation : lines.slice(0, headLines).findIndex((line) => line.folded.length > signatureLineCharacters);
  const zones = lines.map((_, index): Zone => (index >= signature ? 'signature' : index < headEnd ? 'head' : 'body'));
  for (const index of addresseeLines(lines, salutation)) if (zones[index] !== 'signature') zones[index] = 'addressee';
  return { lines, zones, closed: closing >= 0 };
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

/** The short lines at the end of a letter that closes without a formula. */
function guessSignature(lines: readonly Line[], salutation: number): number {
  let start = lines.length;
  while (start - 1 > salutation && lines.length - start < maxGuessedSignatureLines) {
    if ((lines[start - 1]?.folded.length ?? 0) > signatureLineCharacters) break;
    start -= 1;
  }
  return start;
}

/** Between date, subject or an attention line, and the salutation. Without such a line above, the head is the issuer's letterhead. */
function addresseeLines(lines: readonly Line[], salutation: number): number[] {
  const found: number[] = [];
  const limit = salutation < 0 ? Math.min(lines.length, 12) : salutation;
  const anchor = lines.slice(0, limit).findLastIndex((line) => isDateLine(line.folded) || isSubjectLine(line.folded));
  if (anchor >= 0 && salutation >= 0 && limit - anchor - 1 <= maxAddresseeLines) {
    for (let index = anchor + 1; index < limit; index += 1) found.push(index);
  }
  const attention = lines.slice(0, limit).findIndex((line) => isAttentionLine(line.folded));
  if (attention >= 0) for (let index = attention; index < Math.min(limit, attention + 3); index += 1) found.push(index);
  if (salutation >= 0 && (lines[salutation]?.folded.length ?? 0) <= signatureLineCharacters) found.push(salutation);
  return found;
}
