// Whether something in a letter may be the issuer's name although it was not read as one: such a name is never called missing.
import { isClosing, isWeakClosing } from './letter-lines.ts';
import { mayBeName } from './organization-words.ts';
import { hasGivenName, parsePersonName, readNameAt } from './person-names.ts';
import type { SectionLines } from './section-lines.ts';
import { splitParts } from './signature-parts.ts';

const linesBelowClosing = 4;
const signatureCharacters = 140;
const nameLineCharacters = 70;
const maxWords = 60;

/** A first name alone, a name in small letters, a name in a letterhead, a letter without closing: somebody must look. */
export function mayHoldName(section: SectionLines, isOther: (name: string) => boolean): boolean {
  if (!section.closed || hasUnknownName(section, isOther) || namesSomebody(section, isOther)) return true;
  return section.lines.some((line, index) => {
    if (section.zones[index] === 'addressee' || line.folded.length > nameLineCharacters) return false;
    const reading = parsePersonName(line.text);
    const signed = section.zones[index] === 'signature';
    if (reading !== null) return (signed || reading.full) && !isOther(reading.name);
    return signed && !/@/.test(line.text) && hasGivenName(line.text) && !isOther(line.text);
  });
}

/** A full name anywhere but the recommended person's may be who writes: "La Mtra. Rosa Méndez Luna hace constar …". */
function namesSomebody({ lines, zones }: SectionLines, isOther: (name: string) => boolean): boolean {
  return lines.some((line, index) => {
    if (zones[index] === 'addressee') return false;
    return [...line.text.matchAll(/\p{Lu}[\p{L}\p{M}.]{1,30}/gu)].slice(0, maxWords).some(({ 0: word, index: at }) => {
      if (!hasGivenName(word)) return false;
      const reading = readNameAt(line.text, at);
      return reading !== null && reading.full && !isOther(reading.name);
    });
  });
}

/** Right below the closing stands who signs, also when no list knows such a name: "bell hooks", "Viernes Solís". */
function hasUnknownName(section: SectionLines, isOther: (name: string) => boolean): boolean {
  return section.lines.some((closing, at) => {
    if (section.zones[at] !== 'signature' || !isClosing(closing.folded)) return false;
    const below = section.lines.slice(at + 1, at + 1 + linesBelowClosing);
    return below.some(
      ({ text, folded }) =>
        text.length <= signatureCharacters &&
        !isClosing(folded) &&
        !isWeakClosing(folded) &&
        splitParts(text).some(mayBeName) &&
        !isOther(text),
    );
  });
}
