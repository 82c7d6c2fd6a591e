// The environment variables about mail: the mailbox, sending, the replies, and whose header lines are believed. Knows each
// variable by itself; how they depend on each other is in consistency.ts.
import { z } from 'zod';
import { address, host, listOf, oneOf, text, wholeNumber } from './fields.ts';
import { variable } from './variable-meta.ts';

export const imapVariables = {
  IMAP_HOST: variable(host.optional(), {
    group: 'Mailbox',
    description: 'Mail server that holds the mailbox',
    example: 'imap.example.org',
    defaultText: 'required',
  }),
  IMAP_PORT: variable(wholeNumber(1, 65_535).optional(), {
    group: 'Mailbox',
    description: 'Port of the mailbox server',
    example: '993',
    defaultText: '993; 143 unless IMAP_TLS is implicit',
  }),
  IMAP_TLS: variable(oneOf('implicit', 'starttls', 'none').default('implicit'), {
    group: 'Mailbox',
    description: 'How the connection is encrypted: implicit, starttls, or none (to this machine only)',
    example: 'implicit',
  }),
  IMAP_TLS_CA_FILE: variable(text.optional(), {
    group: 'Mailbox',
    description: 'PEM file with the certificate authority of a server whose certificate is not publicly trusted',
    example: '/etc/ssl/our-ca.pem',
  }),
  IMAP_USER: variable(text.optional(), {
    group: 'Mailbox',
    description: 'Login name of the mailbox',
    example: 'vacantes@example.org',
    defaultText: 'required',
  }),
  IMAP_PASSWORD: variable(text.optional(), {
    group: 'Mailbox',
    description: 'Password of the mailbox; this or IMAP_ACCESS_TOKEN',
    example: 'change-me',
    secret: true,
    defaultText: 'required, or a token',
  }),
  IMAP_ACCESS_TOKEN: variable(z.string().max(10_000, 'is longer than 10,000 characters').optional(), {
    group: 'Mailbox',
    description: 'OAuth2 access token of the mailbox; IMAP_ACCESS_TOKEN_FILE is read again at each connection',
    example: 'ya29.a0…',
    secret: true,
  }),
  IMAP_FOLDER: variable(text.default('INBOX'), {
    group: 'Mailbox',
    description: 'Folder in which applications arrive',
    example: 'INBOX',
  }),
  IMAP_DONE: variable(oneOf('keyword', 'move', 'none').default('keyword'), {
    group: 'Mailbox',
    description: 'What shows on the server that a message is done: the keyword $Procesado, a move to IMAP_DONE_FOLDER, or none',
    example: 'keyword',
  }),
  IMAP_DONE_FOLDER: variable(text.optional(), {
    group: 'Mailbox',
    description: 'Where done messages go when IMAP_DONE is move',
    example: 'Procesados',
  }),
  IMAP_MAX_MESSAGE_MB: variable(wholeNumber(1, 2_000).default(100), {
    group: 'Mailbox',
    description: 'A larger message is not downloaded: HR is shown its header (1 MB is 10⁶ bytes)',
    example: '100',
    unit: 'MB',
  }),
  RESYNC_SECONDS: variable(wholeNumber(1, 86_400).default(60), {
    group: 'Mailbox',
    description: 'How often the whole folder is compared with the ledger, besides IDLE',
    example: '60',
    unit: 's',
  }),
};

export const smtpVariables = {
  SMTP_HOST: variable(host.optional(), {
    group: 'Sending',
    description: 'Mail server that sends the replies',
    example: 'smtp.example.org',
    defaultText: 'required',
  }),
  SMTP_PORT: variable(wholeNumber(1, 65_535).optional(), {
    group: 'Sending',
    description: 'Port of the sending server',
    example: '465',
    defaultText: '465; 587 with starttls, 25 with none',
  }),
  SMTP_TLS: variable(oneOf('implicit', 'starttls', 'none').default('implicit'), {
    group: 'Sending',
    description: 'How the connection is encrypted: implicit, starttls, or none (to this machine only)',
    example: 'implicit',
  }),
  SMTP_TLS_CA_FILE: variable(text.optional(), {
    group: 'Sending',
    description: 'PEM file with the certificate authority of a server whose certificate is not publicly trusted',
    example: '/etc/ssl/our-ca.pem',
  }),
  SMTP_USER: variable(text.optional(), {
    group: 'Sending',
    description: 'Login name for sending',
    example: 'vacantes@example.org',
    defaultText: 'IMAP_USER when there is a password or token',
  }),
  SMTP_PASSWORD: variable(text.optional(), {
    group: 'Sending',
    description: 'Password for sending; without it and without a token, mail is sent without logging in',
    example: 'change-me',
    secret: true,
  }),
  SMTP_ACCESS_TOKEN: variable(z.string().max(10_000, 'is longer than 10,000 characters').optional(), {
    group: 'Sending',
    description: 'OAuth2 access token for sending; SMTP_ACCESS_TOKEN_FILE is read again at each connection',
    example: 'ya29.a0…',
    secret: true,
  }),
};

export const replyVariables = {
  MAIL_FROM_ADDRESS: variable(address.optional(), {
    group: 'Replies',
    description: 'Sender of the replies',
    example: 'vacantes@example.org',
    defaultText: 'IMAP_USER when it is an address',
  }),
  MAIL_FROM_NAME: variable(text.optional(), {
    group: 'Replies',
    description: 'Name beside that address',
    example: 'Equipo de Reclutamiento',
    defaultText: "the vacancy's organization",
  }),
  MAIL_OWN_ADDRESSES: variable(listOf(address).default([]), {
    group: 'Replies',
    description: 'Further addresses of ours, between commas: mail from them is never answered',
    example: 'rh@example.org,vacantes@example.com',
  }),
  MESSAGE_ID_DOMAIN: variable(host.optional(), {
    group: 'Replies',
    description: 'Right-hand side of the Message-IDs that only this service makes: mail that carries it is our own',
    example: 'acuse.example.org',
    defaultText: '`acuse.` before the domain of MAIL_FROM_ADDRESS',
  }),
  REPLY_COPY_TO: variable(address.optional(), {
    group: 'Replies',
    description: 'Address that gets a copy of every reply, as evidence',
    example: 'archivo@example.org',
  }),
  REPLY_SETTLE_SECONDS: variable(wholeNumber(0, 86_400).default(120), {
    group: 'Replies',
    description: "How long a reply waits after the applicant's last message, so that three emails get one answer",
    example: '120',
    unit: 's',
  }),
  REPLY_BACKLOG: variable(oneOf('hold', 'send').default('hold'), {
    group: 'Replies',
    description: 'Replies to mail that was there before the service first saw the mailbox: hold for HR, or send',
    example: 'hold',
  }),
};

export const trustVariables = {
  TRUSTED_RECEIVERS: variable(listOf(host).default([]), {
    group: 'Trust',
    description: 'Own mail hosts, between commas, whose Received lines prove when a message arrived; without them the server date counts',
    example: 'mx1.example.org,mx2.example.org',
  }),
  TRUSTED_AUTHSERV_IDS: variable(listOf(host).default([]), {
    group: 'Trust',
    description: 'Names, between commas, under which own mail hosts write Authentication-Results',
    example: 'mx.example.org',
  }),
};
