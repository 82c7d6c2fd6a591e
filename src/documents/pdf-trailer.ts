// A PDF whose end was lost (a download that broke off, a gateway that cut) has its pages and no trailer that says where they begin. Writes
// that trailer anew when the catalogue is still there. Knows nothing else about the file: pdf.js finds the objects by itself.

const CATALOG = /(\d{1,9})\s{1,9}(\d{1,5})\s{1,9}obj\s{0,9}<<(?:(?!endobj)[\s\S]){0,2000}?\/Type\s{0,9}\/Catalog\b/;
const OBJECT = Buffer.from('/Catalog');
const WINDOW_BYTES = 3000;

/** The bytes with a trailer behind them; null when there is no catalogue to point at. */
export function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf(OBJECT);
  if (at === -1) return null;
  const before = buffer.toString('latin1', Math.max(0, at - WINDOW_BYTES), at + OBJECT.length + 1);
  const found = CATALOG.exec(before.slice(before.lastIndexOf(' obj', before.lastIndexOf('/Catalog')) - 20));
  if (!found) return null;
  return Buffer.concat([bytes, Buffer.from(`\ntrailer\n<< /Root ${found[1]} ${found[2]} R >>\nstartxref\n0\n%%EOF\n`)]);
}
