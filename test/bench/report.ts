// The table in 80 columns, the machine-readable form of the same figures, and which goals are missed.
import { contactFields, requiredContactFields } from '../../src/domain/document.ts';
import { goals } from './goals.ts';
import { type Group, type Scores, scoresOf, shareOf, type Tally } from './tally.ts';

export type Figure = { readonly name: string; readonly value: number | null; readonly goal: number | null; readonly isMet: boolean };

const groups: readonly Group[] = ['text', 'scan'];
const atLeast = (name: string, value: number | null, goal: number): Figure => ({
  name,
  value,
  goal,
  isMet: value !== null && value >= goal,
});

/** Only figures that have a goal. `only` leaves out the groups that were not measured on purpose. */
export function judgedFigures(tally: Tally, only: readonly Group[] = groups): Figure[] {
  return [
    ...only.map((group) => atLeast(`type of pages, ${group}`, shareOf(tally, `type ${group}`), goals.type[group])),
    ...only.map((group) => atLeast(`contact F1, ${group}`, scoresOf(tally, group, requiredContactFields).f1, goals.contactF1[group])),
    atLeast('completeness', shareOf(tally, 'completeness'), goals.completeness),
    {
      name: 'false missing',
      value: tally.sent === 0 ? null : tally.falseMissing / tally.sent,
      goal: goals.falseMissing,
      isMet: tally.sent > 0 && tally.falseMissing <= goals.falseMissing,
    },
  ];
}

const percent = (value: number | null): string => (value === null ? 'n/a' : `${(value * 100).toFixed(1)} %`);
const cell = (value: number | null): string => (value === null ? 'n/a' : value.toFixed(3));
const mark = (isMet: boolean): string => (isMet ? '✓' : '✗');

export function printTable(tally: Tally, title: string): string {
  const line = (name: string, figure: string, note = ''): string => `${name.padEnd(34)}${figure.padStart(10)}   ${note}`.trimEnd();
  const ratio = (name: string, key: string, goal?: number): string => {
    const counted = tally.ratios.get(key);
    const share = shareOf(tally, key);
    const aim = goal === undefined ? '' : `  goal ≥ ${percent(goal)}  ${mark(share !== null && share >= goal)}`;
    return line(name, percent(share), `${counted ? `${counted.right} of ${counted.all}` : ''}${aim}`);
  };
  return [
    title,
    `${tally.applications} applications (${tally.unrouted} for HR to look at), ${tally.documents} documents (${tally.documentsBy.text} text, ${tally.documentsBy.scan} scans)`,
    '─'.repeat(80),
    ...groups.map((group) => ratio(`type of pages, ${group}`, `type ${group}`, goals.type[group])),
    ...groups.map((group) => ratio(`sections found exactly, ${group}`, `section ${group}`)),
    ratio('applicant’s name', 'applicantName'),
    ...groups.flatMap((group) => [
      ratio(`employers found, ${group}`, `employers ${group}`),
      ratio(`studies found, ${group}`, `studies ${group}`),
    ]),
    '',
    `${'contact of the issuer'.padEnd(34)}${'precision'.padStart(10)}${'recall'.padStart(10)}${'F1'.padStart(10)}`,
    ...groups.flatMap((group) => contactRows(tally, group)),
    '',
    ratio('completeness', 'completeness', goals.completeness),
    ratio('  where scans may be doubted', 'completenessOrDoubt'),
    line(
      'false missing',
      percent(tally.sent === 0 ? null : tally.falseMissing / tally.sent),
      `${tally.falseMissing} of ${tally.sent} things sent  goal 0  ${mark(tally.falseMissing === 0)}`,
    ),
  ].join('\n');
}

function contactRows(tally: Tally, group: Group): string[] {
  const row = (name: string, { precision, recall, f1 }: Scores, note = ''): string =>
    `${name.padEnd(34)}${[precision, recall, f1].map((value) => cell(value).padStart(10)).join('')}${note}`;
  const all = scoresOf(tally, group, requiredContactFields);
  const isMet = all.f1 !== null && all.f1 >= goals.contactF1[group];
  return [
    ...contactFields.map((field) => row(`  ${field}, ${group}`, scoresOf(tally, group, [field]))),
    row(`  name, phone, email, ${group}`, all, `  ≥ ${goals.contactF1[group]} ${mark(isMet)}`),
  ];
}

export function printMistakes({ mistakes }: Tally): string {
  return mistakes
    .map(({ kind, file, expected, got }) => `${kind} · ${file}\n    expected ${expected ?? 'nothing'}\n    got      ${got ?? 'nothing'}`)
    .join('\n');
}

export const asJson = (half: string, tally: Tally, withMistakes: boolean): string =>
  JSON.stringify(
    {
      half,
      ...{ applications: tally.applications, unrouted: tally.unrouted, documents: tally.documents, documentsBy: tally.documentsBy },
      ratios: Object.fromEntries(tally.ratios),
      contacts: Object.fromEntries(groups.map((group) => [group, scoresByField(tally, group)])),
      ...{ falseMissing: tally.falseMissing, sent: tally.sent, goals: judgedFigures(tally) },
      ...(withMistakes ? { mistakes: tally.mistakes } : {}),
    },
    null,
    2,
  );

const scoresByField = (tally: Tally, group: Group): Record<string, Scores> => ({
  ...Object.fromEntries(contactFields.map((field) => [field, scoresOf(tally, group, [field])])),
  all: scoresOf(tally, group, requiredContactFields),
});
