// Opens one message, and its attachment as a document, and says what that came to and what it cost.
// Arguments: the message, the attachment, a directory for parts.
import { readFileSync } from 'node:fs';
import { convertDocument } from '../../src/documents/convert-document.ts';
import { parseExpanded } from '../../src/runtime/parse-expanded.ts';
import { peakMemoryBytes } from './peak-memory.ts';

const [messagePath = '', attachmentPath = '', outDir = ''] = process.argv.slice(2);
const { parts } = await parseExpanded(messagePath, outDir);
const shown = parts.map(({ path, filename, size, problem }) => [path ?? filename, size, problem]);
const { problem } = await convertDocument(readFileSync(attachmentPath));
process.stdout.write(JSON.stringify({ shown, problem, peakRssBytes: peakMemoryBytes() }));
