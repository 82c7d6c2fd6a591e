import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readHeaderFacts } from '../../../src/mail/mime/header-facts.ts';
import { readHeaderLines } from '../../../src/mail/mime/header-lines.ts';
import { headerBlockOf, readSender } from '../../../src/mail/mime/read-sender.ts';
import { bytes, utf8 } from './raw-message.ts';

const facts = (...lines: string[]): ReturnType<typeof readHeaderFacts> => readHeaderFacts(bytes(`${lines.join('\r\n')}\r\n\r\n`));

describe('the sender, read from the header block alone', () => {
  const check = (title: string, from: string, expected: string | null): void => {
    it(title, () => {
      const block = bytes(`Received: x\r\n${from}\r\nTo: vacantes@ong.test\r\n`);
      expect(readSender(block)).toBe(expected);
      expect(readHeaderFacts(block).from?.address ?? null).toBe(expected);
    });
  };
  check('plain', 'From: Ana@Correo.TEST', 'ana@correo.test');
  check('with a name', 'From: Ana Ejemplo <ana@correo.test>', 'ana@correo.test');
  check('with a comma within quotes', 'From: "Ejemplo, Ana" <ana@correo.test>', 'ana@correo.test');
  check('with a comment', 'From: ana@correo.test (Ana Ejemplo)', 'ana@correo.test');
  check('folded', 'From: =?utf-8?Q?Ana_N=C3=BA=C3=B1ez?=\r\n\t<ana@correo.test>', 'ana@correo.test');
  check('a name that is an address', 'From: "jefa@ong.test" <ana@correo.test>', 'ana@correo.test');
  check(
    'an encoded name that decodes to an address',
    'From: =?utf-8?Q?jefa=40ong.test_=3Cjefa=40ong.test=3E?= <ana@correo.test>',
    'ana@correo.test',
  );
  check('an encoded word in place of the address', 'From: =?utf-8?Q?jefa=40ong.test?=@correo.test', null);
  check('raw UTF-8 name', `From: ${utf8('Núñez')} <ana@correo.test>`, 'ana@correo.test');
  check('raw Latin-1 name', 'From: N\xFA\xF1ez <ana@correo.test>', 'ana@correo.test');
  check('two From headers: the first counts', 'From: ana@correo.test\r\nFrom: otra@correo.test', 'ana@correo.test');
  check('two addresses: the first counts', 'From: ana@correo.test, otra@correo.test', 'ana@correo.test');
  check('a group', 'From: Equipo: ana@correo.test;', 'ana@correo.test');
  check('a name only', 'From: Ana Ejemplo', null);
  check('empty', 'From:', null);
  check('absent', 'X-From: ana@correo.test', null);
  check('upper-case header with a space before the colon', 'FROM : ana@correo.test', 'ana@correo.test');
  check('an internationalised domain stays as sent', 'From: ana@xn--correo-8va.test', 'ana@xn--correo-8va.test');

  it('random bytes never fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
        const sender = readSender(Buffer.from(random));
        expect(sender === null || sender.includes('@')).toBe(true);
      }),
      { numRuns: 500 },
    );
    const pieces = fc.constantFrom(
      'From:',
      ' ',
      '<',
      '>',
      '"',
      '(',
      ')',
      ',',
      ';',
      ':',
      '@',
      'a',
      '=?utf-8?Q?',
      '?=',
      '\r\n',
      '\t',
      '\xFF',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (text) => {
        const sender = readSender(bytes(`From: ${text.join('')}\r\n\r\n`));
        expect(sender === null || /^[^\s@]+@[^\s@]+$/.test(sender)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a hundred thousand addresses do not take over', () => {
    expect(readSender(bytes(`From: ${'a@b.test,'.repeat(100_000)}\r\n`))).toBe('a@b.test');
    expect(readSender(bytes(`From: ${'<'.repeat(100_000)}a@b.test\r\n`))).toBeNull();
  });
});

describe('where the header block ends', () => {
  const check = (title: string, raw: string, expected: string): void => {
    it(title, () => expect(headerBlockOf(bytes(raw)).toString('latin1')).toBe(expected));
  };
  check('CRLF', 'A: 1\r\nB: 2\r\n\r\nFrom: x\r\n\r\n', 'A: 1\r\nB: 2\r\n');
  check('LF', 'A: 1\n\nB: 2', 'A: 1\n');
  check('mixed', 'A: 1\n\r\nB: 2', 'A: 1\n');
  check('no body', 'A: 1\r\n', 'A: 1\r\n');
  check('cut off', 'A: 1\r\nB', 'A: 1\r\nB');
  check('no header', '\r\nFrom: x', '');

  it('an mbox separator and lines without a name are passed over', () => {
    expect(readHeaderLines(bytes('From ana@correo.test Mon May 20\r\nSubject: a\r\n b\r\nbasura\r\n: x\r\nTo: c\r\n'))).toEqual([
      { name: 'subject', value: 'a b' },
      { name: 'to', value: 'c' },
    ]);
  });
});

/** Cut within a group of four, as some programs do. */
const SUBJECT_BASE64 = Buffer.from('Vacante: Responsable de Comunicación Digital').toString('base64');

