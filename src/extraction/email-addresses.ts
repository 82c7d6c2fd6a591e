// Finds email addresses in lines of text, also broken over two lines, written so that robots overlook them ("nombre arroba org
// punto mx"), or misread by optical recognition. Knows nothing about whose they are.
import { repairAddress, repairSigns } from './misread-addresses.ts';
import type { Line } from './page-view.ts';

export type FoundAddress = {
  readonly kind: 'email';
  /** Lower case, as it would be written to. */
  readonly value: string;
  /** Joined, decoded or repaired: probably what was meant, and no longer exactly what stands there. */
  readonly uncertain: boolean;
  readonly line: number;
  /** Position within the line's text. */
  readonly at: number;
  /** 2 when the address goes on in the next line. */
  readonly span: 1 | 2;
};

type Match = { readonly value: string; readonly raw: string; readonly uncertain: boolean; readonly at: number; readonly end: number };

// All repetitions are bounded (RFC 5321 §4.5.3.1: 64 octets of local part), which keeps hostile input linear.
const plain =
  /[\p{L}\d][\p{L}\d._%+'-]{0,63}[ \u00a0]?@[ \u00a0]?[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d][\p{L}\d-]{0,62}){0,5}(?:\. ?(?:mx|com|org|net|edu|gob)\b)?/gu;
const at =
  '(?:[ \\u00a0]?[\\[({<][ \\u00a0]?(?:at|arroba|en|a|@)[ \\u00a0]?[\\])}>][ \\u00a0]?|[ \\u00a0](?:arroba|at)[ \\u00a0]|[ \\u00a0]?@[ \\u00a0]?)';
const dot =
  '(?:\\.|[ \\u00a0]\\.[ \\u00a0]?|[ \\u00a0]?[\\[({<][ \\u00a0]?(?:dot|punto|\\.)[ \\u00a0]?[\\])}>][ \\u00a0]?|[ \\u00a0](?:punto|dot)[ \\u00a0])';
const hidden = new RegExp(
  `[\\p{L}\\d][\\p{L}\\d_%+-]{0,63}(?:${dot}[\\p{L}\\d_%+-]{1,40}){0,4}${at}[\\p{L}\\d][\\p{L}\\d-]{0,62}(?:${dot}[\\p{L}\\d][\\p{L}\\d-]{0,30}){1,4}`,
  'giu',
);
const emailish =
  /[\p{L}\d]{2}[ \u00a0]?@|@[ \u00a0]?[\p{L}\d-]{2,40}\.|\b(?:e-?mail|correo|mail)(?: electr[oó]nico)?[ \u00a0]?:|[\p{L}\d][ \u00a0]?[[({]at[\])}]|\barroba\b|(?:^|\s)@(?:\s|$)|\b(?:al|mi|nuestro) (?:correo|e-?mail)\b|\b(?:gmail|hotmail|outlook|yahoo|icloud)\b|[\p{L}\d._-]{3,40} en [\p{L}\d-]{2,40}\.(?:com|mx|org|net)\b/iu;
/** Characters on either side of a line's end that may belong to one address. */
const reachCharacters = 90;

export function findEmailAddresses(lines: readonly Line[]): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  let taken = -1; // characters of this line that belong to an address begun in the line before
  lines.forEach((line, index) => {
    const inLine = matchesOf(readable(line)).filter((match) => match.at >= taken);
    const broken = acrossLines(line, lines[index + 1], inLine);
    const whole = broken === null ? inLine : inLine.filter((match) => match.end <= broken.at);
    found.push(...whole.map((match) => place({ ...match, uncertain: match.uncertain || !line.text.includes(match.raw) }, index, 1)));
    if (broken !== null) found.push(place(broken, index, 2));
    taken = broken === null ? -1 : broken.taken;
  });
  return found;
}

/** Something that looks like an address or announces one, whether or not it could be read. */
export function mentionsEmail(lines: readonly Line[]): boolean {
  return lines.some((line) => emailish.test(readable(line).normalize('NFKC')));
}

function place(match: { value: string; uncertain: boolean; at: number }, line: number, span: 1 | 2): FoundAddress {
  return { kind: 'email', value: match.value, uncertain: match.uncertain, at: match.at, line, span };
}

function readable(line: Line): string {
  return line.ocr ? repairSigns(line.text) : line.text;
}

