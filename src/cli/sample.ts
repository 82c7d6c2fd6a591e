// The sample mailbox: fixtures/messages/*.eml in order of arrival, as its manifest says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../runtime/project-root.ts';

const manifestSchema = z.array(z.object({ file: z.string(), internalDate: z.iso.datetime({ offset: true }) }));

export type SampleMessage = { readonly file: string; readonly internalDate: Date; readonly raw: Buffer };

export function readSample(): SampleMessage[] {
  const directory = join(projectRoot(), 'fixtures/messages');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')));
  return manifest
    .map(({ file, internalDate }) => ({ file, internalDate: new Date(internalDate), raw: readFileSync(join(directory, file)) }))
    .toSorted((left, right) => left.internalDate.getTime() - right.internalDate.getTime());
}
