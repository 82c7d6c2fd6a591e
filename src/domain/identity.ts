// Whose message is it? One applicant per vacancy and person. Joins only on hard facts (address, thread); the same name or
// phone from elsewhere is said to HR and never merged. Pure: candidates are looked up by the caller.
import type { PersonMention } from './document.ts';
import type { Flag } from './flags.ts';
import { compareNames, type NameRelation } from './person-name.ts';

export type ApplicantIdentity = {
  readonly applicantId: string;
  readonly folio: string;
  /** From documents; null while none has named the person. */
  readonly documentName: string | null;
  /** Whether the person's own documents (CV, motivation letter) say so; a letter by somebody else may be misread. */
  readonly isOwnName: boolean;
  readonly phone: string | null;
  /** Every address that this applicant's own messages came from, and the one the application names. */
  readonly addresses: readonly string[];
};

export type IdentityQuestion = {
  /** From address, or the original author's when the message is a forward by somebody else. */
  readonly address: string | null;
  /** Applicant whose message or acknowledgement this message answers. */
  readonly threadApplicantId: string | null;
  /** The person as the message's documents present them. */
  readonly person: PersonMention | null;
  /** Whether `person` is named by a CV or a motivation letter. */
  readonly isOwnName: boolean;
  readonly candidates: readonly ApplicantIdentity[];
};

export type IdentityDecision =
  | { readonly action: 'join'; readonly applicantId: string; readonly flags: readonly Flag[] }
  | { readonly action: 'create'; readonly flags: readonly Flag[] };

export function decideIdentity(question: IdentityQuestion): IdentityDecision {
  const { candidates, person } = question;
  const inThread = candidates.filter((candidate) => candidate.applicantId === question.threadApplicantId);
  const sameAddress = candidates.filter((candidate) => question.address !== null && candidate.addresses.includes(question.address));
  const near = [...new Set([...inThread, ...sameAddress])];
  const relation = (candidate: ApplicantIdentity): NameRelation => {
    const compared = person?.name && candidate.documentName ? compareNames(person.name, candidate.documentName) : 'unclear';
    // only what both people say of themselves may separate two messages from one address
    return compared === 'different' && !(question.isOwnName && candidate.isOwnName) ? 'unclear' : compared;
  };

  const joined = near.find((candidate) => relation(candidate) === 'same') ?? near.find((candidate) => relation(candidate) !== 'different');
  if (joined) {
    const shared = sameAddress.filter((candidate) => candidate !== joined && relation(joined) !== 'same');
    return {
      action: 'join',
      applicantId: joined.applicantId,
      flags: shared.map((other) => ({ code: 'shared-address', detail: other.folio })),
    };
  }
  const shared: Flag[] = near.map((other) => ({ code: 'shared-address', detail: other.folio }));
  const alike: Flag[] = candidates
    .filter((candidate) => !near.includes(candidate) && isAlike(candidate, person))
    .map((other) => ({ code: 'possible-duplicate', detail: other.folio }));
  return { action: 'create', flags: [...shared, ...alike] };
}

/** The same name, phone or written address as somebody who writes from another address. */
function isAlike(candidate: ApplicantIdentity, person: PersonMention | null): boolean {
  if (!person) return false;
  const sameName = person.name !== null && candidate.documentName !== null && compareNames(person.name, candidate.documentName) === 'same';
  return (
    sameName ||
    (person.phone !== null && person.phone === candidate.phone) ||
    (person.email !== null && candidate.addresses.includes(person.email))
  );
}
