import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitComments } from '../../../src/domain/header-comments.ts';
import { parseMailDate } from '../../../src/domain/mail-date.ts';
import { decideReceiptTime } from '../../../src/domain/receipt-time.ts';

describe('dates as mail programs write them (RFC 5322 §3.3, §4.3)', () => {
  const check = (text: string, expected: string | null): void => {
    it(JSON.stringify(text), () => expect(parseMailDate(text)?.toISOString() ?? null).toBe(expected));
  };
  const instant = '2024-05-23T05:59:30.000Z';
  check('Wed, 22 May 2024 23:59:30 -0600', instant);
  check('22 May 2024 23:59:30 -0600', instant);
  check('Wed, 22 May 2024 23:59:30 -0600 (CST)', instant);
  check(' Wed ,22 (un (comentario) anidado) May\r\n 2024 23 : 59 : 30 -0600', instant);
  check('wed, 22 MAY 2024 23:59:30 CST', instant);
  check('Thu, 23 May 2024 01:59:30 EDT', instant);
  check('Thu, 23 May 2024 05:59:30 GMT', instant);
  check('Thu, 23 May 2024 05:59:30 UT', instant);
  check('Thu, 23 May 2024 05:59:30 Z', instant);
  check('Thu, 23 May 2024 05:59:30 A', instant);
  check('Thu, 23 May 2024 05:59:30 -0000', instant);
  check('Thu, 23 May 2024 11:29:30 +0530', instant);
  check('Thu, 23 May 24 05:59:30 +0000', instant);
  check('Thu, 23 May 124 05:59:30 +0000', instant);
  check('Thu, 23 May 2024 05:59 +0000', '2024-05-23T05:59:00.000Z');
  check('Sat, 31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00.000Z');
  check('29 Feb 2024 00:00:00 +0000', '2024-02-29T00:00:00.000Z');
  check('29 Feb 2023 00:00:00 +0000', null);
  check('31 Jun 2024 00:00:00 +0000', null);
  check('22 May 2024 24:00:00 +0000', null);
  check('22 May 2024 23:60:00 +0000', null);
  check('22 May 2024 23:59:61 +0000', null);
  check('22 May 2024 23:59:30', null);
  check('22 May 2024 23:59:30 J', null);
  check('22 May 2024 23:59:30 XYZ', null);
  check('22 May 2024 23:59:30 +0060', null);
  check('2024-05-22T23:59:30Z', null);
  check('', null);
  check('22 Foo 2024 23:59:30 +0000', null);
  check(`22 May 2024 23:59:30 +0000 ${'('.repeat(1000)}`, null);

  it('whatever we write comes back', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        const whole = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseMailDate(new Date(whole).toUTCString())?.getTime()).toBe(whole);
      }),
    );
  });

  it('random text is a date or it is not', () => {
    const pieces = fc.constantFrom('Wed,', ' ', '22', 'May', '2024', '23:59:30', '-0600', '(', ')', '\\', '"', ';', 'CST');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (text) => {
        const date = parseMailDate(text.join(''));
        expect(date === null || !Number.isNaN(date.getTime())).toBe(true);
        expect(splitComments(text.join('')).bare).not.toMatch(/^\($/);
      }),
    );
  });
});

const OURS = ['mx.ong.test', 'buzon.ong.test'];
const INTERNAL = new Date('2024-05-23T06:00:43Z');
const at = (time: string): string => `Thu, 23 May 2024 ${time} +0000`;
const mx = (time: string, from = 'from smtp.correo.test (smtp.correo.test [192.0.2.7])'): string =>
  `${from} by mx.ong.test (Postfix) with ESMTPS id 4VkZ for <vacantes@ong.test>; ${at(time)}`;
const handover = (time: string, from = 'from mx.ong.test (mx.ong.test [192.0.2.1])'): string =>
  `${from} by buzon.ong.test with LMTP id x (envelope-from <ana@correo.test>); ${at(time)}`;

