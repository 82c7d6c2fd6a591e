// The assessment of one applicant: contents, punctuality and flags, from stored facts alone. Deriving it again from the same
// facts gives the same result, in whatever order the messages were processed.
import { type ApplicantStatus, assessContents, type Contents, type FiledDocument } from './assessment.ts';
import { decidePunctuality, type Punctuality } from './deadline.ts';
import type { Flag, FlagCode } from './flags.ts';
import type { ApplicantMessageKind } from './message.ts';
import type { Vacancy } from './vacancy.ts';

export type AssessedMessage = {
  readonly id: string;
  readonly receivedAt: Date;
  readonly kind: ApplicantMessageKind;
  /** Flags that were raised when the message was routed and identified. */
  readonly flags: readonly Flag[];
  /** Something of the message was not looked at. */
  readonly incomplete: boolean;
};

export type ApplicantFacts = {
  readonly messages: readonly AssessedMessage[];
  /** In order of arrival. */
  readonly documents: readonly FiledDocument[];
  /** Documents of this person that may be elsewhere: unlinked messages, other applicants that look the same. */
  readonly unlinked: readonly Flag[];
  /** Whether any document names the person. */
  readonly named: boolean;
};

export type Assessment = Punctuality & {
  readonly status: ApplicantStatus;
  /** Receipt of the application itself (not of an earlier question). */
  readonly receivedAt: Date;
  readonly contents: Contents;
  readonly flags: readonly Flag[];
};

/** What seems to be missing may be filed under somebody else: the same person elsewhere, or another one at the same address. */
const DOUBTFUL_FLAGS: readonly FlagCode[] = ['letter-from-referee', 'unlinked-documents', 'possible-duplicate', 'shared-address'];

export function assessApplicant(facts: ApplicantFacts, vacancy: Vacancy): Assessment {
  const applications = facts.messages.filter(({ kind }) => kind === 'application' || kind === 'supplement');
  const first = (applications.length > 0 ? applications : facts.messages).reduce((earliest, message) =>
    message.receivedAt < earliest.receivedAt ? message : earliest,
  );
  const punctuality = decidePunctuality(first.receivedAt, vacancy);
  const raised = [...facts.unlinked, ...facts.messages.flatMap(({ flags }) => flags)];
  const extraDoubt = raised.some(({ code }) => DOUBTFUL_FLAGS.includes(code)) || facts.messages.some(({ incomplete }) => incomplete);
  const contents = assessContents(facts.documents, vacancy, extraDoubt);
  const onTimeOnly = assessContents(
    facts.documents.filter(({ onTime }) => onTime),
    vacancy,
    extraDoubt,
  );
  const needsLate = punctuality.onTime && onTimeOnly.completeness !== contents.completeness;
  return {
    ...punctuality,
    receivedAt: first.receivedAt,
    status: !punctuality.onTime || needsLate ? 'late' : contents.completeness,
    contents,
    flags: uniqueFlags([...facts.messages.flatMap(({ flags }) => flags), ...ownFlags(facts, contents, needsLate)]),
  };
}

function ownFlags(facts: ApplicantFacts, contents: Contents, needsLate: boolean): Flag[] {
  return [
    ...facts.unlinked,
    ...contents.sameReferee.map(([, later]): Flag => ({ code: 'same-referee', detail: later })),
    ...facts.messages.filter(({ incomplete }) => incomplete).map(({ id }): Flag => ({ code: 'limits-reached', detail: id })),
    ...(needsLate ? facts.documents.filter(({ onTime }) => !onTime).map(({ id }): Flag => ({ code: 'late-documents', detail: id })) : []),
    ...(contents.toVerify.length > 0 ? facts.documents.filter(({ pictured }) => pictured) : []).map(
      ({ id }): Flag => ({ code: 'unread-pictures', detail: id }),
    ),
    ...(facts.named ? [] : [{ code: 'unknown-name', detail: facts.messages[0]?.id ?? '' } satisfies Flag]),
  ];
}

function uniqueFlags(flags: readonly Flag[]): Flag[] {
  const byKey = new Map(flags.map((flag) => [`${flag.code} ${flag.detail}`, flag]));
  return [...byKey.values()].toSorted((left, right) => (`${left.code} ${left.detail}` < `${right.code} ${right.detail}` ? -1 : 1));
}
