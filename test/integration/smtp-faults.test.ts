// What is known after each way in which a session can fail, what the journal remembers, and what the server really has.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SendOutcome } from '../../src/intake/ports.ts';
import { openSendJournal, type Recollection } from '../../src/mail/smtp/send-journal.ts';
import { makeSmtpSender, type SmtpSenderOptions } from '../../src/mail/smtp/smtp-sender.ts';
import { startScriptedServer } from '../support/scripted-server.ts';
import { type SinkFault, type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts';

const APPLICANT = 'maria.lopez@example.org';
const COPY = 'acuses@vacantes.example';
const SHORT: SmtpSenderOptions['timeouts'] = { connectionMs: 2_000, greetingMs: 2_000, socketMs: 400, finalAnswerMs: 400 };

let directory = '';
let sink: SmtpSink;
let withoutPipelining: SmtpSink;
let sequence = 0;

beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'smtp-faults-'));
  sink = await startSmtpSink();
  withoutPipelining = await startSmtpSink({ pipelining: false });
});
afterEach(() => {
  sink.forget();
  withoutPipelining.forget();
});
afterAll(async () => {
  await sink.close();
  await withoutPipelining.close();
  fs.rmSync(directory, { recursive: true });
});

const mail = (bytes = 2_000) => ({
  messageId: '<ack.1@vacantes.example>',
  envelopeTo: [APPLICANT],
  // Begins lines with dots, which SMTP doubles on the way (RFC 5321 §4.5.2).
  raw: Buffer.from(`Subject: Acuse\r\nMessage-ID: <ack.1@vacantes.example>\r\n\r\n${'.línea\r\n'.repeat(bytes / 9)}`),
});

async function send(
  server: Pick<SmtpSink, 'port'>,
  options: Partial<SmtpSenderOptions> & { bytes?: number } = {},
): Promise<{ outcome: SendOutcome; recall: Recollection }> {
  const { bytes, ...rest } = options;
  const journal = openSendJournal(path.join(directory, 'journal'));
  const sender = makeSmtpSender({ host: '127.0.0.1', port: server.port, security: 'none', auth: null, copyTo: null, journal, ...rest });
  sequence += 1;
  const replyId = `reply-${sequence}`;
  const outcome = await sender.send(replyId, mail(bytes));
  await sender.close();
  const recall = openSendJournal(path.join(directory, 'journal')).recall(replyId);
  return { outcome, recall };
}

type Row = readonly [
  name: string,
  faults: readonly SinkFault[],
  outcome: { readonly state: SendOutcome['state']; readonly responseCode?: number; readonly code?: string },
  recall: Recollection,
  kept: number,
];

const rows: readonly Row[] = [
  ['no fault', [], { state: 'accepted' }, 'accepted', 1],
  ['421 greeting', [{ at: 'connect', code: 421 }], { state: 'deferred', responseCode: 421 }, 'never-offered', 0],
  ['554 greeting', [{ at: 'connect', code: 554 }], { state: 'deferred', responseCode: 554 }, 'never-offered', 0],
  ['drop before the greeting', [{ at: 'connect', drop: 'rst' }], { state: 'not-sent', code: 'connection-failed' }, 'never-offered', 0],
  ['close before the greeting', [{ at: 'connect', drop: 'fin' }], { state: 'not-sent', code: 'connection-failed' }, 'never-offered', 0],
  ['451 at MAIL', [{ at: 'mail', code: 451 }], { state: 'deferred', responseCode: 451 }, 'never-offered', 0],
  // About our sender address, not about the recipient: a person must look, nobody is refused.
  ['550 at MAIL', [{ at: 'mail', code: 550 }], { state: 'deferred', responseCode: 550 }, 'never-offered', 0],
  ['drop at MAIL', [{ at: 'mail', drop: 'fin' }], { state: 'not-sent', code: 'connection-failed' }, 'never-offered', 0],
  ['reset at MAIL', [{ at: 'mail', drop: 'rst' }], { state: 'not-sent', code: 'connection-failed' }, 'never-offered', 0],
  ['silence at MAIL', [{ at: 'mail', hang: true }], { state: 'not-sent', code: 'timed-out' }, 'never-offered', 0],
  ['450 at RCPT (greylisting)', [{ at: 'rcpt', code: 450 }], { state: 'deferred', responseCode: 450 }, 'never-offered', 0],
  ['550 at RCPT', [{ at: 'rcpt', code: 550 }], { state: 'refused', responseCode: 550 }, 'never-offered', 0],
  ['530 at RCPT (log in first)', [{ at: 'rcpt', code: 530 }], { state: 'deferred', responseCode: 530 }, 'never-offered', 0],
  ['drop at RCPT', [{ at: 'rcpt', drop: 'fin' }], { state: 'not-sent', code: 'connection-failed' }, 'never-offered', 0],
  ['reset at RCPT', [{ at: 'rcpt', drop: 'rst' }], { state: 'not-sent', code: 'connection-failed' }, 'never-offered', 0],
  ['silence at RCPT', [{ at: 'rcpt', hang: true }], { state: 'not-sent', code: 'timed-out' }, 'never-offered', 0],
  ['slow at RCPT', [{ at: 'rcpt', delayMs: 150 }], { state: 'accepted' }, 'accepted', 1],
  ['451 after the final dot', [{ at: 'data', code: 451 }], { state: 'deferred', responseCode: 451 }, 'never-offered', 0],
  ['421 after the final dot', [{ at: 'data', code: 421 }], { state: 'deferred', responseCode: 421 }, 'never-offered', 0],
  ['552 after the final dot', [{ at: 'data', code: 552 }], { state: 'refused', responseCode: 552 }, 'never-offered', 0],
  ['554 after the final dot', [{ at: 'data', code: 554 }], { state: 'refused', responseCode: 554 }, 'never-offered', 0],
  [
    'FIN after the final dot, kept',
    [{ at: 'data', drop: 'fin', keep: true }],
    { state: 'unknown', code: 'connection-failed' },
    'offered',
    1,
  ],
  ['FIN after the final dot, lost', [{ at: 'data', drop: 'fin' }], { state: 'unknown', code: 'connection-failed' }, 'offered', 0],
  [
    'RST after the final dot, kept',
    [{ at: 'data', drop: 'rst', keep: true }],
    { state: 'unknown', code: 'connection-failed' },
    'offered',
    1,
  ],
  ['RST after the final dot, lost', [{ at: 'data', drop: 'rst' }], { state: 'unknown', code: 'connection-failed' }, 'offered', 0],
  ['silence after the final dot, kept', [{ at: 'data', hang: true, keep: true }], { state: 'unknown', code: 'timed-out' }, 'offered', 1],
  ['silence after the final dot, lost', [{ at: 'data', hang: true }], { state: 'unknown', code: 'timed-out' }, 'offered', 0],
  ['slow after the final dot', [{ at: 'data', delayMs: 150 }], { state: 'accepted' }, 'accepted', 1],
];

