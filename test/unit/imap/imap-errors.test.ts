// Every failure of the IMAP library becomes one of three codes; nothing personal goes along, and what is unknown may be tried again.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ImapFlowErrorCode } from 'imapflow';
import { ServiceError } from '../../../src/domain/errors.ts';
import { isImapFailure, translateImapError } from '../../../src/mail/imap/imap-errors.ts';

const failure = (fields: Record<string, unknown>) => Object.assign(new Error('Command failed'), fields);

describe('the error table', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'imap-unavailable'],
    [{ code: 'ECONNRESET' }, 'imap-unavailable'],
    [{ code: 'ENOTFOUND' }, 'imap-unavailable'],
    [{ code: 'NoConnection' }, 'imap-unavailable'],
    [{ code: 'ETIMEOUT' }, 'imap-unavailable'],
    [{ code: 'GREETING_TIMEOUT' }, 'imap-unavailable'],
    [{ code: 'ETHROTTLE' }, 'imap-unavailable'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'imap-unavailable'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'imap-unavailable'],
    [{ tlsFailed: true }, 'imap-unavailable'],
    [{ code: 'SomethingNew' }, 'imap-unavailable'],
    [{}, 'imap-unavailable'],
    [{ authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' }, 'imap-authentication-failed'],
    [{ authenticationFailed: true }, 'imap-authentication-failed'],
    [{ authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }, 'imap-unavailable'],
    [{ authenticationFailed: true, serverResponseCode: 'INUSE' }, 'imap-unavailable'],
    [{ responseStatus: 'NO', serverResponseCode: 'NONEXISTENT' }, 'imap-protocol'],
    [{ responseStatus: 'BAD' }, 'imap-protocol'],
    [{ code: 'ParserError11' }, 'imap-protocol'],
    [{ code: 'LiteralTooLarge' }, 'imap-protocol'],
    [{ code: 'DownloadIncomplete' }, 'imap-protocol'],
  ])('%j is %s', (fields, code) => {
    const error = translateImapError(failure(fields));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.code).toBe(code);
    expect(error.permanent).toBe(code === 'imap-authentication-failed');
    expect(isImapFailure(error)).toBe(true);
  });

  it('knows every protocol error of the library by its present name', () => {
    const translated = Object.values(ImapFlowErrorCode).filter((code) => translateImapError({ code }).code === 'imap-protocol');
    expect(translated.length).toBe(24);
  });

  it('leaves errors of the service alone, and tells those of others apart', () => {
    const error = new ServiceError('database-unavailable', 'down');
    expect(translateImapError(error)).toBe(error);
    expect(isImapFailure(error)).toBe(false);
    expect(isImapFailure(new Error('x'))).toBe(false);
  });

  it('of refused credentials carries no account name', () => {
    const error = translateImapError(
      failure({ authenticationFailed: true, executedCommand: 'A1 LOGIN persona@example.org', response: 'persona@example.org' }),
    );
    expect(JSON.stringify([error.message, error.context, error.cause])).not.toContain('persona');
  });

  it('takes anything that can be thrown', () => {
    fc.assert(fc.property(fc.anything(), (thrown) => translateImapError(thrown) instanceof ServiceError));
  });
});
