// Periods of time as CVs print them: "marzo de 2019 – actualidad", "01/2018 a 12/2020", "2015-2017", "desde 2021". Finds where they
// stand and whether they go on; computes no duration.

export type FoundPeriod = {
  /** Positions within the folded line. */
  readonly start: number;
  readonly end: number;
  readonly current: boolean;
  /** The last year it names, for putting employments in order; the current one counts as later than any. */
  readonly lastYear: number;
};

const year = "(?:(?:19[5-9]\\d|20[0-4]\\d)|(?<=[a-z.] ?)'\\d\\d)";
const month = '(?:(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic|jan|apr|aug|dec)[a-z]{0,7}\\.?|\\d{1,2} ?[/.-]|q[1-4])';
const point = `(?:(?:\\d{1,2} (?:de )?)?${month},?(?: ?del?| ?/)? ?)?${year}(?:[/-](?:0?[1-9]|1[0-2])(?!\\d))?`;
const still =
  '(?:(?:la )?(?:fecha|actualidad)(?: actual)?|(?:el )?(?:presente|dia de hoy|momento(?: actual)?)|actual(?:mente)?|act\\.?|hoy(?: en dia)?|en curso|vigente|trabajo actual|present|current(?:ly)?|now|today|date|ongoing)(?![a-z])';
const joint = ' ?(?:-+(?: ?(?:a|hasta)\\b)?(?: ?(?:la|el)\\b)?|>|a la|al?|hasta(?: el| la)?|to|until|through|y) ?';
/** "marzo - julio 2018": the first month has no year of its own. */
const monthOnly = `${month}${joint}(?:${point})`;

const periodPattern = new RegExp(
  `(?<![\\d/])(?:(?:de(?:sde)?|since|from) )?(?:${point}${joint}(?:${point}|${still})|${monthOnly}|(?:desde|since|a partir de|${still} desde)(?: el)? ${point}|${point}\\+?)(?![\\d%])`,
  'g',
);
const stillPattern = new RegExp(`(?:${still})$|^(?:desde|since|a partir de)`);

const brokenEnd = new RegExp(`${year} ?(?:-+|a|al|hasta|to)(?: ?(?:\\d{1,2} de )?${month})?(?: ?del?)?$`);
const brokenStart = new RegExp(`^(?:${point}|${still})`);

/** "Enero de 2017 a febrero de" at the end of one line, "2020." at the start of the next; "2021–" above "hoy" in a narrow column. */
export function isBrokenPeriod(upper: string, lower: string): boolean {
  return brokenEnd.test(upper) && brokenStart.test(lower);
}

/** All periods of a folded line, in order. A single year counts: a CV may give no more. */
export function findPeriods(folded: string): readonly FoundPeriod[] {
  return [...folded.matchAll(periodPattern)].map((match) => {
    const current = stillPattern.test(match[0]);
    const years = match[0].match(/(?:19|20)\d\d/g)?.map(Number) ?? [0];
    return { start: match.index, end: match.index + match[0].length, current, lastYear: Math.max(...years) };
  });
}

/** A span of time and not a lone year, which may belong to an award, a law or a campaign. */
export function isSpan(folded: string, { start, end, current }: FoundPeriod): boolean {
  return (
    current ||
    (folded.slice(start, end).match(/(?:19|20)\d\d/g)?.length ?? 0) > 1 ||
    /[a-z]{3}.*(?:-| a ).*\d{4}/.test(folded.slice(start, end))
  );
}
