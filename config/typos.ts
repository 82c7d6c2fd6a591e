// Finds environment variables that were probably meant for this service and would silently have no effect. Knows names only and
// never looks at values: IMAP_PASWORD holds a password.
import { editDistance } from '../src/domain/edit-distance.ts';
import type { ProblemList } from './problems.ts';

/** Short names differ by little anyway: LOG_FILE is no LOG_LEVEL. */
const SHORT_NAME_CHARACTERS = 5;

const MAX_SLIPS = 2;

/** Only for the accounts do longer and shorter names count too (IMAP_PASS, SMTP_USERNAME): LOG_… and DATA_… are anybody's. */
const ACCOUNT_PREFIXES = ['IMAP_', 'SMTP_'];

export function reportTypos(names: readonly string[], known: ReadonlySet<string>, problems: ProblemList): void {
  const prefixes = new Set([...known].map(prefixOf));
  for (const name of [...names].sort()) {
    if (known.has(name) || !prefixes.has(prefixOf(name))) continue;
    const candidates = [...known].filter((candidate) => resembles(name, candidate));
    const meant = nearest(name, candidates);
    if (meant !== undefined) problems.add(name, 'is not a variable of this service', `did you mean ${meant}? Rename or remove it`);
  }
}

function nearest(name: string, candidates: readonly string[]): string | undefined {
  const slips = (candidate: string) => editDistance(name, candidate, MAX_SLIPS);
  return [...candidates].sort((a, b) => slips(a) - slips(b))[0];
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf('_') + 1);
}

function resembles(name: string, candidate: string): boolean {
  const prefix = prefixOf(name);
  if (prefix !== prefixOf(candidate)) return false;
  const isAccount = ACCOUNT_PREFIXES.includes(prefix);
  const isShort = candidate.length - prefix.length <= SHORT_NAME_CHARACTERS;
  const allowedSlips = isShort && !isAccount ? 1 : MAX_SLIPS;
  if (editDistance(name, candidate, allowedSlips) <= allowedSlips) return true;
  return isAccount && (candidate.startsWith(name) || name.startsWith(candidate));
}
