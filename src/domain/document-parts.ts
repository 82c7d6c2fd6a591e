// Which parts of a message may be documents. Leaves out what mail programs add by themselves; decides nothing about content.
import type { MessagePart } from './message.ts';

/**
 * An image that an HTML body shows and that is smaller than this is decoration. Logos of signatures are mostly under 30 KB; a
 * photographed page that can be read, pasted into a mail, is far above.
 */
export const DECORATIVE_IMAGE_MAX_BYTES = 60_000;

/** Contact cards, appointments, signatures and keys: for programs, not for readers. */
const PROGRAM_TYPES: ReadonlySet<string> = new Set([
  ...'text/calendar application/ics text/vcard text/x-vcard text/directory application/pgp-signature application/pgp-keys'.split(' '),
  ...'application/pkcs7-signature application/x-pkcs7-signature application/pgp-encrypted application/applefile'.split(' '),
]);
const PROGRAM_EXTENSIONS: ReadonlySet<string> = new Set('ics vcf p7s asc sig'.split(' '));

const APPLICATION_EXTENSIONS: ReadonlySet<string> = new Set(
  'pdf doc docx odt rtf txt pages jpg jpeg png heic heif tif tiff webp bmp zip rar 7z ppt pptx odp dat'.split(' '),
);
const APPLICATION_TYPES =
  /^(?:application\/(?:pdf|x-pdf|msword|rtf|zip|x-zip-compressed|x-rar-compressed|vnd\.rar|x-7z-compressed|ms-tnef|vnd\.ms-tnef|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.apple\.pages)|text\/(?:plain|rtf)|image\/.+)$/;

/** Parts that may be documents, in order. */
export function documentParts(parts: readonly MessagePart[]): MessagePart[] {
  return parts.filter((part) => !isProgramPart(part) && !isDecorative(part));
}

/** Parts that somebody who applies would send; a spreadsheet or a program is not. Links count: the CV may be behind one. */
export function applicationParts(parts: readonly MessagePart[]): MessagePart[] {
  return documentParts(parts).filter(
    (part) => part.source === 'link' || APPLICATION_EXTENSIONS.has(extensionOf(part)) || APPLICATION_TYPES.test(part.declaredType),
  );
}

export function isProgramPart(part: Pick<MessagePart, 'declaredType' | 'filename'>): boolean {
  return PROGRAM_TYPES.has(part.declaredType) || PROGRAM_EXTENSIONS.has(extensionOf(part));
}

/** Documents that no signature brings along: in a program's mail a small image is a logo, whether HTML shows it or not. */
export function substantialParts(parts: readonly MessagePart[]): MessagePart[] {
  return documentParts(parts).filter((part) => !isImagePart(part) || part.size >= DECORATIVE_IMAGE_MAX_BYTES);
}

function isImagePart(part: MessagePart): boolean {
  return part.declaredType.startsWith('image/');
}

function isDecorative(part: MessagePart): boolean {
  return part.referenced && isImagePart(part) && part.size < DECORATIVE_IMAGE_MAX_BYTES;
}

function extensionOf({ filename }: Pick<MessagePart, 'filename'>): string {
  return filename === null || !filename.includes('.') ? '' : filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
}
