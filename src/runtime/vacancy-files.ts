// Vacancies from config/vacancies/*.yaml. Every problem of every file is reported at once, with file and field.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { ConfigProblem } from '../../config/problems.ts';
import { type Vacancy, vacancySchema } from '../domain/vacancy.ts';

export type LoadedVacancies = { readonly vacancies: readonly Vacancy[]; readonly problems: readonly ConfigProblem[] };

export function loadVacancies(directory: string): LoadedVacancies {
  const names = listYaml(directory);
  if (names === null)
    return {
      vacancies: [],
      problems: [
        {
          variable: 'VACANCIES_DIR',
          problem: `names a folder that cannot be read (${directory})`,
          fix: 'set it to the folder that holds the vacancy files',
        },
      ],
    };
  if (names.length === 0)
    return {
      vacancies: [],
      problems: [
        {
          variable: 'VACANCIES_DIR',
          problem: `holds no *.yaml file (${directory})`,
          fix: 'copy config/vacancies/responsable-comunicacion-digital.yaml there and edit it',
        },
      ],
    };
  const loaded = names.map((name) => loadVacancy(join(directory, name), name));
  const vacancies = loaded.flatMap(({ vacancies: found }) => found);
  return { vacancies, problems: [...loaded.flatMap(({ problems }) => problems), ...findRepeated(vacancies)] };
}

function listYaml(directory: string): string[] | null {
  try {
    return readdirSync(directory)
      .filter((name) => /\.ya?ml$/.test(name))
      .toSorted();
  } catch {
    return null;
  }
}

function loadVacancy(path: string, name: string): LoadedVacancies {
  let content: unknown;
  try {
    content = parseYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    const where = error instanceof YAMLParseError && error.linePos ? ` (line ${error.linePos[0].line})` : '';
    return {
      vacancies: [],
      problems: [{ variable: name, problem: `is not valid YAML${where}`, fix: 'check indentation and quotes there' }],
    };
  }
  const result = vacancySchema.safeParse(content);
  if (result.success) return { vacancies: [result.data], problems: [] };
  const problems = result.error.issues.map((issue) => ({
    variable: name,
    problem: `${issue.path.length > 0 ? `field ${issue.path.join('.')}: ` : ''}${issue.message}`,
    fix: 'config/vacancies/responsable-comunicacion-digital.yaml shows every field with its meaning',
  }));
  return { vacancies: [], problems };
}

function findRepeated(vacancies: readonly Vacancy[]): ConfigProblem[] {
  return (['id', 'folioPrefix'] as const).flatMap((field) => {
    const values = vacancies.map((vacancy) => vacancy[field]);
    const repeated = [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
    return repeated.map((value) => ({
      variable: 'VACANCIES_DIR',
      problem: `has two files with ${field} ${value}`,
      fix: `give each vacancy its own ${field}`,
    }));
  });
}
