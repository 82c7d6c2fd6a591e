// Configuration → the adapters of src/mail/: poller, sender, composer. Tokens are read again for every connection.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Credential, ServerConfig } from '../../config/config.ts';
import type { ConfigProblem } from '../../config/problems.ts';
import type { OwnIdentity } from '../domain/own-identity.ts';
import type { IntakeServices } from '../intake/intake-services.ts';
import type { Ledger } from '../intake/intake-store.ts';
import { queueNextStep } from '../intake/parse-message.ts';
import type { MailSender } from '../intake/ports.ts';
import { makeReplyComposer } from '../mail/compose/reply-composer.ts';
import { MailboxPoller } from '../mail/imap/mailbox-poller.ts';
import { type DoneMark, type ImapAccount, PROCESSED_KEYWORD } from '../mail/imap/poller-options.ts';
import { openSendJournal } from '../mail/smtp/send-journal.ts';
import { makeSmtpSender, type SmtpAuth } from '../mail/smtp/smtp-sender.ts';
import type { Configuration } from './configuration.ts';
import { processOwner } from './process-owner.ts';

/** Where nothing is configured (an import on a laptop) nothing leaves either, and the domain can be nobody's. */
const NO_DOMAIN = 'vacantes.invalid';

export function ownIdentity(config: Config): OwnIdentity {
  return {
    addresses: config.replies.ownAddresses,
    messageIdDomain: config.replies.messageIdDomain ?? NO_DOMAIN,
    trustedAuthservIds: config.trust.authservIds,
  };
}

export function makeComposer({ config, vacancies }: Configuration): ReturnType<typeof makeReplyComposer> {
  return makeReplyComposer({
    templatesDir: join(config.paths.templatesDir, 'replies'),
    from: { name: config.replies.fromName, address: config.replies.fromAddress ?? vacancies[0]?.contactEmail ?? `nadie@${NO_DOMAIN}` },
    messageIdDomain: config.replies.messageIdDomain ?? NO_DOMAIN,
  });
}

/** Whether every template renders, as configuration problems. */
export function checkTemplates(configuration: Configuration): readonly ConfigProblem[] {
  const problems = makeComposer(configuration).check();
  return problems.map(({ template, problem }) => ({
    variable: template,
    problem,
    fix: 'mend the template; config/templates/replies holds the shipped ones',
  }));
}

/** Null for commands that must never open a connection. */
export function makeSender({ config, secrets }: Configuration, sendsMail: boolean): MailSender | null {
  const { smtp, replies, paths } = config;
  if (!sendsMail || !smtp) return null;
  return makeSmtpSender({
    host: smtp.host,
    port: smtp.port,
    security: smtp.tls,
    certificateAuthority: readAuthority(smtp),
    auth: smtp.user === null || secrets.smtp === null ? null : smtpAuth(smtp.user, secrets.smtp),
    copyTo: replies.copyTo,
    journal: openSendJournal(join(paths.dataDir, 'smtp-journal')),
  });
}

const readAuthority = ({ tlsCaFile }: ServerConfig): string | null => (tlsCaFile === null ? null : readFileSync(tlsCaFile, 'utf8'));

/** The current value: from its file when it came from one, since tokens are renewed there. */
const readCredential = ({ file, secret }: Credential): string => (file === null ? secret.reveal() : readFileSync(file, 'utf8').trim());

function smtpAuth(user: string, credential: Credential): SmtpAuth {
  if (credential.kind === 'access-token') return { user, accessToken: async () => readCredential(credential) };
  return { user, password: readCredential(credential) };
}

export function makePoller({ config, secrets }: Configuration, services: IntakeServices, ledger: Ledger): MailboxPoller {
  const { imap } = config;
  const credential = secrets.imap;
  if (!imap || !credential) throw new RangeError('the poller needs an IMAP account');
  const account: ImapAccount = {
    host: imap.host,
    port: imap.port,
    tls: imap.tls,
    ...(imap.tlsCaFile === null ? {} : { caFile: imap.tlsCaFile }),
    user: imap.user,
    credentials: async () =>
      credential.kind === 'password' ? { password: readCredential(credential) } : { accessToken: readCredential(credential) },
  };
  return new MailboxPoller({
    imap: account,
    folder: imap.folder,
    done: doneMark(imap.done, imap.doneFolder),
    owner: processOwner(),
    ledger,
    blobs: services.blobs,
    clock: services.clock,
    log: services.log,
    onMessage: async (messageId) => {
      const message = await ledger.getMessage(messageId);
      if (message?.state === 'stored') await services.jobs.queueIntake(messageId);
      else await queueNextStep(services, messageId);
    },
    resyncIntervalMs: imap.resyncIntervalMs,
    maxMessageBytes: imap.maxMessageBytes,
  });
}

function doneMark(done: 'keyword' | 'move' | 'none', folder: string | null): DoneMark {
  if (done === 'move' && folder !== null) return { mode: 'move', folder };
  return done === 'none' ? { mode: 'none' } : { mode: 'keyword', keyword: PROCESSED_KEYWORD };
}
