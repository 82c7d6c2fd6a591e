// Addresses behind which no person reads: mail servers and "do not reply" senders (RFC 3834 §2, RFC 2142).

const BOUNCE_LOCAL_PARTS: ReadonlySet<string> = new Set(['mailer-daemon', 'maildaemon', 'mail-daemon', 'postmaster']);
const NO_REPLY =
  /^(?:no[-_.]?(?:reply|responder|responda|contestar|conteste|response)|do[-_.]?not[-_.]?reply|dont[-_.]?reply|nao[-_.]?responda|noresponder?)(?:$|[-_.+\d])|[-_.](?:no[-_]?reply|noreply|donotreply)$/;
/** Senders of programs that read no answers. */
const PROGRAM_LOCAL_PARTS: ReadonlySet<string> = new Set([
  'bounce',
  'bounces',
  'listserv',
  'majordomo',
  'mailman',
  'daemon',
  'nobody',
  'root',
]);

export function isBounceAddress(address: string): boolean {
  return BOUNCE_LOCAL_PARTS.has(localPartOf(address));
}

export function isNoReplyAddress(address: string): boolean {
  const local = localPartOf(address);
  return NO_REPLY.test(local) || PROGRAM_LOCAL_PARTS.has(local) || /^owner-|-(?:owner|request|bounces?)$/.test(local);
}

export function isRoleAddress(address: string): boolean {
  return isBounceAddress(address) || isNoReplyAddress(address);
}

function localPartOf(address: string): string {
  const at = address.lastIndexOf('@');
  return (at < 0 ? address : address.slice(0, at)).toLowerCase();
}
