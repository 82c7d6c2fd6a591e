// The file name that a part's headers give it, made safe. Decides nothing by it.
import { safeFilename } from '../../domain/safe-filename.ts';
import type { HeaderLine } from './header-lines.ts';
import { parseParameters } from './parameters.ts';

/** RFC 2183 `filename`, else the older `name` of Content-Type; null when there is none that says anything. */
export function filenameOf(lines: readonly HeaderLine[]): string | null {
  const parameter = (header: string, name: string): string | undefined => {
    const line = lines.find((candidate) => candidate.name === header);
    return line && parseParameters(line.value).parameters.get(name);
  };
  const names = [parameter('content-disposition', 'filename'), parameter('content-type', 'name'), parameter('content-disposition', 'name')];
  return names.map((name) => (name === undefined ? null : safeFilename(name))).find((name) => name !== null) ?? null;
}
