// A problem with the configuration as a person reads it: which variable, what is wrong with it, how to mend it. Collected, so
// that all of them are shown at once. Values of secrets never enter a problem.

export type ConfigProblem = { readonly variable: string; readonly problem: string; readonly fix: string };

export class ProblemList {
  readonly #problems: ConfigProblem[] = [];

  add(variable: string, problem: string, fix: string): void {
    this.#problems.push({ variable, problem, fix });
  }

  /** A variable with a problem of its own is not also called missing or inconsistent. */
  has(...variables: readonly string[]): boolean {
    return this.#problems.some(({ variable }) => variables.includes(variable));
  }

  all(): readonly ConfigProblem[] {
    return this.#problems;
  }
}

/** One problem per paragraph, for a terminal. */
export function formatProblems(problems: readonly ConfigProblem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const lines = problems.map(({ variable, problem, fix }) => `  ${variable} ${problem}\n      → ${fix}`);
  return [`The configuration has ${count}; nothing was contacted.`, ...lines].join('\n');
}
