// Who issued a recommendation letter and how to reach them, with the page and the exact line of every value; and which required
// values are certainly absent. Certainty needs readable text everywhere: whatever is doubtful is to be verified, never missing.
import type { ContactField, Evidence, RefereeContact, RequiredContactField } from '../domain/document.ts';
import { requiredContactFields } from '../domain/document.ts';
import { TEXT_BEARING_IMAGE_COVERAGE } from '../domain/thresholds.ts';
import type { FoundAddress } from './email-addresses.ts';
import { findEmailAddresses, mentionsEmail } from './email-addresses.ts';
import type { Quoted } from './issuer-name.ts';
import { readIssuer } from './issuer-name.ts';
import type { PageView } from './page-view.ts';
import { quoteLine } from './page-view.ts';
import { namesInAddress, nameWords } from './person-names.ts';
import type { FoundPhone } from './phone-numbers.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import type { SectionLines } from './section-lines.ts';
import { layOut } from './section-lines.ts';

export type RefereeReading = {
  readonly contact: RefereeContact;
  readonly missing: readonly RequiredContactField[];
  readonly unverified: readonly RequiredContactField[];
  readonly evidence: readonly Evidence[];
  /** A value was read from a form written against robots, so it may be wrong. */
  readonly obfuscated: boolean;
};

/** What the rest of the document says about the applicant; such values are never the issuer's. */
export type KnownApplicant = { readonly name: string | null; readonly emails: readonly string[]; readonly phones: readonly string[] };

type Candidate = FoundAddress | FoundPhone;
/** `certain`: surely not the issuer's. `doubtful`: probably not, so its field may not be called missing either. */
type Attribution = { readonly rank: number } | 'certain' | 'doubtful';
type Choice<T> = { readonly best: T | null; readonly doubtful: boolean };
type Scene = {
  readonly section: SectionLines;
  readonly applicant: KnownApplicant;
  readonly issuer: string | null;
  readonly nameLine: number;
};

/** The call's own addresses: an applicant's referee writes *to* them. */
export const addresseeDomain = /@(?:[a-z0-9-]+\.)*(?:amnistia\.org\.mx|amnistia\.org|amnesty\.org)$/;
const contextCharacters = 150;
const issuerContext =
  /\b(?:contactarme|contactarnos|conmigo|llamarme|escribirme|buscarme|localizarme|comunicarse|mis? (?:datos|telefonos?|celular|correo|numero|movil|e-?mail|oficina|whatsapp)|nuestr\w+|(?:quedo|estoy|quedamos|pongo|me encuentro) |a sus? (?:ordenes|disposicion)|cualquier (?:duda|aclaracion|informacion|consulta|referencia|comentario)|(?:contact|reach|call|email|write) me|my (?:phone|e-?mail|cell|mobile|number|office)|feel free|hesitate|please contact)/g;
const applicantContext =
  /\b(?:sus? (?:telefonos?|celular|correo|numero|datos|e-?mail|whatsapp|movil)|(?:her|his|their) (?:phone|e-?mail|number|contact|cell)|(?:contactar|localizar|llamar|escribir|buscar)l[aoe]\b)/g;

export function readReferee(views: readonly PageView[], applicant: KnownApplicant, nearUnread: boolean): RefereeReading {
  const section = layOut(views);
  const issuer = readIssuer(views, section, applicant.name);
  const scene: Scene = { section, applicant, issuer: issuer.name?.value ?? null, nameLine: issuer.nameLine };
  const phones = findPhoneNumbers(section.lines);
  const addresses = findEmailAddresses(section.lines);
  const phone = choose(scene, phones.found);
  const email = choose(scene, addresses);
  const quoted: { readonly [field in ContactField]: Quoted | null } = {
    name: issuer.name,
    phone: toQuoted(scene, phone.best),
    email: toQuoted(scene, email.best),
    organization: issuer.organization,
    position: issuer.position,
  };
  const silentLines = section.lines.filter((_, index) => !addresses.some((address) => address.line === index));
  const doubtful = {
    name: issuer.nameDoubtful,
    phone: phone.doubtful || phones.unread,
    email: email.doubtful || mentionsEmail(silentLines),
  };
  const readable = !nearUnread && views.every(isFullyReadable);
  const absent = requiredContactFields.filter((field) => quoted[field] === null);
  return {
    contact: contactOf(quoted),
    missing: absent.filter((field) => readable && !doubtful[field]),
    unverified: absent.filter((field) => !readable || doubtful[field]),
    evidence: Object.entries(quoted).flatMap(([field, found]) => (found === null ? [] : [{ field, page: found.page, quote: found.quote }])),
    obfuscated: email.best?.uncertain === true,
  };
}

