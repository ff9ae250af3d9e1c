import type { Period, Rest } from '../domain/digests/digest';
import { addDays, isDate } from '../domain/stories/calendar';
import { isLanguage } from '../domain/watch/language';
import type { Concern } from '../domain/watch/watch';

/** The longest period an address may ask for, in days: a year of weekly editions. */
const longestPeriod = 371;

/** The days an address asks for, `from` (inclusive) to `until` (exclusive), both `YYYY-MM-DD`. */
export function readPeriod(from: string | undefined, until: string | undefined): Period | 'none' | 'malformed' {
  if (from === undefined && until === undefined) return 'none';
  if (from === undefined || until === undefined) return 'malformed';
  if (!isDate(from) || !isDate(until) || from >= until || addDays(from, longestPeriod) < until) return 'malformed';
  return { from, until };
}

/** What a mail's link asks for of a period: the stories after those that the mail shows. */
export function readRestQuery(
  query: (name: string) => string | undefined,
  known: readonly Concern[],
): Rest | 'none' | 'malformed' {
  const after = query('after');
  if (after === undefined) return 'none';
  const concerns = query('concerns')?.split(',');
  const languages = query('languages')?.split(',');
  if (!/^\d{1,4}$/.test(after) || concerns?.some((id) => known.every((one) => one.id !== id))) return 'malformed';
  if (languages !== undefined && !languages.every(isLanguage)) return 'malformed';
  return { after: Number(after), ...(concerns ? { concerns } : {}), ...(languages ? { languages } : {}) };
}
