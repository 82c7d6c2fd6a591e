// The configuration of this process: .env below the environment, vacancy files, templates. The only reader of process.env.
// Collects every problem before anything is contacted.
import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Config, MailConfig, Secrets } from '../../config/config.ts';
import { parseEnvironment } from '../../config/environment.ts';
import type { ConfigProblem } from '../../config/problems.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import { checkDataDirectory } from './data-directory.ts';
import { projectRoot } from './project-root.ts';
import { loadVacancies } from './vacancy-files.ts';

export type Configuration<C extends Config = Config> = {
  readonly config: C;
  readonly secrets: Secrets;
  readonly vacancies: readonly Vacancy[];
};
export type LoadedConfiguration<C extends Config = Config> =
  | ({ readonly ok: true } & Configuration<C>)
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** `overrides` win over the environment; the demo uses them to point everything at its embedded servers. */
export function loadConfiguration(options: {
  mail: 'required';
  overrides?: Record<string, string>;
  ignoreEnvironment?: boolean;
}): LoadedConfiguration<MailConfig>;
export function loadConfiguration(options: {
  mail: 'required' | 'optional';
  overrides?: Record<string, string>;
  ignoreEnvironment?: boolean;
}): LoadedConfiguration;
export function loadConfiguration(options: {
  mail: 'required' | 'optional';
  overrides?: Record<string, string>;
  ignoreEnvironment?: boolean;
}): LoadedConfiguration {
  const environment = options.ignoreEnvironment ? {} : { ...readDotEnv(), ...process.env };
  const parsed = parseEnvironment(
    { ...environment, ...options.overrides },
    { readFile: (path) => readFileSync(path, 'utf8'), mail: options.mail },
  );
  if (!parsed.ok) {
    const directory = environment['VACANCIES_DIR'] ?? 'config/vacancies';
    return { ok: false, problems: [...parsed.problems, ...loadVacancies(locate(directory)).problems] };
  }
  const { dataDir, vacanciesDir, templatesDir } = parsed.config.paths;
  const config = {
    ...parsed.config,
    paths: { dataDir: resolve(dataDir), vacanciesDir: locate(vacanciesDir), templatesDir: locate(templatesDir) },
  };
  const loaded = loadVacancies(config.paths.vacanciesDir);
  const { vacancies } = loaded;
  const problems = [...loaded.problems, ...checkDataDirectory(config.paths.dataDir)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config, secrets: parsed.secrets, vacancies };
}

/** Where this machine keeps its programs. */
export const programPath = (): string => process.env['PATH'] ?? '';

/** Shipped folders are found from the project, whatever the current directory; data belongs to the current directory. */
function locate(directory: string): string {
  return isAbsolute(directory) ? directory : join(projectRoot(), directory);
}

function readDotEnv(): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
