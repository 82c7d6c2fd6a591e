// Employers and studies of a CV against its labels: how many of the labelled ones were found.
import type { CvReading } from '../../src/domain/document.ts';
import type { Matched } from './measure.ts';
import { isSameTerm } from './same-values.ts';
import type { Tally } from './tally.ts';

type Found = readonly (readonly (string | null)[])[];

/** Each entry with every way in which its label may have been written. */
const entries: Readonly<Record<'employers' | 'studies', (cv: CvReading) => Found>> = {
  employers: ({ employments }) => employments.map(({ organization }) => [organization]),
  studies: ({ studies }) => studies.map(({ title, institution }) => [title, institution === null ? null : `${title} ${institution}`]),
};

export function measureCv(tally: Tally, { document, pairs, file }: Matched): void {
  const cv = document?.reading?.cv ?? null;
  for (const { labelled } of pairs) {
    if (labelled.type !== 'cv') continue;
    for (const list of ['employers', 'studies'] as const) {
      const found = cv === null ? [] : entries[list](cv);
      for (const value of labelled[list]) {
        const isFound = found.some((written) => written.some((one) => one !== null && isSameTerm(one, value)));
        tally.count(`${list} ${labelled.group}`, isFound);
        if (!isFound) tally.note(`${list} (${labelled.group})`, file, value, found.map(([first]) => first).join(' | ') || null);
      }
    }
  }
}
