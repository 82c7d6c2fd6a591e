// Opens the files it is given, each as the attachment of a message and as a document, and says what that came to and what it cost.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { convertDocument } from '../../src/documents/convert-document.ts';
import { openAttached } from './container-bench.ts';

const outcomes: object[] = [];
for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const { shown } = await openAttached(basename(path), bytes);
  outcomes.push({ file: basename(path), shown, problem: (await convertDocument(bytes)).problem });
}
process.stdout.write(JSON.stringify({ outcomes, peakRssBytes: process.resourceUsage().maxRSS * 1024 }));
