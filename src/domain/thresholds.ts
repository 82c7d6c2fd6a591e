// Where certainty begins. All thresholds stand here, so that one page answers "why was this called doubtful?".
// They lean towards doubt: a wrong "to verify" costs HR a minute, a wrong "missing" costs a person a job.

/** A section whose type is at least this certain fills a slot; below it is doubtful and leads to *por verificar*. */
export const CERTAIN_TYPE = 0.6;

/** A section called `other` is only then nobody's CV or letter when it is at least this certain. */
export const CERTAIN_OTHER = 0.8;

/** Where certainty begins for a section of this type. */
export function certainFrom(type: string): number {
  return type === 'other' ? CERTAIN_OTHER : CERTAIN_TYPE;
}

/** Images that cover more of a page than this share may carry text (a letterhead with a phone number, a scan). */
export const TEXT_BEARING_IMAGE_COVERAGE = 0.04;

/**
 * A picture from this share of a page on can hold a letter that a person reads (a fifth of a page; photographs in CVs cover 0.01 to 0.1).
 * Nobody looks into pictures on pages that have text, so whatever an application then seems to lack may stand in there.
 */
export const LETTER_SIZED_IMAGE_COVERAGE = 0.2;

/** A page that pictures cover at least so far, with fewer letters than that, is a scan with the stamp of the program that made it. */
export const STAMPED_SCAN = { minCoverage: 0.5, maxLetters: 150 } as const;

/** A page with fewer letters than this and an image on it is a scan. */
export const SCAN_MAX_LETTERS = 25;

/** Receipt time and the other two times of a message may differ by this much before it is a flag. */
export const CLOCK_DISAGREEMENT_MS = 60 * 60 * 1000;
