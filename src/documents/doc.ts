// DOC (Word 97–2003) → text per page: the text between the headers and footers of its sections. A page is what a break or a section
// ends. Knows nothing about fonts, macros (never looked at) or Word 6 and 95 (`unsupported`).
import type { DocumentProblem } from '../domain/document.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { openDoc } from './doc-file.ts';
import { DocText } from './doc-text.ts';
import { assembleFlow, type Piece, pieceOf, type SurroundOf } from './flow-pages.ts';
import { FlowLimit, FlowWriter } from './flow-writer.ts';
import { MAX_HEADER_PARTS } from './limits.ts';

/** Order of a section's stories (MS-DOC §2.3.3). */
const STORY = { evenHeader: 0, oddHeader: 1, evenFooter: 2, oddFooter: 3, firstHeader: 4, firstFooter: 5 } as const;
type Story = keyof typeof STORY;

export async function convertDoc(bytes: Uint8Array): Promise<ConvertedDocument> {
  const opened = openDoc(bytes);
  if (!opened.ok) return { pages: [], problem: opened.problem };
  const writer = new FlowWriter();
  let failure: DocumentProblem | null = opened.file.damaged ? 'corrupt' : null;
  let surroundOf: SurroundOf | undefined;
  try {
    const text = new DocText(opened.file);
    text.writeMain(writer);
    surroundOf = readHeaders(text);
  } catch (error) {
    if (!(error instanceof FlowLimit) && !(error instanceof RangeError)) throw error;
    failure = error instanceof FlowLimit ? 'too-large' : 'corrupt'; // RangeError: a number that points outside the file
  }
  return assembleFlow(writer.finish(), failure, surroundOf);
}

/** Reads the stories of every section once. An empty one prints that of the section before. */
function readHeaders(text: DocText): SurroundOf {
  const sections: Map<Story, Piece>[] = [];
  const count = Math.min(MAX_HEADER_PARTS, Math.max(1, text.sections.length));
  for (let section = 0; section < count; section += 1) {
    const pieces = new Map(sections.at(-1));
    for (const [name, index] of Object.entries(STORY) as [Story, number][]) {
      const range = text.headerStory(section, index);
      if (range) pieces.set(name, pieceOf(text.writeStory(range, section).finish()));
    }
    sections.push(pieces);
  }
  const loose = text.looseHeaderBoxes.map((box) => pieceOf(text.writeStory(box, 0).finish()));
  return (section, firstOfSection) => {
    const pieces = sections[section] ?? sections.at(-1);
    const first = firstOfSection && text.sections[section]?.titlePage === true;
    const pick = (...names: Story[]): Piece[] => {
      const found = names.flatMap((name) => pieces?.get(name) ?? []);
      return found.filter((piece, at) => found.findIndex((one) => one.text === piece.text) === at);
    };
    return {
      before: [...(first ? pick('firstHeader') : pick('oddHeader', 'evenHeader')), ...loose],
      after: first ? pick('firstFooter') : pick('oddFooter', 'evenFooter'),
    };
  };
}
