// Table from imapflow's and Node's error codes to the service's. Matches on codes, never on texts.
// Sources: imapflow 2.10.2 dist/esm/errors.js (ImapFlowErrorCode), RFC 5530 §3 (response codes), Node's TLS and system errors.
import { type FailureCode, type FailureContext, ServiceError } from '../../domain/errors.ts';

type Translation = { readonly code: FailureCode; readonly message: string };

const unavailable: Translation = { code: 'imap-unavailable', message: 'The mail server cannot be reached or closed the connection' };
const untrusted: Translation = { code: 'imap-unavailable', message: 'The mail server could not be reached over a trusted TLS connection' };
const refused: Translation = { code: 'imap-authentication-failed', message: 'The mail server refused the credentials' };
const unexpected: Translation = { code: 'imap-protocol', message: 'The mail server answered with something unexpected' };

/** Login refusals that say nothing about the credentials (RFC 5530 §3). */
const temporaryLoginCodes = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG']);

const protocolCodes = new Set([
  'UnexpectedTag',
  'MissingTag',
  'InvalidResponse',
  'ResponseProcessingFailed',
  'COMPRESS_TRAILING_DATA',
  'NotFound',
  'MissingServerExtension',
  'ParserError',
  'ParserErrorExchange',
  'ParserErrorInternal',
  'MAX_IMAP_NESTING_REACHED',
  'LineTooLarge',
  'LiteralTooLarge',
  'ResponseTooLarge',
  'TooManyTokens',
  'TooManyResponses',
  'InvalidStringValue',
  'InvalidTokenValue',
  'InvalidTextValue',
  'InvalidSequenceSet',
  'InvalidSearchQuery',
  'DownloadOverflow',
  'DownloadIncomplete',
  'NoMailboxSelected',
]);

const tlsCodes = new Set(['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'STARTTLS_INJECTION', 'EPROTO', 'HOSTNAME_MISMATCH']);
const tlsCodeStarts = ['ERR_TLS_', 'ERR_SSL_', 'CERT_', 'UNABLE_TO_'];

type ErrorFacts = {
  readonly code: string | null;
  readonly responseCode: string | null;
  readonly responseStatus: string | null;
  readonly authenticationFailed: boolean;
  readonly tlsFailed: boolean;
};

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function factsOf(error: unknown): ErrorFacts {
  const raw: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {};
  return {
    code: textOf(raw.code),
    responseCode: textOf(raw.serverResponseCode),
    responseStatus: textOf(raw.responseStatus),
    authenticationFailed: raw.authenticationFailed === true,
    tlsFailed: raw.tlsFailed === true,
  };
}

function decideTranslation(facts: ErrorFacts): Translation {
  if (facts.authenticationFailed) return temporaryLoginCodes.has(facts.responseCode ?? '') ? unavailable : refused;
  if (facts.tlsFailed) return untrusted;
  if (facts.code === null) return facts.responseStatus === null ? unavailable : unexpected;
  if (protocolCodes.has(facts.code) || facts.code.startsWith('ParserError')) return unexpected;
  if (tlsCodes.has(facts.code) || tlsCodeStarts.some((start) => facts.code?.startsWith(start))) return untrusted;
  return unavailable;
}

/**
 * Anything thrown by imapflow or its sockets as a `ServiceError`; what is one already passes through. Unknown means transient.
 * Refused credentials are permanent and carry no cause: imapflow's error holds the account name of the LOGIN command.
 */
export function translateImapError(error: unknown, context: FailureContext = {}): ServiceError {
  if (error instanceof ServiceError) return error;
  const facts = factsOf(error);
  const { code, message } = decideTranslation(facts);
  const permanent = code === 'imap-authentication-failed';
  const known = { ...context, cause: facts.code, responseCode: facts.responseCode, responseStatus: facts.responseStatus };
  return new ServiceError(code, message, { permanent, context: known, ...(facts.authenticationFailed ? {} : { cause: error }) });
}

/** A failure that says something about this server or this message, not about our own stores. */
export function isImapFailure(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.code.startsWith('imap-');
}
