import { looseFold } from '../matching/loose-fold';
import type { Language } from '../watch/language';

const shortestKey = 3;
const longestKey = 6;

/** Endings with a consonant, which would stay in a name's key. */
const nameEndings: Readonly<Record<Language, RegExp>> = {
  en: /(?:'s|s)$/,
  ru: /(?:ск(?:ий|ая|ое|ие|ого|ому|ом|ой|их)|ым|ом|ем|ой|ей|ам|ах|ов)$/,
  kk: /(?:[дт]ағы|[дт]егі|[дтн]ан|[дтн]ен|[дт]а|[дт]е|ғ[аы]|г[еі]|қа|ке|[ндт]ың|[ндт]ің|[ндт]ы|[ндт]і|[мбп]ен|лық|лік)$/,
};

/** Latin and Cyrillic spellings of a name share their consonants; the ending may or may not belong to it. */
export function nameKeys(lower: string, language: Language): string[] {
  const keys = [lower, lower.replace(nameEndings[language], '')].map(keyOf);
  return [...new Set(keys)].filter((key) => key.length >= shortestKey);
}

/** The first letter and the consonants; of a name with too few of them, all but the vowels of its ending (Mamai, Мамая). */
function keyOf(name: string): string {
  // C is said s or k, j may be written дж; kh is written h or k, v may be w or b; a first vowel may be any.
  const latin = name.replace(/c(?=[eiy])/g, 's').replace(/c(?!h)/g, 'k');
  const folded = looseFold(latin).replaceAll('дж', 'ж').replaceAll('х', 'к').replaceAll('в', 'б');
  const first = folded.charAt(0).replace(/[еиоуыэюя]/, 'а');
  const consonants = first + folded.slice(1).replace(/[аеиоуыэюя-]/g, '');
  const key = consonants.length < shortestKey ? first + folded.slice(1).replace(/[аеиоуыэюя]+$/, '') : consonants;
  return key.slice(0, longestKey);
}
