// Employers and studies of a CV against its labels: how many of the labelled ones were found. Readings from before these were read have none.
import type { Matched } from './measure.ts';
import { isSameTerm } from './same-values.ts';
import type { Tally } from './tally.ts';

const lists = ['employers', 'studies'] as const;

export function measureCv(tally: Tally, { document, pairs, file }: Matched): void {
  const reading = document?.reading as { readonly cv?: unknown } | null | undefined;
  if (reading && 'cv' in reading) tally.readsCv = true;
  for (const { labelled } of pairs) {
    if (labelled.type !== 'cv') continue;
    for (const list of lists) {
      const found = stringsIn((reading?.cv as Record<string, unknown> | null | undefined)?.[list]);
      for (const value of labelled[list]) {
        const isFound = found.some((one) => isSameTerm(one, value));
        tally.count(`${list} ${labelled.group}`, isFound);
        if (!isFound && tally.readsCv) tally.note(list, file, value, found.join(' | ').slice(0, 120) || null);
      }
    }
  }
}

/** Every text in a value, whatever its shape: which property holds the name is not the bench's business. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
