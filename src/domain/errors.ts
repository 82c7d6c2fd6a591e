// The one error type of the service. Expected outcomes (an encrypted PDF, a late message) are values, never errors;
// what is left is either permanent (trying again cannot help) or transient (it may). Only workers/ acts on that flag.

/** Every failure code of the service. A code is stable: operators search for it, tests assert it. */
export const failureCodes = [
  'blob-missing', // the stored bytes of a message or document are gone; fetch them again from IMAP
  'blob-damaged', // the stored bytes no longer match their SHA-256
  'configuration-invalid', // start-up refused; the message lists every problem
  'data-directory-locked', // another process owns the embedded record store
  'database-statement-failed', // a statement that can never succeed; a defect of ours
  'database-unavailable', // Postgres refused or dropped the connection
  'imap-unavailable', // the mail server cannot be reached or closed the connection
  'imap-authentication-failed', // the mail server refused the credentials
  'imap-protocol', // the mail server answered with something unexpected
  'message-unparsable', // the MIME parser gave up on the bytes; the message is quarantined
  'message-not-found', // an id that the ledger does not know
  'payload-invalid', // a job payload does not match its schema
  'queue-unavailable', // Redis refused or dropped the connection
  'sandbox-failed', // the isolated process could not be started
  'smtp-unavailable', // the SMTP server cannot be reached
  'template-invalid', // a reply template does not render
  'vacancy-invalid', // a vacancy file does not match its schema
] as const;
export type FailureCode = (typeof failureCodes)[number];

export type FailureContext = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A failure with a stable code. `context` holds ids and numbers, never personal data: it is logged and kept on failed jobs.
 * `permanent` means that another attempt with the same input fails the same way.
 */
export class ServiceError extends Error {
  readonly code: FailureCode;
  readonly permanent: boolean;
  readonly context: FailureContext;

  constructor(code: FailureCode, message: string, options: { permanent?: boolean; context?: FailureContext; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ServiceError';
    this.code = code;
    this.permanent = options.permanent ?? false;
    this.context = options.context ?? {};
  }
}
