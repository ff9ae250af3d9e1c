import type { Match } from '../lambdas/domain/matching/match';
import { addDays } from '../lambdas/domain/stories/calendar';
import type { Language } from '../lambdas/domain/watch/language';
import type { Watch } from '../lambdas/domain/watch/watch';

/** Matches of one day: some ten times what 160 sources have brought in a week of the replay. */
export const matchesPerDay = 110;
export const firstDay = '2020-11-02';
/** Words of each language. Like real ones, the n-th is used about n times as seldom as the first. */
const vocabulary = 2000;

const syllables: Readonly<Record<Language, readonly string[]>> = {
  en: ['ban', 'co', 'der', 'fil', 'gra', 'hos', 'jun', 'kel', 'mor', 'tis'],
  ru: ['бан', 'ко', 'дер', 'фил', 'гра', 'хос', 'жун', 'кел', 'мор', 'тис'],
  kk: ['бән', 'ко', 'дер', 'қыл', 'ғра', 'өос', 'жұн', 'кел', 'мор', 'тіс'],
};

/** Numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The word of a rank, 0 the most used. */
export function wordOf(rank: number, language: Language): string {
  return Array.from(String(rank).padStart(4, '0'), (digit) => syllables[language][Number(digit)]).join('');
}

export function anyWord(random: () => number, language: Language): string {
  return wordOf(Math.floor(vocabulary ** random()) - 1, language);
}

/** Id of the n-th match, which is that of its story: no two tell the same. */
export function storyIdOf(at: number): string {
  const padded = (number: number, length: number) => String(number).padStart(length, '0');
  return `${padded(Math.floor(at / matchesPerDay), 4)}-${padded(at % matchesPerDay, 3)}-abcdefghijklm`;
}

/** Matches made by a fixed recipe; the first concerns have most of them, as they do in life. */
export function matchesOf(day: number, watch: Watch): Match[] {
  const date = addDays(firstDay, day);
  return Array.from({ length: matchesPerDay }, (_, at) => {
    const random = numbersFrom(day * matchesPerDay + at);
    const language = (['ru', 'ru', 'en', 'kk'] as const)[Math.floor(random() * 4)] ?? 'ru';
    const words = (count: number) => Array.from({ length: count }, () => anyWord(random, language)).join(' ');
    const concern = watch.concerns[Math.floor(random() ** 2 * watch.concerns.length)];
    const evidence = [7, 40].map((start) => ({
      concept: 'court',
      gloss: 'court of law',
      form: words(1),
      field: 'summary' as const,
      start,
      end: start + 12,
      language,
    }));
    return {
      id: storyIdOf(day * matchesPerDay + at),
      feedId: watch.feeds[Math.floor(random() * watch.feeds.length)]?.id ?? '',
      link: `https://news.example/${day}/${at}`,
      title: words(8),
      summary: words(16),
      categories: [],
      language,
      concerns: [{ id: concern?.id ?? '', rule: Object.keys(concern?.rules ?? {})[0] ?? '', evidence }],
      foundAt: `${date}T${String(at % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00.000Z`,
      standing: 'new',
      watchVersion: 'bench',
    };
  });
}
