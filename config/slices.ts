// Turns checked values into the slices that modules get: units become milliseconds and bytes, derived defaults are filled in.
// Expects what consistency.ts has passed.
import { SECOND_MS } from '../src/domain/time.ts';
import type { Config, Credential, ImapConfig, ReplyConfig, Secrets, SmtpConfig, TlsMode } from './config.ts';
import { isAddress } from './consistency.ts';
import { Secret } from './secret.ts';
import type { EnvironmentValues, VariableName } from './variables.ts';

const MEGABYTE = 1_000_000;

/** RFC 8314 §3.2 and §3.3; RFC 6409 §3.1. */
const IMAP_PORTS: Record<TlsMode, number> = { implicit: 993, starttls: 143, none: 143 };
const SMTP_PORTS: Record<TlsMode, number> = { implicit: 465, starttls: 587, none: 25 };

export function buildConfig(values: EnvironmentValues): Config {
  return {
    imap: buildImap(values),
    smtp: buildSmtp(values),
    replies: buildReplies(values),
    trust: { receivers: values.TRUSTED_RECEIVERS.map(lowerCase), authservIds: values.TRUSTED_AUTHSERV_IDS.map(lowerCase) },
    paths: { dataDir: values.DATA_DIR, vacanciesDir: values.VACANCIES_DIR, templatesDir: values.TEMPLATES_DIR },
    process: {
      workerConcurrency: values.WORKER_CONCURRENCY,
      sandboxProcesses: values.SANDBOX_PROCESSES,
      ocrProcesses: values.OCR_PROCESSES,
      logLevel: values.LOG_LEVEL,
    },
  };
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

function buildImap(values: EnvironmentValues): ImapConfig | null {
  if (values.IMAP_HOST === undefined || values.IMAP_USER === undefined) return null;
  return {
    host: values.IMAP_HOST,
    port: values.IMAP_PORT ?? IMAP_PORTS[values.IMAP_TLS],
    tls: values.IMAP_TLS,
    tlsCaFile: values.IMAP_TLS_CA_FILE ?? null,
    user: values.IMAP_USER,
    folder: values.IMAP_FOLDER,
    done: values.IMAP_DONE,
    doneFolder: values.IMAP_DONE_FOLDER ?? null,
    maxMessageBytes: values.IMAP_MAX_MESSAGE_MB * MEGABYTE,
    resyncIntervalMs: values.RESYNC_SECONDS * SECOND_MS,
  };
}

function buildSmtp(values: EnvironmentValues): SmtpConfig | null {
  if (values.SMTP_HOST === undefined) return null;
  const hasLogin = values.SMTP_PASSWORD !== undefined || values.SMTP_ACCESS_TOKEN !== undefined;
  return {
    host: values.SMTP_HOST,
    port: values.SMTP_PORT ?? SMTP_PORTS[values.SMTP_TLS],
    tls: values.SMTP_TLS,
    tlsCaFile: values.SMTP_TLS_CA_FILE ?? null,
    user: hasLogin ? (values.SMTP_USER ?? values.IMAP_USER ?? null) : null,
  };
}

function buildReplies(values: EnvironmentValues): ReplyConfig {
  const mailbox = values.IMAP_USER !== undefined && isAddress(values.IMAP_USER) ? values.IMAP_USER.toLowerCase() : null;
  const fromAddress = values.MAIL_FROM_ADDRESS ?? mailbox;
  const own = [fromAddress, mailbox, ...values.MAIL_OWN_ADDRESSES].filter((address) => address !== null);
  return {
    fromAddress,
    fromName: values.MAIL_FROM_NAME ?? null,
    ownAddresses: [...new Set(own)],
    messageIdDomain: values.MESSAGE_ID_DOMAIN ?? (fromAddress === null ? null : `acuse.${fromAddress.split('@').at(-1)}`),
    copyTo: values.REPLY_COPY_TO ?? null,
    settleMs: values.REPLY_SETTLE_SECONDS * SECOND_MS,
    backlog: values.REPLY_BACKLOG,
  };
}

export function buildSecrets(values: EnvironmentValues, files: Partial<Record<VariableName, string>>): Secrets {
  return {
    imap: credentialOf('IMAP', values, files),
    smtp: credentialOf('SMTP', values, files),
    redisUrl: values.REDIS_URL === undefined ? null : new Secret(values.REDIS_URL),
    databaseUrl: values.DATABASE_URL === undefined ? null : new Secret(values.DATABASE_URL),
  };
}

function credentialOf(side: 'IMAP' | 'SMTP', values: EnvironmentValues, files: Partial<Record<VariableName, string>>): Credential | null {
  const password = values[`${side}_PASSWORD`];
  if (password !== undefined) return { kind: 'password', secret: new Secret(password), file: files[`${side}_PASSWORD`] ?? null };
  const token = values[`${side}_ACCESS_TOKEN`];
  if (token !== undefined) return { kind: 'access-token', secret: new Secret(token), file: files[`${side}_ACCESS_TOKEN`] ?? null };
  return null;
}
