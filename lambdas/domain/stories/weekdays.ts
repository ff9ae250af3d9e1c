import type { Language } from '../watch/language';
import { addDays, weekdayOf } from './calendar';

/** The weekdays from Monday, as beginnings of words; `$` ends one that must not go on. */
const weekdays: Readonly<Record<Language, readonly RegExp[]>> = {
  en: beginnings('monday tuesday wednesday thursday friday saturday sunday'),
  ru: beginnings('понедельник вторник сред[ыуае]$ четверг пятниц суббот воскресень'),
  kk: beginnings('дүйсенбі сейсенбі сәрсенбі бейсенбі жұма(?:да|ның|сы)?$ сенбі жексенбі'),
};

const yesterday: Readonly<Record<Language, RegExp>> = { en: /^yesterday$/, ru: /^(?:вчера|накануне)$/, kk: /^кеше$/ };

/** What stands before a day to come. */
const ahead = /^(?:next|until|from)$/;

function beginnings(list: string): readonly RegExp[] {
  return list.split(' ').map((form) => new RegExp(`^${form}`, 'u'));
}

/** The days, `02-28`, that a text published on `date` names by their weekday: news tells of the last one. */
export function namedWeekdays(text: string, language: Language, date: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const back = words.flatMap((word, at) =>
    ahead.test(words[at - 1] ?? '') ? [] : (daysBack(word, language, date) ?? []),
  );
  return new Set(back.map((days) => addDays(date, -days).slice('YYYY-'.length)));
}

function daysBack(word: string, language: Language, date: string): number | undefined {
  if (yesterday[language].test(word)) return 1;
  const weekday = weekdays[language].findIndex((form) => form.test(word)) + 1;
  return weekday === 0 ? undefined : (weekdayOf(date) - weekday + 7) % 7;
}
