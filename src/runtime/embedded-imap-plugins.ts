// What hoodiecrow-imap 2.1.0 gets wrong for a client that idles, put right from outside as plugins of its own kind.
// Knows the wire behaviour of IMAP; refuses to know accounts, ports or what mail is for.
import type { Connection, ImapServer, OutputHandler, Plugin, Response, ResponseAttribute, StoredMessage } from 'hoodiecrow-imap';

const atom = (value: string): ResponseAttribute => ({ type: 'ATOM', value });

/**
 * IDLE (RFC 2177). The package's own keeps a 30-minute timer after the client has gone, so that the process would not exit,
 * and goes on pushing between commands, where RFC 3501 §7.4.1 forbids EXPUNGE.
 */
function idle(server: ImapServer): void {
  server.registerCapability('IDLE');
  server.setCommandHandler('IDLE', (connection, parsed, data, callback) => {
    const answer = (command: string, value: string): void =>
      connection.send({ tag: parsed.tag, command, attributes: [{ type: 'TEXT', value }] }, 'IDLE', parsed, data);
    if (connection.state === 'Not Authenticated') {
      answer('NO', 'Login first');
      return callback();
    }
    connection.inputHandler = (line) => {
      connection.inputHandler = false;
      connection.directNotifications = false;
      if (line.trim().toUpperCase() === 'DONE') answer('OK', 'IDLE terminated');
      else answer('BAD', 'Expected DONE');
    };
    if (connection.socket && !connection.socket.destroyed) connection.socket.write('+ idling\r\n');
    connection.directNotifications = true;
    connection.processNotifications();
    callback();
  });
}

/** Other sessions learn of changed flags (RFC 3501 §7.4.2); the package tells nobody. */
function flagPush(server: ImapServer): void {
  const push: OutputHandler = (connection, ...[, description, , , affected]) => {
    if (affected === undefined || (description !== 'STORE COMPLETE' && description !== 'UID STORE COMPLETE')) return;
    for (const entry of affected) pushFlags(server, connection, 'uid' in entry ? entry : entry[1]);
  };
  server.outputHandlers.push(push);
}

function pushFlags(server: ImapServer, connection: Connection, message: StoredMessage): void {
  const mailbox = connection.selectedMailbox;
  const sequence = mailbox ? mailbox.messages.indexOf(message) + 1 : 0;
  if (!mailbox || sequence === 0) return;
  const response: Response = {
    tag: '*',
    attributes: [sequence, atom('FETCH'), [atom('UID'), message.uid, atom('FLAGS'), message.flags.map(atom)]],
  };
  server.notify(response, mailbox, connection);
}

/** RFC 5530 §3: ALREADYEXISTS on a refused CREATE. Without the code, imapflow throws instead of answering `created: false`. */
function alreadyExists(server: ImapServer): void {
  server.outputHandlers.push((_connection, response) => {
    const [text] = response.command === 'NO' ? response.attributes : [];
    if (typeof text === 'object' && 'value' in text && text.value === 'Mailbox already exists') {
      response.attributes.unshift({ type: 'SECTION', section: [atom('ALREADYEXISTS')] });
    }
  });
}

/**
 * CONDSTORE is left out on purpose: hoodiecrow answers FETCH … CHANGEDSINCE with every message. Without it imapflow never asks,
 * and a resync takes the path that every server understands.
 */
export const imapPlugins: readonly Plugin[] = [
  ...[
    'ID',
    'SASL-IR',
    'AUTH-PLAIN',
    'NAMESPACE',
    'ENABLE',
    'LITERALPLUS',
    'UNSELECT',
    'SPECIAL-USE',
    'CREATE-SPECIAL-USE',
    'MOVE',
    'UIDPLUS',
  ],
  idle,
  flagPush,
  alreadyExists,
];
