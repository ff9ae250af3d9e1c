import type { Period } from '../domain/digests/digest';
import { addDays, isDate } from '../domain/stories/calendar';

/** The longest period an address may ask for, in days: a year of weekly editions. */
const longestPeriod = 371;

/** The days an address asks for, `from` (inclusive) to `until` (exclusive), both `YYYY-MM-DD`. */
export function readPeriod(from: string | undefined, until: string | undefined): Period | 'none' | 'malformed' {
  if (from === undefined && until === undefined) return 'none';
  if (from === undefined || until === undefined) return 'malformed';
  if (!isDate(from) || !isDate(until) || from >= until || addDays(from, longestPeriod) < until) return 'malformed';
  return { from, until };
}
