// What an element's attributes say about being seen, ending a page, and the size of a picture. Knows inline styles only: applicants'
// programs (Word, LibreOffice, Google Docs) hide and break with those.

export type Attributes = Readonly<Record<string, string>>;

const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
const BREAK_BEFORE = /(?:page-)?break-before\s*:\s*(?:always|page|left|right)/i;
const BREAK_AFTER = /(?:page-)?break-after\s*:\s*(?:always|page|left|right)/i;

export const isHidden = (attributes: Attributes): boolean => 'hidden' in attributes || HIDDEN.test(attributes['style'] ?? '');
export const breaksBefore = (attributes: Attributes): boolean => BREAK_BEFORE.test(attributes['style'] ?? '');
export const breaksAfter = (attributes: Attributes): boolean => BREAK_AFTER.test(attributes['style'] ?? '');

/** US Letter in CSS pixels (1/96 inch). */
const PAGE_AREA = 816 * 1056;
/** A picture whose size is not told. */
const UNSIZED_COVERAGE = 0.1;
const PIXELS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 96 / 72, in: 96, cm: 37.8, mm: 3.78 };

export function pictureCoverage(attributes: Attributes): number {
  const width = readPixels(attributes, 'width');
  const height = readPixels(attributes, 'height');
  return width === null || height === null ? UNSIZED_COVERAGE : (width * height) / PAGE_AREA;
}

function readPixels(attributes: Attributes, name: 'width' | 'height'): number | null {
  const styled = new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d{1,5}(?:\\.\\d{1,4})?)(px|pt|in|cm|mm)`, 'i').exec(attributes['style'] ?? '');
  const plain = /^\s*(\d{1,5}(?:\.\d{1,4})?)(px|)\s*$/i.exec(attributes[name] ?? '');
  const [, number, unit = ''] = styled ?? plain ?? [];
  return number === undefined ? null : Number(number) * (PIXELS[unit.toLowerCase()] ?? 1);
}
