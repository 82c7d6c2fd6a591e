// How people call a file format; decided from the media type that the bytes gave.

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/msword': 'Word (.doc)',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'application/rtf': 'RTF',
  'application/zip': 'ZIP',
  'application/vnd.rar': 'RAR',
  'application/x-rar-compressed': 'RAR',
  'application/x-7z-compressed': '7z',
  'application/vnd.ms-outlook': 'Outlook (.msg)',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/heic': 'HEIC',
  'image/tiff': 'TIFF',
  'image/webp': 'WebP',
  'text/html': 'HTML',
};

export const formatName = (mime: string | null): string | null => (mime === null ? null : (FORMAT_NAMES[mime] ?? null));
