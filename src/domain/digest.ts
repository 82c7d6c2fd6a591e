// What HR needs to know about one vacancy at one moment, as counts and folios. It reconciles: every stored message is recorded,
// ignored with a reason, quarantined, or still being read, and the digest says so when the sum does not match.
import type { ApplicantStatus } from './assessment.ts';
import type { RequiredContactField } from './document.ts';
import type { FlagCode } from './flags.ts';
import type { RequiredDocumentType } from './vacancy.ts';

export type DigestApplicant = {
  readonly folio: string;
  readonly name: string | null;
  readonly status: ApplicantStatus;
  readonly receivedAt: string;
  readonly missing: readonly RequiredDocumentType[];
  readonly toVerify: readonly RequiredDocumentType[];
  /** What the counted letters' contacts lack, or what could not be seen. */
  readonly lackingContactFields: readonly RequiredContactField[];
  readonly unverifiedContactFields: readonly RequiredContactField[];
  readonly flags: readonly FlagCode[];
};

export type DigestWaiting = { readonly messageId: string; readonly kind: string; readonly reason: string; readonly receivedAt: string };

export type Digest = {
  readonly vacancyId: string;
  readonly at: string;
  readonly statuses: Readonly<Record<ApplicantStatus, number>>;
  readonly applicants: readonly DigestApplicant[];
  /** Near misses, questions and quarantined messages: a person must look. */
  readonly waiting: readonly DigestWaiting[];
  /** Message-IDs whose replies go out only when a person releases them, with the reason. */
  readonly held: readonly { readonly messageId: string; readonly reason: string }[];
  readonly messages: {
    readonly stored: number;
    readonly recorded: number;
    readonly ignored: number;
    readonly quarantined: number;
    readonly unread: number;
  };
  readonly reconciles: boolean;
};

const WAITING_KINDS: readonly string[] = ['near-miss', 'question', 'quarantined', 'spam-suspect', 'other-vacancy'];

export type DigestSource = {
  readonly vacancyId: string;
  readonly at: Date;
  readonly applicants: readonly DigestApplicant[];
  readonly held: Digest['held'];
  readonly messages: readonly {
    readonly messageId: string;
    readonly state: string;
    readonly kind: string | null;
    readonly reason: string | null;
    readonly receivedAt: string;
  }[];
};

export function makeDigest(source: DigestSource): Digest {
  const inState = (...states: string[]) => source.messages.filter(({ state }) => states.includes(state)).length;
  const messages = {
    stored: source.messages.length,
    recorded: inState('recorded'),
    ignored: inState('ignored'),
    quarantined: inState('quarantined'),
    unread: inState('stored', 'parsed'),
  };
  const withStatus = (status: ApplicantStatus) => source.applicants.filter((applicant) => applicant.status === status).length;
  return {
    vacancyId: source.vacancyId,
    at: source.at.toISOString(),
    statuses: {
      complete: withStatus('complete'),
      incomplete: withStatus('incomplete'),
      to_verify: withStatus('to_verify'),
      late: withStatus('late'),
    },
    applicants: source.applicants,
    held: source.held,
    waiting: source.messages
      .filter(({ state, kind }) => state !== 'recorded' && kind !== null && WAITING_KINDS.includes(kind))
      .map(({ messageId, kind, reason, receivedAt }) => ({ messageId, kind: kind ?? '', reason: reason ?? '', receivedAt }))
      .toSorted((left, right) => (left.receivedAt < right.receivedAt ? -1 : 1)),
    messages,
    reconciles: messages.stored === messages.recorded + messages.ignored + messages.quarantined + messages.unread,
  };
}
