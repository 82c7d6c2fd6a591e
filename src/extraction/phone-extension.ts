// An extension that stands apart from its number: "extensión 22 del conmutador" in the text, the number in the letterhead.
import { quoteLine } from './page-view.ts';
import type { SectionLines } from './section-lines.ts';

export type LoneExtension = { readonly digits: string; readonly page: number; readonly quote: string };

const extension = /\bext(?:ensi[oó]n|ension)?\b\.?\s?:?\s?(\d{2,6})\b/iu;
/** A number right before it: the extension is that number's. */
const afterNumber = /\d{4}[\s,;.()/-]{0,4}$/;

/** The only extension without a number of its own; null when there are several, for then it is anybody's. */
export function findLoneExtension({ lines, zones }: SectionLines, phoneLine: number): LoneExtension | null {
  const found = lines.flatMap((line, index) => {
    const match = extension.exec(line.text);
    const digits = match?.[1];
    if (match === null || digits === undefined || zones[index] === 'addressee' || zones[index] === 'quoted') return [];
    const before = `${index === phoneLine + 1 ? '' : (lines[index - 1]?.text ?? '')} ${line.text.slice(0, match.index)}`;
    return afterNumber.test(before.trimEnd()) ? [] : [{ digits, page: line.page, quote: quoteLine(line, match.index) }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
