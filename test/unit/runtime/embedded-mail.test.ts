// The embedded mail server as its clients meet it: through imapflow and nodemailer, over loopback sockets.
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { importDevelopment } from '../../../src/runtime/embedded-imap.ts';
import { type EmbeddedMail, type EmbeddedMailOptions, startEmbeddedMail } from '../../../src/runtime/embedded-mail.ts';

const account = { user: 'vacantesaimex@amnistia.org.mx', password: 'a-long-password' };
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function start(options: Partial<EmbeddedMailOptions> = {}): Promise<EmbeddedMail> {
  const mail = await startEmbeddedMail({ ...account, ...options });
  closers.push(() => mail.close());
  return mail;
}

async function connect(mail: EmbeddedMail, password = mail.password): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: mail.host,
    port: mail.imapPort,
    secure: false,
    auth: { user: mail.user, pass: password },
    logger: false,
  });
  client.on('error', () => undefined);
  closers.push(() => client.close());
  await client.connect();
  return client;
}

function transport(mail: EmbeddedMail, pass = mail.password) {
  const smtp = createTransport({ host: mail.host, port: mail.smtpPort, secure: false, ignoreTLS: true, auth: { user: mail.user, pass } });
  closers.push(() => smtp.close());
  return smtp;
}

const eml = (subject: string, body = 'Buen día.'): Buffer =>
  Buffer.from(`From: Ana <ana@correo.example>\r\nSubject: ${subject}\r\n\r\n${body}\r\n`, 'latin1');

