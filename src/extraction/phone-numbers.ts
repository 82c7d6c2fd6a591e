// Finds telephone numbers in the lines of a letter and gives them as E.164, Mexico being the default country: also broken over two
// lines, spelled out, or misread. Says what could not be read. Knows nothing about whose they are.
import { repairDigits } from './misread-digits.ts';
import type { Line } from './page-view.ts';
import type { PhoneCountry } from './phone-country.ts';
import { countryOfLetter } from './phone-country.ts';
import type { Read } from './phone-runs.ts';
import { label, looksLikePhone, readLine, withExtension } from './phone-runs.ts';
import { findSpokenNumbers } from './spoken-numbers.ts';

export type FoundPhone = {
  readonly kind: 'phone';
  /** E.164, with `;ext=` where one is given (RFC 3966 §3). */
  readonly value: string;
  readonly line: number;
  readonly at: number;
  /** 2 when the number goes on in the next line. */
  readonly span: 1 | 2;
  /** Joined from two lines or with digits that were read as letters: probably what was meant. */
  readonly uncertain: boolean;
  /** What stands before it calls it a person's own line, or the house's. */
  readonly reaches: 'person' | 'house' | 'unsaid';
};

export type PhoneSearch = {
  readonly found: readonly FoundPhone[];
  /** Something looks like a telephone number, or announces one, and could not be read. */
  readonly unread: boolean;
};

const announced =
  /(?:^|[^\p{L}])(?:(?:tels?|cels?|ph|tfno)\s?[.:]|(?:tel[eé]fonos?|celular|m[oó]vil|whats?app|phone|mobile)(?: [\p{L}]{2,12})?\s?:)/iu;
/** Characters on either side of a line's end that may belong to one number. */
const reachCharacters = 70;
const labelCharacters = 25;
const ownLine =
  /\b(?:cel(?:ular)?|m[oó]vil|mobile|cell|whats?(?:app)?|wa|direct[oa]?|personal|particular)\b[^\d]{0,25}$|(?:^|[\s|·•/])[mc]\s?[.:]\s?\W{0,3}$/iu;
const houseLine =
  /\b(?:conm(?:utador)?|pbx|switchboard|recepci[oó]n|front desk|oficinas? centrales|lada sin costo|sucursal|matriz|planta)\b[^\d]{0,25}$/iu;

export function findPhoneNumbers(lines: readonly Line[]): PhoneSearch {
  const country = countryOfLetter(lines);
  const found: FoundPhone[] = [];
  let unread = false;
  lines.forEach((line, index) => {
    const before = found.length;
    const text = line.ocr ? repairDigits(line.text) : line.text;
    const { reads, doubtful } = readLine(text, country);
    const joined = acrossLines(line, lines[index - 1], reads, country);
    if (joined === 'unread') unread = true;
    else if (joined !== null) found.push(describe(joined, lines[index - 1]?.text ?? '', { line: index - 1, span: 2, uncertain: true }));
    for (const one of reads) {
      const read = withExtensionBelow(one, text, lines[index + 1]);
      const repaired = text.slice(read.at, read.end) !== line.text.slice(read.at, read.end);
      found.push(describe(read, text, { line: index, span: read === one ? 1 : 2, uncertain: repaired }));
    }
    for (const spoken of spokenIn(line, lines[index + 1])) {
      if (spoken === 'unread') unread = true;
      else found.push({ kind: 'phone', line: index, uncertain: true, reaches: 'unsaid', ...spoken });
    }
    const nothing = found.length === before;
    if (nothing && (doubtful || announced.test(line.text) || holdsMisprint(line.text))) unread = true;
  });
  return { found, unread };
}

/** "Tel. 669 982 7150 ext." above "118". */
function withExtensionBelow(read: Read, text: string, next: Line | undefined): Read {
  const rest = text.slice(read.end);
  if (next === undefined || read.value.includes(';') || !/^[\s,;.)(-]{0,3}(?:ext(?:ensi[oó]n)?\s?[.:]?)?\s?$/iu.test(rest)) return read;
  const value = withExtension(read.value, `${rest} ${next.text.slice(0, 20)}`);
  return value === read.value || !/ext/i.test(`${rest}${next.text.slice(0, 10)}`) ? read : { ...read, value };
}

/** A number in words begins in this line and may go on in the next. */
function spokenIn(line: Line, next: Line | undefined): ({ value: string; at: number; span: 1 | 2 } | 'unread')[] {
  const text = next === undefined || next.page !== line.page ? line.folded : `${line.folded} ${next.folded}`;
  return findSpokenNumbers(text)
    .filter(({ at }) => at < line.folded.length)
    .map(({ digits, at, end }) => {
      if (!/^[2-9]\d{9}$/.test(digits)) return 'unread';
      return { value: `+52${digits}`, at: Math.min(at, line.text.length), span: end > line.folded.length ? 2 : 1 };
    });
}

function describe({ value, at }: Read, text: string, rest: Pick<FoundPhone, 'line' | 'span' | 'uncertain'>): FoundPhone {
  const before = text.slice(Math.max(0, at - 45), at);
  const reaches = ownLine.test(before) ? 'person' : houseLine.test(before) ? 'house' : 'unsaid';
  return { kind: 'phone', value, at, reaches, ...rest };
}

/** "669 112" above "6408", "(272) 726-" above "3377": the halves are nothing by themselves and a whole number together. */
function acrossLines(line: Line, previous: Line | undefined, reads: readonly Read[], country: PhoneCountry): Read | 'unread' | null {
  if (previous === undefined || previous.page !== line.page) return null;
  const from = Math.max(0, previous.text.length - reachCharacters);
  const tail = previous.text.slice(from);
  const half = /[+(]{0,2}\d[\d\s().\u2010-\u2015-]{0,20}$/u.exec(tail);
  const head = /^\(?\d[\d\s().\u2010-\u2015-]{0,20}/u.exec(line.text)?.[0] ?? '';
  if (half === null || head === '' || reads.some((read) => read.at < head.length)) return null;
  const known = readLine(previous.text, country).reads.some((read) => read.end - from > half.index);
  if (known) return null;
  const text = `${tail} ${line.text.slice(0, reachCharacters)}`;
  const whole = readLine(text, country).reads.find((read) => read.at < tail.length && read.end > tail.length + 1);
  if (whole === undefined || /^\d{5} \d{5}$/.test(text.slice(whole.at, whole.end))) {
    const isAnnounced = half[0].startsWith('+') || label.test(`${tail.slice(0, half.index).slice(-labelCharacters)} `);
    return isAnnounced && looksLikePhone(text, `${half[0]} ${head}`, half.index) ? 'unread' : null;
  }
  return { ...whole, at: whole.at + from };
}

/** "33l1998877", full-width digits: eight digits or more once letters that look like digits are read as such. */
function holdsMisprint(text: string): boolean {
  const runs = text.normalize('NFKC').match(/(?<![\p{L}\d@])[\dlIoO|][\dlIoO| .()-]{7,18}(?![\p{L}\d@])/gu) ?? [];
  return runs.some((run) => {
    const digits = run.match(/\d/g)?.length ?? 0;
    return digits >= 7 && /\d[lIoO|]|[lIoO|]\d/.test(run) && run.match(/[\dlIoO|]/g)?.length === 10;
  });
}
