// What every use-case is handed: the ports and the settings that the rules need. Made once, by src/runtime/.
import type { OwnIdentity } from '../domain/own-identity.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import type { IntakeStore } from './intake-store.ts';
import type { BlobStore, Clock, DocumentConverter, JobQueue, Log, MailSender, MessageParser, ReplyComposer } from './ports.ts';

export type IntakeSettings = {
  readonly vacancies: readonly Vacancy[];
  readonly own: OwnIdentity;
  /** Hosts whose `Received` lines we believe. */
  readonly trustedReceivers: readonly string[];
  /** How long a reply waits after an applicant's last message. */
  readonly settleMs: number;
  readonly backlogPolicy: 'hold' | 'send';
  /** Whether a copy of every reply goes to our own mailbox, so that an unknown outcome can be settled by finding it there. */
  readonly collectsEvidence: boolean;
  /** Names this process: who is sending a reply. */
  readonly owner: string;
};

export type IntakeServices = {
  readonly store: IntakeStore;
  readonly blobs: BlobStore;
  readonly parser: MessageParser;
  readonly converter: DocumentConverter;
  readonly composer: ReplyComposer;
  /** Null in a process that must not send: replies stay where they are. */
  readonly sender: MailSender | null;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: IntakeSettings;
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number;
  /** Replies between their claim and its outcome in this process; the row alone cannot tell one that is sent from one that was left. */
  readonly sending: Set<string>;
  /** Whether the process that claimed a reply is certainly gone (same host, no such process). */
  readonly isOwnerGone: (owner: string) => boolean;
  /** Called after a message reached a final state: the poller may now mark it on the server. */
  readonly onFinished: (messageId: string) => void;
};

export function vacancyOf(services: Pick<IntakeServices, 'settings'>, vacancyId: string): Vacancy | null {
  return services.settings.vacancies.find(({ id }) => id === vacancyId) ?? null;
}
