// The date in an mbox From_ line. Knows asctime and the two places where programs put an offset; refuses to guess.
// Dates of header fields are another grammar: src/domain/mail-date.ts.
import { MINUTE_MS } from '../domain/time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const ASCTIME = new RegExp(
  `\\b${WEEKDAY} ([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d{2}:\\d{2}(?::\\d{2})?)(?: ([+-]\\d{4}))? (\\d{4})(?: ([+-]\\d{4}))?`,
);

/** A longer line is no separator: an address has at most 254 octets (RFC 5321 §4.5.3.1). */
export const MAX_FROM_LINE_BYTES = 1000;

/**
 * The instant of `From ana@correo.example Mon May 13 09:12:44 2024`, or null. Without an offset it is UTC (RFC 4155
 * appendix A). Google Takeout writes the offset before the year, others after it.
 */
export function parseFromLineDate(line: string): Date | null {
  const match = ASCTIME.exec(line.slice(0, MAX_FROM_LINE_BYTES));
  if (!match) return null;
  const [monthName = '', day = '', time = '', zoneBefore, year = '', zoneAfter] = match.slice(1);
  const month = MONTHS.indexOf(monthName);
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const dayMs = Date.UTC(Number(year), month, Number(day));
  if (month < 0 || Number(year) < 1970 || new Date(dayMs).getUTCDate() !== Number(day) || hour > 23 || minute > 59 || second > 60)
    return null;
  return new Date(dayMs + ((hour * 60 + minute) * 60 + second) * 1000 - offsetMinutes(zoneBefore ?? zoneAfter ?? '+0000') * MINUTE_MS);
}

function offsetMinutes(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return zone.startsWith('-') ? -minutes : minutes;
}
