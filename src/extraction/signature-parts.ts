// How the lines of a signature and a letterhead divide: closing formula, then parts set apart by dashes, bars, dots, commas or columns.
// Knows nothing about what a part means.

export const closingFormula =
  /^[^\p{L}]*(?:atentamente|att?e\.?|cordialmente|saludos cordiales|saludos|sincerely|(?:kind|best|warm) regards|regards|yours (?:sincerely|truly)|nombre y firma|firma|nombre|name|signed)\b[\s,.:_-]*/iu;
const separators = /\s+[|–—•·/-]\s+|\s*[|•·]\s*|,\s*|\t+|\s{3,}|\s*[–—]\s*/;
/** Commas stay: they belong to legal forms and to enumerations. */
const wideSeparators = /\s[|–—•·]\s|\s*[|•·]\s*|\t+|\s{3,}/;

export function splitParts(text: string): string[] {
  return text.split(separators).filter((part) => part.trim() !== '');
}

export function splitColumns(text: string): string[] {
  return text.split(wideSeparators).filter((part) => part.trim() !== '');
}

/** "Cargo: Gerente" → "Gerente". */
export function unlabelled(text: string): string {
  return text.trim().replace(/^(?:cargo|puesto|empresa|organizaci[oó]n|instituci[oó]n|position|title|company|organization)\s*:\s*/iu, '');
}
