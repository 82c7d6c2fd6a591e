// What two subjects have in common for the eye: folds away case, accents, quotes, dashes, spacing, emoji, look-alike letters and
// what mail programs put in front. Knows no vacancy.

/** Longer subjects are cut here: no published subject comes near it, and matching looks at every window of words. */
const MAX_SUBJECT_CHARACTERS = 1000;

export type SubjectWord = {
  readonly word: string;
  /** Something other than spaces (a dash, a colon, a quote) stands between this word and the one before. */
  readonly afterBreak: boolean;
};

/** Letters of other scripts that look like Latin ones; keyboards and copied text mix them into Latin words. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ѕ: 's', ј: 'j', к: 'k', м: 'm', т: 't', в: 'b', н: 'h' },
  ...{ α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', ı: 'i' },
};

/** Folded words in order. */
export function subjectWords(subject: string): SubjectWord[] {
  const letters = foldCharacters(subject);
  const words: SubjectWord[] = [];
  let end = 0;
  for (const match of letters.matchAll(/[\p{L}\p{N}]+/gu)) {
    const between = letters.slice(end, match.index);
    words.push({ word: latinWord(match[0]), afterBreak: words.length > 0 && between.trim() !== '' });
    end = match.index + match[0].length;
  }
  return words;
}

/** The folded words as one string, prefixes kept: equal strings are the same subject. Idempotent. */
export function foldSubject(subject: string): string {
  return subjectWords(subject)
    .map(({ word }) => word)
    .join(' ');
}

function foldCharacters(subject: string): string {
  return subject
    .slice(0, MAX_SUBJECT_CHARACTERS)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/&/g, ' y ')
    .replace(/(\p{L}{3})(?:\/(?:as?|os?|es?|x)(?![\p{L}\p{N}])|\((?:as?|os?|es?|x)\)|@(?!\p{L}))/gu, '$1');
}

function latinWord(word: string): string {
  return /[a-z]/.test(word) ? [...word].map((letter) => LOOK_ALIKES[letter] ?? letter).join('') : word;
}

/** `Re[2]:`, `RV :`, `Fwd(3):` — English, Spanish, Portuguese, French, German, Italian and Nordic programs. */
const REPLY_PREFIX =
  /^(?:re|rv|fw|fwd|fwd re|rta|resp|res|enc|tr|aw|wg|sv|vs|vb|ref|r|i|rif|antw|odp|reenv|reenviado|reenviada|reenvio|reenvío|respuesta|forwarded|responder) ?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})? ?[:：]/iu;
/** `[EXTERNAL]`, `***SPAM***`, `{Spam?}`: what gateways write for people. */
const GATEWAY_TAG =
  /^(?:[[({]|\*{1,5}) ?(?:(?:ext|external|externo|externa|extern)(?: ?(?:sender|e-?mail|mail))?|correo externo|remitente externo|(?:posible |probable |possible )?spam|suspected spam|sospechoso|caution|precauci[oó]n) ?[?!]? ?(?:[\])}]|\*{1,5}) ?:?/iu;
const LEADING_NOISE = /^[\s"'«“”„‘’*\-–—>·•]+/u;

/** The subject without reply and forward prefixes and gateway tags, however many there are. */
export function stripReplyPrefixes(subject: string): string {
  let rest = subject
    .slice(0, MAX_SUBJECT_CHARACTERS)
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (;;) {
    const opened = rest.startsWith('*') ? rest : rest.replace(LEADING_NOISE, '');
    const prefix = REPLY_PREFIX.exec(opened) ?? GATEWAY_TAG.exec(opened);
    if (!prefix) return rest;
    rest = opened.slice(prefix[0].length).trim();
  }
}
