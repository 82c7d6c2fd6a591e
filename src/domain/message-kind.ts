// What each message of one applicant is, in order of receipt: the application, a supplement to it, a question, or a repeat.
import type { ApplicantMessageKind } from './message.ts';

export type ApplicantMessage = {
  readonly id: string;
  readonly receivedAt: Date;
  /** As sent; null when absent. */
  readonly messageIdHeader: string | null;
  /** SHA-256 of each document, sorted; links count by host, a letter in the body by its text. */
  readonly documentKeys: readonly string[];
  /** Folded own words of the body (quotes stripped). */
  readonly ownText: string;
  readonly asksQuestion: boolean;
};

/**
 * Kinds by message id. A message without documents that asks something is a question; without documents and without a
 * question it is the application when it is the first (somebody forgot to attach), else a question for a person to read.
 */
export function decideMessageKinds(messages: readonly ApplicantMessage[]): Map<string, ApplicantMessageKind> {
  const kinds = new Map<string, ApplicantMessageKind>();
  const earlier: ApplicantMessage[] = [];
  let applied = false;
  for (const message of messages.toSorted(byReceipt)) {
    let kind: ApplicantMessageKind;
    if (earlier.some((other) => isRepeat(other, message))) kind = 'duplicate';
    else if (message.documentKeys.length === 0 && (message.asksQuestion || applied)) kind = 'question';
    else kind = applied ? 'supplement' : 'application';
    applied ||= kind === 'application';
    kinds.set(message.id, kind);
    earlier.push(message);
  }
  return kinds;
}

export function byReceipt(left: { receivedAt: Date; id: string }, right: { receivedAt: Date; id: string }): number {
  return left.receivedAt.getTime() - right.receivedAt.getTime() || (left.id < right.id ? -1 : 1);
}

/** The same documents and the same words again: a second delivery, or somebody who pressed send twice. */
function isRepeat(earlier: ApplicantMessage, later: ApplicantMessage): boolean {
  const sameContent = earlier.documentKeys.join() === later.documentKeys.join() && earlier.ownText === later.ownText;
  if (!sameContent) return false;
  return later.documentKeys.length > 0 || (later.messageIdHeader !== null && later.messageIdHeader === earlier.messageIdHeader);
}

const THANKS = /^(muchas |mil )?(gracias|thank you|thanks|recibido|enterad[oa]|ok|de acuerdo|excelente|perfecto)\b/;

const SENDS_SOMETHING = /adjunt|anex|env[ií]|mand[oé]|attach|enclos/;

/** A short word of thanks that asks nothing: answering it would be noise. `ownText` is folded to lower case. */
export function isThanks(message: Pick<ApplicantMessage, 'ownText' | 'asksQuestion' | 'documentKeys'>): boolean {
  return (
    message.documentKeys.length === 0 &&
    !message.asksQuestion &&
    message.ownText.length <= 200 &&
    THANKS.test(message.ownText) &&
    !SENDS_SOMETHING.test(message.ownText)
  );
}
