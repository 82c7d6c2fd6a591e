// Makes text of any origin plain: NFC, ligatures and exotic blanks folded, nothing invisible, nothing that a database refuses.
// Knows nothing about lines of thought: order and line breaks stay as they are.

/** Latin ligatures (U+FB00..U+FB06); compatibility folding of everything else would change ordinals and superscripts. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const EXOTIC_BLANKS = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Zero-width characters, direction marks, byte order mark: invisible, and they break words apart for a program. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point (Postgres refuses U+0000)
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

export function toPlainText(text: string): string {
  const folded = text
    .replace(LINE_BREAKS, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature.charCodeAt(0) - 0xfb00] ?? ligature)
    .replace(EXOTIC_BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    // A soft hyphen shows only where a line ends.
    .replace(/\u00AD(?=\n|$)/g, '-')
    .replaceAll('\u00AD', '')
    .normalize('NFC');
  return joinLines(folded.split('\n').map((line) => line.trimEnd()));
}

/** Lines joined again, without empty ones at either end and with at most one in a row. */
function joinLines(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (line !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(line);
  }
  if (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}

const UNREADABLE = /[\uE000-\uF8FF\uFFFD]/g;
const UNREADABLE_SHARE = 0.3;

/** Text of a font without a usable character map: mostly private-use or replacement characters, which no person could read either. */
export function isGibberish(text: string): boolean {
  const visible = text.replace(/\s/g, '').length;
  return visible > 0 && (text.match(UNREADABLE)?.length ?? 0) > UNREADABLE_SHARE * visible;
}

/** Fewer words than this may well be a list of names. */
const WORDLESS_FROM = 25;
/** In prose one word in four is among these; in a CV of headings and dates one in ten; in letters that stand for others hardly any. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'de la el en los del que con las por para una se su al como es sus más the of and to for with from my was'.split(' '),
);
const COMMON_WORD_IN = 30;

/** Text whose letters are not those that the page shows (a font with a wrong character map, a failed recognition): it has no common words. */
export function isWordless(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,.;:()]+/)
    .filter((word) => /[^\p{N}\p{P}]/u.test(word));
  if (words.length < WORDLESS_FROM) return false;
  const common = words.filter((word) => COMMON_WORDS.has(word)).length;
  return common * COMMON_WORD_IN < words.length;
}
