import { describe, expect, it } from '@jest/globals';
import { mayAnswer, replyAddress } from '../../../src/domain/answerable.ts';
import { decideAuthentication } from '../../../src/domain/authentication.ts';
import type { HeaderFacts, Mailbox } from '../../../src/domain/message.ts';
import { isBounceAddress, isRoleAddress } from '../../../src/domain/role-address.ts';
import { own, someMessage } from './some-message.ts';

const box = (address: string): Mailbox => ({ name: null, address });

describe('what a program must not answer', () => {
  const check = (title: string, headers: Partial<HeaderFacts>, expected: string): void => {
    it(`${title}: ${expected}`, () => {
      const decision = mayAnswer(someMessage(headers), own);
      expect(decision.allowed ? 'allowed' : decision.reason).toBe(expected);
    });
  };
  check('a person', {}, 'allowed');
  check('Auto-Submitted: no', { autoSubmitted: 'no' }, 'allowed');
  check('Auto-Submitted: auto-replied', { autoSubmitted: 'auto-replied' }, 'auto-submitted');
  check('Auto-Submitted with a value of its own', { autoSubmitted: 'x-robot' }, 'auto-submitted');
  check('a null return path', { returnPath: '' }, 'null-return-path');
  check('no return path at all', { returnPath: null }, 'allowed');
  check('List-Unsubscribe', { listHeaders: ['list-unsubscribe'] }, 'list-headers');
  for (const precedence of ['bulk', 'junk', 'list', 'auto_reply']) check(`Precedence: ${precedence}`, { precedence }, 'precedence');
  check('Precedence: first-class', { precedence: 'first-class' }, 'allowed');
  check('a report', { contentType: 'multipart/report', reportType: 'delivery-status' }, 'report');
  check('our own address in other case', { from: box('vacantes@ONG.test') }, 'own-address');
  check('our own Message-ID', { messageId: '<x@Intake.ong.test>' }, 'own-message-id');
  for (const name of [
    'mailer-daemon',
    'postmaster',
    'noreply',
    'no-reply',
    'no_reply',
    'donotreply',
    'do-not-reply',
    'no.responder',
    'noreply+123',
    'alertas-noreply',
    'bounces',
    'notificaciones',
    'notificacion',
    'notificaciones-cv',
    'cv.notifications',
    'Notification',
    'alertas',
    'alertas_empleo',
    'alerts2',
    'boletin',
    'newsletter',
    'avisos',
    'portal.avisos',
    'info-noreply',
    'jobs-noreply',
    'no-responder',
    'no_responder',
    'noresponder',
    'no-responder-cv',
    'rh.nao-responda',
    'donotreply.empleos',
    'noreply1234abc',
  ]) {
    check(name, { from: box(`${name}@otra.test`) }, 'role-address');
  }
  for (const name of [
    'norepl',
    'noreplyana',
    'ana.noble',
    'postmasterana',
    'nora.responde',
    'alertasanchez',
    'ana.alertasanchez',
    'avisosa',
    'ana+alertas',
    'ana+noreply',
    'bruno-reply',
    'mariano.responder',
    'alertina',
  ])
    check(name, { from: box(`${name}@otra.test`) }, 'allowed');
  check('X-Autoreply', { robotHeaders: ['x-autoreply'] }, 'robot-header');
  check('an absence notice without any header', { subject: 'RE: Automatic reply: Vacante' }, 'out-of-office');
  for (const value of ['all', 'autoreply', 'oof'])
    check(`X-Auto-Response-Suppress: ${value}`, { autoResponseSuppress: ['dr', value] }, 'auto-response-suppress');
  check('X-Auto-Response-Suppress of receipts only', { autoResponseSuppress: ['dr', 'rn', 'nrn', 'ndr', 'none'] }, 'allowed');
  check('authentication failed', { authenticationResults: ['mx.ong.test; dmarc=fail header.from=correo.test'] }, 'authentication-failed');
  check('authentication failed, says a stranger', { authenticationResults: ['mx.otra.test; dmarc=fail'] }, 'allowed');
  check('no From', { from: null }, 'no-sender');
  check('no From but Reply-To', { from: null, replyTo: [box('ana@correo.test')] }, 'no-sender');
  check('a From that no server accepts', { from: box('ana@localhost') }, 'no-sender');
  check(
    'the first rule of several is the reason',
    { autoSubmitted: 'auto-replied', returnPath: '', precedence: 'bulk', from: null },
    'auto-submitted',
  );

  it('failed recipients without a report header', () => {
    expect(mayAnswer(someMessage({}, { failedRecipients: ['a@b.test'] }), own)).toEqual({ allowed: false, reason: 'report' });
  });
});

