// How people call a file format; decided from the media type that the bytes gave.

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/msword': 'Word (.doc)',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'application/vnd.oasis.opendocument.text-template': 'OpenDocument',
  'application/vnd.oasis.opendocument.text-flat-xml': 'OpenDocument',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': 'Word',
  'application/vnd.ms-word.document.macroenabled.12': 'Word',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.ms-powerpoint': 'PowerPoint',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.ms-excel': 'Excel',
  'application/rtf': 'RTF',
  'text/plain': 'TXT',
  'multipart/related': 'MHTML',
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
