// Who issued a recommendation letter and how to reach them, with the page and the exact line of every value; and which required
// values are certainly absent. Certainty needs readable text everywhere: whatever is doubtful is to be verified, never missing.
import type { ContactField, Evidence, RefereeContact, RequiredContactField } from '../domain/document.ts';
import { requiredContactFields } from '../domain/document.ts';
import { TEXT_BEARING_IMAGE_COVERAGE } from '../domain/thresholds.ts';
import type { ContactValue, KnownApplicant, Scene } from './contact-owner.ts';
import { ownerOf } from './contact-owner.ts';
import type { FoundAddress } from './email-addresses.ts';
import { findEmailAddresses, mentionsEmail } from './email-addresses.ts';
import type { Quoted } from './issuer-candidates.ts';
import { maxAddresses } from './issuer-candidates.ts';
import { readIssuer } from './issuer-name.ts';
import { likelyMeant } from './misread-addresses.ts';
import type { PageView } from './page-view.ts';
import { quoteLine, quoteOf } from './page-view.ts';
import { namesInAddress } from './person-names.ts';
import type { LoneExtension } from './phone-extension.ts';
import { findLoneExtension } from './phone-extension.ts';
import type { FoundPhone } from './phone-numbers.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { layOut } from './section-lines.ts';

export type RefereeReading = {
  readonly contact: RefereeContact;
  readonly missing: readonly RequiredContactField[];
  readonly unverified: readonly RequiredContactField[];
  readonly evidence: readonly Evidence[];
  /** A value was decoded, joined or repaired, so it may be wrong. */
  readonly uncertain: boolean;
};

type Choice<T> = { readonly best: T | null; readonly others: readonly T[]; readonly doubtful: boolean };
type QuotedFields = { readonly [field in ContactField]: Quoted | null };

export function readReferee(views: readonly PageView[], applicant: KnownApplicant, nearUnread: boolean): RefereeReading {
  const section = layOut(views);
  const addresses = findEmailAddresses(section.lines);
  const issuer = readIssuer({ views, section, addresses: addresses.slice(0, maxAddresses).map(({ value }) => value) }, applicant.name);
  const scene: Scene = { section, applicant, issuer: issuer.name?.value ?? null, nameLine: issuer.nameLine };
  const phones = findPhoneNumbers(section.lines);
  const phone = choose(scene, phones.found);
  const email = choose(
    scene,
    addresses.map((address) => asMeant(scene, address)),
  );
  const extension = extensionOf(scene, phone.best);
  const quoted: QuotedFields = {
    name: issuer.name,
    phone: withExtension(toQuoted(views, scene, phone.best), extension),
    email: toQuoted(views, scene, email.best),
    organization: issuer.organization,
    position: issuer.position,
  };
  const silentLines = section.lines.filter((_, index) => !addresses.some(({ line, span }) => line === index || line + span - 1 === index));
  const doubtful = {
    name: issuer.nameDoubtful,
    phone: phone.doubtful || phones.unread,
    email: email.doubtful || mentionsEmail(silentLines),
  };
  const readable = !nearUnread && views.every(isFullyReadable);
  const absent = requiredContactFields.filter((field) => quoted[field] === null);
  const others = { phone: phone.others, email: email.others };
  return {
    contact: contactOf(quoted),
    missing: absent.filter((field) => readable && !doubtful[field]),
    unverified: absent.filter((field) => !readable || doubtful[field]),
    evidence: [
      ...Object.entries(quoted).flatMap(([field, found]) => (found === null ? [] : [{ field, page: found.page, quote: found.quote }])),
      ...(extension === null ? [] : [{ field: 'phone', page: extension.page, quote: extension.quote }]),
      ...Object.entries(others).flatMap(([field, values]) => otherEvidence(views, scene, field, values)),
    ],
    uncertain: email.best?.uncertain === true || phone.best?.uncertain === true,
  };
}

function contactOf(quoted: QuotedFields): RefereeContact {
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

/** The value with most points; the issuer's other ones stay on record. */
function choose<T extends ContactValue>(scene: Scene, values: readonly T[]): Choice<T> {
  let best: T | null = null;
  let bestPoints = Number.NEGATIVE_INFINITY;
  let doubtful = false;
  const own: T[] = [];
  for (const value of values) {
    const owner = ownerOf(scene, value);
    if (owner === 'doubtful') doubtful = true;
    if (typeof owner === 'string') continue;
    own.push(value);
    const points = Object.values(owner.points).reduce((sum, one) => sum + one, 0);
    if (points <= bestPoints) continue;
    best = value;
    bestPoints = points;
  }
  return { best, others: own.filter((one) => one.value !== best?.value), doubtful };
}

/** Recognition takes "l" for "I" and "1": when only the other letter makes the issuer's name of an address, that one was meant. */
function asMeant(scene: Scene, address: FoundAddress): FoundAddress {
  const { issuer, section } = scene;
  if (issuer === null || section.lines[address.line]?.ocr !== true || namesInAddress(issuer, address.value) > 0) return address;
  const meant = likelyMeant(address.value).find((value) => namesInAddress(issuer, value) > 0);
  return meant === undefined ? address : { ...address, value: meant, uncertain: true };
}

function extensionOf(scene: Scene, phone: FoundPhone | null): LoneExtension | null {
  if (phone === null || phone.value.includes(';') || phone.reaches === 'person') return null;
  return findLoneExtension(scene.section, phone.line);
}

function withExtension(phone: Quoted | null, extension: LoneExtension | null): Quoted | null {
  return phone === null || extension === null ? phone : { ...phone, value: `${phone.value};ext=${extension.digits}` };
}

function otherEvidence(views: readonly PageView[], scene: Scene, field: string, values: readonly ContactValue[]): Evidence[] {
  return values.flatMap((value) => {
    const found = toQuoted(views, scene, value);
    return found === null ? [] : [{ field, page: found.page, quote: found.quote }];
  });
}

function toQuoted(views: readonly PageView[], scene: Scene, value: ContactValue | null): Quoted | null {
  const line = value === null ? undefined : scene.section.lines[value.line];
  if (value === null || line === undefined) return null;
  const next = value.span === 2 ? scene.section.lines[value.line + 1] : undefined;
  const view = views.find(({ source }) => source.page === line.page);
  const quote =
    next === undefined || view === undefined
      ? quoteLine(line, value.at)
      : quoteOf(view, line.flatStart + Math.max(0, line.folded.length - 1), next.flatStart + 1);
  return { value: value.value, page: line.page, quote };
}
