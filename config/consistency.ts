// What environment variables demand of each other: what is required, what excludes what, what would have no effect. Looks at
// values that are valid by themselves; a variable that already has a problem is not judged again.

import type { ProblemList } from './problems.ts';
import type { EnvironmentValues, VariableName } from './variables.ts';

type Values = Partial<EnvironmentValues>;
type Side = 'IMAP' | 'SMTP';

const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/i;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,255}$/;

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

export function isAddress(value: string): boolean {
  return EMAIL.test(value);
}

export function checkConsistency(values: Values, mail: 'required' | 'optional', problems: ProblemList): void {
  if (mail === 'required' || values.IMAP_HOST !== undefined) checkMailbox(values, problems);
  if (mail === 'required' || values.SMTP_HOST !== undefined) checkSending(values, problems);
  checkEncryption('IMAP', values, problems);
  checkEncryption('SMTP', values, problems);
  checkDone(values, problems);
  if (mail === 'required') checkSender(values, problems);
}

function checkPresent(name: VariableName, fix: string, values: Values, problems: ProblemList): void {
  if (values[name] === undefined && !problems.has(name, `${name}_FILE`)) problems.add(name, 'is not set', fix);
}

function checkMailbox(values: Values, problems: ProblemList): void {
  checkPresent('IMAP_HOST', 'set it to the mail server that holds the mailbox, for example IMAP_HOST=imap.example.org', values, problems);
  checkPresent('IMAP_USER', 'set it to the login name of the mailbox, often its address', values, problems);
  const given = credentialsGiven('IMAP', values, problems);
  if (given === 0) {
    problems.add('IMAP_PASSWORD', 'is not set', 'set IMAP_PASSWORD or IMAP_ACCESS_TOKEN, or one of them with _FILE to read it from a file');
  }
}

function checkSending(values: Values, problems: ProblemList): void {
  checkPresent('SMTP_HOST', 'set it to the mail server that sends the replies, for example SMTP_HOST=smtp.example.org', values, problems);
  const given = credentialsGiven('SMTP', values, problems);
  if (given === 0 && values.SMTP_USER !== undefined) {
    problems.add('SMTP_USER', 'is set without a password or token', 'set SMTP_PASSWORD or SMTP_ACCESS_TOKEN, or remove SMTP_USER');
  }
  if (given === 1 && values.SMTP_USER === undefined && values.IMAP_USER === undefined && !problems.has('SMTP_USER', 'IMAP_USER')) {
    problems.add('SMTP_USER', 'is not set, though there is a password or token for sending', 'set it to the login name for sending');
  }
}

/** How many of password and token are there; null when one of them has a problem of its own. */
function credentialsGiven(side: Side, values: Values, problems: ProblemList): number | null {
  const names = [`${side}_PASSWORD`, `${side}_ACCESS_TOKEN`] as const;
  if (names.some((name) => problems.has(name, `${name}_FILE`))) return null;
  const given = names.filter((name) => values[name] !== undefined).length;
  if (given === 2) problems.add(names[1], `and ${names[0]} are both set`, 'keep the one that the server expects and remove the other');
  return given;
}

function checkEncryption(side: Side, values: Values, problems: ProblemList): void {
  const host = values[`${side}_HOST`];
  if (values[`${side}_TLS`] !== 'none') return;
  if (host !== undefined && !isLoopback(host)) {
    problems.add(
      `${side}_TLS`,
      `is none, but ${side}_HOST is not this machine`,
      'set it to implicit or starttls: passwords must not travel in the open',
    );
  }
  if (values[`${side}_TLS_CA_FILE`] !== undefined) {
    problems.add(`${side}_TLS_CA_FILE`, `has no effect while ${side}_TLS is none`, 'remove it, or set another kind of TLS');
  }
}

function checkDone(values: Values, problems: ProblemList): void {
  if (problems.has('IMAP_DONE', 'IMAP_DONE_FOLDER')) return;
  const folder = values.IMAP_DONE_FOLDER;
  if (values.IMAP_DONE === 'move' && folder === undefined) {
    problems.add('IMAP_DONE_FOLDER', 'is not set, but IMAP_DONE is move', 'set it to the folder for done messages, for example Procesados');
  }
  if (values.IMAP_DONE !== 'move' && folder !== undefined) {
    problems.add('IMAP_DONE_FOLDER', 'has no effect unless IMAP_DONE is move', 'set IMAP_DONE=move, or remove it');
  }
  if (folder !== undefined && folder === values.IMAP_FOLDER) {
    problems.add('IMAP_DONE_FOLDER', 'is the folder in which applications arrive', 'set it to another folder');
  }
}

function checkSender(values: Values, problems: ProblemList): void {
  if (values.MAIL_FROM_ADDRESS !== undefined || problems.has('MAIL_FROM_ADDRESS', 'IMAP_USER')) return;
  if (values.IMAP_USER === undefined || isAddress(values.IMAP_USER)) return;
  problems.add('MAIL_FROM_ADDRESS', 'is not set, and IMAP_USER is not an address', 'set it to the address that replies come from');
}