describe('where an answer goes', () => {
  const check = (title: string, from: string | null, replyTo: string[], expected: string | null): void => {
    it(title, () => expect(replyAddress({ from: from === null ? null : box(from), replyTo: replyTo.map(box) }, own)).toBe(expected));
  };
  check('From', 'ana@correo.test', [], 'ana@correo.test');
  check('a single Reply-To', 'ana@correo.test', ['ana2@correo.test'], 'ana2@correo.test');
  check(
    'several Reply-To: From, so that one message never makes us send many',
    'ana@correo.test',
    ['a@x.test', 'b@x.test'],
    'ana@correo.test',
  );
  check('Reply-To is ours', 'ana@correo.test', ['vacantes@ong.test'], 'ana@correo.test');
  check('Reply-To is noreply', 'ana@correo.test', ['noreply@correo.test'], 'ana@correo.test');
  check('Reply-To is no address', 'ana@correo.test', ['ana@@correo'], 'ana@correo.test');
  check('From is ours', 'vacantes@ong.test', [], null);
  check('From is noreply', 'noreply@portal.test', [], null);
  check('From would smuggle a second recipient', 'ana,luis@correo.test', [], null);
  check('an international address', 'núñez@correo.test', [], 'núñez@correo.test');
  check('no From', null, ['ana@correo.test'], null);
});

describe('addresses of programs', () => {
  it('tells servers from senders that read no answers', () => {
    expect(['MAILER-DAEMON@x.test', 'postmaster@x.test', 'ana@x.test', 'noreply@x.test'].map(isBounceAddress)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['lista-request@x.test', 'owner-lista@x.test', 'ana@noreply.test', 'mailer-daemon'].map(isRoleAddress)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('authentication as our own server saw it', () => {
  const check = (title: string, results: string[], expected: string): void => {
    it(`${title}: ${expected}`, () => expect(decideAuthentication(results, ['MX.ong.test'])).toBe(expected));
  };
  check('nothing', [], 'none');
  check('only strangers', ['mx.otra.test; dmarc=fail; spf=fail'], 'none');
  check('a name that only begins like ours', ['mx.ong.test.evil.test; dmarc=fail'], 'none');
  check('dmarc=pass', ['mx.ong.test; spf=fail; dkim=pass; dmarc=pass (p=NONE) header.from=correo.test'], 'pass');
  check('dmarc=fail beats a pass of SPF', ['mx.ong.test 1; spf=pass smtp.mailfrom=x.test; dmarc=fail'], 'fail');
  check('spf=fail alone', ['mx.ong.test; spf=fail smtp.mailfrom=x.test'], 'fail');
  check('spf=fail, no signature', ['mx.ong.test; spf=fail; dkim=none'], 'fail');
  check('spf=fail with a valid signature: a forwarded mail', ['mx.ong.test; spf=fail; dkim=fail; dkim=pass header.d=correo.test'], 'pass');
  check('spf=fail, signature could not be checked', ['mx.ong.test; spf=fail; dkim=temperror'], 'none');
  check('spf=softfail', ['mx.ong.test; spf=softfail; dkim=none'], 'none');
  check('dmarc=none decides nothing', ['mx.ong.test; dmarc=none; spf=pass'], 'pass');
  check('a word within a comment', ['mx.ong.test; spf=none (dmarc=fail; dkim=fail)'], 'none');
  check('several lines of ours', ['mx.ong.test; dkim=none', 'mx.ong.test; spf=fail'], 'fail');
  check('strangers above, as relays within write them', ['filtro.otra.test; x=y', 'mx.ong.test; dmarc=pass'], 'pass');
  check('ours, then a stranger, then a forged line', ['mx.ong.test; spf=none', 'otra.test; x=y', 'mx.ong.test; dmarc=fail'], 'none');
  check('the topmost word counts', ['mx.ong.test; dmarc=pass', 'mx.ong.test; dmarc=fail'], 'pass');
  check('method versions and odd spacing', ['  MX.ong.TEST  1 ;  dmarc / 1 = Fail ;'], 'fail');
  check('nonsense', [';;;=;', 'mx.ong.test', 'mx.ong.test; none'], 'none');
});
