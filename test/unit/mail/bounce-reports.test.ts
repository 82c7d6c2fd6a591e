import { describe, expect, it } from '@jest/globals';
import { message, mixed, multipart, parse, part, pdf, TEXT } from './raw-message.ts';

const STATUS = [
  'Reporting-MTA: dns; mx.ong.test',
  'X-Postfix-Queue-ID: 4VkZ',
  '',
  'Final-Recipient: rfc822; Ana@Correo.test',
  'Original-Recipient: rfc822;ana+cv@correo.test',
  'Action: failed',
  'Status: 5.1.1',
  '',
  'Final-Recipient: rfc822; luis@otra.test',
  'Action: delayed',
  'Status: 4.4.1',
  '',
].join('\r\n');
const RETURNED = mixed([TEXT, pdf('filename=CV.pdf')], 'devuelto', [
  'From: vacantes@ong.test',
  'Message-ID: <acuse.1@intake.ong.test>',
  'MIME-Version: 1.0',
]);

function report(type: string, parts: readonly string[]): string {
  const { header, body } = multipart('report', parts, 'informe');
  return message(
    ['From: MAILER-DAEMON@mx.ong.test', 'Return-Path: <>', 'Subject: Undelivered', 'MIME-Version: 1.0', `${header}; report-type=${type}`],
    body,
  );
}

describe('delivery reports', () => {
  it('a DSN names who failed, not who is delayed, and which message came back; nothing in it is a part', async () => {
    const parsed = await parse(
      report('delivery-status', [
        TEXT,
        part(['Content-Type: message/delivery-status'], STATUS),
        part(['Content-Type: message/rfc822'], RETURNED),
      ]),
    );
    expect(parsed).toMatchObject({
      failedRecipients: ['ana@correo.test', 'ana+cv@correo.test'],
      returnedMessageIds: ['<acuse.1@intake.ong.test>'],
      parts: [],
      nested: [],
      text: 'Hola',
      headers: { contentType: 'multipart/report', reportType: 'delivery-status', returnPath: '' },
    });
    expect(parsed.files.size).toBe(0);
  });

  it('a DSN that returns headers only', async () => {
    const headers = part(['Content-Type: text/rfc822-headers'], 'From: vacantes@ong.test\r\nMessage-ID:\r\n <acuse.2@intake.ong.test>\r\n');
    const parsed = await parse(
      report('delivery-status', [
        TEXT,
        part(['Content-Type: message/delivery-status', 'Content-Transfer-Encoding: base64'], Buffer.from(STATUS).toString('base64')),
        headers,
      ]),
    );
    expect(parsed).toMatchObject({
      failedRecipients: ['ana@correo.test', 'ana+cv@correo.test'],
      returnedMessageIds: ['<acuse.2@intake.ong.test>'],
      parts: [],
    });
  });

  it('a read receipt fails nobody and names the message that was read', async () => {
    const disposition =
      'Final-Recipient: rfc822;ana@correo.test\r\nOriginal-Message-ID: <acuse.3@intake.ong.test>\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n';
    const parsed = await parse(
      report('disposition-notification', [TEXT, part(['Content-Type: message/disposition-notification'], disposition)]),
    );
    expect(parsed).toMatchObject({
      failedRecipients: [],
      returnedMessageIds: ['<acuse.3@intake.ong.test>'],
      parts: [],
      headers: { reportType: 'disposition-notification' },
    });
  });

  it('a bounce that somebody forwards is about somebody else, and the documents beside it count', async () => {
    const bounce = report('delivery-status', [
      TEXT,
      part(['Content-Type: message/delivery-status'], STATUS),
      part(['Content-Type: message/rfc822'], RETURNED),
    ]);
    const parsed = await parse(mixed([TEXT, part(['Content-Type: message/rfc822'], bounce), pdf('filename=CV.pdf')]));
    expect(parsed).toMatchObject({ failedRecipients: [], returnedMessageIds: [], parts: [{ filename: 'CV.pdf', source: 'attachment' }] });
  });

  it('nonsense in place of a report is no failure', async () => {
    const parsed = await parse(
      report('delivery-status', [
        part(['Content-Type: message/delivery-status'], '\xFF\x00::\r\n\r\nAction: failed\r\nFinal-Recipient: rfc822; <<>>\r\n'),
      ]),
    );
    expect(parsed).toMatchObject({ failedRecipients: [], returnedMessageIds: [], problems: [] });
  });
});
