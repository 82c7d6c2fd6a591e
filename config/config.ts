// The shape of a valid configuration, in slices: a module gets the slice it needs through its constructor, never the whole.
// Config may be shown to an operator; Secrets never.
import type { Secret } from './secret.ts';

export type TlsMode = 'implicit' | 'starttls' | 'none';

export type ServerConfig = {
  readonly host: string;
  readonly port: number;
  readonly tls: TlsMode;
  /** PEM file of a private certificate authority; null means the public ones. */
  readonly tlsCaFile: string | null;
};

export type ImapConfig = ServerConfig & {
  readonly user: string;
  readonly folder: string;
  readonly done: 'keyword' | 'move' | 'none';
  /** Set exactly when `done` is `move`. */
  readonly doneFolder: string | null;
  readonly maxMessageBytes: number;
  readonly resyncIntervalMs: number;
};

/** `user` is null where the server takes mail without a login. */
export type SmtpConfig = ServerConfig & { readonly user: string | null };

export type ReplyConfig = {
  /** Null only where mail is optional and no address was given. */
  readonly fromAddress: string | null;
  /** Null: the vacancy's organization. */
  readonly fromName: string | null;
  /** Every address of ours, lower case: the sender, the mailbox and those listed. */
  readonly ownAddresses: readonly string[];
  readonly messageIdDomain: string | null;
  readonly copyTo: string | null;
  readonly settleMs: number;
  readonly backlog: 'hold' | 'send';
};

/** Host names are lower case. */
export type TrustConfig = { readonly receivers: readonly string[]; readonly authservIds: readonly string[] };

export type PathsConfig = { readonly dataDir: string; readonly vacanciesDir: string; readonly templatesDir: string };

export type ProcessConfig = {
  readonly workerConcurrency: number;
  readonly sandboxProcesses: number;
  readonly ocrProcesses: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
};

/** `imap` and `smtp` are null where the command does not need mail and their host is not set. */
export type Config = {
  readonly imap: ImapConfig | null;
  readonly smtp: SmtpConfig | null;
  readonly replies: ReplyConfig;
  readonly trust: TrustConfig;
  readonly paths: PathsConfig;
  readonly process: ProcessConfig;
};

/** What a command that reads and sends mail gets. */
export type MailConfig = Config & {
  readonly imap: ImapConfig;
  readonly smtp: SmtpConfig;
  readonly replies: ReplyConfig & { readonly fromAddress: string; readonly messageIdDomain: string };
};

export type Credential = {
  readonly kind: 'password' | 'access-token';
  readonly secret: Secret;
  /** Where it was read from; a token is read there again before each connection, since it expires. */
  readonly file: string | null;
};

export type Secrets = {
  readonly imap: Credential | null;
  readonly smtp: Credential | null;
  /** Null: the embedded queue. */
  readonly redisUrl: Secret | null;
  /** Null: the embedded record store. */
  readonly databaseUrl: Secret | null;
};
