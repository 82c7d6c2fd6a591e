// Where the labelled sections are among the pages that the service saw. Paged formats say so; in flowing text the words say so.
import { foldedWords } from '../../fixtures/generator/corpus/folded-text.ts';
import type { LabelledDocument } from '../../fixtures/generator/corpus/labels-schema.ts';
import type { PageText } from '../../src/domain/document.ts';

/** The pages of each labelled section, in order. A section whose words are on a page that is mostly another's has none. */
export function placeSections({ sections }: LabelledDocument, texts: readonly string[], pages: readonly PageText[]): number[][] {
  const byWords = sections.some((section) => section.pages === null) ? placeByWords(texts, pages) : [];
  return sections.map((section, index) => section.pages ?? byWords[index] ?? []);
}

function placeByWords(texts: readonly string[], pages: readonly PageText[]): number[][] {
  const places = texts.map((): number[] => []);
  const known = texts.map((text) => new Set(foldedWords(text)));
  for (const { page, text } of pages) {
    const words = foldedWords(text);
    if (words.length === 0) continue;
    const shared = known.map((set) => words.filter((word) => set.has(word)).length);
    // Of equals, the longer section is the likelier: short ones share their words with everybody.
    const best = shared.indexOf(Math.max(...shared));
    places[best]?.push(page);
  }
  return places;
}
