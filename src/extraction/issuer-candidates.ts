// What the readers of a letter's issuer share: the letter as they see it, a value with its proof, a name that could be the issuer's.
import type { PageView } from './page-view.ts';
import type { SectionLines } from './section-lines.ts';
import type { Introduction } from './self-introduction.ts';

export type Quoted = { readonly value: string; readonly page: number; readonly quote: string };

export type Letter = {
  readonly views: readonly PageView[];
  readonly section: SectionLines;
  /** Addresses of which it is not yet known whose they are. */
  readonly addresses: readonly string[];
};

/** A name that could be the issuer's; `rest` is what its line goes on with; `line` is -1 in running text. */
export type NameCandidate = {
  readonly quoted: Quoted;
  readonly line: number;
  readonly rest: readonly string[];
  readonly introduction: Introduction | null;
  readonly points: { readonly [reason: string]: number };
};

export type AboutIssuer = { readonly letter: Letter; readonly chosen: NameCandidate | null; readonly introduced: Introduction | null };

/** Names are compared with addresses; more than any letter has. */
export const maxAddresses = 20;
