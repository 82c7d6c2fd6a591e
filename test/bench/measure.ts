// Counts of what the service got right about one half: types of pages, contacts of issuers, what applications lack. Every error is kept as a
// line for --details. Knows labels and readings, nothing of how either came to be.
import type { LabelledApplication, LabelledDocument, LabelledSection } from '../../fixtures/generator/corpus/labels-schema.ts';
import type { Half } from '../../fixtures/generator/corpus/source-schema.ts';
import { isBody } from './application-mail.ts';
import { sourceTexts } from './corpus.ts';
import { judgeCompleteness } from './measure-completeness.ts';
import { measureContact, measureStray } from './measure-contact.ts';
import { measureCv } from './measure-cv.ts';
import { placeSections } from './place-sections.ts';
import type { ReadApplication, ReadDocument } from './run-corpus.ts';
import { isSamePerson } from './same-values.ts';
import { makeTally, type Tally } from './tally.ts';

/** A labelled section beside what the service made of its pages. */
export type Pair = {
  readonly labelled: LabelledSection;
  readonly pages: readonly number[];
  /** Index among the sections of the reading; null when the service has no section of its type there. */
  readonly found: number | null;
};
export type Matched = { readonly document: ReadDocument | null; readonly pairs: readonly Pair[]; readonly file: string };

export function measure(half: Half, applications: readonly LabelledApplication[], read: readonly ReadApplication[]): Tally {
  const tally = makeTally();
  for (const [index, application] of applications.entries()) measureApplication(tally, half, application, read[index] as ReadApplication);
  return tally;
}

function measureApplication(tally: Tally, half: Half, application: LabelledApplication, read: ReadApplication): void {
  tally.applications += 1;
  if (!read.routed) tally.unrouted += 1;
  const taken = new Set<ReadDocument>();
  const matched = application.documents.map((labelled): Matched => {
    const isIt = (document: ReadDocument): boolean =>
      !taken.has(document) && (isBody(labelled) ? document.source === 'body' : document.sha256 === labelled.sha256);
    const document = read.documents.find(isIt) ?? null;
    if (document) taken.add(document);
    return measureDocument(tally, { half, application, labelled, document });
  });
  const name = application.applicant.name;
  const isRight = read.applicantName !== null && isSamePerson(read.applicantName, name);
  tally.count('applicantName', isRight);
  if (!isRight) tally.note('applicant', application.slug, name, read.applicantName);
  judgeCompleteness(tally, application, read, matched);
}

export type DocumentCase = {
  readonly half: Half;
  readonly application: LabelledApplication;
  readonly labelled: LabelledDocument;
  /** null when the service has no such document. */
  readonly document: ReadDocument | null;
};

/** Types, contacts and CV of one document. */
export function measureDocument(tally: Tally, { half, application, labelled, document }: DocumentCase): Matched {
  const places = placeSections(labelled, sourceTexts(half, application, labelled), document?.pages ?? []);
  const matched: Matched = {
    document,
    file: `${application.slug}/${labelled.file}`,
    pairs: pairsOf(labelled.sections, places, document),
  };
  tally.documents += 1;
  tally.documentsBy[labelled.group] += 1;
  measureTypes(tally, matched);
  for (const pair of matched.pairs) if (pair.labelled.type === 'recommendation_letter') measureContact(tally, matched, pair);
  measureStray(tally, matched);
  measureCv(tally, matched);
  return matched;
}

/** Each labelled section takes the machine's section of its type that shares most pages with it; no section is taken twice. */
function pairsOf(sections: readonly LabelledSection[], places: readonly (readonly number[])[], document: ReadDocument | null): Pair[] {
  const found = document?.reading?.sections ?? [];
  const free = new Set(found.keys());
  return sections.map((labelled, index) => {
    const pages = places[index] ?? [];
    const shared = (at: number): number => found[at]?.pages.filter((page) => pages.includes(page)).length ?? 0;
    const candidates = [...free].filter((at) => found[at]?.type === labelled.type && shared(at) > 0);
    const best = candidates.toSorted((left, right) => shared(right) - shared(left))[0] ?? null;
    if (best !== null) free.delete(best);
    return { labelled, pages, found: best };
  });
}

function measureTypes(tally: Tally, { document, pairs, file }: Matched): void {
  const sections = document?.reading?.sections ?? [];
  for (const { labelled, pages, found } of pairs) {
    const typeOf = (page: number): string =>
      sections.find((section) => section.pages.includes(page))?.type ?? document?.problem ?? 'nothing';
    const types = pages.length > 0 ? pages.map(typeOf) : [sections.length > 0 ? 'merged' : (document?.problem ?? 'nothing')];
    for (const type of types) tally.count(`type ${labelled.group}`, type === labelled.type);
    const exact = found !== null && sections[found]?.pages.join() === pages.join();
    tally.count(`section ${labelled.group}`, exact);
    if (types.some((type) => type !== labelled.type)) tally.note('type', file, `${labelled.type} (${labelled.group})`, types.join());
    else if (!exact)
      tally.note('section', file, `pages ${pages.join()}`, sections.map((section) => `${section.type} ${section.pages.join()}`).join('; '));
  }
}
