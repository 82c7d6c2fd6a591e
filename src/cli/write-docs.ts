// `npm run docs`: writes the configuration table of README.md and .env.example again. A tool of the developers, no command of
// the service.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderEnvExample, withConfigurationTable } from '../../config/describe-environment.ts';

const readme = 'README.md';
writeFileSync(readme, withConfigurationTable(readFileSync(readme, 'utf8')));
writeFileSync('.env.example', renderEnvExample());
process.stdout.write(`wrote ${readme} and .env.example\n`);
