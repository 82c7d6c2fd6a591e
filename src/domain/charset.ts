// Bytes → text when the declared charset is missing or wrong, as it often is. Trusts the bytes over the label where bytes can tell:
// valid multi-byte UTF-8 is UTF-8 whatever a Latin label says, and invalid UTF-8 is Windows-1252.
// Stands here because mail and documents both meet such bytes; knows nothing about either.

/** Labels under which programs send UTF-8 by mistake. */
const LATIN_LABEL = /^(?:iso[-_]?8859[-_]?1?\d|latin\d|windows[-_]?125\d|cp125\d|x-unknown|unknown(?:-8bit)?|ansi|default)$/;
/** WHATWG reads iso-8859-1 as windows-1252, as mail programs do. */
const WESTERN_LABEL = /^(?:iso[-_]?8859[-_]?1|latin-?1|windows[-_]?1252|cp1252|ansi|default|x-unknown|unknown(?:-8bit)?)$/;
const UTF8_LABEL = /^(?:utf[-_]?8(?:[-_]?mb4)?|us[-_]?ascii|ascii|ansi_x3\.4-1968|x-undeclared)$/;

/** The text, or null when the label is unknown here (the library may know it). `charset` null means that none was declared. */
export function decodeBytes(bytes: Uint8Array, charset: string | null): string | null {
  const label = (charset ?? 'x-undeclared')
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  const declaredUtf8 = UTF8_LABEL.test(label);
  if (declaredUtf8 || LATIN_LABEL.test(label)) {
    const utf8 = decodeUtf8(bytes, declaredUtf8);
    if (utf8 !== null) return utf8;
    if (declaredUtf8 || WESTERN_LABEL.test(label)) return decodeWindows1252(bytes);
  }
  return decodeAs(bytes, label);
}

/** What windows-1252 has where Latin-1 has C1 control characters; 0 where it has nothing. */
const WINDOWS_1252_C1 = [
  ...[0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0],
  ...[0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178],
];

/** By hand: TextDecoder reads windows-1252 as Latin-1 from Node 20.18.3 on (nodejs/node#56542) and loses quotes, dashes and the euro. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\x80-\x9f]/g, (control) =>
    String.fromCharCode(WINDOWS_1252_C1[control.charCodeAt(0) - 0x80] || control.charCodeAt(0)),
  );
}

/** Header values and parameters are declared to be ASCII or UTF-8 (RFC 6532); older programs write raw Latin bytes. */
export function decodeRaw(bytes: Uint8Array): string {
  return decodeBytes(bytes, null) ?? '';
}

/**
 * Declared UTF-8 may be damaged in places (a cut-off end, a pasted byte): as long as most of what is not ASCII is valid, it is
 * UTF-8. Undeclared it must be valid throughout.
 */
function decodeUtf8(bytes: Uint8Array, declared: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (!declared) return null;
  }
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const damaged = lossy.split('\uFFFD').length - 1;
  const intact = lossy.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return intact > damaged ? lossy : null;
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}
