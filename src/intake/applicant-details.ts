// What the messages of one applicant say about the person: name, addresses, telephone. Pure. Told by all messages in order of
// receipt, so that it does not matter in which order they were processed.
import type { Flag } from '../domain/flags.ts';
import { byReceipt } from '../domain/message-kind.ts';
import { compareNames } from '../domain/person-name.ts';
import type { ApplicantDetails, MessageFacts, MessageRow } from './ledger-rows.ts';

type Told = Pick<MessageRow, 'id' | 'sender' | 'receivedAt' | 'internalDate' | 'facts'>;

/** The applicant's own address: the sender's, unless somebody else forwarded the application. */
export function ownAddress(sender: string | null, facts: Pick<MessageFacts, 'person' | 'forwarded' | 'originalAuthor'>): string | null {
  return facts.forwarded ? (facts.person?.email ?? facts.originalAuthor?.address ?? null) : sender;
}

/** Documents outrank the From header; of several names, numbers or addresses the first counts. */
export function detailsOf(messages: readonly Told[]): ApplicantDetails {
  const told = messages
    .flatMap(({ facts, ...row }) => (facts ? [{ ...row, facts }] : []))
    .toSorted((left, right) => byReceipt(timed(left), timed(right)));
  const own = told.map(({ sender, facts }) => ownAddress(sender, facts));
  const written = told.map(({ facts }) => facts.person?.email ?? null);
  const displayName = first(told.map(({ facts }) => (facts.forwarded ? (facts.originalAuthor?.name ?? null) : facts.fromName)));
  const ownName = first(told.map(({ facts }) => (facts.isOwnName ? (facts.person?.name ?? null) : null)));
  const lettersName = first(told.map(({ facts }) => facts.person?.name ?? null));
  // what a recommendation calls the person may be misread; against the sender's own word it does not stand
  const agrees = lettersName !== null && (displayName === null || compareNames(lettersName, displayName) !== 'different');
  return {
    name: ownName ?? (agrees ? lettersName : null),
    isOwnName: ownName !== null,
    displayName,
    email: first(own),
    phone: first(told.map(({ facts }) => facts.person?.phone ?? null)),
    addresses: [...new Set([...own, ...written].filter((address) => address !== null))],
  };
}

/** A message whose documents name somebody else than the application does. */
export function mismatchOf(message: Pick<Told, 'id' | 'facts'>, name: string | null): Flag[] {
  const named = message.facts?.person?.name ?? null;
  const differs = name !== null && named !== null && compareNames(name, named) === 'different';
  return differs ? [{ code: 'name-mismatch', detail: message.id }] : [];
}

const first = (values: readonly (string | null)[]): string | null => values.find((value) => value !== null) ?? null;
const timed = ({ id, receivedAt, internalDate }: Omit<Told, 'facts'>) => ({ id, receivedAt: receivedAt ?? internalDate });