function contactOf(quoted: { readonly [field in ContactField]: Quoted | null }): RefereeContact {
  return {
    name: quoted.name?.value ?? null,
    phone: quoted.phone?.value ?? null,
    email: quoted.email?.value ?? null,
    organization: quoted.organization?.value ?? null,
    position: quoted.position?.value ?? null,
  };
}

function isFullyReadable(view: PageView): boolean {
  if (view.state === 'blank') return view.source.imageCoverage <= TEXT_BEARING_IMAGE_COVERAGE;
  return view.state === 'text' && !view.torn && !view.source.ocr && view.source.imageCoverage <= TEXT_BEARING_IMAGE_COVERAGE;
}

function choose<T extends Candidate>(scene: Scene, candidates: readonly T[]): Choice<T> {
  let best: T | null = null;
  let bestRank = Number.NEGATIVE_INFINITY;
  let doubtful = false;
  for (const candidate of candidates) {
    const attribution = attribute(scene, candidate);
    if (attribution === 'doubtful') doubtful = true;
    if (typeof attribution === 'string' || attribution.rank <= bestRank) continue;
    best = candidate;
    bestRank = attribution.rank;
  }
  return { best, doubtful };
}

function attribute(scene: Scene, candidate: Candidate): Attribution {
  const zone = scene.section.zones[candidate.line];
  const known = candidate.kind === 'email' ? scene.applicant.emails : scene.applicant.phones;
  if (known.includes(candidate.value)) return 'certain';
  const likeIssuer = candidate.kind === 'email' && scene.issuer !== null ? namesInAddress(scene.issuer, candidate.value) : 0;
  const likeApplicant =
    candidate.kind === 'email' && scene.applicant.name !== null ? namesInAddress(scene.applicant.name, candidate.value) : 0;
  if (candidate.kind === 'email' && addresseeDomain.test(candidate.value) && !(zone === 'signature' && likeIssuer > 0)) return 'certain';
  if (zone === 'addressee') return 'doubtful';
  if (zone !== 'signature' && isApplicants(scene, candidate)) return 'certain';
  if (likeApplicant > likeIssuer) return 'doubtful';
  return { rank: rankOf(scene, candidate) + 2 * Math.min(1, likeIssuer) };
}

/** Next to the signature first, then where the issuer offers it, then the letterhead; nearer to the name wins. */
function rankOf(scene: Scene, candidate: Candidate): number {
  const zone = scene.section.zones[candidate.line];
  const distance = scene.nameLine < 0 ? 0 : Math.min(40, Math.abs(candidate.line - scene.nameLine)) / 100;
  if (zone === 'signature') return 3 - distance;
  if (zone === 'head') return 1.5;
  return lastIndex(contextOf(scene, candidate), issuerContext) >= 0 ? 2.5 : 1;
}

/** "Recomiendo a Ana López (ana@…, 55 …)", "su teléfono es …": the nearest words before decide. */
function isApplicants(scene: Scene, candidate: Candidate): boolean {
  const context = contextOf(scene, candidate);
  const spoken = Math.max(lastIndex(context, applicantContext), nameIndex(context, scene.applicant.name));
  return spoken >= 0 && spoken > lastIndex(context, issuerContext);
}

/** The folded words of the same sentence before the value. */
function contextOf(scene: Scene, candidate: Candidate): string {
  const lines = scene.section.lines;
  const here = lines[candidate.line];
  if (here === undefined) return '';
  const share = here.text.length === 0 ? 0 : candidate.at / here.text.length;
  const before = lines.slice(Math.max(0, candidate.line - 2), candidate.line).map((line) => line.folded);
  const text = [...before, here.folded.slice(0, Math.ceil(share * here.folded.length))].join(' ').slice(-contextCharacters);
  const sentence = [...text.matchAll(/[a-z)]{4}[.;] /g)].at(-1);
  return sentence === undefined ? text : text.slice(sentence.index + 4);
}

function nameIndex(context: string, name: string | null): number {
  const positions = (name === null ? [] : nameWords(name)).map((word) => context.lastIndexOf(word)).filter((at) => at >= 0);
  return positions.length >= 2 ? Math.max(...positions) : -1;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

function toQuoted(scene: Scene, candidate: Candidate | null): Quoted | null {
  const line = candidate === null ? undefined : scene.section.lines[candidate.line];
  return candidate === null || line === undefined
    ? null
    : { value: candidate.value, page: line.page, quote: quoteLine(line, candidate.at) };
}
