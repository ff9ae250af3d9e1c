import type { Language } from '../watch/language';
import { actWords, toldBefore } from './act-words';

const patterns: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: patternsOf('en'),
  ru: patternsOf('ru'),
  kk: patternsOf('kk'),
};

function patternsOf(language: Language): (readonly [string, RegExp])[] {
  return Object.entries(actWords).map(([act, said]) => {
    const ways = said[language].split(', ').map(wayOf);
    return [act, new RegExp(`(?<!\\p{L})(?:${ways.join('|')})`, 'u')];
  });
}

/** A way of saying it, in the notation of the table, as a pattern. */
function wayOf(form: string): string {
  const words = form.split(' ').map((word) => (word === '*' ? '[\\p{L}\\d-]+' : word.replace('$', '(?!\\p{L})')));
  return words.join('\\p{L}*[ -]+');
}

/** What a text says has happened, without what came before it. */
export function actsOf(text: string, language: Language): ReadonlySet<string> {
  const lower = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\d ?march|march \d/g, '');
  const told = patterns[language].filter(([, pattern]) => pattern.test(lower)).map(([act]) => act);
  const past = new Set(told.flatMap((act) => toldBefore[act] ?? []));
  return new Set(told.filter((act) => !past.has(act)));
}
