// Whose a telephone number or an address in a letter is: the issuer's, with points that can be listed, surely somebody else's, or
// doubtful. Knows nothing about how values are found.
import type { FoundAddress } from './email-addresses.ts';
import type { Line } from './page-view.ts';
import { hasGivenName, isSameName, namesInAddress, nameWords, readNameAt } from './person-names.ts';
import type { FoundPhone } from './phone-numbers.ts';
import type { SectionLines } from './section-lines.ts';

/** What the rest of the document says about the applicant; such values are never the issuer's. */
export type KnownApplicant = { readonly name: string | null; readonly emails: readonly string[]; readonly phones: readonly string[] };

export type ContactValue = FoundAddress | FoundPhone;
/** `certain`: surely not the issuer's. `doubtful`: probably not, so its field may not be called missing either. */
export type Owner = { readonly points: { readonly [reason: string]: number } } | 'certain' | 'doubtful';

export type Scene = {
  readonly section: SectionLines;
  readonly applicant: KnownApplicant;
  readonly issuer: string | null;
  readonly nameLine: number;
};

/** The call's own addresses: an applicant's referee writes *to* them. */
export const addresseeDomain = /@(?:[a-z0-9-]+\.)*(?:amnistia\.org\.mx|amnistia\.org|amnesty\.org)$/;
const contextCharacters = 150;
const proseCharacters = 60;
const maxNameWords = 12;
/** A name, or "pueden localizarla en su número celular", and the value. */
const nearCharacters = 60;
const verbs = '(?:contact|localiz|llam|escrib|busc|marc|habl|pregunt|encuentr|encontr|respond|comunic)';
const issuerContext = new RegExp(
  `\\b(?:yo\\b|contesto\\b|respondo\\b|a mi(?! \\w*(?:compan|colab))|conmigo|(?:me|nos) (?:pueden?|podran?|podria\\w*|puedes|${verbs}\\w*)|${verbs}\\w{0,6}(?:me|nos)\\b|\\w*[aeiou]n?(?:me|nos) (?:al|en|a|por|un)\\b|mis? (?:datos|senas|telefonos?|celular|correo|numero|movil|e-?mail|oficina|whatsapp|extension)|nuestr\\w+|(?:quedo|estoy|quedamos|pongo|me encuentro) |a sus? (?:ordenes|disposicion)|a la orden|cualquier (?:duda|aclaracion|informacion|consulta|referencia|comentario|cosa)|(?:contact|reach|call|email|write|ask|text) me|my (?:phone|e-?mail|cell|mobile|number|office|direct)|feel free|hesitate|please contact|at our office)`,
  'g',
);
const applicantContext = new RegExp(
  `\\b(?:sus? (?:telefonos?|celular|correo|numero|datos|e-?mail|whatsapp|movil)|(?:her|his|their) (?:\\w+ )?(?:phone|e-?mail|number|contact|cell)|(?:reach|contact|call|write to|email) (?:her|him|them)\\b|l[aoe]s? (?:pueden|podran|puedes|${verbs})\\w*|${verbs}\\w{0,6}l[aoe]s?\\b|(?:con|a) (?:ella|el|elle)(?: mism[ao])? (?:al|en)\\b)`,
  'g',
);

export function ownerOf(scene: Scene, value: ContactValue): Owner {
  const zone = scene.section.zones[value.line];
  const known = value.kind === 'email' ? scene.applicant.emails : scene.applicant.phones;
  if (known.includes(value.value)) return 'certain';
  const likeIssuer = likeness(scene.issuer, value);
  if (value.kind === 'email' && addresseeDomain.test(value.value) && !(zone === 'signature' && likeIssuer > 0)) return 'certain';
  if (zone === 'quoted' || (zone === 'addressee' && likeIssuer === 0)) return 'doubtful';
  const applicants = ofApplicant(scene, value);
  if (applicants !== null) return applicants;
  if (likeness(scene.applicant.name, value) > likeIssuer) return 'doubtful';
  return { points: pointsOf(scene, value, likeIssuer) };
}

function likeness(name: string | null, value: ContactValue): number {
  return name !== null && value.kind === 'email' ? namesInAddress(name, value.value) : 0;
}

