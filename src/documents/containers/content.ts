// What every unpacker yields and returns. Knows no format.
import type { DocumentProblem } from '../../domain/document.ts';
import type { Mailbox } from '../../domain/message.ts';
import type { ExpansionBudget } from './budget.ts';

/** One file of a container. */
export type Member = {
  readonly kind: 'file';
  /** Folders and name as the container writes them, made safe by whoever takes them; empty: named after its container. */
  readonly path: readonly string[];
  /** null when they cannot be had: `problem` says why. */
  readonly bytes: Buffer | null;
  readonly size: number;
  readonly problem: DocumentProblem | null;
  /** Shown inside the body of the mail that carries it. */
  readonly referenced?: boolean;
  /** The body of the mail that the container holds, in a form that somebody else turns into text. */
  readonly isBody?: boolean;
};

/** A mail in Outlook's own form; its attachments follow as members. */
export type CarriedMessage = {
  readonly kind: 'message';
  /** Containers within the container that hold it. */
  readonly path: readonly string[];
  readonly subject: string;
  readonly from: Mailbox | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly text: string;
  readonly html: string;
};

/** Returns what is wrong with the container as a whole; null when everything was yielded, each member with its own problem. */
export type Unpacking = AsyncGenerator<Member | CarriedMessage, DocumentProblem | null>;
export type Unpacker = (bytes: Buffer, budget: ExpansionBudget) => Unpacking;

export const unreadMember = (path: readonly string[], size: number, problem: DocumentProblem): Member => ({
  kind: 'file',
  path,
  bytes: null,
  size,
  problem,
});
