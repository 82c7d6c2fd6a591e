// A document of Apple Pages (Numbers, Keynote) by its preview: nobody else reads the format itself. A PDF shows every page; the JPEG of
// newer versions shows the first one only, so the document counts as not completely read.
import { unpackZipEntry, type ZipDirectory, type ZipEntry } from '../zip-directory.ts';
import type { Member } from './content.ts';
import { MAX_MEMBER_BYTES } from './limits.ts';

export type NamedEntry = { readonly entry: ZipEntry; readonly name: string };

const PDF_PREVIEW = 'QuickLook/Preview.pdf';
/** From the largest down. */
const IMAGE_PREVIEWS = ['preview.jpg', 'QuickLook/Thumbnail.jpg', 'preview-web.jpg'] as const;

/** `path` is where the document stands in its container, empty when it is the container. null without a preview that can be had. */
export function previewOf(zip: ZipDirectory, inside: readonly NamedEntry[], path: readonly string[]): Member | null {
  for (const name of [PDF_PREVIEW, ...IMAGE_PREVIEWS]) {
    const found = inside.find((candidate) => candidate.name === name);
    const unpacked = found && unpackZipEntry(zip, found.entry, MAX_MEMBER_BYTES);
    if (!unpacked?.ok || unpacked.value.length === 0) continue;
    const isComplete = name === PDF_PREVIEW;
    return {
      kind: 'file',
      path: [...path, ...name.split('/')],
      bytes: unpacked.value,
      size: unpacked.value.length,
      problem: isComplete ? null : 'unsupported',
    };
  }
  return null;
}
