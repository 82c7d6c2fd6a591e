// Sends one message in a process that a test may kill at any instant: `<port> <journal directory> <reply id>`.
import { openSendJournal } from '../../src/mail/smtp/send-journal.ts';
import { makeSmtpSender } from '../../src/mail/smtp/smtp-sender.ts';

const [port, directory, replyId] = process.argv.slice(2);
if (!port || !directory || !replyId) throw new Error('usage: <port> <journal directory> <reply id>');
const sender = makeSmtpSender({
  host: '127.0.0.1',
  port: Number(port),
  security: 'none',
  auth: null,
  copyTo: null,
  journal: openSendJournal(directory),
});
const raw = Buffer.from(`Message-ID: <ack.${replyId}@vacantes.example>\r\n\r\nHola\r\n`);
const outcome = await sender.send(replyId, { messageId: `<ack.${replyId}@vacantes.example>`, envelopeTo: ['maria@example.org'], raw });
process.send?.(outcome);
// The row that would be written now never is: the test kills us here.
setInterval(() => {}, 60_000);