describe('a session that fails', () => {
  for (const [name, faults, outcome, recall, kept] of rows) {
    it(`${name}: ${outcome.state}`, async () => {
      for (const server of [sink, withoutPipelining]) {
        server.forget();
        server.fail(...faults);
        const result = await send(server, { timeouts: SHORT });
        expect(result.outcome).toMatchObject(outcome);
        expect(result.recall).toBe(recall);
        expect(server.messages).toHaveLength(kept);
      }
    });
  }

  it('reset inside a large message: certainly not sent, and the offer is withdrawn', async () => {
    sink.fail({ at: 'body', afterBytes: 200_000, drop: 'rst' });
    const { outcome, recall } = await send(sink, { bytes: 30_000_000 });
    expect(outcome).toEqual({ state: 'not-sent', code: 'connection-failed' });
    expect(recall).toBe('never-offered');
    expect(sink.messages).toHaveLength(0);
  });

  it('nobody listens: not sent', async () => {
    const gone = await startSmtpSink();
    await gone.close();
    const { outcome, recall } = await send(gone);
    expect(outcome).toEqual({ state: 'not-sent', code: 'connection-failed' });
    expect(recall).toBe('never-offered');
  });

  it('a port that never greets: not sent', async () => {
    sink.fail({ at: 'connect', hang: true });
    const { outcome } = await send(sink, { timeouts: { ...SHORT, greetingMs: 200 } });
    expect(outcome).toEqual({ state: 'not-sent', code: 'timed-out' });
  });
});

describe('a server that does not keep to the protocol', () => {
  /** Answers commands by their verb, and the final dot as `.`; lines of the message are not answered. */
  const script = (answers: Readonly<Record<string, string | null>>) => {
    let inMessage = false;
    return (line: string): string | null => {
      if (inMessage && line !== '.') return '';
      const verb = inMessage ? '.' : (line.split(' ')[0] ?? '');
      inMessage = verb === 'DATA' && !answers['DATA']?.startsWith('5');
      const answer = answers[verb];
      if (answer !== undefined) return answer;
      return verb === 'DATA' ? '354 go on\r\n' : '250 fine\r\n';
    };
  };
  it.each<[string, Readonly<Record<string, string | null>>, Partial<Record<string, string | number>>, Recollection]>([
    ['silence after EHLO', { EHLO: '' }, { state: 'not-sent', code: 'timed-out' }, 'never-offered'],
    [
      'nonsense instead of an answer to EHLO',
      { EHLO: 'hello\r\n', HELO: 'hello\r\n' },
      { state: 'not-sent', code: 'protocol-error' },
      'never-offered',
    ],
    ['250 instead of 354', { DATA: '250 fine\r\n' }, { state: 'accepted' }, 'accepted'],
    ['554 to DATA', { DATA: '554 no\r\n' }, { state: 'refused', responseCode: 554 }, 'never-offered'],
    ['close at DATA', { DATA: null }, { state: 'not-sent', code: 'connection-failed' }, 'never-offered'],
    ['a last answer cut before its end', { '.': '250 2.0.0 Ok: que' }, { state: 'unknown', code: 'timed-out' }, 'offered'],
    ['one half of a last answer in two lines', { '.': '250-2.0.0 Ok\r\n' }, { state: 'unknown', code: 'timed-out' }, 'offered'],
    ['a last answer that is no SMTP', { '.': 'ok\r\n' }, { state: 'unknown', code: 'protocol-error' }, 'offered'],
    ['354 once more as the last answer', { '.': '354 go on\r\n' }, { state: 'unknown', code: 'protocol-error' }, 'offered'],
  ])('%s', async (_name, answers, expected, recollection) => {
    const server = await startScriptedServer('220 scripted\r\n', script(answers));
    const { outcome, recall } = await send(server, { timeouts: { connectionMs: 100, greetingMs: 100, socketMs: 200, finalAnswerMs: 200 } });
    await server.close();
    expect(outcome).toMatchObject(expected);
    expect(recall).toBe(recollection);
  });

  it('an acceptance before the message has ended is none', async () => {
    let inMessage = false;
    const server = await startScriptedServer('220 scripted\r\n', (line) => {
      if (inMessage) return '';
      inMessage = line === 'DATA';
      return inMessage ? '354 go on\r\n250 already taken\r\n' : '250 fine\r\n';
    });
    const { outcome, recall } = await send(server, { bytes: 30_000_000 });
    expect(outcome).toEqual({ state: 'not-sent', code: 'protocol-error' });
    expect(recall).toBe('never-offered');
    expect(server.lines).not.toContain('.');
    await server.close();
  });
});

