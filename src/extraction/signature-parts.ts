// How the lines of a signature and a letterhead divide: closing formula, then parts set apart by dashes, bars, dots, commas or columns.
// Knows nothing about what a part means.

export const closingFormula =
  /^[^\p{L}]*(?:atentamente|att?e\.?|cordialmente|saludos cordiales|saludos|sincerely|(?:kind|best|warm) regards|regards|yours (?:sincerely|truly)|nombre y firma|firma|nombre|name|signed)\b[\s,.:_-]*/iu;
const separators = /\s+[|–—•·/-]\s+|\s*[|•·]\s*|,\s*|\t+|\s{3,}|\s*[–—]\s*/;
/** Commas stay: they belong to legal forms and to enumerations. */
const wideSeparators = /\s[|–—•·]\s|\s*[|•·]\s*|\t+|\s{3,}/;

/** Two signatures side by side lose their columns in recognised text; a title begins the second, "Vo. Bo." another. */
const secondSignature =
  /\s(?=(?:Ing|Lic|Licda|Mtr[ao]|Dra?|Profr?a?|Arq|Psic|C\.\s?P|LIC|ING|MTR[AO]|DRA?|PROFR?A?)\.\s?\p{Lu}|Vo\.? ?Bo)/u;

/** A justified last line sets its words apart; cells of a table rarely hold one word each. */
export function withoutSpread(text: string): string {
  const cells = text.trim().split('\t');
  return cells.length >= 3 && cells.every((cell) => !/\s/.test(cell.trim())) ? cells.join(' ') : text;
}

export function splitParts(text: string): string[] {
  return withoutSpread(text)
    .split(separators)
    .flatMap((part) => part.split(secondSignature))
    .filter((part) => part.trim() !== '');
}

export function splitColumns(text: string): string[] {
  return withoutSpread(text)
    .split(wideSeparators)
    .filter((part) => part.trim() !== '');
}

/** "Cargo: Gerente" → "Gerente". */
export function unlabelled(text: string): string {
  return text.trim().replace(/^(?:cargo|puesto|empresa|organizaci[oó]n|instituci[oó]n|position|title|company|organization)\s*:\s*/iu, '');
}
