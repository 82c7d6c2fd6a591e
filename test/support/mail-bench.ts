// What every end-to-end suite stands on: a real Dovecot, an SMTP sink, and an installation of the service between them, with a vacancy
// that is still open. close() ends all of it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { Dovecot } from './dovecot.ts';
import { Installation } from './installation.ts';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';

const SHIPPED_VACANCY = 'config/vacancies/responsable-comunicacion-digital.yaml';

export type MailBench = {
  readonly dovecot: Dovecot;
  readonly sink: SmtpSink;
  readonly installation: Installation;
  close(): Promise<void>;
};

export async function openMailBench(environment: Readonly<Record<string, string>> = {}): Promise<MailBench> {
  const [dovecot, sink] = await Promise.all([Dovecot.start(), startSmtpSink()]);
  const vacancies = await openVacancy();
  const installation = await Installation.create({
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: String(dovecot.port),
    IMAP_TLS: 'none',
    IMAP_USER: dovecot.user,
    IMAP_PASSWORD: dovecot.password,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(sink.port),
    SMTP_TLS: 'none',
    REPLY_SETTLE_SECONDS: '0',
    REPLY_BACKLOG: 'send', // whatever came before the first look is answered as well: here it is not old mail
    VACANCIES_DIR: vacancies,
    ...environment,
  });
  const close = async (): Promise<void> => {
    await installation.remove();
    await Promise.all([dovecot.stop(), sink.close(), rm(vacancies, { recursive: true, force: true })]);
  };
  return { dovecot, sink, installation, close };
}

/** The shipped vacancy with a deadline that is far away, in a folder of its own. */
async function openVacancy(): Promise<string> {
  const shipped = await readFile(join(projectRoot(), SHIPPED_VACANCY), 'utf8');
  const open = shipped.replace(/^deadline: .*$/m, 'deadline: "2099-05-22T23:59"');
  if (open === shipped) throw new Error(`${SHIPPED_VACANCY} has no deadline`);
  const folder = await mkdtemp(join(tmpdir(), 'vacantes-vacancies-'));
  await writeFile(join(folder, 'vacancy.yaml'), open);
  return folder;
}