describe('when our own server provably had it', () => {
  const check = (title: string, received: string[], expected: string, source = 'received', trustedReceivers = OURS): void => {
    it(title, () => {
      const decided = decideReceiptTime({ received, internalDate: INTERNAL, dateHeader: null, trustedReceivers });
      expect([decided.receivedAt.toISOString().slice(11, 19), decided.source]).toEqual([expected, source]);
    });
  };
  const none = '06:00:43';
  check('the MX had it in time although the mailbox was down', [mx('05:59:50')], '05:59:50');
  check(
    'the earliest of our own servers in a row',
    [handover('06:00:43'), mx('05:59:50'), `from a by smtp.correo.test; ${at('05:00:00')}`],
    '05:59:50',
  );
  check('handed over by loopback', [handover('06:00:43', 'from localhost (localhost [127.0.0.1])'), mx('05:59:50')], '05:59:50');
  check('handed over by socket', [handover('06:00:40', 'from mx ([unix socket])'), mx('05:59:50')], '05:59:50');
  check('handed over by IPv6 loopback', [handover('06:00:40', 'from mx ([IPv6:::1])'), mx('05:59:50')], '05:59:50');
  const store = (time: string, protocol = 'with LMTP', from = 'from mta.ong.test'): string =>
    `${from} by buzon.ong.test ${protocol} id iMvZMQy1 (envelope-from <ana@correo.test>) for <vacantes@ong.test>; ${at(time)}`;
  for (const protocol of [
    'with LMTP',
    'with lmtps',
    'with LMTPA',
    'with LMTPSA',
    'with UTF8LMTP',
    '(Dovecot) with LMTP',
    'via unix with LMTP',
  ]) {
    check(
      `handed to the mail store, nothing said about the client: ${protocol}`,
      [store('06:00:40', protocol), mx('05:59:50')],
      '05:59:50',
    );
  }
  for (const protocol of [
    'with ESMTP',
    'with LMTPX',
    'with X-LMTP',
    'id LMTP',
    'with ESMTP id with LMTP',
    '(with LMTP)',
    'for "with LMTP"',
  ]) {
    check(`not LMTP: ${protocol}`, [store('06:00:40', protocol), mx('05:59:50')], '06:00:40');
  }
  check('LMTP above a stranger', [store('06:00:40'), `from x by otra.test with ESMTP; ${at('05:00:00')}`, mx('05:00:00')], '06:00:40');
  check('LMTP says a stranger', [store('05:00:00').replace('by buzon.ong', 'by buzon.otra'), mx('05:00:00')], none, 'internaldate');
  check('upper case and a root dot', [mx('05:59:50').replace('by mx.ong.test', 'by MX.Ong.Test.')], '05:59:50');
  check('no trusted receivers configured', [mx('05:59:50')], none, 'internaldate', []);
  check('no Received line', [], none, 'internaldate');
  check('a stranger on top', [`from x by otra.test; ${at('05:00:00')}`, mx('05:59:50')], none, 'internaldate');
  check('a host that only begins like ours', [mx('05:59:50').replace('by mx.ong.test', 'by mx.ong.test.evil.test')], none, 'internaldate');
  check('a host that only ends like ours', [mx('05:59:50').replace('by mx.ong.test', 'by evilmx.ong.test')], none, 'internaldate');
  check('our name within a comment', [mx('05:59:50').replace('by mx.ong.test', 'by evil.test (by mx.ong.test)')], none, 'internaldate');
  check(
    'our name as what the client calls itself',
    [`from by mx.ong.test (evil [203.0.113.9]) by otra.test; ${at('05:00:00')}`],
    '06:00:43',
    'internaldate',
    ['otra'],
  );
  check('later than INTERNALDATE: a clock is wrong', [mx('06:10:00')], none, 'internaldate');
  check('no readable date', ['from a by mx.ong.test; ayer'], none, 'internaldate');
  check('no date at all', ['from a by mx.ong.test'], none, 'internaldate');
  check('nonsense', ['', ';', 'by', 'by by by', '((((', '"'], none, 'internaldate');

  const forged = mx('05:00:00');
  /** An unclosed comment swallows the date. */
  const spelled = (greeting: string): [string, string] => (greeting.endsWith('(') ? [none, 'internaldate'] : ['05:59:50', 'received']);
  check('forged: a sender submits a line with our name', [mx('05:59:50'), forged], '05:59:50');
  check('forged: and calls itself like us', [mx('05:59:50', 'from mx.ong.test (evil.test [203.0.113.9])'), forged], '05:59:50');
  check('forged: and has no reverse name', [mx('05:59:50', 'from mx.ong.test (unknown [203.0.113.9])'), forged], '05:59:50');
  check(
    'forged: reverse name that does not point back (sendmail)',
    [mx('05:59:50', 'from x (mx.ong.test [203.0.113.9] (may be forged))'), forged],
    '05:59:50',
  );
  check('forged: calls itself loopback (Exim)', [mx('05:59:50', 'from [203.0.113.9] (helo=[127.0.0.1])'), forged], '05:59:50');
  check('forged: calls itself loopback (qmail)', [mx('05:59:50', 'from unknown (HELO [127.0.0.1]) (203.0.113.9)'), forged], '05:59:50');
  check('forged: calls itself localhost', [mx('05:59:50', 'from localhost (evil.test [203.0.113.9])'), forged], '05:59:50');
  check('forged: LMTP above, and the sender submits a line with our name', [store('06:00:40'), mx('05:59:50'), forged], '05:59:50');
  check('forged: the sender submits an LMTP line', [mx('05:59:50'), store('05:30:00'), forged], '05:59:50');
  check('forged: LMTP, but from an address elsewhere', [store('06:00:40', 'with LMTP', 'from x (x [203.0.113.9])'), forged], '06:00:40');
  for (const greeting of ['x by buzon.ong.test with LMTP', 'by buzon.ong.test with LMTP', 'x by buzon.ong.test with LMTP (']) {
    check(
      `forged: calls itself «${greeting}»`,
      [mx('05:59:50', `from ${greeting} (evil.test [203.0.113.9])`), forged],
      ...spelled(greeting),
    );
    const silent = [mx('05:59:50', `from ${greeting}`), forged];
    check(`forged: the same, nothing said about the client: «${greeting}»`, silent, ...spelled(greeting));
  }
  check('forged: nothing said about the client', [mx('05:59:50', 'from mx.ong.test'), forged], '05:59:50');
});

