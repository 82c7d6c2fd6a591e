// The contact of a letter's issuer, field by field, against the label; and contacts that were read where no letter is.
import type { LabelledContact } from '../../fixtures/generator/corpus/labels-schema.ts';
import { type ContactField, contactFields } from '../../src/domain/document.ts';
import type { Matched, Pair } from './measure.ts';
import { isSameEmail, isSameName, isSamePhone, isSameTerm } from './same-values.ts';
import type { Tally } from './tally.ts';

type Comparison = { readonly label: keyof LabelledContact; readonly isSame: (found: string, labelled: string) => boolean };

const comparisons: Readonly<Record<ContactField, Comparison>> = {
  name: { label: 'names', isSame: isSameName },
  phone: { label: 'phones', isSame: isSamePhone },
  email: { label: 'emails', isSame: isSameEmail },
  organization: { label: 'organizations', isSame: isSameTerm },
  position: { label: 'positions', isSame: isSameTerm },
};

export const labelledValues = (contact: LabelledContact | null, field: ContactField): readonly string[] =>
  contact?.[comparisons[field].label] ?? [];

export function measureContact(tally: Tally, { document, file }: Matched, { labelled, found }: Pair): void {
  const contact = found === null ? null : (document?.reading?.sections[found]?.contact ?? null);
  for (const field of contactFields) {
    const values = labelledValues(labelled.contact, field);
    const value = contact?.[field] ?? null;
    const isHit = value !== null && values.some((one) => comparisons[field].isSame(value, one));
    const count = tally.field(labelled.group, field);
    if (isHit) count.hit += 1;
    else {
      if (value !== null) count.wrong += 1;
      if (values.length > 0) count.missed += 1;
      if (value !== null || values.length > 0) tally.note(`${field} (${labelled.group})`, file, values.join(' | ') || null, value);
    }
  }
}

/** Letters that are none: whatever was read from them is wrong. */
export function measureStray(tally: Tally, { document, pairs, file }: Matched): void {
  const group = pairs.some(({ labelled }) => labelled.group === 'scan') ? 'scan' : 'text';
  for (const [index, section] of (document?.reading?.sections ?? []).entries()) {
    if (section.type !== 'recommendation_letter' || pairs.some(({ found }) => found === index)) continue;
    for (const field of contactFields) {
      const value = section.contact?.[field] ?? null;
      if (value === null) continue;
      tally.field(group, field).wrong += 1;
      tally.note(`${field} of no letter (${group})`, file, null, value);
    }
  }
}