describe('header facts', () => {
  it('a complete header', () => {
    const read = facts(
      'Return-Path: <Ana@Correo.test>',
      'Received: from b by mx.ong.test;\r\n Mon, 20 May 2024 12:00:01 -0600',
      'Received: from a by b; Mon, 20 May 2024 12:00:00 -0600',
      'Authentication-Results: mx.ong.test;\r\n dmarc=pass',
      'Authentication-Results: otra.test; dmarc=fail',
      'From: =?utf-8?Q?Ana_N=C3=BA=C3=B1ez?= <Ana@Correo.test>',
      'Reply-To: ana2@correo.test',
      'To: vacantes@ong.test, Otra <o@ong.test>',
      'Cc: c@ong.test',
      `Subject: =?UTF-8?B?${SUBJECT_BASE64.slice(0, 46)}?=\r\n =?UTF-8?B?${SUBJECT_BASE64.slice(46)}?=`,
      'Message-ID: <m1@correo.test>',
      'In-Reply-To: <acuse@intake.ong.test>',
      'References: <a@x> <b@y>\r\n <c@z>',
      'Date: Mon, 20 May 2024 12:00:00 -0600',
      'Auto-Submitted: Auto-Replied (vacaciones); owner=x',
      'Precedence: Bulk',
      'List-Id: <lista.ong.test>',
      'List-Unsubscribe: <mailto:x@ong.test>',
      'X-Auto-Response-Suppress: DR, OOF,\r\n AutoReply',
      'X-Autoreply: yes',
      'X-Loop: x',
      'X-Spam-Flag: YES',
      'Content-Type: Multipart/Report; report-type="Delivery-Status"; boundary=x',
    );
    expect(read).toEqual({
      messageId: '<m1@correo.test>',
      subject: 'Vacante: Responsable de Comunicación Digital',
      from: { name: 'Ana Núñez', address: 'ana@correo.test' },
      replyTo: [{ name: null, address: 'ana2@correo.test' }],
      to: [
        { name: null, address: 'vacantes@ong.test' },
        { name: 'Otra', address: 'o@ong.test' },
      ],
      cc: [{ name: null, address: 'c@ong.test' }],
      inReplyTo: '<acuse@intake.ong.test>',
      references: ['<a@x>', '<b@y>', '<c@z>'],
      date: '2024-05-20T18:00:00.000Z',
      returnPath: 'ana@correo.test',
      autoSubmitted: 'auto-replied',
      precedence: 'bulk',
      listHeaders: ['list-id', 'list-unsubscribe'],
      autoResponseSuppress: ['dr', 'oof', 'autoreply'],
      robotHeaders: ['x-autoreply', 'x-loop'],
      spamFlag: true,
      contentType: 'multipart/report',
      reportType: 'delivery-status',
      received: ['from b by mx.ong.test; Mon, 20 May 2024 12:00:01 -0600', 'from a by b; Mon, 20 May 2024 12:00:00 -0600'],
      authenticationResults: ['mx.ong.test; dmarc=pass', 'otra.test; dmarc=fail'],
    });
  });

  it('an empty header', () => {
    expect(facts('X: y')).toMatchObject({
      messageId: null,
      subject: '',
      from: null,
      returnPath: null,
      autoSubmitted: null,
      spamFlag: false,
      contentType: 'text/plain',
      reportType: null,
      date: null,
    });
  });

  const checkSubject = (title: string, raw: string, expected: string): void => {
    it(`subject: ${title}`, () => expect(facts(`Subject: ${raw}`).subject).toBe(expected));
  };
  checkSubject('raw UTF-8', utf8('Comunicación'), 'Comunicación');
  checkSubject('raw Latin-1', 'Comunicaci\xF3n', 'Comunicación');
  checkSubject('decomposed', utf8('Comunicación'.normalize('NFD')), 'Comunicación');
  checkSubject('UTF-8 called Latin-1', '=?iso-8859-1?Q?Comunicaci=C3=B3n?=', 'Comunicación');
  checkSubject('windows-1252 quotes', '=?windows-1252?Q?=93Vacante=94?=', '“Vacante”');
  checkSubject('an unknown charset', '=?x-martian?Q?Comunicaci=C3=B3n?=', 'Comunicación');
  checkSubject('an encoded word within text, without spaces', 'Vacante:=?utf-8?Q?_Comunicaci=C3=B3n?=!', 'Vacante: Comunicación!');
  checkSubject('a broken encoded word', '=?utf-8?Q?Comunicaci', '=?utf-8?Q?Comunicaci');
  checkSubject('line ends smuggled in', '=?utf-8?Q?a=0D=0ABcc:_x=00?=', 'a Bcc: x');

  const checkId = (title: string, raw: string, expected: string | null): void => {
    it(`Message-ID: ${title}`, () => expect(facts(raw).messageId).toBe(expected));
  };
  checkId('duplicate: the first counts', 'Message-ID: <a@x>\r\nMessage-Id: <b@x>', '<a@x>');
  checkId('without brackets', 'Message-ID: a@x.test', '<a@x.test>');
  checkId('empty', 'Message-ID: ', null);
  checkId('with a comment', 'Message-ID: (hola) <a@x>', '<a@x>');
  checkId('nonsense', 'Message-ID: <<>>', null);

  const checkReturnPath = (raw: string, expected: string | null): void => {
    it(`Return-Path ${raw}`, () => expect(facts(`Return-Path: ${raw}`).returnPath).toBe(expected));
  };
  checkReturnPath('<>', '');
  checkReturnPath('< >', '');
  checkReturnPath('Ana@X.test', 'ana@x.test');
  checkReturnPath('no es una dirección', null);

  it('random header text gives facts that a store can take', () => {
    const names = fc.constantFrom(
      'From',
      'Subject',
      'Message-ID',
      'References',
      'Return-Path',
      'Content-Type',
      'Date',
      'Received',
      'X-Spam-Status',
      'Auto-Submitted',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 80 })), { maxLength: 12 }), (lines) => {
        const json = JSON.stringify(readHeaderFacts(Buffer.from(lines.map(([name, value]) => `${name}: ${value}\r\n`).join(''), 'utf8')));
        expect(json).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 500 },
    );
  });
});
