// Addresses behind which no person reads: mail servers, "do not reply" senders and mailings (RFC 3834 §2, RFC 2142).

const BOUNCE_LOCAL_PARTS: ReadonlySet<string> = new Set(['mailer-daemon', 'maildaemon', 'mail-daemon', 'postmaster']);

/** As a whole word between separators, `-` standing for any of them: `jobs-noreply`, `no-responder-cv`, `noreply123`. */
const NO_REPLY =
  /(?:^|-)(?:no-?(?:reply|respond(?:er|a|e)|contest(?:ar|e)|response)|do-?not-?(?:reply|respond)|dont-?reply|n[aã]o-?responda)(?=$|[-\d])/;
/** Mailings of portals and programs, as whole words too: `alertas-empleo`, but not `alertasanchez`. */
const MAILING =
  /(?:^|-)(?:notificaci[oó]n|notificaciones|notifications?|alertas?|alerts?|bolet[ií]n|boletines|newsletters?|avisos)(?=\d{0,9}(?:$|-))/;
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
  // What follows a plus is the owner's own label (RFC 5233 §1): `ana+alertas` is Ana.
  const words = local.replace(/\+.*$/s, '').replace(/[-_.]+/g, '-');
  return (
    NO_REPLY.test(words) || MAILING.test(words) || PROGRAM_LOCAL_PARTS.has(local) || /^owner-|-(?:owner|request|bounces?)$/.test(local)
  );
}

export function isRoleAddress(address: string): boolean {
  return isBounceAddress(address) || isNoReplyAddress(address);
}

function localPartOf(address: string): string {
  const at = address.lastIndexOf('@');
  return (at < 0 ? address : address.slice(0, at)).toLowerCase();
}
