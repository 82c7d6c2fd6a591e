// Whether the service is right about what an application lacks, and the one thing it must never do: call missing what was sent.
import type { LabelledApplication, LabelledSection } from '../../fixtures/generator/corpus/labels-schema.ts';
import type { MissingDocument } from '../../src/domain/reply-model.ts';
import type { Matched } from './measure.ts';
import { labelledValues } from './measure-contact.ts';
import type { ReadApplication } from './run-corpus.ts';
import type { Tally } from './tally.ts';

const REQUIRED = { cv: 1, motivation_letter: 1, recommendation_letter: 2 } as const;
type RequiredType = keyof typeof REQUIRED;

export function judgeCompleteness(
  tally: Tally,
  application: LabelledApplication,
  read: ReadApplication,
  matched: readonly Matched[],
): void {
  const { truth, slug } = application;
  const { completeness, missing, toVerify, letters } = read.contents;
  const named = [...listed(missing), ...listed(toVerify)];
  const fields = letters.flatMap((letter) => [...letter.missingContactFields, ...letter.unverifiedContactFields]);
  // A letter that must be verified as a whole is not asked for its fields.
  const namesFields = holdsAll(fields, truth.lettersLack.flat()) || listed(toVerify).includes('recommendation_letter');
  const namesLack = holdsAll(named, truth.lacking) && namesFields;
  const saysMore = completeness === 'incomplete' && named.length > truth.lacking.length;
  const isRight = truth.completeness.includes(completeness) && (completeness === 'complete' || (namesLack && !saysMore));
  tally.count('completeness', isRight);
  const mayBeDoubted = application.documents.some(({ group }) => group === 'scan') && completeness === 'to_verify' && missing.length === 0;
  tally.count('completenessOrDoubt', isRight || mayBeDoubted);
  if (!isRight) {
    const expected = `${truth.completeness.join('/')}; lacks ${say(truth.lacking)}; fields ${say(truth.lettersLack.flat())}`;
    const got = `${completeness}; missing ${say(listed(missing))}; to verify ${say(listed(toVerify))}; fields ${say(fields)}`;
    tally.note('completeness', slug, expected, read.flags.length > 0 ? `${got}; flags ${read.flags.join()}` : got);
  }
  countFalseDocuments(tally, application, read);
  for (const one of matched) countFalseFields(tally, one);
}

function countFalseDocuments(tally: Tally, { slug, truth, documents }: LabelledApplication, { contents }: ReadApplication): void {
  const sections = documents.flatMap((document) => document.sections);
  const called = listed(contents.missing);
  for (const type of Object.keys(REQUIRED) as RequiredType[]) {
    tally.sent += Math.min(REQUIRED[type], sections.filter((section) => section.type === type).length);
    const count = (list: readonly string[]): number => list.filter((one) => one === type).length;
    const excess = Math.max(0, count(called) - count(truth.lacking));
    tally.falseMissing += excess;
    if (excess > 0) tally.note('FALSE MISSING', slug, `${type} was sent`, `missing: ${say(called)}`);
  }
}

/** Every section that the service takes for a letter counts, whether or not it is one of those that the reply speaks of. */
export function countFalseFields(tally: Tally, { document, pairs, file }: Matched): void {
  for (const { labelled } of pairs)
    if (labelled.type === 'recommendation_letter')
      for (const field of ['name', 'phone', 'email'] as const) tally.sent += labelledValues(labelled.contact, field).length > 0 ? 1 : 0;
  for (const section of document?.reading?.sections ?? []) {
    const letter = mostlyOn(section.pages, pairs);
    for (const field of section.missingContactFields) {
      const values = labelledValues(letter?.contact ?? null, field);
      if (values.length === 0) continue;
      tally.falseMissing += 1;
      tally.note('FALSE MISSING', file, `${field} ${values.join(' | ')}`, `missing: ${field}`);
    }
  }
}

function mostlyOn(pages: readonly number[], pairs: Matched['pairs']): LabelledSection | null {
  const shared = (own: readonly number[]): number => own.filter((page) => pages.includes(page)).length;
  const best = pairs.toSorted((left, right) => shared(right.pages) - shared(left.pages))[0];
  return best && shared(best.pages) > 0 ? best.labelled : null;
}

const listed = (documents: readonly MissingDocument[]): string[] =>
  documents.flatMap(({ type, count }) => Array.from({ length: count }, () => type as string));

function holdsAll(named: readonly string[], wanted: readonly string[]): boolean {
  const left = [...named];
  return wanted.every((one) => left.includes(one) && left.splice(left.indexOf(one), 1).length === 1);
}

const say = (list: readonly string[]): string => list.join(', ') || 'nothing';
