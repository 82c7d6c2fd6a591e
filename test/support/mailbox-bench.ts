// What every test of the poller needs: a Dovecot, a misbehaving network before it, a ledger and a blob store that outlive pollers, and
// pollers with short intervals. close() ends all of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { MailboxPoller } from '../../src/mail/imap/mailbox-poller.ts';
import type { MailboxPollerOptions } from '../../src/mail/imap/poller-options.ts';
import { ChaosProxy } from './chaos-proxy.ts';
import { Dovecot, type DovecotOptions } from './dovecot.ts';
import { MemoryLedger } from './memory-ledger.ts';
import { TemporaryBlobs } from './temporary-blobs.ts';

export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
};

export class MailboxBench {
  readonly ledger = new MemoryLedger();
  readonly log: LogLine[] = [];
  /** What onMessage was told, in order. */
  readonly notices: { messageId: string; isNew: boolean }[] = [];
  readonly dovecot: Dovecot;
  readonly proxy: ChaosProxy;
  readonly blobs: TemporaryBlobs;
  readonly #pollers: MailboxPoller[] = [];

  static async open(options: DovecotOptions = {}): Promise<MailboxBench> {
    const dovecot = await Dovecot.start(options);
    return new MailboxBench(dovecot, await ChaosProxy.listen(dovecot.port), await TemporaryBlobs.create());
  }

  private constructor(dovecot: Dovecot, proxy: ChaosProxy, blobs: TemporaryBlobs) {
    this.dovecot = dovecot;
    this.proxy = proxy;
    this.blobs = blobs;
  }

  poller(overrides: Partial<MailboxPollerOptions> = {}): MailboxPoller {
    const { user, password } = this.dovecot;
    const say = (level: LogLine['level']) => (fields: Readonly<Record<string, unknown>>, message: string) =>
      void this.log.push({ level, fields, message });
    const poller = new MailboxPoller({
      imap: { host: '127.0.0.1', port: this.proxy.port, tls: 'none', user, credentials: async () => ({ password }) },
      folder: 'INBOX',
      done: { mode: 'keyword', keyword: '$Procesado' },
      owner: `poller-${this.#pollers.length + 1}`,
      ledger: this.ledger,
      blobs: { ...unusedBlobs, put: (bytes) => this.blobs.put(bytes) },
      clock: { now: () => new Date() },
      log: { info: say('info'), warn: say('warn'), error: say('error') },
      onMessage: async (messageId, isNew) => void this.notices.push({ messageId, isNew }),
      backoff: { baseMs: 20, capMs: 200 },
      ...overrides,
    });
    this.#pollers.push(poller);
    return poller;
  }

  async close(): Promise<void> {
    this.ledger.failure = null;
    await Promise.all(this.#pollers.map((poller) => poller.close()));
    await this.proxy.close();
    await this.dovecot.stop();
    await this.blobs.close();
  }
}

const unused = () => Promise.reject(new Error('the poller only puts blobs'));
const unusedBlobs = { localPath: unused, open: unused, read: unused, has: unused };

/** Waits for an effect; fails with what was awaited. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  const endMs = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`did not happen: ${what}`);
    await sleep(10);
  }
}

/** An invented application; `number` makes it one of its kind. */
export function application(number: number, body = 'Adjunto mi CV.'): string {
  return [
    `From: =?utf-8?Q?Mar=C3=ADa_N=C3=BA=C3=B1ez?= <persona${number}@example.org>`,
    'To: vacantes@example.mx',
    `Subject: Postulacion ${number}`,
    `Message-ID: <aplicacion-${number}@example.org>`,
    'Date: Wed, 22 May 2024 12:00:00 -0600',
    '',
    body,
    '',
  ].join('\r\n');
}