async function download(client: ImapFlow, uid: number): Promise<Buffer> {
  const { content } = await client.download(String(uid), undefined, { uid: true });
  const chunks: Buffer[] = [];
  for await (const chunk of content ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('embedded-imap', () => {
  const everyByte = Buffer.from(Array.from({ length: 255 }, (_unused, index) => index + 1).filter((byte) => byte !== 10 && byte !== 13));
  const hazards: [string, Buffer][] = [
    ['raw latin-1 headers', eml('Vacante: Responsable de Comunicaci\xf3n Digital')],
    ['every byte but NUL, CR and LF', Buffer.concat([eml('bytes'), everyByte, Buffer.from('\r\n')])],
    ['bare LF line ends', Buffer.from('From: ana@correo.example\nSubject: lf\n\nUna\nDos\n')],
    ['no end of line at the end', eml('end').subarray(0, -2)],
    ['a literal that looks like IMAP', eml('literal', '* 3 EXISTS\r\nA1 OK {12}\r\n) FLAGS (\\Seen)')],
    ['200 KB in one part', eml('large', 'ábcdé'.repeat(40_000))],
  ];
  it.each(hazards)('hands back what it was given: %s', async (_name, raw) => {
    const mail = await start();
    const uid = mail.append(raw);
    const client = await connect(mail);
    await client.mailboxOpen('INBOX');
    const fetched = await client.fetchOne(String(uid), { source: true, size: true }, { uid: true });
    expect(fetched && fetched.source?.equals(raw)).toBe(true);
    expect(fetched && fetched.size).toBe(raw.length);
    expect((await download(client, uid)).equals(raw)).toBe(true);
    expect(mail.messages()[0]?.raw.equals(raw)).toBe(true);
  });

  it('keeps the receipt time to the second', async () => {
    const mail = await start();
    const uid = mail.append(eml('fecha'), { internalDate: new Date('2024-05-23T05:59:59Z') });
    const client = await connect(mail);
    await client.mailboxOpen('INBOX');
    const fetched = await client.fetchOne(String(uid), { internalDate: true }, { uid: true });
    expect(new Date(fetched ? (fetched.internalDate ?? 0) : 0).toISOString()).toBe('2024-05-23T05:59:59.000Z');
  });

  it('pushes new mail and changed flags to a client that idles', async () => {
    const mail = await start();
    const [idling, other] = [await connect(mail), await connect(mail)];
    await idling.mailboxOpen('INBOX');
    const idle = idling.idle();
    await idling.noop(); // breaks IDLE
    await idle;
    const again = idling.idle();
    const exists = once(idling, 'exists');
    const uid = mail.append(eml('uno'));
    expect((await exists)[0]).toMatchObject({ count: 1 });
    await other.mailboxOpen('INBOX');
    const flags = once(idling, 'flags');
    expect(await other.messageFlagsAdd(String(uid), ['$Procesado'], { uid: true })).toBe(true);
    expect([...(await flags)[0].flags]).toEqual(['$Procesado']);
    await idling.noop();
    await again;
    expect(mail.messages()[0]?.flags).toEqual(['$Procesado']);
    expect(await other.search({ keyword: '$Procesado' }, { uid: true })).toEqual([uid]);
  });

  it('moves with flags and date, and says where', async () => {
    const mail = await start();
    const uid = mail.append(eml('mover'), { flags: ['$Procesado'], internalDate: new Date('2024-05-20T00:00:00Z') });
    const client = await connect(mail);
    await client.mailboxOpen('INBOX');
    const moved = await client.messageMove(String(uid), 'Procesados', { uid: true });
    expect(moved && moved.uidMap?.get(uid)).toBe(1);
    expect(mail.messages()).toEqual([]);
    expect(mail.messages('Procesados')).toMatchObject([{ flags: ['$Procesado'], internalDate: '20-May-2024 00:00:00 +0000' }]);
    expect(await client.messageMove(String(uid), 'No existe', { uid: true })).toBe(false);
  });

  it('answers CREATE of a folder that exists, and gives new folders its UIDVALIDITY', async () => {
    const mail = await start();
    const client = await connect(mail);
    expect(await client.mailboxCreate('Procesados')).toMatchObject({ created: false });
    expect(await client.mailboxCreate('Nuevos')).toMatchObject({ created: true });
    expect(Number((await client.mailboxOpen('Nuevos')).uidValidity)).toBe(mail.uidValidity);
  });

  it('has a new UIDVALIDITY at each start, because UIDs begin again', async () => {
    const at = new Date('2024-05-20T00:00:00Z');
    const starts = [await start({ now: () => at }), await start({ now: () => at })];
    const seen = await Promise.all(starts.map(async (mail) => Number((await (await connect(mail)).mailboxOpen('INBOX')).uidValidity)));
    expect(new Set(seen).size).toBe(2);
    expect(seen).toEqual(starts.map(({ uidValidity }) => uidValidity));
  });

  it('lets a client come back after its connection was reset', async () => {
    const mail = await start();
    const client = await connect(mail);
    await client.mailboxOpen('INBOX');
    const closed = new Promise((resolve) => client.once('close', () => resolve(true))); // events.once would reject on `error`
    void client.idle().catch(() => undefined);
    mail.dropClients();
    await closed;
    mail.append(eml('mientras tanto'));
    const again = await connect(mail);
    expect((await again.mailboxOpen('INBOX')).exists).toBe(1);
  });

  it('refuses a wrong password', async () => {
    const mail = await start();
    await expect(connect(mail, 'wrong')).rejects.toMatchObject({ authenticationFailed: true });
    await expect(transport(mail, 'wrong').sendMail({ from: 'a@correo.example', to: mail.user, text: 'x' })).rejects.toMatchObject({
      responseCode: 535,
    });
  });
});

describe('absent-development-dependency', () => {
  it('is named, with what to do about it', async () => {
    const absent = () => Promise.reject(new Error("Cannot find package 'hoodiecrow-imap'"));
    await expect(importDevelopment('hoodiecrow-imap', absent)).rejects.toMatchObject({
      code: 'configuration-invalid',
      permanent: true,
      message: expect.stringMatching(/hoodiecrow-imap.*npm install --include=dev/),
    });
  });
});

describe('embedded-smtp', () => {
  it('delivers mail for the account with trace headers above the untouched bytes', async () => {
    const at = new Date('2024-05-22T18:00:00Z');
    const mail = await start({ now: () => at });
    const raw = eml('Vacante: Comunicaci\xf3n');
    await transport(mail).sendMail({ envelope: { from: 'ana@correo.example', to: [mail.user, mail.user.replace('@', '+acuse@')] }, raw });
    const [first, second] = mail.messages();
    expect(first?.internalDate).toBe('22-May-2024 18:00:00 +0000');
    expect(first?.raw.subarray(-raw.length).equals(raw)).toBe(true);
    expect(first?.raw.toString('latin1')).toMatch(
      /^Return-Path: <ana@correo\.example>\r\nDelivered-To: vacantesaimex@amnistia\.org\.mx\r\nReceived: from \S+ \(\[127\.0\.0\.1\]\)\r\n\tby mail\.demo\.vacantes\.example with ESMTP\r\n\tfor <[^>]+>; Wed, 22 May 2024 18:00:00 \+0000\r\nFrom: /,
    );
    expect(second?.raw.toString('latin1')).toContain('Delivered-To: vacantesaimex+acuse@amnistia.org.mx\r\n');
    expect(mail.outbox).toEqual([]);
  });

  it('keeps mail for strangers, and hands it to whoever waits', async () => {
    const heard: string[] = [];
    const mail = await start({ onOutgoing: ({ to }) => heard.push(...to) });
    const waiting = mail.waitForOutgoing(({ to }) => to.includes('ana@correo.example'), 10_000);
    await transport(mail).sendMail({ envelope: { from: '', to: ['ana@correo.example'] }, raw: eml('Acuse') });
    const message = await waiting;
    expect(message).toMatchObject({ from: '', to: ['ana@correo.example'] });
    expect(message.raw.equals(eml('Acuse'))).toBe(true);
    expect(await mail.waitForOutgoing(() => true, 1)).toBe(message);
    expect(heard).toEqual(['ana@correo.example']);
    expect(mail.messages()).toEqual([]);
    await expect(mail.waitForOutgoing(({ to }) => to.includes('nadie@correo.example'), 1)).rejects.toThrow('no such outgoing message');
  });

  it('takes 50 messages at once and announces them all', async () => {
    const mail = await start();
    const client = await connect(mail);
    await client.mailboxOpen('INBOX');
    for (let index = 0; index < 50; index += 1) mail.append(eml(`ráfaga ${index}`));
    expect(await client.search({ all: true }, { uid: true })).toHaveLength(50);
    const rows: number[] = [];
    for await (const row of client.fetch('1:*', { source: true }, { uid: true })) if (row.source) rows.push(row.uid);
    expect(rows).toHaveLength(50);
  });

  it('does not take a port that is in use for its own', async () => {
    const mail = await start();
    await expect(start({ smtpPort: mail.smtpPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(start({ imapPort: mail.imapPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
