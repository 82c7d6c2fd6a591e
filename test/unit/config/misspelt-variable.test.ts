// A misspelt variable has no effect and nobody notices: SMTP_TSL=none looks set. Names close to ours are reported; what belongs
// to other software is left alone.
import { describe, expect, it } from '@jest/globals';
import { parseEnvironment } from '../../../config/environment.ts';

function meantBy(name: string): string | null {
  const result = parseEnvironment({ [name]: 'x' }, { readFile: () => '', mail: 'optional' });
  if (result.ok) return null;
  const fix = result.problems.find(({ variable }) => variable === name)?.fix ?? '';
  return /did you mean ([A-Z_]+)\?/.exec(fix)?.[1] ?? 'reported for another reason';
}

describe('a name that is close to one of ours', () => {
  it.each([
    ['IMAP_PASWORD', 'IMAP_PASSWORD'],
    ['IMAP_PASS', 'IMAP_PASSWORD'],
    ['IMAP_USERNAME', 'IMAP_USER'],
    ['IMAP_HOTS', 'IMAP_HOST'],
    ['SMTP_TSL', 'SMTP_TLS'],
    ['SMTP_PASSWORD_FIEL', 'SMTP_PASSWORD_FILE'],
    ['REPLY_SETTLE_SECOND', 'REPLY_SETTLE_SECONDS'],
    ['TRUSTED_RECIEVERS', 'TRUSTED_RECEIVERS'],
    ['REDIS_URI', 'REDIS_URL'],
  ])('%s is reported as a misspelling of %s', (name, meant) => {
    expect(meantBy(name)).toBe(meant);
  });

  it.each([
    'PATH',
    'WEB_ROOT',
    'WEB_CONCURRENCY',
    'DATABASE_HOST',
    'LOG_FILE',
    'IMAP_SERVICE_HOST',
    'SMTP_RELAY_NAME',
    'DATA_HOME',
    '_',
    'X',
  ])('%s belongs to somebody else', (name) => {
    expect(meantBy(name)).toBeNull();
  });
});
