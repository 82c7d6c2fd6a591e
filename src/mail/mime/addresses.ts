// Address headers (RFC 5322 §3.4) → mailboxes. Encoded words are decoded in display names only (RFC 2047 §5): a name that decodes
// to an address stays a name.
import { parseAddressHeader } from 'mailparser';
import { cleanLine, cutText } from '../../domain/clean-text.ts';
import type { Mailbox } from '../../domain/message.ts';
import { decodeWords } from './encoded-words.ts';
import { MAX_LISTED } from './limits.ts';

/** Longer values are cut before parsing; parsing is linear but every address costs memory. */
const MAX_ADDRESS_HEADER_CHARACTERS = 20_000;
const MAX_NAME_CHARACTERS = 200;

/** Every mailbox of the values, groups dissolved, in order; what is not an address is left out. */
export function mailboxesOf(values: readonly string[]): Mailbox[] {
  return values.flatMap(parseValue).slice(0, MAX_LISTED);
}

function parseValue(value: string): Mailbox[] {
  // The library decodes names itself; words that its charsets cannot are shielded by decoding ours afterwards.
  const shielded = cutText(value, MAX_ADDRESS_HEADER_CHARACTERS).replaceAll('=?', SHIELD);
  const parsed = parseAddressHeader(shielded, { flatten: true, decodePunycode: false }).value;
  return parsed.flatMap(({ name, address }) => {
    const clean = cleanLine(address ?? '').toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(clean) || clean.includes(SHIELD)) return [];
    const shown = cutText(cleanLine(decodeWords(name.replaceAll(SHIELD, '=?'))), MAX_NAME_CHARACTERS);
    return [{ name: shown === '' ? null : shown, address: clean }];
  });
}

/** A private-use pair that no address contains. */
const SHIELD = '\uE03D\uE03F';
