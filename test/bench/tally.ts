// Counters under names, and the errors behind them.
import type { ContactField } from '../../src/domain/document.ts';

export type Group = 'text' | 'scan';
export type Ratio = { right: number; all: number };
/** Found and right, found and wrong or not there, there and not found. */
export type FieldCount = { hit: number; wrong: number; missed: number };
export type Mistake = { readonly kind: string; readonly file: string; readonly expected: string | null; readonly got: string | null };

export type Tally = {
  applications: number;
  documents: number;
  documentsBy: Record<Group, number>;
  /** Mails that no vacancy took: HR looks at them. */
  unrouted: number;
  /** Things sent, and how many of them the service called missing. */
  sent: number;
  falseMissing: number;
  readonly ratios: Map<string, Ratio>;
  readonly fields: Map<string, FieldCount>;
  readonly mistakes: Mistake[];
  count(name: string, isRight: boolean): void;
  field(group: Group, field: ContactField): FieldCount;
  note(kind: string, file: string, expected: string | null, got: string | null): void;
};

export function makeTally(): Tally {
  const ratios = new Map<string, Ratio>();
  const fields = new Map<string, FieldCount>();
  const mistakes: Mistake[] = [];
  return {
    ...{ applications: 0, documents: 0, documentsBy: { text: 0, scan: 0 }, unrouted: 0, sent: 0, falseMissing: 0 },
    ...{ ratios, fields, mistakes },
    count: (name, isRight) => {
      const ratio = ratios.get(name) ?? { right: 0, all: 0 };
      ratios.set(name, { right: ratio.right + (isRight ? 1 : 0), all: ratio.all + 1 });
    },
    field: (group, field) => {
      const key = `${group} ${field}`;
      const count = fields.get(key) ?? { hit: 0, wrong: 0, missed: 0 };
      fields.set(key, count);
      return count;
    },
    note: (kind, file, expected, got) => void mistakes.push({ kind, file, expected, got }),
  };
}

/** null when nothing was counted. */
export function shareOf(tally: Tally, name: string): number | null {
  const ratio = tally.ratios.get(name);
  return ratio && ratio.all > 0 ? ratio.right / ratio.all : null;
}

export type Scores = { readonly precision: number | null; readonly recall: number | null; readonly f1: number | null };

export function scoresOf(tally: Tally, group: Group, fields: readonly ContactField[]): Scores {
  const counts = fields.map((field) => tally.field(group, field));
  const sum = (key: keyof FieldCount): number => counts.reduce((total, count) => total + count[key], 0);
  const [hit, wrong, missed] = [sum('hit'), sum('wrong'), sum('missed')];
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return { precision: share(hit, hit + wrong), recall: share(hit, hit + missed), f1: share(2 * hit, 2 * hit + wrong + missed) };
}
