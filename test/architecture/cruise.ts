// Runs dependency-cruiser over a tree and hands back what it saw. Knows the tool's JSON; the rules are in .dependency-cruiser.cjs.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruise = { readonly violations: readonly Violation[]; readonly modules: readonly string[] };

type Report = {
  readonly modules: readonly { readonly source: string; readonly coreModule?: boolean }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
};

/** Cruises the source folders below `cwd`; `modules` holds only files of the tree itself. */
export function cruise(cwd: string, folders: readonly string[]): Cruise {
  const tool = `${projectRoot}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
  const config = `${projectRoot}.dependency-cruiser.cjs`;
  const report = JSON.parse(outputOf([tool, '--config', config, '--output-type', 'json', ...folders], cwd)) as Report;
  const violations = report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  const modules = report.modules.map(({ source }) => source).filter((source) => folders.some((folder) => source.startsWith(`${folder}/`)));
  return { violations, modules };
}

/** The tool ends with the number of violations as its exit code; its output is complete all the same. */
function outputOf(args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64_000_000 });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && String(error.stdout).startsWith('{')) return String(error.stdout);
    throw error;
  }
}
