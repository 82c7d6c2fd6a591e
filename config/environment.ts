// From environment variables to a valid configuration and its secrets, or to every problem at once. Pure: the environment and
// the way to read a secret's file are parameters, and nothing is contacted. Only src/runtime/configuration.ts reads process.env.
import type { z } from 'zod';
import type { Config, MailConfig, Secrets } from './config.ts';
import { checkConsistency } from './consistency.ts';
import { type ConfigProblem, ProblemList } from './problems.ts';
import { buildConfig, buildSecrets } from './slices.ts';
import { reportTypos } from './typos.ts';
import { type EnvironmentValues, environmentSchema, metaOf, secretNames, type VariableName, variableNames } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type ParsedEnvironment<C extends Config = Config> =
  | { readonly ok: true; readonly config: C; readonly secrets: Secrets }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Content of a secret's file; throws what node:fs throws. */
export type ReadSecretFile = (path: string) => string;

const MAX_SHOWN_CHARACTERS = 60;

/**
 * `mail: 'required'` for commands that read and send mail: accounts must be complete. With `optional` (import, export, show)
 * an absent host leaves that account null; what is set is judged all the same.
 */
export function parseEnvironment(env: Environment, options: { readFile: ReadSecretFile; mail: 'required' }): ParsedEnvironment<MailConfig>;
export function parseEnvironment(env: Environment, options: { readFile: ReadSecretFile; mail: 'required' | 'optional' }): ParsedEnvironment;
export function parseEnvironment(
  env: Environment,
  options: { readFile: ReadSecretFile; mail: 'required' | 'optional' },
): ParsedEnvironment {
  const problems = new ProblemList();
  const given = withoutBlanks(env);
  const files = readSecretFiles(given, options.readFile, problems);
  const values = parseValues({ ...given, ...files.contents }, problems);
  checkConsistency(values, options.mail, problems);
  reportTypos(Object.keys(given), knownNames, problems);
  if (problems.all().length > 0) return { ok: false, problems: problems.all() };
  const complete = values as EnvironmentValues; // no problem, so every field was parsed
  return { ok: true, config: buildConfig(complete), secrets: buildSecrets(complete, files.paths) };
}

/** `IMAP_PORT=` in a .env file means that it is not set. */
function withoutBlanks(env: Environment): Record<string, string> {
  const entries = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

const fileNameOf = (name: VariableName) => `${name}_FILE`;
const knownNames: ReadonlySet<string> = new Set([...variableNames, ...secretNames.map(fileNameOf)]);

type SecretFiles = { readonly contents: Record<string, string>; readonly paths: Partial<Record<VariableName, string>> };

function readSecretFiles(given: Record<string, string>, readFile: ReadSecretFile, problems: ProblemList): SecretFiles {
  const files: SecretFiles = { contents: {}, paths: {} };
  for (const name of secretNames) {
    const fileVariable = fileNameOf(name);
    const path = given[fileVariable];
    if (path === undefined) continue;
    if (given[name] !== undefined) {
      problems.add(fileVariable, `and ${name} are both set`, 'keep one of them');
      continue;
    }
    const content = contentOf(path, readFile);
    if (content.ok) {
      files.contents[name] = content.text;
      files.paths[name] = path;
    } else {
      problems.add(fileVariable, content.problem, 'set it to a file that this user can read and that holds only the secret');
    }
  }
  return files;
}

function contentOf(path: string, readFile: ReadSecretFile): { ok: true; text: string } | { ok: false; problem: string } {
  try {
    const text = readFile(path).trim();
    return text === '' ? { ok: false, problem: `names an empty file (${path})` } : { ok: true, text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { ok: false, problem: `names a file that cannot be read (${path}: ${code})` };
  }
}

function parseValues(given: Readonly<Record<string, string>>, problems: ProblemList): Partial<EnvironmentValues> {
  const values: Record<string, unknown> = {};
  for (const name of variableNames) {
    const schema: z.ZodType = environmentSchema.shape[name];
    const result = schema.safeParse(given[name]);
    if (result.success) values[name] = result.data;
    else problems.add(name, describeIssue(name, given[name] ?? '', result.error), `write it like ${name}=${metaOf(name).example}`);
  }
  return values;
}

function describeIssue(name: VariableName, value: string, error: z.ZodError): string {
  const what = error.issues[0]?.message ?? 'is not valid';
  if (metaOf(name).secret === true) return what;
  const shown = value.length > MAX_SHOWN_CHARACTERS ? `${value.slice(0, MAX_SHOWN_CHARACTERS)}…` : value;
  return `${what} (it is "${shown}")`;
}
