// What each message of one applicant is, in order of receipt: the application, a supplement to it, a question, or a repeat.
import type { ApplicantMessageKind } from './message.ts';

export type ApplicantMessage = {
  readonly id: string;
  readonly receivedAt: Date;
  /** As sent; null when absent. */
  readonly messageIdHeader: string | null;
  /** SHA-256 of each document, sorted; links count by host, a letter in the body by its text. */
  readonly documentKeys: readonly string[];
  /** Folded own words of the body (quotes stripped). */
  readonly ownText: string;
  readonly asksQuestion: boolean;
};

/**
 * Kinds by message id. A message without documents that asks something is a question; without documents and without a
 * question it is the application when it is the first (somebody forgot to attach), else a question for a person to read.
 */
export function decideMessageKinds(messages: readonly ApplicantMessage[]): Map<string, ApplicantMessageKind> {
  const kinds = new Map<string, ApplicantMessageKind>();
  const earlier: ApplicantMessage[] = [];
  let applied = false;
  for (const message of messages.toSorted(byReceipt)) {
    let kind: ApplicantMessageKind;
    if (earlier.some((other) => isRepeat(other, message))) kind = 'duplicate';
    else if (message.documentKeys.length === 0 && (message.asksQuestion || applied)) kind = 'question';
    else kind = applied ? 'supplement' : 'application';
    applied ||= kind === 'application';
    kinds.set(message.id, kind);
    earlier.push(message);
  }
  return kinds;
}

export function byReceipt(left: { receivedAt: Date; id: string }, right: { receivedAt: Date; id: string }): number {
  return left.receivedAt.getTime() - right.receivedAt.getTime() || (left.id < right.id ? -1 : 1);
}

/** The same documents and the same words again: a second delivery, or somebody who pressed send twice. */
function isRepeat(earlier: ApplicantMessage, later: ApplicantMessage): boolean {
  const sameContent = earlier.documentKeys.join() === later.documentKeys.join() && earlier.ownText === later.ownText;
  if (!sameContent) return false;
  return later.documentKeys.length > 0 || (later.messageIdHeader !== null && later.messageIdHeader === earlier.messageIdHeader);
}

const GREETING =
  /^(?:hola|hello|hi|saludos|qu[eé] tal|muy buen[oa]s|buen(?:os|as)? (?:d[ií]as?|tardes?|noches?)|buenas|good (?:morning|afternoon|evening)|estimad[oax@]s?|apreciad[oax@]s?|dear)(?!\p{L})/u;

const THANKS =
  /^(?:(?:s[ií]|ok|muy bien|much[ií]simas|muchas|mil|many) )?(?:gracias|thank you|thanks|(?:(?:te|le|les|se) )?(?:lo )?agradezco|(?:confirmo |acuso )?(?:de )?recibid[oa]|acuso (?:de )?recibo|enterad[oa]|entendid[oa]|ok|okay|vale|de acuerdo|excelente|perfecto|genial)(?!\p{L})/u;

/** Words of more than thanks: something comes, is asked for, corrected or taken back. */
const MORE_THAN_THANKS =
  /adjunt|anex|env[ií]|mand[oéeaó]|attach|enclos|comparto|\?|quisiera|gustar[ií]a|podr[ií]a|pued[eo]n?(?!\p{L})|necesit|(?:tengo|una|unas|otra|mi) dudas?(?!\p{L})|pregunt|falt|pero(?!\p{L})|sin embargo|retir|cancel|corrij|correcci|equivoc|error|cambi|tel[eé]fono|problema|interesa(?!\p{L})|could you|can you|please|but(?!\p{L})/u;

/** What telephones add below a message is not the person's word. */
const DEVICE_FOOTER =
  /(?:(?:enviado desde|sent from)(?: mi| my)? (?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|motorola|celular|m[oó]vil|dispositivo|outlook|yahoo|gmail|mail)|obtener outlook para|get outlook for)[^.]{0,60}\.?$/;

const MAX_THANKS_CHARACTERS = 200;

/** A short word of thanks that asks nothing: answering it would be noise. `ownText` is in lower case, its spaces single. */
export function isThanks(message: Pick<ApplicantMessage, 'ownText' | 'asksQuestion' | 'documentKeys'>): boolean {
  if (message.documentKeys.length > 0 || message.asksQuestion || message.ownText.length > MAX_THANKS_CHARACTERS) return false;
  const text = message.ownText.replace(DEVICE_FOOTER, '');
  return isEmojiOnly(text) || (!MORE_THAN_THANKS.test(text) && THANKS.test(withoutGreeting(text)));
}

function isEmojiOnly(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text) && !/[\p{L}\p{Nd}?❓❔⁉]/u.test(text);
}

/** From the first word that is no greeting: `¡hola, equipo! muchas gracias` begins with `muchas`. */
function withoutGreeting(text: string): string {
  let rest = fromFirstLetter(text);
  for (let greeting = GREETING.exec(rest); greeting; greeting = GREETING.exec(rest)) {
    rest = fromFirstLetter(rest.slice(greeting[0].length));
    // Whom it greets, up to four words: `hola, equipo de vacantes:`.
    const greeted = THANKS.test(rest) || GREETING.test(rest) ? null : /^[\p{L}.]+(?: [\p{L}.]+){0,3} ?[,:;!\-–—]/u.exec(rest);
    if (greeted) rest = fromFirstLetter(rest.slice(greeted[0].length));
  }
  return rest;
}

const fromFirstLetter = (text: string): string => text.replace(/^[^\p{L}]+/u, '');
