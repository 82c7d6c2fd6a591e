// Telephone numbers that people spell out: "nueve seis siete, ciento doce, cuarenta y cinco, cero ocho". Digits only; whether they are a
// telephone number is for others to say.

const units = 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(' ');
const tens = ['treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const hundreds = 'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');
const teens = ['dieciseis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte', 'veintiuno', 'veintidos', 'veintitres'];
const twenties = ['veinticuatro', 'veinticinco', 'veintiseis', 'veintisiete', 'veintiocho', 'veintinueve'];
const values = new Map<string, number>([
  ...[...units, ...teens, ...twenties].map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 3) * 10]),
  ...hundreds.map((word, index): [string, number] => [word, (index + 1) * 100]),
  ['cien', 100],
]);
const word = `(?:${[...values.keys()].sort((one, other) => other.length - one.length).join('|')})`;
const run = new RegExp(`\\b${word}(?:[,;]? (?:y )?${word}\\b){3,11}`, 'g');

export type SpokenNumber = { readonly digits: string; readonly at: number; readonly end: number };

export function findSpokenNumbers(folded: string): SpokenNumber[] {
  return [...folded.matchAll(run)].map((match) => ({ digits: digitsOf(match[0]), at: match.index, end: match.index + match[0].length }));
}

/** Each number is said as hundreds, tens "y" units; "cero ocho" is two. */
function digitsOf(text: string): string {
  const said = [...text.matchAll(new RegExp(`(y )?(${word})\\b`, 'g'))].map((match) => ({
    joined: match[1] !== undefined,
    value: values.get(match[2] ?? '') ?? 0,
  }));
  let digits = '';
  let open: number | null = null;
  for (const { joined, value } of said) {
    const fits: boolean = open !== null && ((open % 100 === 0 && open >= 100 && value < 100) || (joined && open % 10 === 0 && value < 10));
    if (fits) open = (open ?? 0) + value;
    else {
      digits += open ?? '';
      open = value;
    }
  }
  return `${digits}${open ?? ''}`;
}
