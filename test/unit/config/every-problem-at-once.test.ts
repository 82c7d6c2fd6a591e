// An operator who mends one line at a time, with a restart between, gives up. Every problem is reported in one go, with the
// variable's name and a way out, and no problem shows a secret.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Environment, parseEnvironment } from '../../../config/environment.ts';
import { formatProblems } from '../../../config/problems.ts';
import { variableNames } from '../../../config/variables.ts';

const complete = {
  IMAP_HOST: 'imap.example.org',
  IMAP_USER: 'Vacantes@example.org',
  IMAP_PASSWORD: 'hunter2',
  SMTP_HOST: 'smtp.example.org',
};

const files: Record<string, string> = { '/run/secrets/imap': 'from-a-file\n', '/run/secrets/empty': ' \n' };

function readFile(path: string): string {
  const content = files[path];
  if (content === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  return content;
}

function problemsOf(env: Environment, mail: 'required' | 'optional' = 'required') {
  const result = parseEnvironment(env, { readFile, mail });
  return result.ok ? [] : result.problems;
}

function check(changes: Environment, expected: Record<string, RegExp>, mail: 'required' | 'optional' = 'required') {
  const problems = problemsOf({ ...complete, ...changes }, mail);
  expect(problems.map(({ variable }) => variable).sort()).toEqual(Object.keys(expected).sort());
  for (const { variable, problem, fix } of problems) {
    expect(problem).toMatch(expected[variable] ?? /never/);
    expect(fix.length).toBeGreaterThan(5);
  }
}

describe('problems with the environment', () => {
  it('are none for a complete account', () => {
    check({}, {});
  });

  it('are all reported for an empty environment', () => {
    const names = problemsOf({}).map(({ variable }) => variable);
    expect(names).toEqual(['IMAP_HOST', 'IMAP_USER', 'IMAP_PASSWORD', 'SMTP_HOST']);
  });

  it('name values that are not what the variable holds', () => {
    check(
      {
        IMAP_PORT: '99999',
        SMTP_PORT: 'smtp',
        IMAP_TLS: 'ssl',
        REPLY_SETTLE_SECONDS: '-1',
        MAIL_FROM_ADDRESS: 'nobody',
        WORKER_CONCURRENCY: '1e3',
      },
      {
        IMAP_PORT: /whole number from 1 to 65535 \(it is "99999"\)/,
        SMTP_PORT: /whole number/,
        IMAP_TLS: /none of implicit, starttls, none/,
        REPLY_SETTLE_SECONDS: /whole number/,
        MAIL_FROM_ADDRESS: /not an email address/,
        WORKER_CONCURRENCY: /whole number/,
      },
    );
  });

  it('report a URL where a host belongs', () => {
    check({ IMAP_HOST: 'imaps://imap.example.org:993' }, { IMAP_HOST: /not a host name/ });
  });

  it('name the port that Kubernetes sets for a service called web', () => {
    check({ WORKER_CONCURRENCY: 'tcp://10.0.0.1:80' }, { WORKER_CONCURRENCY: /whole number/ });
  });

  it('report a password beside a token', () => {
    check({ IMAP_ACCESS_TOKEN: 'ya29' }, { IMAP_ACCESS_TOKEN: /both set/ });
    check({ SMTP_PASSWORD: 'a', SMTP_ACCESS_TOKEN: 'b' }, { SMTP_ACCESS_TOKEN: /both set/ });
  });

  it('report a login without a password', () => {
    check({ SMTP_USER: 'vacantes' }, { SMTP_USER: /without a password or token/ });
  });

  it('report unencrypted mail to another machine, and accept it to this one', () => {
    check({ IMAP_TLS: 'none', SMTP_TLS: 'none' }, { IMAP_TLS: /not this machine/, SMTP_TLS: /not this machine/ });
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) check({ IMAP_TLS: 'none', IMAP_HOST: host }, {});
    for (const host of ['127.0.0.1.example.org', 'localhost.example.org']) {
      check({ IMAP_TLS: 'none', IMAP_HOST: host }, { IMAP_TLS: /not this machine/ });
    }
  });

  it('report a move without a place, into itself, and a place without a move', () => {
    check({ IMAP_DONE: 'move' }, { IMAP_DONE_FOLDER: /is not set/ });
    check({ IMAP_DONE: 'move', IMAP_DONE_FOLDER: 'INBOX' }, { IMAP_DONE_FOLDER: /applications arrive/ });
    check({ IMAP_DONE_FOLDER: 'Procesados' }, { IMAP_DONE_FOLDER: /no effect/ });
  });

  it('report a mailbox name that is no address when replies have no sender', () => {
    check({ IMAP_USER: 'vacantes' }, { MAIL_FROM_ADDRESS: /IMAP_USER is not an address/ });
    check({ IMAP_USER: 'vacantes', MAIL_FROM_ADDRESS: 'vacantes@example.org' }, {});
  });

  it('report a variable once, even where others depend on it', () => {
    check({ IMAP_HOST: 'not a host', IMAP_TLS: 'none' }, { IMAP_HOST: /not a host name/ });
  });

  it('report files of secrets that are missing, empty or in doubt', () => {
    check({ IMAP_PASSWORD: undefined, IMAP_PASSWORD_FILE: '/nowhere' }, { IMAP_PASSWORD_FILE: /cannot be read \(\/nowhere: ENOENT\)/ });
    check({ IMAP_PASSWORD: undefined, IMAP_PASSWORD_FILE: '/run/secrets/empty' }, { IMAP_PASSWORD_FILE: /empty file/ });
    check({ IMAP_PASSWORD_FILE: '/run/secrets/imap' }, { IMAP_PASSWORD_FILE: /and IMAP_PASSWORD are both set/ });
  });

  it('do not demand accounts of a command that needs no mail, but judge those that are set', () => {
    expect(problemsOf({}, 'optional')).toEqual([]);
    expect(problemsOf({ IMAP_HOST: 'imap.example.org' }, 'optional').map(({ variable }) => variable)).toEqual([
      'IMAP_USER',
      'IMAP_PASSWORD',
    ]);
  });

  it('never show a secret', () => {
    const env = {
      ...complete,
      REDIS_URL: 'http://:hunter2@host',
      DATABASE_URL: 'hunter2',
      IMAP_ACCESS_TOKEN: 'hunter2',
      IMAP_PASWORD: 'hunter2',
    };
    const problems = problemsOf(env);
    expect(problems.map(({ variable }) => variable).sort()).toEqual(['DATABASE_URL', 'IMAP_ACCESS_TOKEN', 'IMAP_PASWORD', 'REDIS_URL']);
    expect(formatProblems(problems)).not.toContain('hunter2');
  });

  it('are the answer to any text whatever, never an exception', () => {
    const values = fc.dictionary(fc.constantFrom(...variableNames, 'IMAP_PASSWORD_FILE', 'SMTP_PASS'), fc.string());
    fc.assert(
      fc.property(values, fc.constantFrom('required', 'optional'), (env, mail) => {
        const result = parseEnvironment(env, { readFile, mail });
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
    );
  });
});
