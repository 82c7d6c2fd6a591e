// Words of Mexican Spanish that replies are made of: dates, durations, numbers, ordinals, lists, names of documents.
// Knows grammar (number, gender, agreement); the sentences themselves are in config/templates/replies.
import type { RequiredContactField, SectionType } from '../../domain/document.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time.ts';

const LOCALE = 'es-MX';

/** `lunes 20 de mayo de 2024, 12:03 h` in the given zone. */
export function wordDateTime(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const field = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${field('weekday')} ${field('day')} de ${field('month')} de ${field('year')}, ${field('hour')}:${field('minute')} h`;
}

/** Zones of Mexico by the city that people name; elsewhere, what Intl calls the zone. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'America/Mexico_City': 'hora de la Ciudad de México',
  'America/Monterrey': 'hora de Monterrey',
  'America/Merida': 'hora de Mérida',
  'America/Cancun': 'hora de Cancún',
  'America/Chihuahua': 'hora de Chihuahua',
  'America/Ciudad_Juarez': 'hora de Ciudad Juárez',
  'America/Hermosillo': 'hora de Hermosillo',
  'America/Mazatlan': 'hora de Mazatlán',
  'America/Tijuana': 'hora de Tijuana',
};

export function wordZone(timeZone: string): string {
  const known = ZONE_NAMES[timeZone];
  if (known) return known;
  const parts = new Intl.DateTimeFormat(LOCALE, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** `37 minutos`, `2 horas y 5 minutos`, `3 días`: the two largest units, never more than what has passed. */
export function wordDuration(seconds: number): string {
  const ms = seconds * SECOND_MS;
  if (ms < MINUTE_MS) return 'menos de un minuto';
  const [large, small]: [Unit, Unit | null] =
    ms >= DAY_MS ? [UNITS.day, UNITS.hour] : ms >= HOUR_MS ? [UNITS.hour, UNITS.minute] : [UNITS.minute, null];
  const wholes = Math.floor(ms / large.ms);
  const rest = small ? Math.floor((ms - wholes * large.ms) / small.ms) : 0;
  return wordList([countNoun(wholes, large.one, large.many), ...(small && rest > 0 ? [countNoun(rest, small.one, small.many)] : [])]);
}

type Unit = { readonly ms: number; readonly one: string; readonly many: string };
const UNITS = {
  day: { ms: DAY_MS, one: 'día', many: 'días' },
  hour: { ms: HOUR_MS, one: 'hora', many: 'horas' },
  minute: { ms: MINUTE_MS, one: 'minuto', many: 'minutos' },
} as const;

/** `1 página`, `2 páginas`. */
export function countNoun(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a y b`, `a, b y c`; `e` before the sound i. */
export function wordList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  const before = items.slice(0, -1);
  if (before.length === 0) return last;
  return `${before.join(', ')} ${/^h?[ií](?![aeo])/i.test(last) ? 'e' : 'y'} ${last}`;
}

export function capitalize(words: string): string {
  return words.charAt(0).toLocaleUpperCase(LOCALE) + words.slice(1);
}

const ORDINALS = ['primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'séptim', 'octav', 'noven', 'décim'] as const;

/** Before a masculine noun: `primer archivo`, `segundo archivo`; from 11 on `archivo número 11`. */
export function masculineOrdinal(position: number, noun: string): string {
  const stem = ORDINALS[position - 1];
  if (!stem) return `${noun} número ${position}`;
  return `${stem}${stem === 'primer' || stem === 'tercer' ? '' : 'o'} ${noun}`;
}

/** Before a feminine noun: `primera carta`, `tercera carta`; from 11 on `carta número 11`. */
export function feminineOrdinal(position: number, noun: string): string {
  const stem = ORDINALS[position - 1];
  return stem ? `${stem}a ${noun}` : `${noun} número ${position}`;
}

/** `tu currículum (CV)`, `una carta de recomendación`, `dos cartas de recomendación`; counts above nine in figures. */
const NUMBERS = ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'] as const;
export function countDocuments(type: SectionType, count: number): string {
  const { article, one, many } = DOCUMENT_NOUNS[type];
  return count === 1 ? `${article} ${one}` : `${NUMBERS[count - 2] ?? count} ${many}`;
}

type Noun = { readonly article: 'un' | 'una' | 'tu'; readonly one: string; readonly many: string };

/** As the call names them. */
export const DOCUMENT_NOUNS: Readonly<Record<SectionType, Noun>> = {
  cv: { article: 'tu', one: 'currículum (CV)', many: 'currículums (CV)' },
  motivation_letter: { article: 'tu', one: 'carta motivo', many: 'cartas motivo' },
  recommendation_letter: { article: 'una', one: 'carta de recomendación', many: 'cartas de recomendación' },
  other: { article: 'un', one: 'documento adicional', many: 'documentos adicionales' },
  unknown: { article: 'un', one: 'archivo por revisar', many: 'archivos por revisar' },
};

/** With the article, as in «le falta el teléfono». */
export const CONTACT_FIELDS: Readonly<Record<RequiredContactField, string>> = {
  name: 'el nombre completo',
  phone: 'el teléfono',
  email: 'el correo electrónico',
};
