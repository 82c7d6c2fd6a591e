// Writes the documentation of the configuration from its schema: the table in README and .env.example. Pure: text in, text out;
// the test that compares both with what is in the tree calls the same functions as `npm run docs`.
import { z } from 'zod';
import { type VariableMeta, variableGroups } from './variable-meta.ts';
import { environmentSchema, metaOf, type VariableName, variableNames } from './variables.ts';

const BEGIN = '<!-- config:begin -->';
const END = '<!-- config:end -->';

/** README with a fresh table between its markers. Throws when the markers are missing: then there is no place for it. */
export function withConfigurationTable(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md needs the lines ${BEGIN} and ${END}`);
  return `${readme.slice(0, from + BEGIN.length)}\n${renderTable()}\n${readme.slice(to)}`;
}

function renderTable(): string {
  const sections = variableGroups.map((group) => {
    const rows = namesIn(group).map((name) => `| ${labelOf(name)} | ${defaultCell(name)} | ${cell(metaOf(name).description)} |`);
    return [`**${group}**`, '', '| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
  });
  return `\n${sections.join('\n\n')}\n`;
}

export function renderEnvExample(): string {
  const head = [
    '# Copy to .env and fill in. Generated from config/variables.ts by `npm run docs`; what is commented out shows the default or an example.',
    '# Every name that is marked (secret) may be given as NAME_FILE instead, with the path of a file that holds it.',
  ];
  const sections = variableGroups.map((group) => [`# --- ${group} ---`, ...namesIn(group).map(exampleOf)].join('\n'));
  return `${[head.join('\n'), ...sections].join('\n\n')}\n`;
}

function exampleOf(name: VariableName): string {
  const meta = metaOf(name);
  const notes = [
    meta.unit === undefined ? '' : `, in ${meta.unit}`,
    meta.secret === true ? ' (secret)' : '',
    meta.defaultText === undefined ? '' : ` [${meta.defaultText}]`,
  ];
  const fallback = constantDefault(name);
  const line = `${name}=${fallback === null || fallback === '' ? meta.example : fallback}`;
  return `# ${meta.description}${notes.join('')}\n${meta.defaultText?.startsWith('required') === true ? line : `#${line}`}`;
}

function namesIn(group: VariableMeta['group']): VariableName[] {
  return variableNames.filter((name) => metaOf(name).group === group);
}

function labelOf(name: VariableName): string {
  return metaOf(name).secret === true ? `\`${name}\` or \`${name}_FILE\`` : `\`${name}\``;
}

function defaultCell(name: VariableName): string {
  const fallback = constantDefault(name);
  const unit = metaOf(name).unit;
  if (fallback !== null && fallback !== '') return unit === undefined ? `\`${fallback}\`` : `\`${fallback}\` ${unit}`;
  return cell(metaOf(name).defaultText ?? '–');
}

/** The default as one would write it in the environment; null when there is none. */
function constantDefault(name: VariableName): string | null {
  const schema: z.ZodType = environmentSchema.shape[name];
  return schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : null;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
