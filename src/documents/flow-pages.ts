// Running pages → pages as printed: each between the header and the footer of its section, as plain text, within the limits.
// Knows nothing about formats.
import type { DocumentProblem, PageText } from '../domain/document.ts';
import { type ConvertedDocument, decideProblem, withinLimits } from './converted-document.ts';
import type { FlowPage } from './flow-writer.ts';
import { toPlainText } from './plain-text.ts';

export type Piece = { readonly text: string; readonly imageCoverage: number };

export type Surround = { readonly before: readonly Piece[]; readonly after: readonly Piece[] };

/** What is printed around the text of a page. */
export type SurroundOf = (section: number, firstOfSection: boolean) => Surround;

const NOTHING: Surround = { before: [], after: [] };

export function assembleFlow(
  flow: readonly FlowPage[],
  failure: DocumentProblem | null,
  surroundOf: SurroundOf = () => NOTHING,
): ConvertedDocument {
  const pages: PageText[] = flow.map(({ text, imageCoverage, section }, index) => {
    const { before, after } = surroundOf(section, flow[index - 1]?.section !== section);
    const pieces = [...before, { text, imageCoverage }, ...after];
    const coverage = pieces.reduce((sum, piece) => sum + piece.imageCoverage, 0);
    return {
      page: index + 1,
      text: toPlainText(pieces.map((piece) => toPlainText(piece.text)).join('\n')),
      ocr: false,
      imageCoverage: Math.min(1, coverage),
    };
  });
  const limited = withinLimits(pages);
  if (limited.exceeded) return { pages: limited.pages, problem: 'too-large' };
  const shown = decideProblem(limited.pages);
  // Damage before the first word leaves nothing worth a page.
  if (failure !== null) return { pages: shown === 'empty' ? [] : limited.pages, problem: failure };
  return { pages: limited.pages, problem: shown };
}

/** A header or footer read by a writer of its own: all its pages as one piece. */
export function pieceOf(flow: readonly FlowPage[]): Piece {
  return { text: flow.map(({ text }) => text).join('\n'), imageCoverage: Math.max(0, ...flow.map(({ imageCoverage }) => imageCoverage)) };
}
