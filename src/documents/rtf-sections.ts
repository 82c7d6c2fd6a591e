// Sections of an RTF document and the headers and footers that they print. One that names none prints those of the section before.
import { type Piece, pieceOf, type SurroundOf } from './flow-pages.ts';
import type { FlowWriter } from './flow-writer.ts';

type Section = { readonly pieces: Map<string, Piece>; titlePage: boolean; continuous: boolean };

export class RtfSections {
  private readonly sections: Section[] = [{ pieces: new Map(), titlePage: false, continuous: false }];

  get last(): number {
    return this.sections.length - 1;
  }

  private get running(): Section {
    return this.sections.at(-1) as Section;
  }

  begin(): void {
    this.sections.push({ pieces: new Map(this.running.pieces), titlePage: false, continuous: false });
  }

  /** `\sectd`: the properties are the default ones again. */
  reset(): void {
    Object.assign(this.running, { titlePage: false, continuous: false });
  }

  setTitlePage(): void {
    this.running.titlePage = true;
  }

  setContinuous(continuous: boolean): void {
    this.running.continuous = continuous;
  }

  get isContinuous(): boolean {
    return this.running.continuous;
  }

  /** `name` is the control word: header, headerf, footerl, … */
  store(name: string, writer: FlowWriter): void {
    this.running.pieces.set(name, pieceOf(writer.finish()));
  }

  readonly surroundOf: SurroundOf = (index, firstOfSection) => {
    const { pieces, titlePage } = this.sections[index] ?? this.running;
    const pick = (kind: 'header' | 'footer'): Piece[] => {
      const names = titlePage && firstOfSection ? [`${kind}f`] : [kind, `${kind}r`, `${kind}l`];
      const found = names.flatMap((name) => pieces.get(name) ?? []);
      return found.filter((piece, at) => found.findIndex(({ text }) => text === piece.text) === at);
    };
    return { before: pick('header'), after: pick('footer') };
  };
}
