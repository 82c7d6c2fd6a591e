// Finds email addresses in lines of text, also written so that robots overlook them ("nombre arroba org punto mx").
// Knows nothing about whose they are.
import type { Line } from './page-view.ts';

export type FoundAddress = {
  readonly kind: 'email';
  /** Lower case, as it would be written to. */
  readonly value: string;
  readonly obfuscated: boolean;
  readonly line: number;
  /** Position within the line's text. */
  readonly at: number;
};

// All repetitions are bounded (RFC 5321 §4.5.3.1: 64 octets of local part), which keeps hostile input linear.
const plain =
  /[\p{L}\d][\p{L}\d._%+'-]{0,63}[ \u00a0]?@[ \u00a0]?[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d][\p{L}\d-]{0,62}){0,5}(?:\. ?(?:mx|com|org|net|edu|gob)\b)?/gu;
const at = '[ \\u00a0]?(?:[\\[({<][ \u00a0]?(?:at|arroba|en|@)[ \u00a0]?[\\])}>]|[ \u00a0]arroba[ \u00a0])[ \u00a0]?';
const dot = '(?:\\.|[ \u00a0]?[\\[({<][ \u00a0]?(?:dot|punto|\\.)[ \u00a0]?[\\])}>][ \u00a0]?|[ \u00a0](?:punto|dot)[ \u00a0])';
const hidden = new RegExp(
  `[\\p{L}\\d][\\p{L}\\d_%+-]{0,63}(?:${dot}[\\p{L}\\d_%+-]{1,40}){0,4}${at}[\\p{L}\\d][\\p{L}\\d-]{0,62}(?:${dot}[\\p{L}\\d][\\p{L}\\d-]{0,30}){1,4}`,
  'giu',
);
const emailish =
  /[\p{L}\d]{2}[ \u00a0]?@|@[ \u00a0]?[\p{L}\d-]{2,40}\.|\b(?:e-?mail|correo|mail)(?: electr[oó]nico)?[ \u00a0]?:|[\p{L}\d][ \u00a0]?[[({]at[\])}]|\barroba\b/iu;

export function findEmailAddresses(lines: readonly Line[]): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  lines.forEach((line, index) => {
    const inLine = [...matches(line.text, index, plain, false), ...matches(line.text, index, hidden, true)];
    found.push(...inLine);
    if (inLine.length === 0) found.push(...acrossLines(lines, index));
  });
  return found;
}

/** Something that looks like an address or announces one, whether or not it could be read. */
export function mentionsEmail(lines: readonly Line[]): boolean {
  return lines.some((line) => emailish.test(line.text.normalize('NFKC')));
}

function matches(text: string, line: number, pattern: RegExp, obfuscated: boolean): FoundAddress[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = normalise(match[0], obfuscated);
    return value === null ? [] : [{ kind: 'email', value, obfuscated, line, at: match.index } as const];
  });
}

/** `laura.gomez@` at the end of one line, `fundacion.org` on the next: columns do that. The quote is the second half's line. */
function acrossLines(lines: readonly Line[], index: number): FoundAddress[] {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || line.page !== next.page) return [];
  // "ana@papalote-" above "digital.example": the hyphen may belong to the name or to the line's end, so it counts as doubtful.
  const broken = /[\p{L}\d][\p{L}\d._%+'-]{0,63}@[\p{L}\d][\p{L}\d.-]{0,62}-$/u.exec(line.text)?.[0] ?? '';
  const rest = /^[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d][\p{L}\d-]{0,62}){1,5}/u.exec(next.text)?.[0] ?? '';
  const joined = broken === '' || rest === '' ? null : normalise(broken + rest, false);
  if (joined !== null) return [{ kind: 'email', value: joined, obfuscated: true, line: index, at: line.text.length - broken.length }];
  const local = /[\p{L}\d][\p{L}\d._%+'-]{0,63}@?$/u.exec(line.text)?.[0] ?? '';
  const domain = /^@?[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d][\p{L}\d-]{0,62}){1,5}/u.exec(next.text)?.[0] ?? '';
  if (local.endsWith('@') === domain.startsWith('@') || local === '') return [];
  const value = normalise(local + domain, false);
  return value === null ? [] : [{ kind: 'email', value, obfuscated: false, line: index, at: line.text.length - local.length }];
}

function normalise(raw: string, obfuscated: boolean): string | null {
  let value = raw.normalize('NFKC').toLowerCase();
  if (obfuscated) {
    value = value
      .replace(/\s?[[({<]\s?(?:at|arroba|en|@)\s?[\])}>]\s?|\sarroba\s/u, '@')
      .replaceAll(/\s?[[({<]\s?(?:dot|punto|\.)\s?[\])}>]\s?|\s(?:punto|dot)\s/gu, '.');
  }
  value = value.replaceAll(/\s/g, '').replace(/[.-]+$/, '');
  // "laura@org.mx.Atentamente": a sentence that begins without a space.
  if (/\.(?:mx|com|org|net|edu|gob|es)\.\p{Lu}\p{Ll}+$/u.test(raw)) value = value.replace(/\.[^.]+$/, '');
  const [local = '', domain = ''] = value.split('@');
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  if (local === '' || labels.length < 2 || labels.includes('') || !/^[a-z]{2,24}$/.test(last)) return null;
  return `${local.replace(/\.+$/, '')}@${domain}`;
}
