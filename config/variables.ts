// Every environment variable of the service: its syntax, unit, default and what a person has to know about it. README and
// .env.example are generated from here. How variables depend on each other is in consistency.ts.
import { z } from 'zod';
import { connectionUrl, oneOf, text, wholeNumber } from './fields.ts';
import { imapVariables, replyVariables, smtpVariables, trustVariables } from './mail-variables.ts';
import { type VariableMeta, variable } from './variable-meta.ts';

const storageVariables = {
  REDIS_URL: variable(connectionUrl('redis', 'rediss').optional(), {
    group: 'Storage',
    description: 'Redis or Valkey for the queues',
    example: 'redis://:password@localhost:6379/0',
    secret: true,
    defaultText: 'embedded',
  }),
  DATABASE_URL: variable(connectionUrl('postgres', 'postgresql').optional(), {
    group: 'Storage',
    description: 'PostgreSQL for the records',
    example: 'postgresql://vacantes:password@localhost:5432/vacantes',
    secret: true,
    defaultText: 'embedded',
  }),
  DATA_DIR: variable(text.default('./data'), {
    group: 'Storage',
    description: 'Folder for messages, documents and the embedded stores; a relative path starts at the current directory',
    example: './data',
  }),
  VACANCIES_DIR: variable(text.default('config/vacancies'), {
    group: 'Storage',
    description: 'Folder with one YAML file per vacancy; a relative path starts at the folder of package.json',
    example: 'config/vacancies',
  }),
  TEMPLATES_DIR: variable(text.default('config/templates'), {
    group: 'Storage',
    description: 'Folder with the templates of replies and digests; a relative path starts at the folder of package.json',
    example: 'config/templates',
  }),
};

const processVariables = {
  WORKER_CONCURRENCY: variable(wholeNumber(1, 64).default(4), {
    group: 'Process',
    description: 'Jobs per queue that one worker process runs at the same time',
    example: '4',
  }),
  SANDBOX_PROCESSES: variable(wholeNumber(1, 32).default(2), {
    group: 'Process',
    description: 'Documents converted at the same time, each in a process of its own',
    example: '2',
  }),
  OCR_PROCESSES: variable(wholeNumber(1, 32).default(1), {
    group: 'Process',
    description:
      'Scanned pages recognised at the same time, each in a process of its own; a tesseract on the PATH is used where there is one',
    example: '1',
  }),
  LOG_LEVEL: variable(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'), {
    group: 'Process',
    description: 'Least severe kind of log line that is written',
    example: 'info',
  }),
};

export const environmentSchema = z.object({
  ...imapVariables,
  ...smtpVariables,
  ...replyVariables,
  ...trustVariables,
  ...storageVariables,
  ...processVariables,
});

export type EnvironmentValues = z.infer<typeof environmentSchema>;
export type VariableName = keyof EnvironmentValues;

export const variableNames = Object.keys(environmentSchema.shape) as VariableName[];

export function metaOf(name: VariableName): VariableMeta {
  return environmentSchema.shape[name].meta() as VariableMeta;
}

export const secretNames = variableNames.filter((name) => metaOf(name).secret === true);
