// Documentation of the configuration that differs from what the code reads is worse than none. Mend with `npm run docs`.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { renderEnvExample, withConfigurationTable } from '../../../config/describe-environment.ts';
import { parseEnvironment } from '../../../config/environment.ts';
import { metaOf, secretNames, variableNames } from '../../../config/variables.ts';

const inTree = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

describe('documentation of the configuration', () => {
  it('is in README.md as the schema has it', () => {
    const readme = inTree('README.md');
    expect(readme).toBe(withConfigurationTable(readme));
    for (const name of variableNames) expect(readme).toContain(`| \`${name}\``);
  });

  it('is in .env.example as the schema has it', () => {
    expect(inTree('.env.example')).toBe(renderEnvExample());
  });

  it('has a place in README.md, else generating it fails', () => {
    expect(() => withConfigurationTable('# no markers')).toThrow('config:begin');
  });

  it('covers every variable with words and an example that is valid', () => {
    expect(variableNames.length).toBeGreaterThan(30);
    expect(secretNames).toEqual(['IMAP_PASSWORD', 'IMAP_ACCESS_TOKEN', 'SMTP_PASSWORD', 'SMTP_ACCESS_TOKEN', 'REDIS_URL', 'DATABASE_URL']);
    const account = { IMAP_HOST: 'imap.example.org', IMAP_USER: 'a@example.org', SMTP_HOST: 'smtp.example.org', IMAP_DONE: 'move' };
    const examples = Object.fromEntries(variableNames.map((name) => [name, metaOf(name).example]));
    const env = { ...examples, ...account, IMAP_ACCESS_TOKEN: '', SMTP_ACCESS_TOKEN: '' };
    expect(parseEnvironment(env, { readFile: () => '', mail: 'required' })).toMatchObject({ ok: true });
    for (const name of variableNames) expect(metaOf(name).description).toMatch(/^[A-Z].{9,}/);
  });

  it('starts as an environment that is valid once the password is changed', () => {
    const lines = renderEnvExample()
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line));
    const env = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
    expect(Object.keys(env)).toEqual(['IMAP_HOST', 'IMAP_USER', 'IMAP_PASSWORD', 'SMTP_HOST']);
    expect(parseEnvironment(env, { readFile: () => '', mail: 'required' })).toMatchObject({ ok: true });
  });
});
