/** Longest lifetime believed: a day, the slowest pace there is. */
const longest = 86_400;

/**
 * Seconds for which an answer says of itself that it stays fresh (RFC 9111, 4.2.1), counted from now: `max-age` less
 * `Age`, else `Expires` less `Date`. Undefined when it says nothing, or that it must not be kept.
 */
export function freshSeconds(headers: Readonly<Record<string, string | undefined>>): number | undefined {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:store|cache)\b/i.test(control)) return undefined;
  const maxAge = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(control)?.[1];
  const seconds =
    maxAge === undefined
      ? (Date.parse(headers.expires ?? '') - Date.parse(headers.date ?? '')) / 1000
      : Number(maxAge) - ageOf(headers.age);
  return seconds > 0 ? Math.min(seconds, longest) : undefined;
}

function ageOf(age = ''): number {
  return /^\d{1,9}$/.test(age.trim()) ? Number(age) : 0;
}