describe('clocks that disagree', () => {
  const check = (title: string, dateHeader: string | null, received: string[], expected: boolean): void => {
    it(title, () =>
      expect(decideReceiptTime({ received, internalDate: INTERNAL, dateHeader, trustedReceivers: OURS }).disagreement).toBe(expected),
    );
  };
  check('no Date header', null, [mx('05:59:50')], false);
  check('a Date header of the same minute', at('05:59:20'), [mx('05:59:50')], false);
  check('exactly an hour', '2024-05-23T05:00:43.000Z', [], false);
  check('an hour and a millisecond', '2024-05-23T05:00:42.999Z', [], true);
  check('a Date header that claims to be in time', 'Mon, 20 May 2024 12:00:00 -0600', [mx('05:59:50')], true);
  check('a Date header from the future', 'Thu, 23 May 2030 05:59:50 +0000', [], true);
  check('a Date header that is no date', 'ayer', [], false);
  check('queued for hours between our own servers', null, [mx('02:00:00')], true);

  it('shows all three times', () => {
    expect(
      decideReceiptTime({ received: [mx('05:59:50')], internalDate: INTERNAL, dateHeader: at('05:58:00'), trustedReceivers: OURS }),
    ).toEqual({
      receivedAt: new Date('2024-05-23T05:59:50Z'),
      source: 'received',
      internalDate: INTERNAL,
      headerDate: new Date('2024-05-23T05:58:00Z'),
      disagreement: false,
    });
  });
});