/** A decoded form that begins before a plain one, and holds it, is the whole of it. */
function matchesOf(text: string): Match[] {
  const clear = matches(text, plain, false);
  const decoded = matches(text, hidden, true).filter(
    (one) => !clear.some((other) => other.value === one.value || (other.at <= one.at && other.end >= one.at)),
  );
  return [...clear.filter((one) => !decoded.some((other) => other.at < one.at && other.end >= one.end)), ...decoded].sort(
    (a, b) => a.at - b.at,
  );
}

function matches(text: string, pattern: RegExp, decode: boolean): Match[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const raw = match[0];
    // "look at agora.example" is English; "laura AT agora DOT example" is not.
    if (decode && / at /i.test(raw) && !/ AT | dot /.test(raw)) return [];
    const value = normalise(raw, decode);
    return value === null ? [] : [{ ...value, raw, at: match.index, end: match.index + raw.length }];
  });
}

/** "coordina-" / "cion@…", "laura.gomez@" / "agora.example", "ventas @" / "agora.example": narrow columns do that. */
function acrossLines(line: Line, next: Line | undefined, inLine: readonly Match[]): (Match & { readonly taken: number }) | null {
  if (next === undefined || line.page !== next.page) return null;
  const [whole, rest] = [readable(line), readable(next).slice(0, reachCharacters)];
  const from = Math.max(0, whole.length - reachCharacters);
  const tail = whole.slice(from);
  const hyphen = /[\p{L}\d]-$/u.test(tail);
  const inDomain = /@[^\s@]{0,63}$/.test(tail);
  for (const start of joints(tail, rest, hyphen && !inDomain)) {
    for (const match of matchesOf(start + rest)) {
      if (match.at >= start.trimEnd().length || match.end <= start.length) continue;
      if (inLine.some((one) => one.end === whole.length && one.end - from > match.at && one.value === match.value)) return null;
      const isRepaired = whole !== line.text || !next.text.startsWith(rest);
      return { ...match, uncertain: match.uncertain || hyphen || isRepaired, at: from + match.at, taken: match.end - start.length };
    }
  }
  return null;
}

/** The texts that may stand before the next line's: nothing is joined unless the break is in the middle of an address. */
function joints(tail: string, rest: string, softHyphen: boolean): string[] {
  if (softHyphen) return /^[\p{L}\d._-]{1,63} ?@/u.test(rest) ? [tail.slice(0, -1)] : [];
  if (/(?:@|[\p{L}\d]@[\p{L}\d.-]{0,62}-)$/u.test(tail) || rest.startsWith('@')) return [tail];
  if (/[\p{L}\d]@[\p{L}\d-]{1,62}\.$/u.test(tail) && /^\p{Ll}{2}/u.test(rest)) return [tail];
  if (/@ $|(?:@|\b(?:arroba|punto|dot))$/iu.test(tail) || /^(?:arroba|punto|dot|[[({](?:at|arroba|punto|dot|a)[\])}]|@)/iu.test(rest))
    return [`${tail} `];
  if (/[\p{L}\d]@[\p{L}\d.-]{1,62}$/u.test(tail) && /^\.[\p{Ll}\d]/u.test(rest)) return [tail];
  // "laura.gomez" above "ruiz@…" is a word above an address, "laura.gomez." is not.
  return /\p{Ll}[._]$/u.test(tail) && /^[\p{Ll}\d._-]{1,40}@/u.test(rest) && !/\p{L}{3}\s[\p{L}]{1,30}\.$/u.test(tail) ? [tail] : [];
}

function normalise(raw: string, decode: boolean): { readonly value: string; readonly uncertain: boolean } | null {
  let value = raw.normalize('NFKC').toLowerCase();
  if (decode) {
    value = value
      .replace(/\s?[[({<]\s?(?:at|arroba|en|a|@)\s?[\])}>]\s?|\s(?:arroba|at)\s/u, '@')
      .replaceAll(/\s?[[({<]\s?(?:dot|punto|\.)\s?[\])}>]\s?|\s(?:punto|dot)\s/gu, '.');
  }
  value = value.replaceAll(/\s/g, '').replace(/[.-]+$/, '');
  // "laura@org.mx.Atentamente": a sentence that begins without a space.
  if (/\.(?:mx|com|org|net|edu|gob|es)\.\p{Lu}\p{Ll}+$/u.test(raw)) value = value.replace(/\.[^.]+$/, '');
  const [local = '', written = ''] = value.split('@');
  const domain = repairAddress(written);
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  if (local === '' || labels.length < 2 || labels.includes('') || !/^[a-z]{2,24}$/.test(last)) return null;
  return { value: `${local.replace(/\.+$/, '')}@${domain}`, uncertain: decode || domain !== written };
}
