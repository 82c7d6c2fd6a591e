// Text as the record store and people can take it: NFC, \n line ends, no control characters (PostgreSQL refuses NUL, jsonb refuses
// halves of surrogate pairs). Knows nothing about mail or files.

/** Lines are kept. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC');
}

/** One line: folding, line ends and tabs become single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\s+/g, ' ')).trim();
}

/** At most `most` UTF-16 units, never ending within a surrogate pair. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most;
  return text.slice(0, end);
}
