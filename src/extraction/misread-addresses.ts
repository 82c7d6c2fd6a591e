// What optical recognition makes of the signs of an email address, put right where it can have meant only one thing. A letter that
// might be another letter ("rn" for "m") is kept as read: a wrong address is worse than a doubtful one.

/** Domains everybody uses: one confusable character away from one of them is a misreading. */
const providers = new Set(['gmail', 'hotmail', 'outlook', 'yahoo', 'icloud', 'live', 'protonmail', 'prodigy']);
const ends = new Set(['com', 'org', 'net', 'mx', 'edu', 'gob']);
/** "©", "®" or "(Q" between a local part and a domain. */
const sign = /(?<=[\p{Ll}\d])[ ]?(?:[©®€]|\([QOD©®]\)?)[ ]?(?=[\p{L}\d-]{2,63}\.[\p{L}\d])/gu;
/** A capital Q or O in small letters: "lauraQagora.example", "lauraO agora.example"; at a line's end with the domain below. */
const letterSign = /(?<=[\p{Ll}\d]{2})[QO] ?(?=[\p{Ll}\d-]{2,63}(?:\.[\p{Ll}\d-]{2,63}){1,4})/gu;
/** "gmurillo O agora.example", "direccion) agora.example": a lone sign where only "@" makes sense. */
const loneSign =
  /(?<=[\p{Ll}\d]{3})(?<!\(\p{L}{1,10})(?: [OQGD]{1,2} | ?\) ?)(?=[\p{Ll}\d-]{3,63}\.(?:com|org|net|mx|edu|gob|example)\b)/gu;
/** "amparo. ferrus@…": after a full stop a sentence would begin with a capital. */
const blankInLocal = /(?<![\p{L}\d@])(?!correo|mail|email|tel|cel)(\p{Ll}{2,20})\. (?=\p{Ll}[\p{Ll}\d._-]{1,40} ?(?:@|[[(]?arroba\b))/gu;
const blankInCapitals = /(?<![\p{L}\d@])(?!CORREO|MAIL|EMAIL|TEL|CEL)(\p{Lu}{2,20})\. (?=\p{Lu}[\p{Lu}\d._-]{1,40} ?@)/gu;
const blankAtHyphen = /(@[\p{L}\d]{2,40}) - (?=[\p{L}\d]{2,40} ?\. ?(?:com|org|net|mx|edu|gob|example)\b)/giu;
/** A capital I after a separator in small letters is an l: "primaria.Icardenas@…". */
const capitalInLocal = /(?<=(?<![\p{L}\d._-])\p{Ll}[\p{Ll}\d]{0,30}[._-])I(?=\p{Ll}[\p{Ll}\d._-]{0,40}@)/gu;
/** "com.m«x": a speck between two letters. */
const speckInDomain = /(?<=@[\p{L}\d.-]{3,63})[«»°`´~'](?=\p{Ll})/gu;
const commaInDomain = /(@[\p{L}\d.-]{2,63}),(?=(?:com|org|net|mx|edu|gob|example)\b)/giu;
const blankInDomain = /(@[\p{L}\d-]{2,63}(?:\.[\p{L}\d-]{2,63}){0,3}) ?(\.) ?(?=(?:com|org|net|mx|edu|gob|example)\b)/giu;
/** "s|p@…": no local part that people choose holds a bar. */
const barInLocal = /(?<=[\p{L}\d._-])\|(?=[\p{L}\d._-]{0,63}@)/gu;

export function repairSigns(text: string): string {
  const signed = text.includes('@')
    ? text
    : text
        .replace(sign, '@')
        .replace(letterSign, '@')
        .replace(loneSign, '@')
        .replace(/(?<=[\p{Ll}\d]{2}) ?Q$/u, ' @');
  return signed
    .replace(barInLocal, 'l')
    .replace(capitalInLocal, 'l')
    .replace(speckInDomain, '')
    .replace(blankInLocal, '$1.')
    .replace(blankInCapitals, '$1.')
    .replace(blankAtHyphen, '$1-')
    .replace(commaInDomain, '$1.')
    .replace(blankInDomain, '$1$2');
}

/** "gmai1.com" → "gmail.com", "agora.0rg" → "agora.org"; anything else as read. */
export function repairAddress(domain: string): string {
  const labels = domain.split('.');
  const name = asLetters(labels[0] ?? '');
  const repaired = labels.map((label, index) => {
    if (index === 0) return providers.has(name) ? name : label;
    return ends.has(asLetters(label)) ? asLetters(label) : label;
  });
  return repaired.join('.');
}

function asLetters(label: string): string {
  return label.replaceAll('0', 'o').replaceAll(/[1|!]/g, 'l');
}

/** The same address with one confusable character at the beginning of a word read differently. */
export function likelyMeant(address: string): readonly string[] {
  const [local = '', domain = ''] = address.split('@');
  return [...local.matchAll(/[il1|]/g)].flatMap(({ index, 0: character }) =>
    ['l', 'i'].filter((other) => other !== character).map((other) => `${local.slice(0, index)}${other}${local.slice(index + 1)}@${domain}`),
  );
}
