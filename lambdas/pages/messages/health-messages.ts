import type { Verdict } from '../../domain/feeds/health';
import type { Language } from '../../domain/watch/language';
import { counter, localeOf } from './plural';

/** How a source did in a week, in words. */
export interface HealthMessages {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** New entries of the week, and of an ordinary week where that is known. */
  readonly entries: (entries: number, usual: number | undefined) => string;
  /** Day of the last entry, written out. */
  readonly lastEntry: (date: string) => string;
  /** Which week the words are about: its days, written out. */
  readonly week: (days: string) => string;
}

const counted = { en: counter('en'), ru: counter('ru'), kk: counter('kk') };
const ruEntries = { one: 'новая запись', few: 'новые записи', many: 'новых записей', other: 'новой записи' };

function mean(language: Language, value: number): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

const tables: Readonly<Record<Language, HealthMessages>> = {
  en: {
    verdicts: {
      healthy: 'as usual',
      quiet: 'quieter than usual',
      silent: 'silent: it should have published by now',
      failing: 'cannot be read at present',
      noisy: 'far more than usual',
    },
    entries: (entries, usual) =>
      `${counted.en(entries, { one: 'new entry', other: 'new entries' })}${usual === undefined ? '' : `, usually ${mean('en', usual)} a week`}`,
    lastEntry: (date) => `last one on ${date}`,
    week: (days) => `What is said of a source is about the week of ${days}.`,
  },
  ru: {
    verdicts: {
      healthy: 'как обычно',
      quiet: 'тише обычного',
      silent: 'молчит, хотя по своему обыкновению уже должен был публиковать',
      failing: 'сейчас не читается',
      noisy: 'намного больше обычного',
    },
    entries: (entries, usual) =>
      `${counted.ru(entries, ruEntries)}${usual === undefined ? '' : `, обычно ${mean('ru', usual)} в неделю`}`,
    lastEntry: (date) => `последняя: ${date}`,
    week: (days) => `Сказанное об источнике относится к неделе ${days}.`,
  },
  kk: {
    verdicts: {
      healthy: 'әдеттегідей',
      quiet: 'әдеттегіден аз',
      silent: 'үнсіз, әдетте бұған дейін жариялаған болар еді',
      failing: 'қазір оқылмайды',
      noisy: 'әдеттегіден әлдеқайда көп',
    },
    entries: (entries, usual) =>
      `${counted.kk(entries, { other: 'жаңа жазба' })}${usual === undefined ? '' : `, әдетте аптасына ${mean('kk', usual)}`}`,
    lastEntry: (date) => `соңғысы: ${date}`,
    week: (days) => `Дереккөз туралы айтылғаны мына аптаға қатысты: ${days}.`,
  },
};

export function healthIn(language: Language): HealthMessages {
  return tables[language];
}
