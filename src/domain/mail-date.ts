// Dates of the mail world: RFC 5322 §3.3 with the obsolete forms of §4.3 that real servers and old programs still write.
// Refuses to guess: no zone, an impossible day or a missing field gives null.
import { splitComments } from './header-comments.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 5322 §4.3. Single letters mean -0000 there, because RFC 822 had defined them the wrong way round. */
const OBSOLETE_ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
};

const DATE_TIME =
  /^(?:[a-z]{3,9} ?,? ?)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{2,4}) (\d{1,2}) ?: ?(\d{1,2})(?: ?: ?(\d{1,2}))? ([+-]\d{4}|[a-z]{1,3})$/;

/** The longest date that makes sense, comments and folding included; more is not read. */
const MAX_DATE_CHARACTERS = 300;

/** The instant of an RFC 5322 date-time, or null. */
export function parseMailDate(text: string): Date | null {
  if (text.length > MAX_DATE_CHARACTERS) return null;
  const bare = splitComments(text).bare.replace(/\s+/g, ' ').trim().toLowerCase();
  const match = DATE_TIME.exec(bare);
  if (!match) return null;
  const [, day, monthName, yearText, hour, minute, second, zone] = match as unknown as string[];
  const month = MONTHS.indexOf(monthName as string);
  const zoneMs = offsetOfZoneMs(zone as string);
  if (month < 0 || zoneMs === null) return null;
  const wall = {
    year: fullYear(yearText as string),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
  };
  const wallMs = wallClockMs(wall);
  return wallMs === null ? null : new Date(wallMs - zoneMs);
}

/** RFC 5322 §4.3: two digits 00-49 are 20xx, 50-99 are 19xx, three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? year + 2000 : year + 1900;
  return text.length === 3 ? year + 1900 : year;
}

/** Second 60 is a leap second (RFC 5322 §3.3) and counts as the next minute's first. */
function wallClockMs(wall: { year: number; month: number; day: number; hour: number; minute: number; second: number }): number | null {
  if (wall.hour > 23 || wall.minute > 59 || wall.second > 60 || wall.year < 1900) return null;
  const dayMs = Date.UTC(wall.year, wall.month, wall.day);
  if (new Date(dayMs).getUTCDate() !== wall.day) return null;
  return dayMs + wall.hour * HOUR_MS + wall.minute * MINUTE_MS + wall.second * SECOND_MS;
}

function offsetOfZoneMs(zone: string): number | null {
  if (zone.startsWith('+') || zone.startsWith('-')) {
    const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))];
    if (minutes > 59) return null;
    return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
  }
  if (/^[a-ik-z]$/.test(zone)) return 0;
  const hours = OBSOLETE_ZONES[zone];
  return hours === undefined ? null : hours * HOUR_MS;
}