describe('what goes over the wire', () => {
  it('has the null reverse-path and the very bytes that were composed', async () => {
    await send(sink);
    expect(sink.messages[0]).toMatchObject({ from: '', to: [APPLICANT] });
    expect(sink.messages[0]?.raw.equals(mail().raw)).toBe(true);
  });

  it('takes an address that cannot be sent for what it is', async () => {
    const journal = openSendJournal(path.join(directory, 'journal'));
    const sender = makeSmtpSender({ host: '127.0.0.1', port: sink.port, security: 'none', auth: null, copyTo: null, journal });
    for (const envelopeTo of [['a@b.example>\r\nRCPT TO:<c@d.example'], ['a@b.example', 'c@d.example'], [], ['']]) {
      expect(await sender.send('reply-x', { ...mail(), envelopeTo })).toEqual({ state: 'not-sent', code: 'message-invalid' });
    }
    await sender.close();
    expect(sink.messages).toHaveLength(0);
  });
});

describe('the evidence copy', () => {
  it('travels in the same transaction', async () => {
    const { outcome } = await send(sink, { copyTo: COPY });
    expect(outcome.state).toBe('accepted');
    expect(sink.messages.map(({ to }) => to)).toEqual([[APPLICANT, COPY]]);
  });

  it('refused for the copy: the applicant gets the reply all the same', async () => {
    for (const server of [sink, withoutPipelining]) {
      server.fail({ at: 'rcpt', rcpt: /^acuses@/, code: 550 });
      const { outcome, recall } = await send(server, { copyTo: COPY });
      expect(outcome.state).toBe('accepted');
      expect(recall).toBe('accepted');
      expect(server.messages.map(({ to }) => to)).toEqual([[APPLICANT]]);
    }
  });

  it('refused for the applicant: no copy is left as false evidence', async () => {
    for (const server of [sink, withoutPipelining]) {
      server.fail({ at: 'rcpt', rcpt: /^maria/, code: 550 });
      const { outcome, recall } = await send(server, { copyTo: COPY });
      expect(outcome).toMatchObject({ state: 'refused', responseCode: 550 });
      expect(recall).toBe('never-offered');
      expect(server.messages).toHaveLength(0);
    }
  });

  it('refused for good for the applicant and for now for the copy: what was said about the applicant counts', async () => {
    for (const server of [sink, withoutPipelining]) {
      server.fail({ at: 'rcpt', rcpt: /^maria/, code: 550 }, { at: 'rcpt', rcpt: /^acuses/, code: 450 });
      const { outcome } = await send(server, { copyTo: COPY });
      expect(outcome).toMatchObject({ state: 'refused', responseCode: 550 });
    }
  });
});

describe('the journal cannot be written', () => {
  it('offers nothing to the server', async () => {
    const journal = {
      record: () => {
        throw new Error('disk full');
      },
      recall: () => 'never-offered' as const,
      close: () => {},
    };
    const { outcome } = await send(sink, { journal, copyTo: COPY });
    expect(outcome).toEqual({ state: 'not-sent', code: 'journal-failed' });
    expect(sink.messages).toHaveLength(0);
  });
});

describe('closing the sender in the middle of a session', () => {
  it('waits for the session under way and refuses new ones', async () => {
    const journal = openSendJournal(path.join(directory, 'journal'));
    const sender = makeSmtpSender({ host: '127.0.0.1', port: sink.port, security: 'none', auth: null, copyTo: null, journal });
    sink.fail({ at: 'data', delayMs: 200 });
    const first = sender.send('reply-closing', mail());
    await sink.reached('data');
    await sender.close();
    expect((await first).state).toBe('accepted');
    expect(await sender.send('reply-later', mail())).toEqual({ state: 'not-sent', code: 'shutting-down' });
    expect(journal.recall('reply-closing')).toBe('accepted');
  });
});
