// `npm run bench:accuracy`: how right the service is about applications that people really send. The held-back half unless told otherwise;
// its errors are shown only on request, because who has seen them can no longer measure with them.
//   --half tuning|held-back   --details   --held-back-details   --only SLUG   --json   --check (1 when a goal is missed)   --fresh (no cache)
import { parseArgs } from 'node:util';
import { type Half, halves } from '../../fixtures/generator/corpus/source-schema.ts';
import { countDocuments, readLabels } from './corpus.ts';
import { MIN_APPLICATIONS, MIN_DOCUMENTS } from './goals.ts';
import { measure } from './measure.ts';
import { asJson, judgedFigures, printMistakes, printTable } from './report.ts';
import { runCorpus } from './run-corpus.ts';

const options = {
  half: { type: 'string', default: 'held-back' },
  only: { type: 'string' },
  details: { type: 'boolean' },
  'held-back-details': { type: 'boolean' },
  json: { type: 'boolean' },
  check: { type: 'boolean' },
  fresh: { type: 'boolean' },
} as const;

const write = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(text);

function assertWholeCorpus(): void {
  const all = halves.map(readLabels);
  const documents = all.reduce((sum, labels) => sum + countDocuments(labels), 0);
  const applications = all.reduce((sum, labels) => sum + labels.applications.length, 0);
  if (documents >= MIN_DOCUMENTS && applications >= MIN_APPLICATIONS) return;
  throw new Error(`the corpus has ${documents} documents of ${applications} applications; it measures nothing`);
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) tell(`\rreading ${done} of ${total} documents${done === total ? '\n' : ''}`);
  else if (done === total || done % 25 === 0) tell(`reading ${done} of ${total} documents\n`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const half = values.half as Half;
  if (!halves.includes(half)) throw new Error(`--half is ${halves.join(' or ')}`);
  const showsMistakes = values['held-back-details'] === true || (values.details === true && half === 'tuning');
  if (values.details && !showsMistakes) tell('the errors of the held-back half stay unseen; --held-back-details shows them\n');
  assertWholeCorpus();
  const labels = readLabels(half);
  const applications = labels.applications.filter(({ slug }) => values.only === undefined || slug.startsWith(values.only));
  if (applications.length === 0) throw new Error(`no application is called ${values.only}`);
  const startedAtMs = Date.now();
  const read = await runCorpus(half, applications, { fresh: values.fresh === true, onProgress: showProgress });
  const tally = measure(half, applications, read);
  const expected = applications.reduce((sum, { documents }) => sum + documents.length, 0);
  if (tally.documents !== expected || tally.applications !== applications.length) throw new Error('not everything was measured');
  if (values.json) write(asJson(half, tally, showsMistakes));
  else {
    if (showsMistakes) write(`${printMistakes(tally)}\n`);
    write(printTable(tally, `Accuracy on the ${half} half${values.only === undefined ? '' : `, only ${values.only}`}`));
    tell(`${((Date.now() - startedAtMs) / 1000).toFixed(1)} s\n`);
  }
  return values.check && judgedFigures(tally).some(({ isMet }) => !isMet) ? 1 : 0;
}

process.exitCode = await main();
