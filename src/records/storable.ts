// What PostgreSQL accepts as text: no NUL, and no half of a surrogate pair (a body that was cut inside an emoji). People send
// both; neither carries meaning.

export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** The same for every string in a value that becomes jsonb. Plain data only. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => storable(entry)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, storable(entry)])) as T;
}
