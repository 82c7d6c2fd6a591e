// When a deadline falls and by how much a message missed it. Pure: the time zone database is the one that Node carries.
import { SECOND_MS } from './time.ts';

export type Punctuality = { readonly onTime: boolean; readonly lateBySeconds: number };

const LOCAL_MINUTE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

const formatters = new Map<string, Intl.DateTimeFormat>(); // making one costs far more than using it

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Offset of `timeZone` from UTC at `instantMs`, in milliseconds, positive east of Greenwich. */
function offsetMs(instantMs: number, timeZone: string): number {
  const parts = wallClock(timeZone).formatToParts(instantMs);
  const field = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const wallMs = Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'), field('second'));
  return wallMs - Math.floor(instantMs / SECOND_MS) * SECOND_MS;
}

/**
 * The last instant (epoch milliseconds) of a local minute `YYYY-MM-DDTHH:MM`, which belongs to it whole:
 * `2024-05-22T23:59` in America/Mexico_City ends at 2024-05-23T05:59:59.999Z. A minute that occurs twice (clocks set back)
 * ends the second time; one that clocks skip, or that no calendar has, gives null.
 */
export function instantOfLocalEnd(localMinute: string, timeZone: string): number | null {
  const match = LOCAL_MINUTE.exec(localMinute);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const wallMs = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(wallMs).toISOString().slice(0, 16) !== localMinute) return null;
  const candidates = [-24, 24].map((hours) => wallMs - offsetMs(wallMs + hours * 3_600_000, timeZone));
  const valid = candidates.filter((instantMs) => instantMs + offsetMs(instantMs, timeZone) === wallMs);
  return valid.length === 0 ? null : Math.max(...valid) + 60 * SECOND_MS - 1;
}

/** Whether mail received at `receivedAt` meets the deadline; `lateBySeconds` counts from its last instant, rounded up. */
export function decidePunctuality(receivedAt: Date, vacancy: { deadline: string; timeZone: string }): Punctuality {
  const endMs = instantOfLocalEnd(vacancy.deadline, vacancy.timeZone);
  if (endMs === null) throw new RangeError(`deadline ${vacancy.deadline} does not exist in ${vacancy.timeZone}`);
  const lateMs = receivedAt.getTime() - endMs;
  return lateMs <= 0 ? { onTime: true, lateBySeconds: 0 } : { onTime: false, lateBySeconds: Math.ceil(lateMs / SECOND_MS) };
}
