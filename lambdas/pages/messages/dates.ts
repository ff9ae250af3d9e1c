import type { Period } from '../../domain/digests/digest';
import type { Language } from '../../domain/watch/language';
import { localeOf } from './plural';

const longForm = (language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
const formats = { en: longForm('en'), ru: longForm('ru'), kk: longForm('kk') } as const;

const oneDay = 24 * 60 * 60 * 1000;
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** A date in full (`7 February 2021`), in UTC, from a calendar day or an ISO instant; what cannot be read is given back. */
export function longDate(language: Language, instant: string): string {
  const date = new Date(instant.length === 10 ? `${instant}T00:00:00Z` : instant);
  return Number.isNaN(date.getTime()) ? instant : formats[language].format(date);
}

/** The last day of a period, whose `until` is the day after. */
export function lastDay(period: Period): string {
  return new Date(midnight(period.until).getTime() - oneDay).toISOString().slice(0, 10);
}

/** How many days a period covers. */
export function dayCount(period: Period): number {
  return Math.round((midnight(period.until).getTime() - midnight(period.from).getTime()) / oneDay);
}

/** The days of a period in full: `1–7 February 2021`. */
export function dateRange(language: Language, period: Period): string {
  const range = formats[language].formatRange(midnight(period.from), midnight(lastDay(period)));
  // Within a month British usage is `1–7 February`; Intl spaces the dash.
  return range.replace(/^(\d+)\s–\s/u, '$1–');
}

/** The ISO 8601 week (`2021-W05`) that a period is exactly, if it is one. */
export function weekOf(period: Period): string | undefined {
  const monday = midnight(period.from);
  if (monday.getUTCDay() !== 1 || dayCount(period) !== 7) return undefined;
  const thursday = new Date(monday.getTime() + 3 * oneDay);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - newYear) / (7 * oneDay)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
