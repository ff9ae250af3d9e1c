import type { Period } from '../../domain/digests/digest';
import { addDays, daysBetween, weekdayOf, weekOf } from '../../domain/stories/calendar';
import { isZone } from '../../domain/subscriptions/zoned-time';
import type { Language } from '../../domain/watch/language';
import { localeOf } from './plural';

const longForm = (language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
const formats = { en: longForm('en'), ru: longForm('ru'), kk: longForm('kk') } as const;

/** Days said before, by language: a digest says the same few days many times, and formatting is slow. */
const said = { en: new Map<string, string>(), ru: new Map<string, string>(), kk: new Map<string, string>() };

/** A date in full (`7 February 2021`), in UTC, from a calendar day or an ISO instant; what cannot be read is given back. */
export function longDate(language: Language, instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const day = date.toISOString().slice(0, 10);
  const known = said[language].get(day) ?? formats[language].format(date);
  said[language].set(day, known);
  return known;
}

/** Making a formatter costs more than a hundred uses of one, and there are only so many zones. */
const zonedForms = new Map<string, Intl.DateTimeFormat>();

/** The date in full that it was in a zone at an instant; nothing for what is no instant. */
export function zonedDate(language: Language, instant: string, timeZone: string): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  const key = `${language} ${timeZone}`;
  const form = zonedForms.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone });
  zonedForms.set(key, form);
  return form.format(time);
}

/** The last day of a period, whose `until` is the day after. */
export function lastDay(period: Period): string {
  return addDays(period.until, -1);
}

/** How many days a period covers. */
export function dayCount({ from, until }: Period): number {
  return daysBetween(from, until).length;
}

/** The days of a period in full: `1–7 February 2021`. */
export function dateRange(language: Language, period: Period): string {
  const range = formats[language].formatRange(new Date(period.from), new Date(lastDay(period)));
  // Within a month British usage is `1–7 February`; Intl spaces the dash.
  return range.replace(/^(\d+)\s–\s/u, '$1–');
}

/** The ISO 8601 week (`2021-W05`) that a period is exactly, if it is one. */
export function wholeWeek(period: Period): string | undefined {
  return weekdayOf(period.from) === 1 && dayCount(period) === 7 ? weekOf(period.from) : undefined;
}

const timeForm = (language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const timeFormats = { en: timeForm('en'), ru: timeForm('ru'), kk: timeForm('kk') } as const;

/** An instant in full with its time in UTC: `7 February 2021 at 10:15 UTC`. */
export function longTime(language: Language, instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : `${timeFormats[language].format(date)} UTC`;
}

/** An instant as the clocks of a zone show it, with its weekday: `Monday 8 February 2021 at 08:00`. */
export function zonedTime(language: Language, instant: string, zone: string): string {
  const form = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(localeOf(language), { ...form, timeZone: zone }).format(new Date(instant));
}

/** What the clocks of a zone show at an instant: `08:00`; nothing for what is no zone. */
export function clockTime(language: Language, instant: string, zone: string): string | undefined {
  if (!isZone(zone)) return undefined;
  const form = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat(localeOf(language), form).format(new Date(instant));
}

const monthForm = (language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthFormats = { en: monthForm('en'), ru: monthForm('ru'), kk: monthForm('kk') } as const;

/** A month (`2021-02`) by its name: `February 2021`. */
export function monthName(language: Language, month: string): string {
  return monthFormats[language].format(new Date(`${month}-01`));
}
