// Whether a ZIP is an archive that somebody packed, or a document in itself (Word, OpenDocument, Pages, an e-book), by its entries.
// Looks at names only.
import type { ZipDirectory } from '../zip-directory.ts';

export type ZipKind = 'archive' | 'document' | 'iwork';

/** Marks of documents that are ZIPs: Open Packaging (ECMA-376 part 2 §6.2.3), OpenDocument and EPUB (`mimetype`). */
const DOCUMENT_MARKS = ['[Content_Types].xml', 'mimetype'] as const;
/** Pages, Numbers and Keynote: since 2013, in one ZIP within the file, and of iWork '09. */
const IWORK_MARK = /^(?:Index\/Document\.iwa|Index\.zip|index\.(?:apxl|xml)(?:\.gz)?)$/;
const IWORK_PREVIEW =
  /^(?:QuickLook\/(?:Preview\.pdf|Thumbnail\.jpg)|preview(?:-web|-micro)?\.jpg|buildVersionHistory\.plist|Metadata\/.+)$/;

export function zipKindOf({ entries }: ZipDirectory): ZipKind {
  if (DOCUMENT_MARKS.some((mark) => entries.has(mark))) return 'document';
  return isIwork([...entries.keys()]) ? 'iwork' : 'archive';
}

export function isIwork(names: readonly string[]): boolean {
  return names.some((name) => IWORK_MARK.test(name)) && names.some((name) => IWORK_PREVIEW.test(name) || name.endsWith('.iwa'));
}

/** What a ZIP that cannot be opened wants to be. */
export function brokenZipKind(bytes: Buffer): ZipKind {
  const isDocument =
    bytes.includes('[Content_Types].xml') || bytes.includes('word/document.xml') || bytes.indexOf('mimetypeapplication/') === 30;
  return isDocument ? 'document' : 'archive';
}