/** Next to the signature first, then where the issuer offers it, then the letterhead; a person's own line before the house's. */
function pointsOf(scene: Scene, value: ContactValue, likeIssuer: number): { readonly [reason: string]: number } {
  const zone = scene.section.zones[value.line];
  const distance = scene.nameLine < 0 ? 0 : Math.min(40, Math.abs(value.line - scene.nameLine)) / 100;
  const offered = zone !== 'signature' && lastIndex(contextOf(scene, value), issuerContext) >= 0;
  const places: { readonly [place: string]: number } = { signature: 3 - distance, sender: 3, head: 1.5, addressee: 1 };
  return {
    [zone ?? 'body']: Math.max(places[zone ?? 'body'] ?? 1, offered ? 2.7 : 0),
    likeIssuer: 2 * Math.min(1, likeIssuer),
    otherPerson: namesAnother(scene, value) ? -1.5 : 0,
    ownLine: value.kind === 'phone' ? reachPoints(value) : 0,
  };
}

/** "Mi asistente: Rita Salas, 55 …": somebody else stands before the value on its line. */
function namesAnother({ section, issuer }: Scene, value: ContactValue): boolean {
  const before = (section.lines[value.line]?.text ?? '').slice(0, value.at);
  if (issuer === null) return false;
  return [...before.matchAll(/\p{Lu}[\p{L}\p{M}.]{1,30}/gu)].slice(-maxNameWords).some(({ 0: word, index }) => {
    const reading = hasGivenName(word) ? readNameAt(before, index) : null;
    return reading !== null && reading.full && !isSameName(reading.name, issuer);
  });
}

/** An extension leads to a desk as a mobile leads to a pocket. */
function reachPoints({ value, reaches }: FoundPhone): number {
  return value.includes(';ext=') ? 0.6 : { person: 0.6, unsaid: 0, house: -0.6 }[reaches];
}

/**
 * "Recomiendo a Ana López (ana@…, 55 …)", "su teléfono es …": the nearest words before decide, surely only when they are near.
 * A signature block speaks for itself.
 */
function ofApplicant(scene: Scene, value: ContactValue): 'certain' | 'doubtful' | null {
  const line = scene.section.lines[value.line];
  const isBlock = scene.section.zones[value.line] === 'signature' && (scene.section.closed || (line?.text.length ?? 0) < proseCharacters);
  if (isBlock) return null;
  const context = contextOf(scene, value);
  const spoken = Math.max(lastIndex(context, applicantContext), nameIndex(context, scene.applicant.name));
  if (spoken < 0 || spoken <= lastIndex(context, issuerContext)) return null;
  // Who is recommended may have been taken for who signs, as long as nobody is known to sign.
  return scene.issuer !== null && context.length - spoken <= nearCharacters ? 'certain' : 'doubtful';
}

/** The folded words of the same sentence before the value. */
function contextOf(scene: Scene, value: ContactValue): string {
  const lines = scene.section.lines;
  const here: Line | undefined = lines[value.line];
  if (here === undefined) return '';
  const share = here.text.length === 0 ? 0 : value.at / here.text.length;
  const before = lines.slice(Math.max(0, value.line - 2), value.line).map((line) => line.folded);
  const text = [...before, here.folded.slice(0, Math.ceil(share * here.folded.length))].join(' ').slice(-contextCharacters);
  const sentence = [...text.matchAll(/[a-z)]{4}\. |; /g)].at(-1);
  return sentence === undefined ? text.trimStart() : text.slice(sentence.index + sentence[0].length);
}

/** Two words of the name, or the first one at the beginning: "Kevin contesta en el …". */
function nameIndex(context: string, name: string | null): number {
  const words = name === null ? [] : nameWords(name);
  if (words[0] !== undefined && words[0].length >= 3 && new RegExp(`^(?:a )?${words[0].replaceAll(/[^a-z]/g, '')}\\b`).test(context))
    return 0;
  const positions = words.map((word) => context.lastIndexOf(word)).filter((at) => at >= 0);
  return positions.length >= 2 ? Math.max(...positions) : -1;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
