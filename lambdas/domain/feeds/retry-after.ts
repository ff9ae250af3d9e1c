/** Longest wait believed: a week. */
const longest = 7 * 86_400;

/**
 * Seconds to wait by a `Retry-After` header (RFC 9110, 10.2.3): a number, or a date counted from the answer's own `Date`.
 * Undefined when there is none that can be read.
 */
export function retryAfterSeconds(header: string | undefined, answered: string | undefined): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), longest);
  const wait = Math.ceil((Date.parse(text) - Date.parse(answered ?? '')) / 1000);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longest);
}
