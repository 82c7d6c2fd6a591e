// What a failure of the database means to a worker: try again or not; and what is not the database's stays as it is.
import { describe, expect, it } from '@jest/globals';
import { DrizzleQueryError } from 'drizzle-orm';
import { ServiceError } from '../../../src/domain/errors.ts';
import { isRetryable, isUniqueViolation, sqlStateOf, translateDatabaseError } from '../../../src/records/database-failure.ts';

const coded = (code: string, message = 'secret value'): Error => Object.assign(new Error(message), { code });
const wrapped = (cause: Error): Error => new DrizzleQueryError('select $1', ['secret value'], cause);

describe('permanent or transient', () => {
  const cases: [string, string, boolean][] = [
    ['connection lost', '08006', false],
    ['wrong password', '28P01', true],
    ['no such database', '3D000', true],
    ['serialization failure', '40001', false],
    ['deadlock', '40P01', false],
    ['unique violation', '23505', true],
    ['value too long', '22001', true],
    ['undefined table', '42P01', true],
    ['too many connections', '53300', false],
    ['disk full', '53100', false],
    ['lock not available', '55P03', false],
    ['statement timeout', '57014', false],
    ['server stopping', '57P01', false],
    ['server starting', '57P03', false],
    ['a class that nobody listed', 'XX000', false],
    ['connection refused', 'ECONNREFUSED', false],
    ['host unknown', 'ENOTFOUND', false],
    ['broken pipe, five letters like a SQLSTATE', 'EPIPE', false],
  ];
  it.each(cases)('%s (%s): permanent %s', (_name, code, permanent) => {
    for (const error of [coded(code), wrapped(coded(code)), new AggregateError([coded(code)])]) {
      const translated = translateDatabaseError(error);
      expect(translated).toBeInstanceOf(ServiceError);
      expect(translated).toMatchObject({ code: 'database-unavailable', permanent });
      expect(sqlStateOf(translated)).toBe(code.startsWith('E') ? null : code);
    }
  });
});

describe('personal data', () => {
  const codes = ['22P02', '23505', '23502', 'P0001', 'XX000', 'EPIPE'];
  it.each(codes)('%s: neither message nor parameters nor cause survive', (code) => {
    const translated = translateDatabaseError(wrapped(coded(code))) as ServiceError;
    expect(`${translated.stack} ${JSON.stringify(translated.context)}`).not.toContain('secret value');
    expect(translated.cause).toBeUndefined();
    expect(translated.context.statement).toBe('select $1');
  });

  it('a driver that throws something without a code keeps it to itself as well', () => {
    const translated = translateDatabaseError(wrapped(new TypeError('secret value'))) as ServiceError;
    expect(translated).toMatchObject({ code: 'database-unavailable', permanent: false });
    expect(`${translated.stack}`).not.toContain('secret value');
  });
});

describe('not the database’s', () => {
  const others: [string, unknown][] = [
    ['a bug', new TypeError('x is not a function')],
    ['a plain error of ours', new Error('x')],
    ['a failure of another adapter', new ServiceError('imap-unavailable', 'x')],
    ['something that is no error', 'text'],
    ['nothing', undefined],
  ];
  it.each(others)('%s passes as it is', (_name, error) => {
    expect(translateDatabaseError(error)).toBe(error);
    expect(isRetryable(error)).toBe(false);
    expect(sqlStateOf(error)).toBeNull();
  });
});

describe('which constraint', () => {
  const error = Object.assign(coded('23505'), { constraint: 'messages_sha256_key' });
  const cases: [string | undefined, boolean][] = [
    [undefined, true],
    ['messages_sha256_key', true],
    ['other_key', false],
  ];
  it.each(cases)('%s → %s', (constraint, expected) => {
    for (const form of [error, wrapped(error), translateDatabaseError(error)]) expect(isUniqueViolation(form, constraint)).toBe(expected);
  });
});
