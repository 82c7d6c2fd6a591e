// The kinds of values that environment variables hold: text in, typed value out, with a sentence that says how to mend it.
// Knows syntax only; which variables exist is in variables.ts, how they depend on each other in environment.ts.
import { z } from 'zod';

/** RFC 1123 §2.1 host names, IPv4 and bracketless IPv6; no scheme, no port. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62})){0,10}\.?|[0-9a-f:.]{2,45})$/i;
const WHOLE_NUMBER = /^\d{1,9}$/;

export const text = z.string().max(1_000, 'is longer than 1,000 characters');

export const host = text.regex(HOST, 'is not a host name or IP address (write it without imap:// and without a port)');

export const address = text.pipe(z.email('is not an email address')).transform((value) => value.toLowerCase());

export function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  const message = `is not a whole number from ${min} to ${max}`;
  return text.regex(WHOLE_NUMBER, message).transform(Number).pipe(z.int(message).min(min, message).max(max, message));
}

export function oneOf<const V extends readonly [string, ...string[]]>(...values: V): z.ZodType<V[number], string> {
  const wanted = `is none of ${values.join(', ')}`;
  return text.transform((value) => value.toLowerCase()).pipe(z.enum(values, wanted));
}

/** Items between commas; blanks around them and empty ones do not count. */
export function listOf(item: z.ZodType<string, string>): z.ZodType<string[], string> {
  return text.transform((value) => itemsOf(value)).pipe(z.array(item).max(100, 'has more than 100 items'));
}

function itemsOf(value: string): string[] {
  const items = value.split(',').map((part) => part.trim());
  return items.filter((part) => part !== '');
}

/** A connection URL. The problem never repeats the value: it holds a password. */
export function connectionUrl(...schemes: readonly string[]): z.ZodType<string, string> {
  const wanted = `is not a ${schemes.map((scheme) => `${scheme}://`).join(' or ')} URL`;
  return text.refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), wanted);
}
