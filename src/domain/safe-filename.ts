// File names as senders wrote them → names that are safe to show, to store and to put into an archive. Decides nothing by them.
import { cleanLine, cutText } from './clean-text.ts';

/**
 * Characters of a file name: leaves room for a folio in front within the 255 bytes of common file systems.
 * Proof: test/unit/mail/attachment-names.test.ts
 */
export const MAX_FILENAME_CHARACTERS = 150;

/** Longer "extensions" are text after a dot. */
const MAX_EXTENSION_CHARACTERS = 10;

/** NFC, last path segment, no control, bidirectional or reserved characters, at most 150 characters with the extension kept. */
export function safeFilename(name: string): string | null {
  const visible = cleanLine(cutText(name, 4000).replace(/\p{Cf}/gu, ''));
  const segment = visible.split(/[/\\]/).findLast((candidate) => candidate.trim() !== '') ?? '';
  const safe = segment
    .replace(/[<>:"|?*\uFFFC\uFFFE\uFFFF]/g, '_')
    .replace(/^[\s.]+/, '')
    .trimEnd();
  const end = trimmedEnd(safe);
  return end === 0 ? null : shorten(safe.slice(0, end));
}

/** A loop and not /[. ]+$/, which is quadratic on a run of dots in the middle. */
function trimmedEnd(name: string): number {
  let end = name.length;
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end -= 1;
  return end;
}

function shorten(name: string): string {
  if (name.length <= MAX_FILENAME_CHARACTERS) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION_CHARACTERS ? name.slice(dot) : '';
  return cutText(name.slice(0, name.length - extension.length), MAX_FILENAME_CHARACTERS - extension.length) + extension;
}
